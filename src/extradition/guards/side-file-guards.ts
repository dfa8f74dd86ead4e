import type { CaseFile } from '../case-file.js';
import type { SideFileKind } from '../procedure/machine.js';
import { machineOfSideFile } from '../procedure/side-file-steps.js';
import { reason } from '../reasons.js';
import type { Reason } from '../refusal.js';
import { phrase, words } from '../words/phrase.js';
import { attested } from './attested.js';
import type { Guard } from './guard.js';

const ofKind = ({ sideFiles }: CaseFile, kinds: readonly SideFileKind[]) =>
  sideFiles.filter(({ kind }) => kinds.includes(kind));

/** Side files of these kinds whose own procedure has not ended. */
function openOnes(file: CaseFile, kinds: readonly SideFileKind[]) {
  return ofKind(file, kinds).filter((one) => !machineOfSideFile(file, one)?.final.includes(one.state));
}

/** An assurance that was rejected binds nobody, though it may be asked for again. */
const BINDS_NOBODY = new Set(['REJECTED']);

/**
 * Every assurance on file is accepted; one that was rejected must be asked for again or left to the decision on its ground.
 * Whether one is needed that is not on file, the officer says in words.
 */
export const assurancesAccepted: Guard = (view) => {
  const assurances = ofKind(view.file, ['ASSURANCE']);
  const waiting = assurances.filter(({ state }) => ['NEEDED', 'ASKED', 'GIVEN'].includes(state));
  if (waiting.length > 0) {
    return waiting.map(({ state }) =>
      reason('GUARD_NOT_MET', phrase('assuranceWaits', { state: words('ASSURANCE', state) }), {
        kind: 'RECORD_EVENT',
        events: ['ASSURANCE_ACCEPTED'],
      }),
    );
  }
  const accepted = assurances.length > 0 && assurances.every(({ state }) => state === 'ACCEPTED');
  return accepted ? [] : attested('ASSURANCES_ACCEPTED')(view);
};

/** No assurance is live, or the officer says when and to whom its monitoring was handed over. */
export const assurancesDone: Guard = (view) => {
  const live = openOnes(view.file, ['ASSURANCE']).filter(({ state }) => !BINDS_NOBODY.has(state));
  const known = ofKind(view.file, ['ASSURANCE']).length > 0;
  return known && live.length === 0 ? [] : attested('ASSURANCES_DONE')(view);
};

function unfinished(file: CaseFile, kind: SideFileKind, events: readonly string[]): Reason[] {
  return openOnes(file, [kind]).map(({ state }) =>
    reason('GUARD_NOT_MET', phrase('sideFileUnfinished', { kind: words('REGION', kind), state: words(kind, state) }), {
      kind: 'RECORD_EVENT',
      events,
    }),
  );
}

/** No request after surrender and no transit is open. Where none is on file, the officer vouches for it. */
export const followUpsDone: Guard = (view) => {
  const open = [
    ...unfinished(view.file, 'FOLLOWUP', [
      'SPECIALITY_CONSENT_GIVEN',
      'SPECIALITY_CONSENT_REFUSED',
      'FOLLOWUP_WITHDRAWN',
    ]),
    ...unfinished(view.file, 'TRANSIT', ['TRANSIT_COMPLETED', 'TRANSIT_REFUSED']),
  ];
  if (open.length > 0) return open;
  return ofKind(view.file, ['FOLLOWUP', 'TRANSIT']).length > 0 ? [] : attested('FOLLOWUPS_DONE')(view);
};

/** Every notice on file has ended, or the officer says in words why one is kept. */
export const noticesCancelled: Guard = (view) => {
  const known = ofKind(view.file, ['NOTICE']).length > 0;
  return known && openOnes(view.file, ['NOTICE']).length === 0 ? [] : attested('NOTICES_CANCELLED')(view);
};
