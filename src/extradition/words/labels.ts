import type { Wording } from './language.js';
import { DIRECTION_LABELS } from './labels/directions.js';
import { REGION_LABELS } from './labels/regions.js';

/** Kinds of words of the law. The states of a machine are a kind of their own, because machines share names of states. */
export type WordKind =
  | 'EVENT'
  | 'ROLE'
  | 'GUARD'
  | 'REGION'
  | 'DIRECTION'
  | 'FACT'
  | 'DOCUMENT'
  | 'CLOSED_REASON'
  | 'REFUSAL_CODE'
  | 'OUTGOING'
  | 'INCOMING'
  | 'CUSTODY'
  | 'HOLD'
  | 'NOTICE'
  | 'ASSURANCE'
  | 'FOLLOWUP'
  | 'TRANSIT';

/** The labels of one kind, by the word they stand for. */
export type Labels = Readonly<Record<string, Wording>>;

/** What every word of the law is called in every language. */
export const LABELS: Readonly<Record<WordKind, Labels>> = {
  EVENT: {},
  ROLE: {},
  GUARD: {},
  REGION: REGION_LABELS,
  DIRECTION: DIRECTION_LABELS,
  FACT: {},
  DOCUMENT: {},
  CLOSED_REASON: {},
  REFUSAL_CODE: {},
  OUTGOING: {},
  INCOMING: {},
  CUSTODY: {},
  HOLD: {},
  NOTICE: {},
  ASSURANCE: {},
  FOLLOWUP: {},
  TRANSIT: {},
};
