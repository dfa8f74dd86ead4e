import { isAfter } from '../../instant.js';
import { notThisOfficer, officeReasons, type Officer } from '../../ownership/officer.js';
import { reason } from '../../reasons.js';
import type { Reason } from '../../refusal.js';
import type { Role } from '../../role.js';
import { mayKnow, type Onlooker } from '../../visibility.js';
import { phrase, words } from '../../words/phrase.js';

/** The authority whose roster it is. */
export interface RosterKeeper {
  readonly id: string;
  readonly homeState: string;
}

/** A time in which an officer is to be asked. */
export interface Duty {
  readonly officerId: string;
  /** 1 is asked first. */
  readonly level: number;
  /** First instant, in UTC. */
  readonly from: string;
  /** First instant after it. */
  readonly until: string;
}

export interface RosterAsk {
  readonly asker: Onlooker;
  readonly authority: RosterKeeper;
  /** From when on the roster holds, in UTC. */
  readonly from: string;
  readonly duties: readonly Duty[];
  /** The officers behind the ids that were given. */
  readonly officers: ReadonlyMap<string, Officer>;
  /** The database's clock, in UTC. */
  readonly now: string;
}

const SUPERVISORS: readonly Role[] = ['SUPERVISOR'];
const HIGHEST_LEVEL = 9;

const knowsCasesOf = (officer: Onlooker, { id, homeState }: RosterKeeper): boolean =>
  mayKnow(officer, { homeState, authorityId: id });

function keeperReasons({ asker, authority }: RosterAsk): Reason[] {
  if (asker.roles.some((role) => SUPERVISORS.includes(role)) && knowsCasesOf(asker, authority)) return [];
  const told = phrase('rosterKeptBy', { roles: words('ROLE', ...SUPERVISORS) });
  return [reason('ROLE_MISSING', told, { kind: 'ASK_ROLE', roles: SUPERVISORS })];
}

function dutyReasons({ officerId, level, from, until }: Duty, index: number, ask: RosterAsk): Reason[] {
  const at = (field: string) => `duties.${index}.${field}`;
  const span = (key: 'dutyBackwards' | 'dutyBeforeRoster' | 'dutyLevel', field: string) =>
    reason('ROSTER_UNUSABLE', phrase(key), { kind: 'CORRECT_INPUT', fact: at(field) });
  const officer = ask.officers.get(officerId) ?? null;
  const unfit = officeReasons(officer, at('officerId'));
  return [
    ...(isAfter(until, from) ? [] : [span('dutyBackwards', 'until')]),
    ...(isAfter(ask.from, from) ? [span('dutyBeforeRoster', 'from')] : []),
    ...(level >= 1 && level <= HIGHEST_LEVEL ? [] : [span('dutyLevel', 'level')]),
    ...unfit,
    ...(unfit.length === 0 && officer && !knowsCasesOf(officer, ask.authority)
      ? notThisOfficer('OFFICER_UNSUITABLE', phrase('dutySeesLess'), at('officerId'))
      : []),
  ];
}

/** Why a roster may not be set like this; none: it may. What was in the past stays as it was. */
export function rosterReasons(ask: RosterAsk): Reason[] {
  return [
    ...keeperReasons(ask),
    ...(isAfter(ask.now, ask.from)
      ? [reason('ROSTER_UNUSABLE', phrase('rosterPast'), { kind: 'CORRECT_INPUT', fact: 'from' })]
      : []),
    ...ask.duties.flatMap((duty, index) => dutyReasons(duty, index, ask)),
  ];
}
