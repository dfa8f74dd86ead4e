import type { Direction } from '../case-file.js';
import { reason } from '../reasons.js';
import type { Reason } from '../refusal.js';
import { phrase } from '../words/phrase.js';

/** How an officer may link two cases. */
export const CASE_LINK_KINDS = {
  SAME_PERSON: 'Both concern the same person.',
  SAME_PROCEEDINGS: 'Both come from the same proceedings, as with co-accused.',
  COMPETING_REQUEST: 'Two States request the same person; the home State decides whose request goes first.',
  FOLLOWS: 'This case is a later request in the matter of the other.',
  RELATED: 'Whoever works on one should know the other.',
} as const satisfies Record<string, string>;
export type CaseLinkKind = keyof typeof CASE_LINK_KINDS;

/** What one case is to another. The last two come from joining a duplicate, never from a link alone. */
export const CASE_RELATIONS = {
  ...CASE_LINK_KINDS,
  FOLLOWED_BY: 'The other case is a later request in the matter of this one.',
  DUPLICATE_OF: 'This file was closed, because the other holds the same case.',
  HAS_DUPLICATE: 'The other file was closed, because this one holds the same case.',
} as const satisfies Record<string, string>;
export type CaseRelation = keyof typeof CASE_RELATIONS;

const OTHER_SIDE: Readonly<Partial<Record<CaseRelation, CaseRelation>>> = {
  FOLLOWS: 'FOLLOWED_BY',
  FOLLOWED_BY: 'FOLLOWS',
  DUPLICATE_OF: 'HAS_DUPLICATE',
  HAS_DUPLICATE: 'DUPLICATE_OF',
};

/** The same relation, seen from the other case. */
export const seenFromTheOther = (relation: CaseRelation): CaseRelation => OTHER_SIDE[relation] ?? relation;

export interface LinkAsk {
  readonly kind: CaseLinkKind;
  readonly file: { readonly id: string; readonly direction: Direction };
  readonly other: { readonly id: string; readonly direction: Direction };
  /** Relations of the case to the other that stand now. */
  readonly standing: readonly CaseRelation[];
}

const itself = () => reason('SAME_CASE', phrase('caseItself'), { kind: 'CORRECT_INPUT', fact: 'otherCaseId' });

/** Why the cases may not be linked like this; none: they may. That one follows the other leaves no room for the reverse. */
export function linkReasons({ kind, file, other, standing }: LinkAsk): Reason[] {
  if (file.id === other.id) return [itself()];
  const competes = file.direction === 'INCOMING' && other.direction === 'INCOMING';
  return [
    ...(kind === 'COMPETING_REQUEST' && !competes
      ? [
          reason(
            'OTHER_CASE_UNSUITABLE',
            phrase('competingIncoming'),
            { kind: 'CORRECT_INPUT', fact: 'kind' },
            'ETS 24 art. 17',
          ),
        ]
      : []),
    ...(standing.includes(kind) || standing.includes(seenFromTheOther(kind))
      ? [reason('ALREADY_LINKED', phrase('linkedAlready'), { kind: 'NONE' })]
      : []),
  ];
}

/** Why the link may not be undone; none: it may. Undoing says why, so that the file does. */
export function unlinkReasons({ kind, file, other, standing }: LinkAsk, note: string | null): Reason[] {
  if (file.id === other.id) return [itself()];
  return [
    ...(standing.includes(kind)
      ? []
      : [reason('NOT_LINKED', phrase('notLinked'), { kind: 'CORRECT_INPUT', fact: 'kind' })]),
    ...((note ?? '').trim() === '' ? [reason('NOTE_MISSING', phrase('sayWhy'), { kind: 'GIVE_NOTE' })] : []),
  ];
}
