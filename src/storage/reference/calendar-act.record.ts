import { defineEntity, p } from '@mikro-orm/core';
import { instant } from '../columns.js';
import { JurisdictionRecord } from './jurisdiction.record.js';
import { OfficerRecord } from './officer.record.js';

/** What somebody did to a calendar, and under which idempotency key. Append-only; the database refuses changes. */
const CalendarActSchema = defineEntity({
  name: 'CalendarActRecord',
  tableName: 'calendar_act',
  indexes: [{ name: 'calendar_act_year_idx', properties: ['jurisdiction', 'year', 'at'] }],
  uniques: [{ name: 'calendar_act_key', properties: ['actor', 'operation', 'key'] }],
  properties: {
    id: p.uuid().primary(),
    actor: () => p.manyToOne(OfficerRecord).mapToPk().name('actor_id').deleteRule('restrict').updateRule('no action'),
    operation: p.text(),
    key: p.text(),
    /** SHA-256 of the canonical input. */
    inputDigest: p.text(),
    jurisdiction: () =>
      p
        .manyToOne(JurisdictionRecord)
        .mapToPk()
        .name('jurisdiction_code')
        .deleteRule('restrict')
        .updateRule('no action'),
    year: p.integer(),
    day: p.date().nullable(),
    detail: p.json<unknown>(),
    at: instant(),
  },
});

export class CalendarActRecord extends CalendarActSchema.class {}
CalendarActSchema.setClass(CalendarActRecord);
