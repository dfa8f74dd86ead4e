import { defineEntity, p } from '@mikro-orm/core';
import { words } from '../columns.js';
import { CountingRuleRecord } from './counting-rule.record.js';
import { InstrumentRecord } from './instrument.record.js';

/** One statutory limit as data. The columns are what lists filter and show; `definition` is the rule whole. */
const DeadlineRuleSchema = defineEntity({
  name: 'DeadlineRuleRecord',
  tableName: 'deadline_rule',
  indexes: [
    { name: 'deadline_rule_instrument_idx', properties: ['instrument', 'id'] },
    { name: 'deadline_rule_clock_idx', properties: ['clock', 'id'] },
    { name: 'deadline_rule_anchor_idx', properties: ['anchorRule'] },
    { name: 'deadline_rule_counting_idx', properties: ['countingRule'] },
  ],
  properties: {
    id: p.text().primary(),
    /** Family of clocks the rule belongs to. */
    clock: p.text(),
    /** LAW, POLICY, or ORDER for the day a court's order names. */
    kind: p.text(),
    instrument: () =>
      p.manyToOne(InstrumentRecord).mapToPk().name('instrument_id').deleteRule('restrict').updateRule('no action'),
    article: p.text(),
    title: p.text(),
    /** OUTGOING, INCOMING or BOTH, seen from the home State. */
    direction: p.text(),
    binds: p.text(),
    startsOn: words(),
    stopsOn: words(),
    /** The rule whose due time this one is counted back from. */
    anchorRule: p.text().name('anchor_rule_id').nullable(),
    /** Verified number of units; negative counts back from the anchor. */
    duration: p.integer().nullable(),
    /** A figure from memory or from a weak source: shown as such, never counted. */
    durationUnverified: p.integer().nullable(),
    unit: p.text().nullable(),
    countingRule: () =>
      p
        .manyToOne(CountingRuleRecord)
        .mapToPk()
        .name('counting_rule_id')
        .nullable()
        .deleteRule('restrict')
        .updateRule('no action'),
    extendableTo: p.text().nullable(),
    extensionCondition: p.text().nullable(),
    ifMissed: p.text().nullable(),
    consequence: p.text(),
    validFrom: p.text().nullable(),
    validTo: p.text().nullable(),
    sourceUrl: p.text().nullable(),
    verified: p.boolean(),
    verificationNote: p.text().nullable(),
    unverifiedFields: words(),
    definition: p.json<unknown>(),
  },
});

export class DeadlineRuleRecord extends DeadlineRuleSchema.class {}
DeadlineRuleSchema.setClass(DeadlineRuleRecord);
