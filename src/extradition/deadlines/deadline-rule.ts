import type { Direction } from '../case-file.js';
import type { EventName } from '../procedure/events.js';
import type { CountingRuleId } from './counting-rules.js';
import type { DeadlineUnit } from './deadline-unit.js';
import type { Extension } from './extension.js';

export type { DeadlineUnit } from './deadline-unit.js';

/** Who must act, or whose custody is limited. */
export type BoundParty =
  | 'REQUESTED_STATE'
  | 'REQUESTING_STATE'
  | 'RECEIVING_STATE'
  | 'SURRENDERING_STATE'
  | 'CUSTODY_ADMIN'
  | 'NCB'
  | 'PERSON'
  | 'BOTH';

/** What follows when the limit passes without its act. */
export const CONSEQUENCES = {
  MANDATORY_RELEASE: 'The person must be released.',
  DISCHARGE_ON_APPLICATION: 'The person must be discharged when a court is asked.',
  NOTIFICATION_DUTY: 'A duty to notify was missed.',
  PROCEDURAL_DEFECT: 'The procedure has a defect.',
  TREATY_BREACH: 'An obligation of the instrument was broken.',
  DATA_DELETED: 'The data are deleted.',
  POLICY: 'A target of the office, not a rule of law, was missed.',
  NONE: 'Nothing follows in law.',
  LOSS_OF_RIGHT: 'A right can no longer be used.',
  NOT_BEFORE: 'The act was not allowed before this time.',
  PROTECTION_LAPSES: 'A protection of the person ends.',
  DISCRETIONARY_RELEASE: 'The person may be released.',
  DEEMED_DECISION: 'The law treats silence as a decision.',
  DECISION_ON_FILE: 'The decision is taken on the file as it stands.',
  TARGET: 'A target set by the text was missed; nothing follows by itself.',
} as const;
export type Consequence = keyof typeof CONSEQUENCES;

/** Consequences by which the person regains liberty. */
export type CustodyConsequence = 'MANDATORY_RELEASE' | 'DISCHARGE_ON_APPLICATION' | 'DISCRETIONARY_RELEASE';

/** What a rule says, apart from what follows when it is missed. */
interface DeadlineRuleText {
  readonly id: string;
  /** Family of clocks the rule belongs to. */
  readonly clock: string;
  /** LAW is a rule of law; POLICY a target of the office, shown as such; ORDER a day that a court fixed in the case itself. */
  readonly kind: 'LAW' | 'POLICY' | 'ORDER';
  /** Key of the instrument: the id of a treaty (`ETS24`, `KZ-KG`) or of a law (instrument-keys.ts, `KZ-CPC`). */
  readonly instrument: string;
  readonly article: string;
  readonly title: string;
  /** Seen from the home State. */
  readonly direction: Direction | 'BOTH';
  readonly binds: BoundParty;
  readonly startsOn: readonly EventName[];
  readonly stopsOn: readonly EventName[];
  /** An earlier event from which the same term may also be counted: the cautious reading of when custody began. */
  readonly alsoCountedFrom: EventName | null;
  /** The rule whose due time this one is counted back from. */
  readonly anchorRule: string | null;
  /** Verified number of units; negative counts back from the anchor. Null: not verified or not a number. */
  readonly duration: number | null;
  /** A figure from memory or from a weak source. Shown as such, never counted. */
  readonly durationUnverified: number | null;
  readonly unit: DeadlineUnit | null;
  readonly countingRule: CountingRuleId | null;
  /** How it may lawfully become longer; null where the text read gives no way. */
  readonly extension: Extension | null;
  readonly ifMissed: string;
  /** Civil date, or words where the date was not found; with words the rule is not loaded. */
  readonly validFrom: string | null;
  /** Last civil day, or words as above. */
  readonly validTo: string | null;
  readonly sourceUrl: string | null;
  readonly sourceId: string | null;
  readonly verified: boolean;
  readonly verificationNote: string;
  readonly unverifiedFields: readonly string[];
  readonly effectWhenHomeIsRequesting: string | null;
  readonly effectWhenHomeIsRequested: string | null;
}

/** A limit on custody. Days off are counted and never move its end, not even in another reading. */
export interface CustodyLimit extends DeadlineRuleText {
  readonly consequence: CustodyConsequence;
  readonly dayOff: 'COUNTED';
}

/** Any other limit. Where its end falls on a day off, `MAY_MOVE` says that the next working day is another reading. */
export interface OtherLimit extends DeadlineRuleText {
  readonly consequence: Exclude<Consequence, CustodyConsequence>;
  readonly dayOff: 'COUNTED' | 'MAY_MOVE';
}

/** One statutory limit as data: what starts it, how long it is, how it is counted, what stops it, and where that is written. */
export type DeadlineRule = CustodyLimit | OtherLimit;
