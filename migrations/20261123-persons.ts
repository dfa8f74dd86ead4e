import { Migration } from '@mikro-orm/migrations';

/**
 * Persons as officers come to know them: parts of names, identity documents, protections, acts with a history, decisions
 * on who is one person. And the keys under which names are found, with the functions that search them.
 */
export class Persons extends Migration {
  override up(): void {
    this.addSql(TABLES);
    this.addSql(NAME_WORDS);
    this.addSql(NEAR_WORDS);
    this.addSql(CANDIDATES);
    this.addSql(APPEND_ONLY);
    this.addSql(GRANTS);
  }
}

const TABLES = `
alter table "person_name" add column "family" text null, add column "given" text null, add column "patronymic" text null, add column "part_order" text null, add column "withdrawn_at" timestamptz(6) null;

create table "person_name_key" ("name_id" uuid not null, "person_id" uuid not null, "fold" int not null, "words" text[] not null, primary key ("name_id"));
create index "person_name_key_words_idx" on "person_name_key" using gin (array_to_tsvector("words")) with (fastupdate = off);
create index "person_name_key_person_idx" on "person_name_key" ("person_id");
alter table "person_name_key" add constraint "person_name_key_name_id_foreign" foreign key ("name_id") references "person_name" ("id") on update no action on delete restrict;
alter table "person_name_key" add constraint "person_name_key_person_id_foreign" foreign key ("person_id") references "person" ("id") on update no action on delete restrict;

create table "name_word" ("word" text not null, primary key ("word"));
create index "name_word_trigram_idx" on "name_word" using gin ("word" gin_trgm_ops) with (fastupdate = off);

create table "identity_document" ("id" uuid not null, "person_id" uuid not null, "kind" text not null, "number" text not null, "number_key" text not null, "country_code" text null, "issued_on" date null, "valid_until" date null, "recorded_at" timestamptz(6) not null, "withdrawn_at" timestamptz(6) null, primary key ("id"));
create index "identity_document_person_idx" on "identity_document" ("person_id", "recorded_at", "id");
create index "identity_document_number_idx" on "identity_document" ("number_key");
alter table "identity_document" add constraint "identity_document_person_id_foreign" foreign key ("person_id") references "person" ("id") on update no action on delete restrict;
alter table "identity_document" add constraint "identity_document_country_code_foreign" foreign key ("country_code") references "jurisdiction" ("code") on update no action on delete restrict;

create table "protection" ("id" uuid not null, "person_id" uuid not null, "kind" text not null, "country_code" text null, "since" text not null, "until" text null, "outcome" text null, "source" text not null, "end_source" text null, "recorded_at" timestamptz(6) not null, "withdrawn_at" timestamptz(6) null, primary key ("id"));
create index "protection_person_idx" on "protection" ("person_id", "recorded_at", "id");
alter table "protection" add constraint "protection_person_id_foreign" foreign key ("person_id") references "person" ("id") on update no action on delete restrict;
alter table "protection" add constraint "protection_country_code_foreign" foreign key ("country_code") references "jurisdiction" ("code") on update no action on delete restrict;

create table "person_act" ("id" uuid not null, "person_id" uuid not null, "other_person_id" uuid null, "act" text not null, "name_id" uuid null, "document_id" uuid null, "protection_id" uuid null, "ground" text null, "changes" jsonb not null default '[]', "actor_id" uuid not null, "recorded_at" timestamptz(6) not null, primary key ("id"));
create index "person_act_person_idx" on "person_act" ("person_id", "recorded_at", "id");
create index "person_act_other_idx" on "person_act" ("other_person_id", "recorded_at", "id");
alter table "person_act" add constraint "person_act_with_another" check (other_person_id <> person_id);
alter table "person_act" add constraint "person_act_person_id_foreign" foreign key ("person_id") references "person" ("id") on update no action on delete restrict;
alter table "person_act" add constraint "person_act_other_person_id_foreign" foreign key ("other_person_id") references "person" ("id") on update no action on delete restrict;
alter table "person_act" add constraint "person_act_name_id_foreign" foreign key ("name_id") references "person_name" ("id") on update no action on delete restrict;
alter table "person_act" add constraint "person_act_document_id_foreign" foreign key ("document_id") references "identity_document" ("id") on update no action on delete restrict;
alter table "person_act" add constraint "person_act_protection_id_foreign" foreign key ("protection_id") references "protection" ("id") on update no action on delete restrict;
alter table "person_act" add constraint "person_act_actor_id_foreign" foreign key ("actor_id") references "officer" ("id") on update no action on delete restrict;

create table "person_match" ("person_id" uuid not null, "other_person_id" uuid not null, "decision" text not null, "ground" text not null, "decided_by" uuid not null, "decided_at" timestamptz(6) not null, primary key ("person_id", "other_person_id"));
create index "person_match_other_idx" on "person_match" ("other_person_id");
alter table "person_match" add constraint "person_match_with_another" check (other_person_id <> person_id);
alter table "person_match" add constraint "person_match_person_id_foreign" foreign key ("person_id") references "person" ("id") on update no action on delete restrict;
alter table "person_match" add constraint "person_match_other_person_id_foreign" foreign key ("other_person_id") references "person" ("id") on update no action on delete restrict;
alter table "person_match" add constraint "person_match_decided_by_foreign" foreign key ("decided_by") references "officer" ("id") on update no action on delete restrict;
`;

// Searched far more often than written, so the indexes keep no list of entries to come.

// All words that names have, once each: small enough for trigrams to find what a misspelt word may mean. Words are added in
// one order, so that two writers never wait for each other crosswise.
const NAME_WORDS = `
create function keep_name_words() returns trigger language plpgsql as $$
begin
  insert into name_word (word)
  select distinct a.word from added, unnest(added.words) a(word)
  where not exists (select from name_word known where known.word = a.word) order by a.word
  on conflict do nothing;
  return null;
end
$$;
create trigger person_name_key_added after insert on person_name_key referencing new table as added for each statement execute function keep_name_words();
create trigger person_name_key_changed after update on person_name_key referencing new table as added for each statement execute function keep_name_words();
`;

const NEAR_WORDS = `
create function near_name_words(asked text[]) returns table (word text) language sql stable parallel safe
set pg_trgm.similarity_threshold = 0.32 as $$
  select distinct w.word from unnest(asked) a(word) join name_word w on w.word % a.word and abs(length(w.word) - length(a.word)) <= 2
$$
`;

// Neither @@ nor % is leakproof: under row-level security the planner would not use their indexes for a reader whom a
// policy binds. The function searches as the owner and applies the rule of visibility itself, the same as visibleCases.
const CANDIDATES = `
create function name_candidates(asked tsquery, viewer_home text, viewer_authority uuid, viewer_scope text, viewer_roles text[], years text[], nations text[], most int)
returns table (name_id uuid, person_id uuid) language sql stable security definer
set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_custom_plan as $$
  select k.name_id, k.person_id from person_name_key k join person p on p.id = k.person_id
  where array_to_tsvector(k.words) @@ asked
    and (years is null or left(p.born_on, 4) = any(years)) and (nations is null or p.nationalities && nations)
    and not (viewer_roles <@ array['NOTIFICATION_CLIENT', 'ADMIN', 'STATISTICIAN'])
    and exists (select from extradition_case c where c.person_id = k.person_id and c.home_state = viewer_home
      and (viewer_scope = 'STATE' or coalesce(c.authority_id = viewer_authority, false)))
  limit most
$$;
revoke execute on function name_candidates from public;
`;

const APPEND_ONLY = `
create trigger person_act_append_only before update or delete or truncate on person_act execute function refuse_change();
`;

// Keys are made from names and may be made anew; everything else is withdrawn, never deleted.
const GRANTS = `
grant select, insert on person_name_key, name_word, identity_document, protection, person_act, person_match to dedere_server;
grant update (born_on, sex, nationalities) on person to dedere_server;
grant update (withdrawn_at) on person_name, identity_document to dedere_server;
grant update (withdrawn_at, until, outcome, end_source) on protection to dedere_server;
grant update, delete on person_name_key to dedere_server;
grant update on person_match to dedere_server;
grant execute on function name_candidates to dedere_server;
`;
