import { Migration } from '@mikro-orm/migrations';

/** Who stands in for whom, and which cases hang together. Both are acts with a history: rows are ended, never deleted. */
export class Ownership extends Migration {
  override up(): void {
    this.addSql('create extension if not exists btree_gist');
    this.addSql(TABLES);
    this.addSql(GRANTS);
  }
}

const TABLES = `
create table "absence" ("id" uuid not null, "officer_id" uuid not null, "deputy_id" uuid not null, "starts_at" timestamptz(6) not null, "planned_until" timestamptz(6) not null, "ends_at" timestamptz(6) not null, "reason" text not null, "recorded_by" uuid not null, "recorded_at" timestamptz(6) not null, "record_key" text not null, "record_digest" text not null, "ended_by" uuid null, "ended_at" timestamptz(6) null, "end_key" text null, primary key ("id"));
create index "absence_officer_idx" on "absence" ("officer_id", "ends_at");
create index "absence_deputy_idx" on "absence" ("deputy_id", "ends_at");
alter table "absence" add constraint "absence_record_key" unique ("recorded_by", "record_key");
alter table "absence" add constraint "absence_end_key" unique ("ended_by", "end_key");
alter table "absence" add constraint "absence_deputy_is_another" check (deputy_id <> officer_id);
alter table "absence" add constraint "absence_planned_forward" check (planned_until > starts_at);
alter table "absence" add constraint "absence_ends_after_it_starts" check (ends_at >= starts_at);
alter table "absence" add constraint "absence_ends_as_planned_or_before" check (ends_at <= planned_until);
alter table "absence" add constraint "absence_one_at_a_time" exclude using gist (officer_id with =, tstzrange(starts_at, ends_at) with &&);

create table "case_link" ("id" uuid not null, "case_id" uuid not null, "other_case_id" uuid not null, "relation" text not null, "note" text null, "linked_by" uuid not null, "linked_at" timestamptz(6) not null, "unlinked_by" uuid null, "unlinked_at" timestamptz(6) null, primary key ("id"));
create index "case_link_case_idx" on "case_link" ("case_id", "linked_at", "id");
create index "case_link_other_idx" on "case_link" ("other_case_id");
create unique index "case_link_standing_key" on "case_link" ("case_id", "other_case_id", "relation") where unlinked_at is null;
create unique index "case_link_one_original_key" on "case_link" ("case_id") where relation = 'DUPLICATE_OF' and unlinked_at is null;
alter table "case_link" add constraint "case_link_to_another" check (case_id <> other_case_id);

alter table "absence" add constraint "absence_officer_id_foreign" foreign key ("officer_id") references "officer" ("id") on update no action on delete restrict;
alter table "absence" add constraint "absence_deputy_id_foreign" foreign key ("deputy_id") references "officer" ("id") on update no action on delete restrict;
alter table "absence" add constraint "absence_recorded_by_foreign" foreign key ("recorded_by") references "officer" ("id") on update no action on delete restrict;
alter table "absence" add constraint "absence_ended_by_foreign" foreign key ("ended_by") references "officer" ("id") on update no action on delete restrict;

alter table "case_link" add constraint "case_link_case_id_foreign" foreign key ("case_id") references "extradition_case" ("id") on update no action on delete restrict;
alter table "case_link" add constraint "case_link_other_case_id_foreign" foreign key ("other_case_id") references "extradition_case" ("id") on update no action on delete restrict;
alter table "case_link" add constraint "case_link_linked_by_foreign" foreign key ("linked_by") references "officer" ("id") on update no action on delete restrict;
alter table "case_link" add constraint "case_link_unlinked_by_foreign" foreign key ("unlinked_by") references "officer" ("id") on update no action on delete restrict;
`;

// What was recorded stays as it was; only its end can be added.
const GRANTS = `
grant select, insert on absence, case_link to dedere_server;
grant update (ends_at, ended_by, ended_at, end_key) on absence to dedere_server;
grant update (unlinked_by, unlinked_at) on case_link to dedere_server;
`;
