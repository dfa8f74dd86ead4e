import { Migration } from '@mikro-orm/migrations';

/**
 * Every act on a case needs the calendars of two States. Each year keeps its days at hand, in one row; the database itself
 * keeps them equal to the days that stand.
 */
export class CalendarsAtHand extends Migration {
  override up(): void {
    this.addSql(COLUMNS);
    this.addSql(FUNCTION);
    this.addSql(TRIGGERS);
    this.addSql('grant update (holidays, working_days) on calendar_year to dedere_server');
  }
}

const COLUMNS = `
alter table "calendar_year" add column "holidays" date[] not null default '{}', add column "working_days" date[] not null default '{}';
update calendar_year y set
  holidays = array(select day from calendar_day d where d.jurisdiction_code = y.jurisdiction_code and d.year = y.year and d.removed_at is null and d.kind = 'HOLIDAY' order by day),
  working_days = array(select day from calendar_day d where d.jurisdiction_code = y.jurisdiction_code and d.year = y.year and d.removed_at is null and d.kind = 'WORKING_DAY' order by day);
`;

const FUNCTION = `
create function keep_calendar_at_hand() returns trigger language plpgsql as $$
begin
  update calendar_year y set
    holidays = array(select day from calendar_day d where d.jurisdiction_code = y.jurisdiction_code and d.year = y.year and d.removed_at is null and d.kind = 'HOLIDAY' order by day),
    working_days = array(select day from calendar_day d where d.jurisdiction_code = y.jurisdiction_code and d.year = y.year and d.removed_at is null and d.kind = 'WORKING_DAY' order by day)
  where (y.jurisdiction_code, y.year) in (select distinct jurisdiction_code, year from changed);
  return null;
end
$$
`;

const TRIGGERS = `
create trigger calendar_day_entered after insert on calendar_day referencing new table as changed for each statement execute function keep_calendar_at_hand();
create trigger calendar_day_deleted after delete on calendar_day referencing old table as changed for each statement execute function keep_calendar_at_hand();
create trigger calendar_day_changed after update on calendar_day referencing new table as changed for each statement execute function keep_calendar_at_hand();
`;
