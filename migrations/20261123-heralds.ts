import { Migration } from '@mikro-orm/migrations';

/**
 * Limits are announced: when each has to be looked at next, what was told of it and who acknowledged that, the ladders of
 * the office, the duty rosters, and limits set aside because they cannot be judged. Also the order of the worklist.
 */
export class Heralds extends Migration {
  override up(): void {
    this.addSql(DEADLINE_COLUMNS);
    this.addSql(TABLES);
    this.addSql(KEEP_PLACE);
    this.addSql(BACKFILL);
    this.addSql(WATCH);
    this.addSql(READ_AGAIN);
    this.addSql(DEADLINE_INDEXES);
    this.addSql(GRANTS);
  }
}

const DEADLINE_COLUMNS = `
alter table "deadline" add column "worklist_at" timestamptz(6) not null default 'infinity';
`;

const DEADLINE_INDEXES = `
create index "deadline_worklist_idx" on "deadline" ("worklist_at", "id");
create index "deadline_worklist_open_idx" on "deadline" ("worklist_at", "id") where outcome in ('RUNNING', 'PENDING');
create index "deadline_alarm_open_idx" on "deadline" ((coalesce(earliest_due_at, due_at)), "id") where outcome in ('RUNNING', 'PENDING');
create index "deadline_clock_open_idx" on "deadline" ("clock", "worklist_at", "id") where outcome in ('RUNNING', 'PENDING');
create index "deadline_consequence_open_idx" on "deadline" ("consequence", "worklist_at", "id") where outcome in ('RUNNING', 'PENDING');
create index "deadline_responsible_open_idx" on "deadline" using gin ("responsible") where outcome in ('RUNNING', 'PENDING');
`;

const TABLES = `
alter table "case_fact" alter column "actor_id" drop not null;
alter table "case_fact" add constraint case_fact_told_by_time check (actor_id is not null or kind in ('DEADLINE_NOTICE', 'NOTICE_ESCALATION'));

create table "notice_ladder" ("id" text not null, "title" text not null, "kind" text not null default 'POLICY', "clock" text null, "liberty" boolean not null, "unit" text not null, "rungs" jsonb not null, "outcome_acknowledged_within" text null, primary key ("id"));

create table "deadline_watch" ("deadline_id" uuid not null, "case_id" uuid not null, "next_at" timestamptz(6) not null, primary key ("deadline_id"));
create index "deadline_watch_next_idx" on "deadline_watch" ("next_at", "deadline_id");
create index "deadline_watch_case_idx" on "deadline_watch" ("case_id");

create table "deadline_notice" ("id" uuid not null, "case_id" uuid not null, "deadline_id" uuid not null, "stage" text not null, "before" text null, "due_at" timestamptz(6) not null, "reached_at" timestamptz(6) not null, "told_at" timestamptz(6) not null, "act_at" timestamptz(6) null, "patience" int null, "escalate_at" timestamptz(6) null, "level" int not null default 0, "asked_roles" text[] not null default '{}', "asked" uuid[] not null default '{}', "acknowledged_at" timestamptz(6) null, "acknowledged_by" uuid null, "acknowledgement_note" text null, "moot_at" timestamptz(6) null, primary key ("id"));
create unique index "deadline_notice_once_key" on "deadline_notice" ("deadline_id", "stage", "before", "due_at") nulls not distinct;
create index "deadline_notice_case_idx" on "deadline_notice" ("case_id", "told_at", "id");
create index "deadline_notice_told_idx" on "deadline_notice" ("told_at", "id");
create index "deadline_notice_escalate_idx" on "deadline_notice" ("escalate_at", "id") where escalate_at is not null;
create index "deadline_notice_waiting_idx" on "deadline_notice" ("told_at", "id") where patience is not null and acknowledged_at is null and moot_at is null;
create index "deadline_notice_asked_idx" on "deadline_notice" using gin ("asked") where patience is not null and acknowledged_at is null and moot_at is null;

create table "duty_roster_change" ("id" uuid not null, "authority_id" uuid not null, "from_at" timestamptz(6) not null, "actor_id" uuid not null, "key" text not null, "input_digest" text not null, "set_at" timestamptz(6) not null, primary key ("id"));
alter table "duty_roster_change" add constraint "duty_roster_change_key" unique ("actor_id", "key");
create index "duty_roster_change_authority_idx" on "duty_roster_change" ("authority_id", "set_at");
create table "duty_roster" ("id" uuid not null, "change_id" uuid not null, "authority_id" uuid not null, "level" int not null, "officer_id" uuid not null, "from_at" timestamptz(6) not null, "until_at" timestamptz(6) not null, primary key ("id"));
create index "duty_roster_authority_idx" on "duty_roster" ("authority_id", "until_at", "from_at");

create table "notice_quarantine" ("deadline_id" uuid not null, "first_at" timestamptz(6) not null, "last_at" timestamptz(6) not null, "attempts" int not null, "fault" text not null, primary key ("deadline_id"));

alter table "deadline_watch" add constraint "deadline_watch_deadline_id_foreign" foreign key ("deadline_id") references "deadline" ("id") on update no action on delete restrict;
alter table "deadline_watch" add constraint "deadline_watch_case_id_foreign" foreign key ("case_id") references "extradition_case" ("id") on update no action on delete restrict;
alter table "deadline_notice" add constraint "deadline_notice_case_id_foreign" foreign key ("case_id") references "extradition_case" ("id") on update no action on delete restrict;
alter table "deadline_notice" add constraint "deadline_notice_deadline_id_foreign" foreign key ("deadline_id") references "deadline" ("id") on update no action on delete restrict;
alter table "deadline_notice" add constraint "deadline_notice_acknowledged_by_foreign" foreign key ("acknowledged_by") references "officer" ("id") on update no action on delete restrict;
alter table "duty_roster_change" add constraint "duty_roster_change_authority_id_foreign" foreign key ("authority_id") references "authority" ("id") on update no action on delete restrict;
alter table "duty_roster_change" add constraint "duty_roster_change_actor_id_foreign" foreign key ("actor_id") references "officer" ("id") on update no action on delete restrict;
alter table "duty_roster" add constraint "duty_roster_change_id_foreign" foreign key ("change_id") references "duty_roster_change" ("id") on update no action on delete restrict;
alter table "duty_roster" add constraint "duty_roster_authority_id_foreign" foreign key ("authority_id") references "authority" ("id") on update no action on delete restrict;
alter table "duty_roster" add constraint "duty_roster_officer_id_foreign" foreign key ("officer_id") references "officer" ("id") on update no action on delete restrict;
alter table "notice_quarantine" add constraint "notice_quarantine_deadline_id_foreign" foreign key ("deadline_id") references "deadline" ("id") on update no action on delete restrict;
`;

// An open limit in hours on a person's liberty stands before all others, whenever those are due.
const KEEP_PLACE = `
create function deadline_keeps_place() returns trigger language plpgsql as $$
begin
  new.worklist_at := coalesce(new.due_at, 'infinity');
  if new.outcome in ('RUNNING', 'PENDING') and new.consequence in ('MANDATORY_RELEASE', 'DISCHARGE_ON_APPLICATION', 'DISCRETIONARY_RELEASE')
    and new.due_at < 'infinity' and (select r.unit from deadline_rule r where r.id = new.rule_id) = 'hours' then
    new.worklist_at := new.due_at - interval '1000 years';
  end if;
  return new;
end
$$;
create trigger deadline_keeps_place before insert or update of outcome, due_at on deadline for each row execute function deadline_keeps_place();
`;

// Whoever starts, moves or ends a limit, in whatever way: the herald looks at it at once and finds out by the ladder what
// is to be told and when to look again. A writer cannot forget it, so no notice can be lost. The watch is a table of its
// own, because it moves often and the rows of limits have many indexes.
const WATCH = `
create function deadline_is_watched() returns trigger language plpgsql as $$
declare
  ends timestamptz := case when new.responsible = '{DEFENCE_COUNSEL}' then coalesce(new.latest_due_at, new.due_at) else new.due_at end;
begin
  if (new.outcome = 'RUNNING' and new.due_at is not null)
    or (new.outcome in ('MET_LATE', 'LAPSED', 'CANCELLED') and new.stopped_at > ends) then
    insert into deadline_watch (deadline_id, case_id, next_at) values (new.id, new.case_id, '-infinity')
    on conflict (deadline_id) do update set next_at = '-infinity';
  elsif tg_op = 'UPDATE' then
    delete from deadline_watch where deadline_id = new.id;
  end if;
  return null;
end
$$;
create trigger deadline_is_watched after insert or update of outcome, due_at, earliest_due_at, latest_due_at, stopped_at on deadline for each row execute function deadline_is_watched();
`;

const READ_AGAIN = `
create function notice_ladder_is_read_again() returns trigger language plpgsql as $$
begin
  insert into deadline_watch (deadline_id, case_id, next_at)
  select id, case_id, '-infinity' from deadline where outcome = 'RUNNING' and due_at is not null
  on conflict (deadline_id) do update set next_at = '-infinity';
  return null;
end
$$;
create trigger notice_ladder_is_read_again after insert or update or delete on notice_ladder for each statement execute function notice_ladder_is_read_again();
`;

// What was settled before anybody announced limits is history; what still runs is told.
const BACKFILL = `
update deadline set outcome = outcome;
insert into deadline_watch (deadline_id, case_id, next_at)
select id, case_id, '-infinity' from deadline where outcome = 'RUNNING' and due_at is not null;
`;

const GRANTS = `
grant select on notice_ladder, deadline_watch, deadline_notice, duty_roster_change, duty_roster, notice_quarantine to dedere_server;
grant insert on deadline_watch, deadline_notice, duty_roster_change, duty_roster, notice_quarantine to dedere_server;
grant update (escalate_at, level, asked, acknowledged_at, acknowledged_by, acknowledgement_note, moot_at) on deadline_notice to dedere_server;
grant update (until_at) on duty_roster to dedere_server;
grant update, delete on deadline_watch, notice_quarantine to dedere_server;
`;
