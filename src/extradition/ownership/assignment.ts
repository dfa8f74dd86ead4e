import { reason } from '../reasons.js';
import type { Reason } from '../refusal.js';
import type { Role } from '../role.js';
import { mayKnow, type Onlooker } from '../visibility.js';
import { phrase, words } from '../words/phrase.js';
import { notThisOfficer, officeReasons, type Officer } from './officer.js';

/** How a case came to its officer, or lost one. */
export const ASSIGNMENT_CHANGES = {
  ASSIGNED: 'It was assigned to an officer.',
  TAKEN: 'An officer took it, because nobody had it.',
  TAKEN_AWAY: 'It was taken from the officer; nobody has it now.',
  HANDED_OVER: 'It was handed over from one officer to another.',
} as const satisfies Record<string, string>;
export type AssignmentChange = keyof typeof ASSIGNMENT_CHANGES;

/** Roles that give out the cases of an office. The rule is the office's own; no text of law prescribes it. */
const ASSIGNERS: readonly Role[] = ['SUPERVISOR', 'CENTRAL_AUTHORITY_OFFICER'];
const SUPERVISORS: readonly Role[] = ['SUPERVISOR'];

/** Who asks, as far as it matters here. */
export type Assigner = Onlooker & { readonly id: string };

/** The case, as far as it matters who has it. */
export interface KeptCase {
  readonly homeState: string;
  readonly authorityId: string;
  /** The officer who has it; null: nobody. */
  readonly assignedTo: string | null;
}

export interface AssignmentAsk {
  readonly file: KeptCase;
  readonly asker: Assigner;
  /** The id that was given, null to take the case from whoever has it, and the officer behind it, if there is one. */
  readonly to: { readonly id: string; readonly officer: Officer | null } | null;
}

/** In which role an officer gives out cases; undefined for one who may not. */
export const assigningRole = ({ roles }: Pick<Onlooker, 'roles'>): Role | undefined =>
  roles.find((role) => ASSIGNERS.includes(role));

function receiverReasons(file: KeptCase, { id, officer }: NonNullable<AssignmentAsk['to']>, fact: string): Reason[] {
  if (id === file.assignedTo)
    return [reason('ALREADY_ASSIGNED', phrase('hasItAlready'), { kind: 'CORRECT_INPUT', fact })];
  const unfit = officeReasons(officer, fact);
  if (unfit.length > 0 || !officer || mayKnow(officer, file)) return unfit;
  return notThisOfficer('OFFICER_UNSUITABLE', phrase('officerCannotKnow'), fact);
}

const isTaking = ({ file, asker, to }: AssignmentAsk): boolean => file.assignedTo === null && to?.id === asker.id;

/** Why the case may not be assigned like this; none: it may. Who may know the case may take it while nobody has it. */
export function assignmentReasons(ask: AssignmentAsk): Reason[] {
  const { file, asker, to } = ask;
  const may = assigningRole(asker) !== undefined || isTaking(ask);
  const notYou = may
    ? []
    : [
        reason('ROLE_MISSING', phrase('assignedBy', { roles: words('ROLE', ...ASSIGNERS) }), {
          kind: 'ASK_ROLE',
          roles: ASSIGNERS,
        }),
      ];
  if (to !== null) return [...notYou, ...receiverReasons(file, to, 'officerId')];
  return file.assignedTo === null
    ? [...notYou, reason('NOT_ASSIGNED', phrase('nobodyHasIt'), { kind: 'CORRECT_INPUT', fact: 'officerId' })]
    : notYou;
}

/** What an assignment that is allowed is called. */
export function assignmentChange(ask: AssignmentAsk): AssignmentChange {
  if (ask.to === null) return 'TAKEN_AWAY';
  return isTaking(ask) ? 'TAKEN' : 'ASSIGNED';
}

export interface HandOverAsk {
  readonly file: KeptCase;
  readonly asker: Assigner;
  /** Ids of the officers whose deputy the asker is now. */
  readonly standsInFor: readonly string[];
  readonly to: NonNullable<AssignmentAsk['to']>;
  readonly note: string | null;
}

/** Why the case may not be handed over like this; none: it may. A hand-over says why, so that the file does. */
export function handOverReasons({ file, asker, standsInFor, to, note }: HandOverAsk): Reason[] {
  const { assignedTo } = file;
  if (assignedTo === null) return [reason('NOT_ASSIGNED', phrase('nobodyHasIt'), { kind: 'NONE' })];
  const may =
    assignedTo === asker.id ||
    standsInFor.includes(assignedTo) ||
    asker.roles.some((role) => SUPERVISORS.includes(role));
  return [
    ...(may
      ? []
      : [
          reason('NOT_YOURS', phrase('notYoursToHandOver', { roles: words('ROLE', ...SUPERVISORS) }), {
            kind: 'ASK_ROLE',
            roles: SUPERVISORS,
          }),
        ]),
    ...((note ?? '').trim() === '' ? [reason('NOTE_MISSING', phrase('sayWhy'), { kind: 'GIVE_NOTE' })] : []),
    ...receiverReasons(file, to, 'toOfficerId'),
  ];
}
