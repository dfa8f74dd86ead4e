import { defineEntity, p } from '@mikro-orm/core';
import { instant } from './columns.js';
import { ExtraditionCaseRecord } from './extradition-case.record.js';

/** Who asked for what, and what we answered; refused attempts included. In the transaction of the act, so neither is without the other. */
const AuditEntrySchema = defineEntity({
  name: 'AuditEntryRecord',
  tableName: 'audit_entry',
  indexes: [{ name: 'audit_entry_case_idx', properties: ['case', 'id'] }],
  properties: {
    id: p.bigint('string').primary().columnType('bigint').generated('identity'),
    at: instant().defaultRaw('clock_timestamp()'),
    /** Subject of the token; kept as text because an unknown subject is audited as well. */
    actor: p.text(),
    operation: p.text(),
    case: () =>
      p
        .manyToOne(ExtraditionCaseRecord)
        .mapToPk()
        .name('case_id')
        .nullable()
        .deleteRule('restrict')
        .updateRule('no action'),
    /** GRANTED, REFUSED, MOVED_ON, REPLAYED, MISMATCH or NOT_FOUND. */
    answer: p.text(),
    /** Codes of the refusal, and what was asked, without personal data. */
    detail: p.json<unknown>(),
    requestId: p.text(),
  },
});

export class AuditEntryRecord extends AuditEntrySchema.class {}
AuditEntrySchema.setClass(AuditEntryRecord);
