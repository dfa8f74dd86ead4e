import { Migration } from '@mikro-orm/migrations';

/** Documents say what they are to each other, how they stand, who looked at them and who opened them. */
export class Dossier extends Migration {
  override up(): void {
    this.addSql(COLUMNS);
    this.addSql(TABLES);
    this.addSql(RELATIONS_KNOWN);
    this.addSql(GRANTS);
  }
}

const COLUMNS = `
alter table "document_link" add column "size_bytes" bigint null, add column "media_type" text null, add column "issued_by" text null, add column "form" text null, add column "valid_until" date null, add column "translation_of" uuid null, add column "apostille_of" uuid null, add column "redaction_of" uuid null, add column "supersedes_id" uuid null, add column "withdrawn_by" uuid null, add column "withdrawn_reason" text null, add column "verified_at" timestamptz(6) null, add column "verification" text null;
create unique index "document_link_supersedes_key" on "document_link" ("supersedes_id") where supersedes_id is not null;
create index "document_link_translation_idx" on "document_link" ("translation_of") where translation_of is not null;
alter table "document_link" add constraint "document_link_translation_of_foreign" foreign key ("translation_of") references "document_link" ("id") on update no action on delete restrict;
alter table "document_link" add constraint "document_link_apostille_of_foreign" foreign key ("apostille_of") references "document_link" ("id") on update no action on delete restrict;
alter table "document_link" add constraint "document_link_redaction_of_foreign" foreign key ("redaction_of") references "document_link" ("id") on update no action on delete restrict;
alter table "document_link" add constraint "document_link_supersedes_id_foreign" foreign key ("supersedes_id") references "document_link" ("id") on update no action on delete restrict;
alter table "document_link" add constraint "document_link_withdrawn_by_foreign" foreign key ("withdrawn_by") references "officer" ("id") on update no action on delete restrict;
alter table "document_link" add constraint document_link_form_known check (form in ('ORIGINAL', 'CERTIFIED_COPY', 'COPY'));
alter table "document_link" add constraint document_link_made_of_one check (num_nonnulls(translation_of, apostille_of, redaction_of) <= 1);
alter table "document_link" add constraint document_link_verification_known check (verification in ('MATCHES', 'DIFFERS', 'UNREACHABLE'));
alter table "document_link" add constraint document_link_verified_at_once check ((verification is null) = (verified_at is null));
`;

const TABLES = `
create table "document_review" ("id" uuid not null, "document_id" uuid not null, "case_id" uuid not null, "result" text not null, "defects" jsonb not null, "reviewed_by" uuid not null, "reviewed_at" timestamptz(6) not null, primary key ("id"));
create index "document_review_document_idx" on "document_review" ("document_id", "reviewed_at", "id");
create index "document_review_case_idx" on "document_review" ("case_id");
alter table "document_review" add constraint document_review_result_known check (result in ('ACCEPTED', 'DEFECTIVE'));
alter table "document_review" add constraint document_review_says_what check ((result = 'DEFECTIVE') = (jsonb_array_length(defects) > 0));
alter table "document_review" add constraint "document_review_document_id_foreign" foreign key ("document_id") references "document_link" ("id") on update no action on delete restrict;
alter table "document_review" add constraint "document_review_case_id_foreign" foreign key ("case_id") references "extradition_case" ("id") on update no action on delete restrict;
alter table "document_review" add constraint "document_review_reviewed_by_foreign" foreign key ("reviewed_by") references "officer" ("id") on update no action on delete restrict;

create table "document_opening" ("id" uuid not null, "document_id" uuid not null, "officer_id" uuid not null, "purpose" text not null, "opened_at" timestamptz(6) not null, "expires_at" timestamptz(6) not null, "key" text null, "input_digest" text not null, primary key ("id"));
create index "document_opening_document_idx" on "document_opening" ("document_id", "opened_at", "id");
alter table "document_opening" add constraint "document_opening_key" unique ("officer_id", "key");
alter table "document_opening" add constraint "document_opening_document_id_foreign" foreign key ("document_id") references "document_link" ("id") on update no action on delete restrict;
alter table "document_opening" add constraint "document_opening_officer_id_foreign" foreign key ("officer_id") references "officer" ("id") on update no action on delete restrict;
`;

// A document speaks of documents of its own case that were linked before it. So none can be made of itself, and no chain
// of successors can come back to where it began: the server may not change what a row says of others.
const RELATIONS_KNOWN = `
create function refuse_unknown_relations() returns trigger language plpgsql as $$
declare
  other uuid;
begin
  foreach other in array array_remove(array[new.translation_of, new.apostille_of, new.redaction_of, new.supersedes_id], null) loop
    if not exists (select from document_link d where d.id = other and d.case_id = new.case_id and d.id <> new.id) then
      raise exception 'document % speaks of %, which was not linked to its case before', new.id, other using errcode = 'foreign_key_violation';
    end if;
  end loop;
  return new;
end
$$;
create trigger document_link_relations_known before insert or update of translation_of, apostille_of, redaction_of, supersedes_id, case_id on document_link for each row execute function refuse_unknown_relations();
create trigger document_review_append_only before update or delete or truncate on document_review execute function refuse_change();
create trigger document_opening_append_only before update or delete or truncate on document_opening execute function refuse_change();
`;

const GRANTS = `
grant select, insert on document_review, document_opening to dedere_server;
grant update (withdrawn_by, withdrawn_reason, verified_at, verification) on document_link to dedere_server;
`;
