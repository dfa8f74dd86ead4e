import { reason } from '../reasons.js';
import type { Reason } from '../refusal.js';
import type { Role } from '../role.js';
import { actsOnlyAs, ROLES_THAT_ONLY_READ, type Onlooker } from '../visibility.js';
import { phrase, type Phrase } from '../words/phrase.js';

/** An officer, as far as it matters who may have a case. */
export interface Officer extends Onlooker {
  readonly id: string;
  /** False for one who is no longer in office. */
  readonly active: boolean;
}

/** Roles that go without a case of one's own: they read, keep the house, speak for the person or for another State, or are a machine. */
export const ROLES_WITHOUT_A_WORKLIST: readonly Role[] = [
  ...ROLES_THAT_ONLY_READ,
  'SYSTEM',
  'DPO',
  'DEFENCE_COUNSEL',
  'FOREIGN_AUTHORITY',
];

/** A named officer who will not do; `fact` is the field of the input in which the officer was named. */
export const notThisOfficer = (
  code: 'OFFICER_UNKNOWN' | 'OFFICER_UNSUITABLE',
  told: Phrase,
  fact: string,
): Reason[] => [reason(code, told, { kind: 'CORRECT_INPUT', fact })];

/** Why the named officer cannot have cases at all; an unknown one and one of another State look alike. */
export function officeReasons(officer: Officer | null, fact: string): Reason[] {
  if (!officer) return notThisOfficer('OFFICER_UNKNOWN', phrase('officerUnknown'), fact);
  if (!officer.active) return notThisOfficer('OFFICER_UNSUITABLE', phrase('officerLeft'), fact);
  if (actsOnlyAs(officer, ROLES_WITHOUT_A_WORKLIST))
    return notThisOfficer('OFFICER_UNSUITABLE', phrase('officerHasNoCases'), fact);
  return [];
}

/** Whether the first officer may know every case that the second may know. */
export const seesAllOf = (one: Onlooker, other: Onlooker): boolean =>
  one.homeState === other.homeState &&
  (one.scope === 'STATE' || (other.scope === 'UNIT' && one.authorityId === other.authorityId));
