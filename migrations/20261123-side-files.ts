import { Migration } from '@mikro-orm/migrations';

/**
 * Side files of a case (notices, assurances, requests after surrender, transit) with their limits; who an officer acted for;
 * corrections and late entries in the history; when a case that nobody moves is due for a follow-up.
 */
export class SideFiles extends Migration {
  override up(): void {
    this.addSql(TABLES);
    this.addSql(GRANTS);
  }
}

const TABLES = `
create table "side_file" ("id" uuid not null, "case_id" uuid not null, "kind" text not null, "state" text not null, "previous" text null, "opened_at" timestamptz(6) not null, "opened_sequence" int not null, "updated_at" timestamptz(6) not null, primary key ("id"));
create index "side_file_case_idx" on "side_file" ("case_id", "kind", "opened_at", "id");
alter table "side_file" add constraint "side_file_case_id_foreign" foreign key ("case_id") references "extradition_case" ("id") on update no action on delete restrict;

alter table "case_fact" add column "side_file_id" uuid null, add column "acting_for" uuid null, add column "supersedes" int null, add column "placed_after" int null, add column "detail" jsonb not null default '{}';
create index "case_fact_side_file_idx" on "case_fact" ("side_file_id", "sequence") where side_file_id is not null;
alter table "case_fact" add constraint "case_fact_side_file_id_foreign" foreign key ("side_file_id") references "side_file" ("id") on update no action on delete restrict;
alter table "case_fact" add constraint "case_fact_acting_for_foreign" foreign key ("acting_for") references "officer" ("id") on update no action on delete restrict;
alter table "case_fact" add constraint case_fact_not_for_oneself check (acting_for is null or acting_for <> actor_id);

alter table "deadline" add column "side_file_id" uuid null, add column "start_sequence" int null;
drop index "deadline_open_rule_key";
create unique index "deadline_open_rule_key" on "deadline" ("case_id", "rule_id", "side_file_id") nulls not distinct where outcome in ('RUNNING', 'PENDING');
alter table "deadline" add constraint "deadline_side_file_id_foreign" foreign key ("side_file_id") references "side_file" ("id") on update no action on delete restrict;

alter table "extradition_case" add column "follow_up_due_at" timestamptz(6) not null default 'infinity';
create index "extradition_case_home_follow_up_idx" on "extradition_case" ("home_state", "follow_up_due_at", "id");
`;

const GRANTS = `
grant select, insert, update on side_file to dedere_server;
`;
