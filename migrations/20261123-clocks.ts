import { Migration } from '@mikro-orm/migrations';

/**
 * Calendars of days off per State, listed year by year, corrected and confirmed by people; and what officers do to a single
 * limit: extensions, dates set by hand, explanations.
 */
export class Clocks extends Migration {
  override up(): void {
    this.addSql(CALENDARS);
    this.addSql(ACTS);
    this.addSql(GRANTS);
  }
}

const CALENDARS = `
create table "calendar_year" ("jurisdiction_code" text not null, "year" int not null, "source" text not null, "listed_by" uuid null, "listed_at" timestamptz(6) not null, "confirmed_by" uuid null, "confirmed_at" timestamptz(6) null, "confirmed_source" text null, primary key ("jurisdiction_code", "year"));
alter table "calendar_year" add constraint "calendar_year_jurisdiction_code_foreign" foreign key ("jurisdiction_code") references "jurisdiction" ("code") on update no action on delete restrict;
alter table "calendar_year" add constraint "calendar_year_listed_by_foreign" foreign key ("listed_by") references "officer" ("id") on update no action on delete restrict;
alter table "calendar_year" add constraint "calendar_year_confirmed_by_foreign" foreign key ("confirmed_by") references "officer" ("id") on update no action on delete restrict;

create table "calendar_day" ("id" uuid not null, "jurisdiction_code" text not null, "year" int not null, "day" date not null, "kind" text not null, "name" text not null, "source" text not null, "entered_by" uuid null, "entered_at" timestamptz(6) not null, "removed_by" uuid null, "removed_at" timestamptz(6) null, primary key ("id"));
create index "calendar_day_year_idx" on "calendar_day" ("jurisdiction_code", "year", "day");
create unique index "calendar_day_standing_key" on "calendar_day" ("jurisdiction_code", "day") where removed_at is null;
alter table "calendar_day" add constraint "calendar_day_jurisdiction_code_foreign" foreign key ("jurisdiction_code") references "jurisdiction" ("code") on update no action on delete restrict;
alter table "calendar_day" add constraint calendar_day_listed foreign key ("jurisdiction_code", "year") references "calendar_year" ("jurisdiction_code", "year");
alter table "calendar_day" add constraint calendar_day_in_year check ("year" = extract(year from "day"));
alter table "calendar_day" add constraint "calendar_day_entered_by_foreign" foreign key ("entered_by") references "officer" ("id") on update no action on delete restrict;
alter table "calendar_day" add constraint "calendar_day_removed_by_foreign" foreign key ("removed_by") references "officer" ("id") on update no action on delete restrict;

create table "calendar_act" ("id" uuid not null, "actor_id" uuid not null, "operation" text not null, "key" text not null, "input_digest" text not null, "jurisdiction_code" text not null, "year" int not null, "day" date null, "detail" jsonb not null, "at" timestamptz(6) not null, primary key ("id"));
create index "calendar_act_year_idx" on "calendar_act" ("jurisdiction_code", "year", "at");
alter table "calendar_act" add constraint "calendar_act_key" unique ("actor_id", "operation", "key");
alter table "calendar_act" add constraint "calendar_act_actor_id_foreign" foreign key ("actor_id") references "officer" ("id") on update no action on delete restrict;
alter table "calendar_act" add constraint "calendar_act_jurisdiction_code_foreign" foreign key ("jurisdiction_code") references "jurisdiction" ("code") on update no action on delete restrict;
create trigger calendar_act_append_only before update or delete or truncate on calendar_act execute function refuse_change();
`;

const ACTS = `
alter table "deadline" add column "date_basis" text not null default 'RECKONED';

create table "deadline_act" ("id" uuid not null, "case_id" uuid not null, "deadline_id" uuid not null, "kind" text not null, "sequence" int not null, "due_before" timestamptz(6) null, "due_after" timestamptz(6) null, "due_on_before" date null, "due_on_after" date null, "decided_at" timestamptz(6) not null, "recorded_at" timestamptz(6) not null, "actor_id" uuid not null, "role" text not null, "ground" text not null, "follow_up" text null, "citation" text null, "document_ids" uuid[] not null default '{}', "event_sequence" int null, "late" boolean not null default false, "reservations" text[] not null default '{}', primary key ("id"));
create index "deadline_act_deadline_idx" on "deadline_act" ("deadline_id", "sequence");
create index "deadline_act_case_idx" on "deadline_act" ("case_id", "sequence");
alter table "deadline_act" add constraint "deadline_act_case_id_foreign" foreign key ("case_id") references "extradition_case" ("id") on update no action on delete restrict;
alter table "deadline_act" add constraint "deadline_act_deadline_id_foreign" foreign key ("deadline_id") references "deadline" ("id") on update no action on delete restrict;
alter table "deadline_act" add constraint "deadline_act_actor_id_foreign" foreign key ("actor_id") references "officer" ("id") on update no action on delete restrict;
create trigger deadline_act_append_only before update or delete or truncate on deadline_act execute function refuse_change();
`;

const GRANTS = `
grant select on calendar_year, calendar_day, calendar_act, deadline_act to dedere_server;
grant insert on calendar_year, calendar_day, calendar_act, deadline_act to dedere_server;
grant update (confirmed_by, confirmed_at, confirmed_source) on calendar_year to dedere_server;
grant update (removed_by, removed_at) on calendar_day to dedere_server;
`;
