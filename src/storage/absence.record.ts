import { defineEntity, p } from '@mikro-orm/core';
import { instant } from './columns.js';
import { OfficerRecord } from './reference/officer.record.js';

/** A time in which an officer is away, and who stands in. It is ended early by moving its end, never deleted. */
const AbsenceSchema = defineEntity({
  name: 'AbsenceRecord',
  tableName: 'absence',
  indexes: [
    { name: 'absence_officer_idx', properties: ['officer', 'endsAt'] },
    { name: 'absence_deputy_idx', properties: ['deputy', 'endsAt'] },
  ],
  uniques: [
    { name: 'absence_record_key', properties: ['recordedBy', 'recordKey'] },
    { name: 'absence_end_key', properties: ['endedBy', 'endKey'] },
  ],
  checks: [
    { name: 'absence_deputy_is_another', expression: 'deputy_id <> officer_id' },
    { name: 'absence_planned_forward', expression: 'planned_until > starts_at' },
    { name: 'absence_ends_after_it_starts', expression: 'ends_at >= starts_at' },
    { name: 'absence_ends_as_planned_or_before', expression: 'ends_at <= planned_until' },
  ],
  properties: {
    id: p.uuid().primary(),
    officer: () =>
      p.manyToOne(OfficerRecord).mapToPk().name('officer_id').deleteRule('restrict').updateRule('no action'),
    deputy: () => p.manyToOne(OfficerRecord).mapToPk().name('deputy_id').deleteRule('restrict').updateRule('no action'),
    /** First instant of the absence. */
    startsAt: instant(),
    /** First instant after it, as it was recorded. */
    plannedUntil: instant(),
    /** First instant after it, as it stands: earlier than planned where it was ended, equal to the start where it was called off. */
    endsAt: instant(),
    /** For the officer, the deputy and supervisors only. */
    reason: p.text(),
    recordedBy: () =>
      p.manyToOne(OfficerRecord).mapToPk().name('recorded_by').deleteRule('restrict').updateRule('no action'),
    recordedAt: instant(),
    /** Idempotency key of the act that recorded it, and SHA-256 of its input. An absence may be told on no case at all, so a fact cannot keep them. */
    recordKey: p.text(),
    recordDigest: p.text(),
    endedBy: () =>
      p.manyToOne(OfficerRecord).mapToPk().name('ended_by').nullable().deleteRule('restrict').updateRule('no action'),
    endedAt: instant().nullable(),
    endKey: p.text().nullable(),
  },
});

export class AbsenceRecord extends AbsenceSchema.class {}
AbsenceSchema.setClass(AbsenceRecord);
