import type { FactDefinition } from '../event-definition.js';

/** Facts that several events carry. */

export const REASON = { type: 'TEXT', meaning: 'Why, in words.' } as const satisfies FactDefinition;

export const PLACE = { type: 'TEXT', meaning: 'Where it happened.' } as const satisfies FactDefinition;

export const COURT = { type: 'TEXT', meaning: 'Name of the court.' } as const satisfies FactDefinition;

export const CHANNEL = {
  type: 'CHOICE',
  meaning: 'The way by which the message travelled.',
  choices: ['CENTRAL_AUTHORITIES', 'DIPLOMATIC', 'INTERPOL', 'ELECTRONIC'],
} as const satisfies FactDefinition;

export const CONDITIONS = { type: 'TEXTS', meaning: 'The conditions, one by one.' } as const satisfies FactDefinition;

export const DEFECTS = {
  type: 'TEXTS',
  meaning: 'What is missing or wrong, one by one.',
} as const satisfies FactDefinition;

export const FINAL = {
  type: 'BOOLEAN',
  meaning: 'True when the decision is final and enforceable.',
} as const satisfies FactDefinition;

export const GROUNDS = {
  type: 'GROUNDS',
  meaning: 'The grounds for refusal: a code is enough in an outgoing case, the article is needed in an incoming one.',
} as const satisfies FactDefinition;

export const REVIEWERS = {
  type: 'TEXTS',
  meaning: 'The people who compared the person with the one who is sought.',
} as const satisfies FactDefinition;

/** How far a court order reaches. Ours always names the day; of a foreign one we record what we were told. */
export const VALID_UNTIL = {
  type: 'DATE',
  meaning: 'Last day on which the order allows custody.',
  requiredIn: ['INCOMING'],
} as const satisfies FactDefinition;

const CONFIDENCE = {
  type: 'CHOICE',
  meaning: 'How sure the report is.',
  choices: ['CONFIRMED', 'PROBABLE', 'UNCONFIRMED'],
} as const satisfies FactDefinition;

/** In an outgoing case custody is known from a foreign message only, so the event says whose and how sure (invariant I-10). */
export const FOREIGN_MESSAGE = {
  source: { type: 'TEXT', meaning: 'Who reported it.' },
  confidence: CONFIDENCE,
} as const satisfies Record<string, FactDefinition>;
