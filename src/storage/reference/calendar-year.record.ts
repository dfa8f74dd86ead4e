import { defineEntity, p } from '@mikro-orm/core';
import { instant } from '../columns.js';
import { JurisdictionRecord } from './jurisdiction.record.js';
import { OfficerRecord } from './officer.record.js';

/** A year whose days off are listed for a State. Of a year that has no row, nothing can be said. */
const CalendarYearSchema = defineEntity({
  name: 'CalendarYearRecord',
  tableName: 'calendar_year',
  properties: {
    jurisdiction: () =>
      p
        .manyToOne(JurisdictionRecord)
        .mapToPk()
        .name('jurisdiction_code')
        .primary()
        .deleteRule('restrict')
        .updateRule('no action'),
    year: p.integer().primary(),
    /** Where the list was taken from. */
    source: p.text(),
    /** Null for a year that came with the release. */
    listedBy: () =>
      p.manyToOne(OfficerRecord).mapToPk().name('listed_by').nullable().deleteRule('restrict').updateRule('no action'),
    listedAt: instant(),
    /** Who compared the list with the official one; null until then, and again once a day was changed. */
    confirmedBy: () =>
      p
        .manyToOne(OfficerRecord)
        .mapToPk()
        .name('confirmed_by')
        .nullable()
        .deleteRule('restrict')
        .updateRule('no action'),
    confirmedAt: instant().nullable(),
    /** The official list it was compared with. */
    confirmedSource: p.text().nullable(),
    /** The days that stand, kept at hand by the database. */
    holidays: p.array<string>().columnType('date[]').default([]),
    workingDays: p.array<string>().columnType('date[]').default([]),
  },
});

export class CalendarYearRecord extends CalendarYearSchema.class {}
CalendarYearSchema.setClass(CalendarYearRecord);
