import { isAfter } from '../instant.js';
import { reason } from '../reasons.js';
import type { Reason } from '../refusal.js';
import type { Role } from '../role.js';
import { phrase, words } from '../words/phrase.js';
import type { Assigner } from './assignment.js';
import { notThisOfficer, officeReasons, seesAllOf, type Officer } from './officer.js';

/** An absence that touches the time asked for. */
export interface TouchingAbsence {
  readonly officerId: string;
  readonly deputyId: string;
}

export interface AbsenceAsk {
  readonly asker: Assigner;
  readonly officer: Officer | null;
  readonly deputy: Officer | null;
  /** First instant of the absence, in UTC. */
  readonly from: string;
  /** First instant after it. */
  readonly until: string;
  /** The database's clock, in UTC. */
  readonly now: string;
  /** Absences within this time in which the officer or the deputy is away or stands in. */
  readonly touching: readonly TouchingAbsence[];
}

const SUPERVISORS: readonly Role[] = ['SUPERVISOR'];

/** Whether the asker may say of this officer that they are away: oneself, or a supervisor who sees the officer's cases. */
export function absenceRoleReasons(asker: Assigner, officer: Pick<Officer, 'id'> & Assigner): Reason[] {
  const oversees = asker.roles.some((role) => SUPERVISORS.includes(role)) && seesAllOf(asker, officer);
  if (asker.id === officer.id || oversees) return [];
  return [
    reason('ROLE_MISSING', phrase('absenceRecordedBy', { roles: words('ROLE', ...SUPERVISORS) }), {
      kind: 'ASK_ROLE',
      roles: SUPERVISORS,
    }),
  ];
}

function spanReasons({ from, until, now }: AbsenceAsk): Reason[] {
  const correct = { kind: 'CORRECT_INPUT', fact: 'until' } as const;
  if (!isAfter(until, from)) return [reason('ABSENCE_SPAN', phrase('absenceBackwards'), correct)];
  return isAfter(until, now) ? [] : [reason('ABSENCE_SPAN', phrase('absencePast'), correct)];
}

function deputyReasons({ officer, deputy, touching }: AbsenceAsk): Reason[] {
  const fact = 'deputyId';
  if (deputy && deputy.id === officer?.id) return notThisOfficer('OFFICER_UNSUITABLE', phrase('deputyIsOneself'), fact);
  const unfit = officeReasons(deputy, fact);
  if (unfit.length > 0 || !deputy) return unfit;
  return [
    ...(officer && !seesAllOf(deputy, officer)
      ? notThisOfficer('OFFICER_UNSUITABLE', phrase('deputySeesLess'), fact)
      : []),
    ...(touching.some(({ officerId }) => officerId === deputy.id)
      ? [reason('ABSENCE_OVERLAPS', phrase('deputyAway'), { kind: 'CORRECT_INPUT', fact })]
      : []),
  ];
}

/** Why this absence may not be recorded; none: it may. Whoever is away or stands in does only one of the two at a time. */
export function absenceReasons(ask: AbsenceAsk): Reason[] {
  const { asker, officer, touching } = ask;
  const away = (told: 'absenceOverlaps' | 'standsInForAnother') =>
    reason('ABSENCE_OVERLAPS', phrase(told), { kind: 'CORRECT_INPUT', fact: 'from' });
  return [
    ...officeReasons(officer, 'officerId'),
    ...(officer ? absenceRoleReasons(asker, officer) : []),
    ...spanReasons(ask),
    ...(touching.some(({ officerId }) => officerId === officer?.id) ? [away('absenceOverlaps')] : []),
    ...(touching.some(({ deputyId }) => deputyId === officer?.id) ? [away('standsInForAnother')] : []),
    ...deputyReasons(ask),
  ];
}

/** Why an absence may not be ended; none: it may. `endsAt` is the first instant after it as it stands. */
export function endingReasons(asker: Assigner, officer: Officer, endsAt: string, now: string): Reason[] {
  return [
    ...absenceRoleReasons(asker, officer),
    ...(isAfter(endsAt, now) ? [] : [reason('ABSENCE_OVER', phrase('absenceOver'), { kind: 'NONE' })]),
  ];
}
