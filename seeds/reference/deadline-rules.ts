import { COUNTING_RULES } from '../../src/extradition/deadlines/counting-rules.js';
import { extensionInWords } from '../../src/extradition/deadlines/extension.js';
import { DEADLINE_RULES } from '../../src/extradition/deadlines/rules/all-rules.js';
import type { ReferenceSet, TableRows } from './reference-set.js';

const countingRules: TableRows = {
  table: 'counting_rule',
  key: ['id'],
  columns: { id: 'text', title: 'text', units: 'text[]', verified: 'boolean', basis: 'text[]', definition: 'jsonb' },
  rows: Object.entries(COUNTING_RULES).map(([id, rule]) => ({
    id,
    title: rule.title,
    units: rule.units,
    verified: rule.verified,
    basis: rule.basis,
    definition: { id, ...rule },
  })),
};

const deadlineRules: TableRows = {
  table: 'deadline_rule',
  key: ['id'],
  columns: {
    id: 'text',
    clock: 'text',
    kind: 'text',
    instrument_id: 'text',
    article: 'text',
    title: 'text',
    direction: 'text',
    binds: 'text',
    starts_on: 'text[]',
    stops_on: 'text[]',
    anchor_rule_id: 'text',
    duration: 'integer',
    duration_unverified: 'integer',
    unit: 'text',
    counting_rule_id: 'text',
    extendable_to: 'text',
    extension_condition: 'text',
    if_missed: 'text',
    consequence: 'text',
    valid_from: 'text',
    valid_to: 'text',
    source_url: 'text',
    verified: 'boolean',
    verification_note: 'text',
    unverified_fields: 'text[]',
    definition: 'jsonb',
  },
  rows: DEADLINE_RULES.map((rule) => ({
    id: rule.id,
    clock: rule.clock,
    kind: rule.kind,
    instrument_id: rule.instrument,
    article: rule.article,
    title: rule.title,
    direction: rule.direction,
    binds: rule.binds,
    starts_on: rule.startsOn,
    stops_on: rule.stopsOn,
    anchor_rule_id: rule.anchorRule,
    duration: rule.duration,
    duration_unverified: rule.durationUnverified,
    unit: rule.unit,
    counting_rule_id: rule.countingRule,
    extendable_to: extensionInWords(rule.extension),
    extension_condition: rule.extension?.condition ?? null,
    if_missed: rule.ifMissed,
    consequence: rule.consequence,
    valid_from: rule.validFrom,
    valid_to: rule.validTo,
    source_url: rule.sourceUrl,
    verified: rule.verified,
    verification_note: rule.verificationNote,
    unverified_fields: rule.unverifiedFields,
    definition: rule,
  })),
};

/** The deadline rules of the law folder and the ways of counting they name. Loaded after the instruments. */
export const DEADLINE_RULES_AND_COUNTING: ReferenceSet = {
  name: 'deadline rules',
  tables: [countingRules, deadlineRules],
};
