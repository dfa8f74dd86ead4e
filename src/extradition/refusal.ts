import type { Role } from './role.js';
import type { Phrase } from './words/phrase.js';

/** What would make the act possible. */
export interface Remedy {
  readonly kind:
    | 'LINK_DOCUMENT'
    | 'CITE_DOCUMENT'
    | 'NAME_SIDE_FILE'
    | 'GIVE_NOTE'
    | 'GIVE_FACT'
    | 'ATTEST'
    | 'ASK_ROLE'
    | 'SECOND_PERSON'
    | 'WAIT'
    | 'RECORD_EVENT'
    | 'CORRECT_EVENT'
    | 'END_PROTECTION'
    | 'CORRECT_INPUT'
    | 'NONE';
  readonly documentKind?: string;
  readonly roles?: readonly Role[];
  readonly fact?: string;
  readonly guard?: string;
  readonly events?: readonly string[];
  /** Number of the event on record that stands in the way. */
  readonly sequence?: number;
  /** First instant at which waiting helps, in UTC. */
  readonly notBefore?: string;
}

/** Why the law says no. The code is for programs, the phrase for people in their language, the citation for lawyers. */
export interface Reason {
  readonly code: RefusalCode;
  readonly phrase: Phrase;
  readonly citation: string | null;
  readonly remedy: Remedy | null;
}

/** Every kind of no, with its meaning. */
export const REFUSAL_CODES = {
  EVENT_UNKNOWN_HERE: 'The event does not belong to the procedure of this case.',
  EVENT_NOT_IN_STATE: 'The event cannot happen in the state the case is in.',
  TRANSITION_UNDECIDED: 'More than one step fits, and the facts do not say which.',
  OCCURRED_IN_FUTURE: "The legal time lies in the future by the database's clock.",
  ROLE_MISSING: 'None of the roles of the acting officer may record this event.',
  DOCUMENT_MISSING: 'A document of a required kind is not cited.',
  DOCUMENT_UNKNOWN: 'A cited document is not linked to this case, or was withdrawn.',
  DOCUMENT_NOT_STANDING: 'The document was withdrawn, or another one took its place.',
  DOCUMENT_LINKED_BEFORE: 'This very file is linked to the case already, in the same kind.',
  DOCUMENT_DEFECTIVE:
    'A required document is on file and does not serve: a reviewer found a defect, or its form is not enough.',
  LINK_CHANGED: 'The address is on file under another digest: what lies there has changed.',
  RELATION_UNCLEAR: 'What is said about other documents of the case does not fit together.',
  ALREADY_SUPERSEDED: 'Another document took the place of the named one before.',
  SUPERSESSION_CYCLE: 'The file would take the place of what took its own place.',
  TRANSLATION_OF_ITSELF: 'The translation is the very file it translates.',
  TRANSLATION_MISSING: 'A required document has no standing translation into a language the instrument takes.',
  SAME_LANGUAGE: 'The translation is in the language of its original.',
  LANGUAGE_MISSING: 'The language of a document is not stated, and it matters here.',
  VALIDITY_NOT_TAKEN: 'A document of this kind holds to no day.',
  DOCUMENT_EXPIRED: 'A cited document does not hold on the day of the event, or to the day that was stated.',
  DEFECT_MISSING: 'What is wrong with the document was not said.',
  DEFECT_NOT_TAKEN: 'A document that is accepted has no defect.',
  FACT_MISSING: 'A fact that the event must carry was not given.',
  FACT_INVALID: 'A fact has the wrong shape, or does not belong to the event.',
  NOTE_MISSING: 'The event wants a note that says why.',
  NOTE_NOT_TAKEN: 'The event takes no note.',
  SIDE_FILE_MISSING: 'The event belongs to a notice, an assurance, a request after surrender or a transit; say which.',
  SIDE_FILE_UNKNOWN: 'The case has no such side file, or it is of another kind.',
  GUARD_NOT_MET: 'A condition of the step is not met.',
  NOT_ATTESTED: 'A condition needs a statement of the acting officer.',
  SAME_PERSON: 'A second person must act.',
  PROPOSAL_NOT_NEEDED: 'The event needs no second person; it is recorded directly.',
  PROPOSAL_OPEN: 'The event is proposed already and waits for its second person.',
  PROPOSAL_DECIDED: 'The proposal was decided, taken back or overtaken before.',
  PROPOSAL_OF_ANOTHER: 'Only who proposed it takes a proposal back.',
  PROCEDURE_UNKNOWN: 'No procedure has the version that was named.',
  PROCEDURE_NOT_NEWER: 'A case moves to a newer procedure only.',
  STATE_ORPHANED: 'Something of the case would have no place or no way on under the other procedure.',
  HOLD_IN_FORCE: 'Something forbids surrender for now.',
  PERSON_IN_CUSTODY: 'The case cannot be closed while the person is held in it.',
  PERSON_DECEASED: 'The person is recorded as dead.',
  NOT_YET: 'A time that must pass first has not passed.',
  LIMIT_NOT_OPEN: 'The limit is settled, or ran out before.',
  EXTENSION_NOT_ALLOWED: 'The text read for the limit gives no way to make it longer by an act of its own.',
  EXTENSION_BEYOND_CEILING: 'The new end lies beyond what the text allows.',
  DATE_NOT_TAKEN: 'The date of the limit follows from its rule, or the law gives it none; nobody sets it by hand.',
  LIMIT_NOT_MISSED: 'Only a limit that was missed or met too late is explained.',
  CALENDAR_GAP: 'The calendar of days off does not list the year, or would list it with a gap.',
  CALENDAR_UNCHANGED: 'The calendar says so already.',
  NOT_DEPUTY: 'The acting officer is not the deputy of the officer for whom the act is done.',
  OFFICER_UNKNOWN: 'No officer of the home State has the given id.',
  OFFICER_UNSUITABLE: 'The named officer is not in office, has no cases, or may not know those in question.',
  ALREADY_ASSIGNED: 'The officer has the case already.',
  NOT_ASSIGNED: 'Nobody has the case.',
  NOT_YOURS: "The case is not the acting officer's to hand over.",
  ABSENCE_SPAN: 'The absence ends before it begins, or is over.',
  ABSENCE_OVERLAPS: 'Within this time the officer or the deputy is away, or stands in for somebody else.',
  ABSENCE_OVER: 'The absence is over.',
  SAME_CASE: 'The act names the case itself where it needs another.',
  CASE_UNKNOWN: 'A case named with the act does not exist, or is not for the acting officer to see.',
  OTHER_CASE_CLOSED: 'The other case is closed.',
  OTHER_CASE_UNSUITABLE: 'The other case runs in a direction in which this cannot be.',
  ALREADY_LINKED: 'The cases are linked like this already.',
  NOT_LINKED: 'The cases are not linked like this.',
  NOTICE_SETTLED: 'Nobody has to acknowledge the notice, or nobody has to any more.',
  ROSTER_UNUSABLE: 'The duty roster cannot hold as it was given.',
  LATE_ENTRY_CONFLICT: 'It was lawful at its time, but an event recorded since would not be lawful after it.',
  CORRECTION_CONFLICT: 'Another event on record would not be lawful after the correction.',
  EVENT_SUPERSEDED: 'The event was corrected or withdrawn before and counts no more.',
  EVENT_FOLLOWED: 'The event followed in law from another one and goes with it.',
} as const;
export type RefusalCode = keyof typeof REFUSAL_CODES;
