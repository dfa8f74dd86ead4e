import type { Wording } from './language.js';
import { CLOSED_REASON_LABELS } from './labels/closed-reasons.js';
import { DIRECTION_LABELS } from './labels/directions.js';
import { DOCUMENT_LABELS } from './labels/documents.js';
import { DEFECT_LABELS, DOCUMENT_FORM_LABELS, REQUIREMENT_STATE_LABELS } from './labels/dossier.js';
import { EVENT_LABELS } from './labels/events.js';
import { FACT_LABELS } from './labels/facts.js';
import { GUARD_LABELS } from './labels/guards.js';
import { PROPOSAL_STATUS_LABELS } from './labels/proposal-statuses.js';
import { REFUSAL_CODE_LABELS } from './labels/refusal-codes.js';
import { REGION_LABELS } from './labels/regions.js';
import { ROLE_LABELS } from './labels/roles.js';
import { ASSURANCE_LABELS, FOLLOWUP_LABELS, NOTICE_LABELS, TRANSIT_LABELS } from './labels/states/child.js';
import { CUSTODY_LABELS } from './labels/states/custody.js';
import { HOLD_LABELS } from './labels/states/hold.js';
import { INCOMING_LABELS } from './labels/states/incoming.js';
import { OUTGOING_LABELS } from './labels/states/outgoing.js';
import type { WordKind } from './word-kind.js';

/** The labels of one kind, by the word they stand for. */
export type Labels = Readonly<Record<string, Wording>>;

/** What every word of the law is called in every language. */
export const LABELS: Readonly<Record<WordKind, Labels>> = {
  EVENT: EVENT_LABELS,
  ROLE: ROLE_LABELS,
  GUARD: GUARD_LABELS,
  REGION: REGION_LABELS,
  DIRECTION: DIRECTION_LABELS,
  FACT: FACT_LABELS,
  DOCUMENT: DOCUMENT_LABELS,
  DOCUMENT_FORM: DOCUMENT_FORM_LABELS,
  DEFECT: DEFECT_LABELS,
  REQUIREMENT_STATE: REQUIREMENT_STATE_LABELS,
  CLOSED_REASON: CLOSED_REASON_LABELS,
  REFUSAL_CODE: REFUSAL_CODE_LABELS,
  PROPOSAL_STATUS: PROPOSAL_STATUS_LABELS,
  OUTGOING: OUTGOING_LABELS,
  INCOMING: INCOMING_LABELS,
  CUSTODY: CUSTODY_LABELS,
  HOLD: HOLD_LABELS,
  NOTICE: NOTICE_LABELS,
  ASSURANCE: ASSURANCE_LABELS,
  FOLLOWUP: FOLLOWUP_LABELS,
  TRANSIT: TRANSIT_LABELS,
};
