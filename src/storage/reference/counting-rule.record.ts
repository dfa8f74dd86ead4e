import { defineEntity, p } from '@mikro-orm/core';
import { words } from '../columns.js';

/** How days or hours are counted under one text: shown beside every deadline, computed by code. */
const CountingRuleSchema = defineEntity({
  name: 'CountingRuleRecord',
  tableName: 'counting_rule',
  properties: {
    id: p.text().primary(),
    title: p.text(),
    units: words(),
    verified: p.boolean(),
    basis: words(),
    /** The rule as it stands in the law folder, whole. */
    definition: p.json<unknown>(),
  },
});

export class CountingRuleRecord extends CountingRuleSchema.class {}
CountingRuleSchema.setClass(CountingRuleRecord);
