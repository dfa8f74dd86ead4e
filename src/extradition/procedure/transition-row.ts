import type { LegalBasis, Transition } from './machine.js';

/**
 * One row of a machine as it is written down. What is left out is the usual case: no guard, no clock touched,
 * nothing emitted, no text cited, and verified.
 */
export interface TransitionRow<State extends string>
  extends
    Pick<Transition<State>, 'id' | 'from' | 'event' | 'to' | 'by'>,
    Partial<
      Pick<
        Transition<State>,
        'when' | 'requires' | 'cancelsAllClocks' | 'emits' | 'emitsOnlyIf' | 'basis' | 'verified' | 'note'
      >
    > {
  /** Clock families of which at least one rule starts on the event: an index, no command. */
  readonly starts?: readonly string[];
  /** Clock families of which at least one rule stops on the event: an index, no command. */
  readonly stops?: readonly string[];
}

/** The row with everything said, as the rest of the law reads it. */
export function transitionOf<State extends string>({
  starts = [],
  stops = [],
  ...row
}: TransitionRow<State>): Transition<State> {
  const usual = { requires: [], cancelsAllClocks: false, emits: [], basis: [], verified: true };
  return { ...usual, ...row, clockLabels: { starts, stops } };
}

/** A text of law or practice and the keys of the sources it was read in (docs/sources.md); no key: cited from memory. */
export const cite = (text: string, ...sources: readonly string[]): LegalBasis => ({ text, sources });

/** All states save the named ones, for steps that are lawful nearly everywhere. */
export function everyStateBut<State extends string>(
  states: Readonly<Record<State, string>>,
  ...left: readonly State[]
): readonly State[] {
  return (Object.keys(states) as State[]).filter((state) => !left.includes(state));
}
