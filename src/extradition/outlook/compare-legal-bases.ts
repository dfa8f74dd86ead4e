import { Temporal } from 'temporal-polyfill';
import type { CaseFile } from '../case-file.js';
import { civilDateAt } from '../deadlines/civil-time.js';
import { isOpen } from '../deadlines/clock-file.js';
import type { Deadline } from '../deadlines/deadline.js';
import { rulesFor, type RuleInForce } from '../deadlines/rules-in-force.js';
import { CHECKLISTS, type Checklist } from '../documents/checklists.js';
import type { DocumentKind } from '../documents/document-kind.js';
import { replayed } from '../history/amend.js';
import type { Transition } from '../procedure/machine.js';
import { transitionsOf } from '../procedure/procedure.js';
import { profileOf, type ProfileName } from '../procedure/profiles.js';
import { machineOf } from '../procedure/steps.js';
import { otherLegalBases, type LegalBasis } from './other-legal-bases.js';

/** What one side has and the other has not. */
export interface Difference<T> {
  readonly added: readonly T[];
  readonly dropped: readonly T[];
}

/** A document that a list of an instrument asks for. */
export interface AskedDocument {
  readonly kind: DocumentKind;
  readonly list: Checklist;
}

/** The limits of one family of clocks, as they are and as they would be. */
export interface ComparedLimits {
  readonly clock: string;
  readonly here: readonly Deadline[];
  readonly there: readonly Deadline[];
}

/** What would differ if a case rested on another set of instruments. */
export interface ComparedBasis extends LegalBasis {
  readonly profile: ProfileName;
  readonly steps: Difference<Transition>;
  readonly rules: Difference<RuleInForce>;
  /** Families with a limit that is open now, here or there. */
  readonly limits: readonly ComparedLimits[];
  readonly documents: Difference<AskedDocument>;
}

/** What would differ under every other set of instruments that binds both States. */
export interface LegalBasisComparison {
  /** The civil day by which the instruments were found: that of the first event, of today before there is one. */
  readonly on: string;
  readonly others: readonly ComparedBasis[];
}

function difference<T>(here: readonly T[], there: readonly T[], keyOf: (one: T) => string): Difference<T> {
  const known = new Set(here.map(keyOf));
  const wanted = new Set(there.map(keyOf));
  return {
    added: there.filter((one) => !known.has(keyOf(one))),
    dropped: here.filter((one) => !wanted.has(keyOf(one))),
  };
}

const documentsOf = (instruments: readonly string[]): AskedDocument[] =>
  CHECKLISTS.filter(({ instrument }) => instruments.includes(instrument)).flatMap((list) =>
    list.items.map((kind) => ({ kind, list })),
  );

/** Limits of the same family stand beside each other, where one of them is open. */
function comparedLimits(here: readonly Deadline[], there: readonly Deadline[]): ComparedLimits[] {
  const clocks = new Set([...here, ...there].filter(isOpen).map(({ clock }) => clock));
  const ofClock = (limits: readonly Deadline[], clock: string) => limits.filter((limit) => limit.clock === clock);
  return [...clocks].map((clock) => ({ clock, here: ofClock(here, clock), there: ofClock(there, clock) }));
}

function compared(file: CaseFile, basis: LegalBasis, today: string): ComparedBasis {
  const { instruments } = basis;
  const profile = profileOf(file.homeState, instruments);
  const machine = machineOf(file, 'PROCEDURE');
  const steps = difference(transitionsOf(machine, file.profile), transitionsOf(machine, profile), ({ id }) => id);
  const rules = difference(
    rulesFor(file, today),
    rulesFor({ ...file, instruments }, today),
    ({ rule, standing }) => `${rule.id} ${standing}`,
  );
  const documents = difference(
    documentsOf(file.instruments),
    documentsOf(instruments),
    ({ kind, list }) => `${list.use} ${kind}`,
  );
  // The history is told once more through the rules that decide: the same events, under the other instruments.
  const { deadlines } = replayed({ ...file, instruments }).file;
  return { ...basis, profile, steps, rules, documents, limits: comparedLimits(file.deadlines, deadlines) };
}

/**
 * What would differ if the case rested on another set of instruments that binds both States: the profile, the steps, the
 * rules, the limits that run, the documents asked for. Nothing is decided by it and nothing stored. Dates that people set
 * or extended by hand stand in the limits as they are, not in those that would be.
 */
export function compareLegalBases(file: CaseFile, now: string): LegalBasisComparison {
  const first = file.history[0] ?? { occurredAt: now, zone: file.timeZone };
  const on = civilDateAt(Temporal.Instant.from(first.occurredAt), first.zone).toString();
  const today = civilDateAt(Temporal.Instant.from(now), file.timeZone).toString();
  return { on, others: otherLegalBases(file, on).map((basis) => compared(file, basis, today)) };
}
