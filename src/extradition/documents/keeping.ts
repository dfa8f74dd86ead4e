import { reason } from '../reasons.js';
import type { Reason } from '../refusal.js';
import type { Role } from '../role.js';
import type { Direction } from '../case-file.js';
import { phrase, words } from '../words/phrase.js';
import type { Asker } from '../ask.js';
import type { Defect, ReviewResult } from './defect.js';
import { stands, type FiledDocument } from './filed-document.js';

/** Who withdraws a document of somebody else: an office rule, no text of law prescribes it. */
const WITHDRAWERS: readonly Role[] = ['SUPERVISOR', 'CENTRAL_AUTHORITY_OFFICER'];

const missingNote = (note: string): Reason[] =>
  note.trim() === '' ? [reason('NOTE_MISSING', phrase('sayWhyWithdrawn'), { kind: 'GIVE_NOTE' })] : [];

function goneReasons({ withdrawn, supersededBy, title }: FiledDocument): Reason[] {
  if (withdrawn) return [reason('DOCUMENT_NOT_STANDING', phrase('withdrawnBefore', { title }), { kind: 'NONE' })];
  if (supersededBy === null) return [];
  return [reason('DOCUMENT_NOT_STANDING', phrase('supersededAlready', { title }), { kind: 'NONE' })];
}

/** Why a document may not be withdrawn by this officer; none: it may. It stays on record, and cited where it was cited. */
export function withdrawalReasons(document: FiledDocument, asker: Asker, note: string): Reason[] {
  const may = document.linkedBy === asker.id || asker.roles.some((role) => WITHDRAWERS.includes(role));
  const notYou = reason('ROLE_MISSING', phrase('withdrawnBy', { roles: words('ROLE', ...WITHDRAWERS) }), {
    kind: 'ASK_ROLE',
    roles: WITHDRAWERS,
  });
  return [...(may ? [] : [notYou]), ...goneReasons(document), ...missingNote(note)];
}

/** A finding on a document. */
export interface Review {
  readonly result: ReviewResult;
  readonly defects: readonly Defect[];
}

/**
 * Why a document may not be reviewed like this; none: it may. In an outgoing case the package takes four eyes (the guard
 * NOT_SAME_PERSON of step O09), so who linked a document does not pass it; an incoming document comes from abroad, and no
 * source asks for a second person there.
 */
export function reviewReasons(
  document: FiledDocument,
  { result, defects }: Review,
  { asker, direction }: { readonly asker: Asker; readonly direction: Direction },
): Reason[] {
  const told = goneReasons(document);
  if (direction === 'OUTGOING' && document.linkedBy === asker.id)
    told.push(reason('SAME_PERSON', phrase('reviewedByAnother'), { kind: 'SECOND_PERSON' }));
  if (result === 'DEFECTIVE' && defects.length === 0)
    told.push(reason('DEFECT_MISSING', phrase('nameDefect'), { kind: 'GIVE_FACT', fact: 'defects' }));
  if (result === 'ACCEPTED' && defects.length > 0)
    told.push(reason('DEFECT_NOT_TAKEN', phrase('acceptedHasNoDefect'), { kind: 'CORRECT_INPUT', fact: 'defects' }));
  const vague = defects.some(({ kind, note }) => kind === 'OTHER' && (note ?? '').trim() === '');
  if (vague) told.push(reason('DEFECT_MISSING', phrase('otherDefectInWords'), { kind: 'GIVE_FACT', fact: 'defects' }));
  return told;
}

/** Why an address cannot be verified now; none: it may be fetched. */
export const verificationReasons = (document: FiledDocument): Reason[] =>
  stands(document) ? [] : goneReasons(document);
