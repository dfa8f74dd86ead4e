import type { Ask } from '../ask.js';
import { reason } from '../reasons.js';
import type { Reason } from '../refusal.js';
import { phrase, words } from '../words/phrase.js';
import type { Procedure } from './procedure.js';

/** Whether the event takes the note it came with, or wants one it came without. */
export function noteReasons({ notes = {} }: Procedure, { event, note }: Ask): Reason[] {
  const written = (note ?? '').trim() !== '';
  if (notes[event] === 'REQUIRED' && !written)
    return [reason('NOTE_MISSING', phrase('noteMissing', { event: words('EVENT', event) }), { kind: 'GIVE_NOTE' })];
  if (notes[event] === 'FORBIDDEN' && written)
    return [
      reason('NOTE_NOT_TAKEN', phrase('noteNotTaken', { event: words('EVENT', event) }), { kind: 'CORRECT_INPUT' }),
    ];
  return [];
}
