import { Migration } from '@mikro-orm/migrations';

/** The register opens: cases, their facts, deadlines and documents, the reference law, and the two roles of the database. */
export class OpenTheRegister extends Migration {
  override up(): void {
    this.addSql('create extension if not exists pg_trgm');
    this.addSql(TABLES);
    this.addSql(CLOCK);
    this.addSql(APPEND_ONLY);
    this.addSql(SERVER_ROLE);
    this.addSql(GRANTS);
    this.addSql('insert into feed_epoch default values');
  }

  override down(): void {
    throw new Error('The register cannot be unmade: restore a backup instead.');
  }
}

const TABLES = `
create table "counting_rule" ("id" text not null, "title" text not null, "units" text[] not null, "verified" boolean not null, "basis" text[] not null, "definition" jsonb not null, primary key ("id"));

create table "document_kind" ("id" text not null, "name_en" text not null, "name_ru" text not null, "stages" text[] not null, "required_by" text[] not null, "source_urls" text[] not null, "verified" boolean not null, "note" text null, primary key ("id"));

create table "feed_epoch" ("id" uuid not null default gen_random_uuid(), "began_at" timestamptz(6) not null default clock_timestamp(), primary key ("id"));

create table "jurisdiction" ("code" text not null, "alpha3" text not null, "name_en" text not null, "name_ru" text not null, "name_kk" text not null, primary key ("code"));
alter table "jurisdiction" add constraint "jurisdiction_alpha3_key" unique ("alpha3");

create table "instrument" ("id" text not null, "name" text not null, "kind" text not null, "parent_id" text null, "country_code" text null, "entry_into_force" date null, "source_url" text null, "verified" boolean not null, "note" text null, primary key ("id"));
create index "instrument_kind_idx" on "instrument" ("kind", "id");
create index "instrument_country_idx" on "instrument" ("country_code", "id");
create index "instrument_parent_idx" on "instrument" ("parent_id");

create table "deadline_rule" ("id" text not null, "clock" text not null, "kind" text not null, "instrument_id" text not null, "article" text not null, "title" text not null, "direction" text not null, "binds" text not null, "starts_on" text[] not null, "stops_on" text[] not null, "anchor_rule_id" text null, "duration" int null, "duration_unverified" int null, "unit" text null, "counting_rule_id" text null, "extendable_to" text null, "extension_condition" text null, "if_missed" text null, "consequence" text not null, "valid_from" text null, "valid_to" text null, "source_url" text null, "verified" boolean not null, "verification_note" text null, "unverified_fields" text[] not null, "definition" jsonb not null, primary key ("id"));
create index "deadline_rule_instrument_idx" on "deadline_rule" ("instrument_id", "id");
create index "deadline_rule_clock_idx" on "deadline_rule" ("clock", "id");
create index "deadline_rule_anchor_idx" on "deadline_rule" ("anchor_rule_id");
create index "deadline_rule_counting_idx" on "deadline_rule" ("counting_rule_id");

create table "instrument_party" ("instrument_id" text not null, "jurisdiction_code" text not null, "status" text not null, "entry_into_force" date null, "ended_on" date null, "deposited_on" date null, "basis" text not null, "source_url" text null, "verified" boolean not null, "note" text null, primary key ("instrument_id", "jurisdiction_code"));
create index "instrument_party_jurisdiction_idx" on "instrument_party" ("jurisdiction_code", "instrument_id");

create table "authority" ("id" uuid not null, "home_state" text not null, "kind" text not null, "name_en" text not null, "name_ru" text not null, "name_kk" text null, "time_zone" text not null, "demo" boolean not null default false, primary key ("id"));
create index "authority_home_idx" on "authority" ("home_state", "kind");
create unique index "authority_central_key" on "authority" ("home_state") where kind = 'CENTRAL';

create table "language" ("code" text not null, "name_en" text not null, "name_ru" text not null, "name_kk" text null, primary key ("code"));

create table "offence_category" ("id" text not null, "name_en" text not null, "name_ru" text not null, "iccs" text[] not null, "iccs_label" text null, "kazakh_articles" text[] not null, "iccs_verified" boolean not null, "kazakh_articles_verified" boolean not null, "note" text null, primary key ("id"));

create table "officer" ("id" uuid not null, "subject" text not null, "display_name" text not null, "home_state" text not null, "authority_id" uuid null, "scope" text not null, "roles" text[] not null, "active" boolean not null default true, "demo" boolean not null default false, primary key ("id"));
create index "officer_authority_idx" on "officer" ("authority_id");
alter table "officer" add constraint "officer_subject_key" unique ("subject");

create table "person" ("id" uuid not null, "born_on" text null, "sex" text null, "nationalities" text[] not null default '{}', "created_at" timestamptz(6) not null, primary key ("id"));

create table "person_name" ("id" uuid not null, "person_id" uuid not null, "position" int not null, "full_name" text not null, "kind" text not null, "folded" text not null, primary key ("id"));
create index "person_name_person_idx" on "person_name" ("person_id", "position");
create index "person_name_folded_idx" on "person_name" using gin ("folded" gin_trgm_ops);

create table "procedure_version" ("version" text not null, "definition" jsonb not null, "digest" text not null, "frozen_at" timestamptz(6) not null default now(), primary key ("version"));

create table "extradition_case" ("id" uuid not null, "reference" text not null, "home_state" text not null, "reference_year" int not null, "reference_number" int not null, "direction" text not null, "counterpart_code" text null, "authority_id" uuid not null, "person_id" uuid null, "legal_basis" text null, "instruments" text[] not null, "profile" text not null, "procedure_version" text not null, "time_zone" text not null, "status" text not null, "status_previous" text null, "custody" text not null, "custody_previous" text null, "hold" text not null, "hold_previous" text null, "closed_reason" text null, "assigned_to" uuid null, "priority" text not null, "version" int not null, "last_sequence" int not null, "next_due_at" timestamptz(6) not null default 'infinity', "opened_at" timestamptz(6) not null, "updated_at" timestamptz(6) not null, "synthetic" boolean not null default false, primary key ("id"));
create index "extradition_case_opened_idx" on "extradition_case" ("opened_at", "id");
create index "extradition_case_updated_idx" on "extradition_case" ("updated_at", "id");
create index "extradition_case_next_due_idx" on "extradition_case" ("next_due_at", "id");
create index "extradition_case_home_next_due_idx" on "extradition_case" ("home_state", "next_due_at", "id");
create index "extradition_case_home_opened_idx" on "extradition_case" ("home_state", "opened_at", "id");
create index "extradition_case_home_updated_idx" on "extradition_case" ("home_state", "updated_at", "id");
create index "extradition_case_home_reference_idx" on "extradition_case" ("home_state", "reference", "id");
create index "extradition_case_authority_idx" on "extradition_case" ("authority_id", "next_due_at", "id");
create index "extradition_case_status_idx" on "extradition_case" ("status", "next_due_at", "id");
create index "extradition_case_counterpart_idx" on "extradition_case" ("counterpart_code", "next_due_at", "id");
create index "extradition_case_assigned_idx" on "extradition_case" ("assigned_to", "next_due_at", "id");
create index "extradition_case_person_idx" on "extradition_case" ("person_id");
alter table "extradition_case" add constraint "extradition_case_reference_key" unique ("reference");
alter table "extradition_case" add constraint "extradition_case_number_key" unique ("home_state", "reference_year", "reference_number");

create table "offence" ("id" uuid not null, "case_id" uuid not null, "position" int not null, "description" text not null, "article" text null, "iccs" text null, primary key ("id"));
create index "offence_case_idx" on "offence" ("case_id", "position");

create table "document_link" ("id" uuid not null, "case_id" uuid not null, "kind_id" text not null, "title" text not null, "url" text not null, "sha256" text not null, "language" text null, "issued_on" date null, "linked_by" uuid not null, "linked_at" timestamptz(6) not null, "withdrawn_at" timestamptz(6) null, primary key ("id"));
create index "document_link_case_idx" on "document_link" ("case_id", "linked_at", "id");

create table "deadline" ("id" uuid not null, "case_id" uuid not null, "rule_id" text not null, "clock" text not null, "start_event" text not null, "starts_at" timestamptz(6) not null, "time_zone" text not null, "due_at" timestamptz(6) null, "due_on" date null, "earliest_due_at" timestamptz(6) null, "latest_due_at" timestamptz(6) null, "alternatives" jsonb not null, "derivation" jsonb not null, "undated_reason" text null, "consequence" text not null, "responsible" text[] not null, "outcome" text not null, "stopped_at" timestamptz(6) null, "stop_event" text null, "successor_rule" text null, primary key ("id"));
create index "deadline_case_idx" on "deadline" ("case_id", "due_at", "id");
create index "deadline_due_idx" on "deadline" ("due_at", "id");
create index "deadline_started_idx" on "deadline" ("starts_at", "id");
create index "deadline_open_due_idx" on "deadline" ("due_at", "id") where outcome in ('RUNNING', 'PENDING');
create unique index "deadline_open_rule_key" on "deadline" ("case_id", "rule_id") where outcome in ('RUNNING', 'PENDING');

create table "case_fact" ("id" uuid not null, "case_id" uuid not null, "sequence" int not null, "kind" text not null, "transaction_id" xid8 not null default pg_current_xact_id(), "position" bigint generated always as identity not null, "version_before" int not null, "version_after" int not null, "event" text null, "emitted" boolean not null default false, "occurred_at" timestamptz(6) not null, "occurred_at_given" text not null, "time_zone" text not null, "recorded_at" timestamptz(6) not null, "actor_id" uuid not null, "role" text null, "procedure_version" text not null, "note" text null, "facts" jsonb not null default '{}', "attestations" jsonb not null default '[]', "document_ids" uuid[] not null default '{}', "changes" jsonb not null default '[]', "not_started" jsonb not null default '[]', "deadline_id" uuid null, "deadline_from" text null, "deadline_to" text null, "document_id" uuid null, primary key ("id"));
create index "case_fact_feed_idx" on "case_fact" ("transaction_id", "position");
alter table "case_fact" add constraint "case_fact_sequence_key" unique ("case_id", "sequence");

create table "bound_key" ("actor_id" uuid not null, "operation" text not null, "key" text not null, "input_digest" text not null, "fact_id" uuid not null, "bound_at" timestamptz(6) not null, primary key ("actor_id", "operation", "key"));

create table "audit_entry" ("id" bigint generated always as identity not null primary key, "at" timestamptz(6) not null default clock_timestamp(), "actor" text not null, "operation" text not null, "case_id" uuid null, "answer" text not null, "detail" jsonb not null, "request_id" text not null);
create index "audit_entry_case_idx" on "audit_entry" ("case_id", "id");

create table "reference_counter" ("home_state" text not null, "year" int not null, "last_number" int not null, primary key ("home_state", "year"));

create table "seed_mark" ("name" text not null, "checksum" text not null, "loaded_at" timestamptz(6) not null default now(), primary key ("name"));

alter table "instrument" add constraint "instrument_country_code_foreign" foreign key ("country_code") references "jurisdiction" ("code") on update no action on delete restrict;

alter table "deadline_rule" add constraint "deadline_rule_instrument_id_foreign" foreign key ("instrument_id") references "instrument" ("id") on update no action on delete restrict;
alter table "deadline_rule" add constraint "deadline_rule_counting_rule_id_foreign" foreign key ("counting_rule_id") references "counting_rule" ("id") on update no action on delete restrict;

alter table "instrument_party" add constraint "instrument_party_instrument_id_foreign" foreign key ("instrument_id") references "instrument" ("id") on update no action on delete restrict;
alter table "instrument_party" add constraint "instrument_party_jurisdiction_code_foreign" foreign key ("jurisdiction_code") references "jurisdiction" ("code") on update no action on delete restrict;

alter table "authority" add constraint "authority_home_state_foreign" foreign key ("home_state") references "jurisdiction" ("code") on update no action on delete restrict;

alter table "officer" add constraint "officer_home_state_foreign" foreign key ("home_state") references "jurisdiction" ("code") on update no action on delete restrict;
alter table "officer" add constraint "officer_authority_id_foreign" foreign key ("authority_id") references "authority" ("id") on update no action on delete restrict;

alter table "person_name" add constraint "person_name_person_id_foreign" foreign key ("person_id") references "person" ("id") on update no action on delete restrict;

alter table "extradition_case" add constraint "extradition_case_home_state_foreign" foreign key ("home_state") references "jurisdiction" ("code") on update no action on delete restrict;
alter table "extradition_case" add constraint "extradition_case_counterpart_code_foreign" foreign key ("counterpart_code") references "jurisdiction" ("code") on update no action on delete restrict;
alter table "extradition_case" add constraint "extradition_case_authority_id_foreign" foreign key ("authority_id") references "authority" ("id") on update no action on delete restrict;
alter table "extradition_case" add constraint "extradition_case_person_id_foreign" foreign key ("person_id") references "person" ("id") on update no action on delete restrict;
alter table "extradition_case" add constraint "extradition_case_legal_basis_foreign" foreign key ("legal_basis") references "instrument" ("id") on update no action on delete restrict;
alter table "extradition_case" add constraint "extradition_case_procedure_version_foreign" foreign key ("procedure_version") references "procedure_version" ("version") on update no action on delete restrict;
alter table "extradition_case" add constraint "extradition_case_assigned_to_foreign" foreign key ("assigned_to") references "officer" ("id") on update no action on delete restrict;

alter table "offence" add constraint "offence_case_id_foreign" foreign key ("case_id") references "extradition_case" ("id") on update no action on delete restrict;

alter table "document_link" add constraint "document_link_case_id_foreign" foreign key ("case_id") references "extradition_case" ("id") on update no action on delete restrict;
alter table "document_link" add constraint "document_link_kind_id_foreign" foreign key ("kind_id") references "document_kind" ("id") on update no action on delete restrict;
alter table "document_link" add constraint "document_link_linked_by_foreign" foreign key ("linked_by") references "officer" ("id") on update no action on delete restrict;

alter table "deadline" add constraint "deadline_case_id_foreign" foreign key ("case_id") references "extradition_case" ("id") on update no action on delete restrict;
alter table "deadline" add constraint "deadline_rule_id_foreign" foreign key ("rule_id") references "deadline_rule" ("id") on update no action on delete restrict;

alter table "case_fact" add constraint "case_fact_case_id_foreign" foreign key ("case_id") references "extradition_case" ("id") on update no action on delete restrict;
alter table "case_fact" add constraint "case_fact_actor_id_foreign" foreign key ("actor_id") references "officer" ("id") on update no action on delete restrict;
alter table "case_fact" add constraint "case_fact_deadline_id_foreign" foreign key ("deadline_id") references "deadline" ("id") on update no action on delete restrict;
alter table "case_fact" add constraint "case_fact_document_id_foreign" foreign key ("document_id") references "document_link" ("id") on update no action on delete restrict;

alter table "bound_key" add constraint "bound_key_actor_id_foreign" foreign key ("actor_id") references "officer" ("id") on update no action on delete restrict;
alter table "bound_key" add constraint "bound_key_fact_id_foreign" foreign key ("fact_id") references "case_fact" ("id") on update no action on delete restrict;

alter table "audit_entry" add constraint "audit_entry_case_id_foreign" foreign key ("case_id") references "extradition_case" ("id") on update no action on delete restrict;

alter table "reference_counter" add constraint "reference_counter_home_state_foreign" foreign key ("home_state") references "jurisdiction" ("code") on update no action on delete restrict;
`;

// Stable within a statement, so that an index can serve a comparison with it. Every instant the product takes from a
// clock comes from here: the database's clock alone decides.
const CLOCK = `
create function dedere_now() returns timestamptz language sql stable parallel safe as 'select statement_timestamp()'
`;

const APPEND_ONLY = `
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: record a new fact that supersedes the old one', tg_table_name using errcode = 'restrict_violation';
end
$$;
create trigger case_fact_append_only before update or delete or truncate on case_fact execute function refuse_change();
create trigger audit_entry_append_only before update or delete or truncate on audit_entry execute function refuse_change();
create trigger bound_key_append_only before update or delete or truncate on bound_key execute function refuse_change();
`;

// The server works in a role that owns no table. Roles belong to the cluster, so another database may have made it already.
// From PostgreSQL 16 on, having created a role does not yet allow to work in it.
const SERVER_ROLE = `
do $$
declare
  may_set boolean;
begin
  begin
    create role dedere_server nologin;
  exception when duplicate_object or unique_violation then
    -- Another database of the cluster made it, perhaps at this very moment.
    null;
  end;
  if current_setting('server_version_num')::int >= 160000 then
    may_set := pg_has_role(current_user, 'dedere_server', 'SET');
  else
    may_set := pg_has_role(current_user, 'dedere_server', 'MEMBER');
  end if;
  if not may_set then
    execute format('grant dedere_server to %I', current_user);
  end if;
end
$$
`;

const GRANTS = `
revoke all on all tables in schema public from public;
revoke create on schema public from public;
grant usage on schema public to dedere_server;
grant select on all tables in schema public to dedere_server;
grant insert on person, person_name, extradition_case, offence, document_link, deadline, case_fact, audit_entry, bound_key, reference_counter to dedere_server;
grant update on extradition_case, deadline, reference_counter to dedere_server;
grant update (withdrawn_at) on document_link to dedere_server;
`;
