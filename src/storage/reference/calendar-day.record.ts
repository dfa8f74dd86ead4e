import { defineEntity, p } from '@mikro-orm/core';
import { instant } from '../columns.js';
import { JurisdictionRecord } from './jurisdiction.record.js';
import { OfficerRecord } from './officer.record.js';

/** A day of a State's calendar that differs from the plain week. A day that was removed or replaced stays as a row. */
const CalendarDaySchema = defineEntity({
  name: 'CalendarDayRecord',
  tableName: 'calendar_day',
  indexes: [
    { name: 'calendar_day_year_idx', properties: ['jurisdiction', 'year', 'day'] },
    {
      name: 'calendar_day_standing_key',
      expression: `create unique index "calendar_day_standing_key" on "calendar_day" ("jurisdiction_code", "day") where removed_at is null`,
    },
  ],
  checks: [{ name: 'calendar_day_in_year', expression: `"year" = extract(year from "day")` }],
  properties: {
    id: p.uuid().primary(),
    jurisdiction: () =>
      p
        .manyToOne(JurisdictionRecord)
        .mapToPk()
        .name('jurisdiction_code')
        .deleteRule('restrict')
        .updateRule('no action'),
    year: p.integer(),
    day: p.date(),
    /** HOLIDAY, or WORKING_DAY for a day off that the government made a working day. */
    kind: p.text(),
    name: p.text(),
    source: p.text(),
    /** Null for a day that came with the release. */
    enteredBy: () =>
      p.manyToOne(OfficerRecord).mapToPk().name('entered_by').nullable().deleteRule('restrict').updateRule('no action'),
    enteredAt: instant(),
    removedBy: () =>
      p.manyToOne(OfficerRecord).mapToPk().name('removed_by').nullable().deleteRule('restrict').updateRule('no action'),
    removedAt: instant().nullable(),
  },
});

export class CalendarDayRecord extends CalendarDaySchema.class {}
CalendarDaySchema.setClass(CalendarDayRecord);
