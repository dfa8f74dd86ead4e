import type { RecordCaseEventInput } from '../../casework/event-content.js';
import type { Attestation } from '../../extradition/case-file.js';
import type { EventName } from '../../extradition/procedure/events.js';
import { apiError } from '../api-error.js';
import { decodeUuid } from '../compiled-reads/global-id.js';
import { givenUuid } from '../given-id.js';
import { givenOfficer } from '../ownership/given-officer.js';
import type { AttestationInput, CaseEventInput } from './case.input.js';
import { statedFacts } from './event-facts.input.js';

/** An id that is no document's is kept as it is: the law says that the case has no such document. */
export const documentKey = (id: string): string => decodeUuid(id, 'document') ?? id;

/** Conditions vouched for, as the law reads them. */
export const vouchedFor = (given: readonly AttestationInput[]): Attestation[] =>
  given.map(({ condition, statement }) => ({ guard: condition, statement }));

/** An event as casework takes it; throws BAD_USER_INPUT with the field for what does not belong together. */
export function eventAsked(input: CaseEventInput): RecordCaseEventInput {
  const stated = statedFacts(input.facts);
  if (stated && stated.of !== input.event) {
    throw apiError(
      'BAD_USER_INPUT',
      `These are facts of ${stated.of}; give those of ${input.event}.`,
      `input.facts.${stated.field}`,
    );
  }
  return {
    caseId: givenUuid(input.caseId, 'case', 'case'),
    event: input.event as EventName,
    occurredAt: input.occurredAt,
    timeZone: input.timeZone ?? null,
    expectedVersion: input.expectedVersion,
    idempotencyKey: input.idempotencyKey,
    note: input.note ?? null,
    sideFileId: input.sideFileId ? (decodeUuid(input.sideFileId, 'side') ?? input.sideFileId) : null,
    actingFor: input.actingFor ? givenOfficer(input.actingFor) : null,
    documentIds: (input.documentIds ?? []).map(documentKey),
    facts: stated?.facts ?? {},
    attestations: vouchedFor(input.attestations ?? []),
  };
}

/** Every act has a key of its own. */
export function keyGiven(key: string): void {
  if (key.trim() === '')
    throw apiError('BAD_USER_INPUT', 'Give a key of your own for this act.', 'input.idempotencyKey');
}
