import { defineEntity, p } from '@mikro-orm/core';

/** When limits of one kind are told before they end, and how soon a person must acknowledge it. Policy of the office. */
const NoticeLadderSchema = defineEntity({
  name: 'NoticeLadderRecord',
  tableName: 'notice_ladder',
  properties: {
    id: p.text().primary(),
    title: p.text(),
    /** Always POLICY: no source asks for these steps. */
    kind: p.text().default('POLICY'),
    clock: p.text().nullable(),
    liberty: p.boolean(),
    /** HOURS or DAYS. */
    unit: p.text(),
    rungs: p.json<unknown>(),
    outcomeAcknowledgedWithin: p.text().nullable(),
  },
});

export class NoticeLadderRecord extends NoticeLadderSchema.class {}
NoticeLadderSchema.setClass(NoticeLadderRecord);
