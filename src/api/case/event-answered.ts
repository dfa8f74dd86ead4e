import type { EventRecorded, EventRefused } from '../../casework/record-case-event.js';
import type { MovedOn } from '../../casework/rule-on-case.js';
import { phrase } from '../../extradition/words/phrase.js';
import { refusedFor } from '../refusal/refusal.type.js';
import { CaseEventRecorded, CaseEventRefused, CaseMovedOn } from './case.answers.js';

/** What casework answered to an event, as the schema shows it. */
export function shownRecording(
  answer: EventRecorded | EventRefused | MovedOn,
): CaseEventRecorded | CaseEventRefused | CaseMovedOn {
  switch (answer.answer) {
    case 'RECORDED':
      return Object.assign(new CaseEventRecorded(), answer);
    case 'REFUSED':
      return shownRefusal(answer);
    case 'MOVED_ON':
      return shownMove(answer);
  }
}

export const shownRefusal = ({ caseId, reasons }: EventRefused): CaseEventRefused =>
  Object.assign(new CaseEventRefused(), { caseId, ...refusedFor(reasons) });

export const shownMove = (moved: MovedOn): CaseMovedOn =>
  Object.assign(new CaseMovedOn(), {
    ...moved,
    phrases: [phrase('movedOn', { current: moved.currentVersion, decidedOn: moved.sinceVersion })],
  });
