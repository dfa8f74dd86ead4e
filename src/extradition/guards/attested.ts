import { reason } from '../reasons.js';
import { phrase, words } from '../words/phrase.js';
import type { Guard } from './guard.js';
import type { GuardName } from './guard-name.js';

/** Conditions an officer may vouch for in words, until the file knows better. */
export const ATTESTABLE_GUARDS = [
  'THRESHOLD_OK',
  'WARRANT_STATED',
  'PACKAGE_COMPLETE',
  'TRANSLATED',
  'CHANNEL_ALLOWED',
  'ALL_GROUNDS_ASSESSED',
  'NO_MANDATORY_BAR',
  'NO_MET_GROUND_UNCOVERED',
  'ASSURANCES_ACCEPTED',
  'ASYLUM_FINAL_OR_NONE',
  'APPEAL_WINDOW_OVER',
  'ASSURANCES_DONE',
  'FOLLOWUPS_DONE',
  'OUTCOME_DONE',
  'NOTICES_CANCELLED',
  'DOMESTIC_PROCEEDINGS',
  'ART590_CLEAR',
] as const satisfies readonly GuardName[];

export type AttestableGuard = (typeof ATTESTABLE_GUARDS)[number];

/** A condition the file cannot show by itself yet: the acting officer vouches for it in words, and the words are kept. */
export function attested(guard: AttestableGuard): Guard {
  return ({ ask }) => {
    const statement = ask.attestations.find((attestation) => attestation.guard === guard)?.statement.trim();
    if (statement) return [];
    return [
      reason('NOT_ATTESTED', phrase('attestCondition', { condition: words('GUARD', guard) }), {
        kind: 'ATTEST',
        guard,
      }),
    ];
  };
}
