/** The shape of one fact an event carries. Dates are civil (`yyyy-mm-dd`), instants are RFC 3339 with an offset. */
export type FactType =
  | 'TEXT'
  | 'TEXTS'
  | 'DATE'
  | 'INSTANT'
  | 'TIME_ZONE'
  | 'COUNTRY'
  | 'INTEGER'
  | 'DECIMAL'
  | 'BOOLEAN'
  | 'CHOICE'
  | 'GROUNDS'
  | 'OFFENCES'
  | 'CASE_ID';

export interface FactDefinition {
  readonly type: FactType;
  readonly meaning: string;
  /** Directions in which the event is refused without this fact. Absent: the fact is optional. */
  readonly requiredIn?: readonly ('OUTGOING' | 'INCOMING')[];
  /** The allowed words of a CHOICE. */
  readonly choices?: readonly string[];
}

/** One thing that can happen in a case, as an officer would name it. */
export interface EventDefinition {
  readonly meaning: string;
  /** Kinds of document that must be cited when the event is recorded. */
  readonly documents: readonly string[];
  readonly facts: Readonly<Record<string, FactDefinition>>;
}
