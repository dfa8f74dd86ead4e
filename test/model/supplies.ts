import { inventFact } from '../../seeds/generator/invent-facts.js';
import type { Random } from '../../seeds/generator/random.js';
import type { Attestation, CaseFile } from '../../src/extradition/case-file.js';
import { ATTESTABLE_GUARDS } from '../../src/extradition/guards/attested.js';
import { definitionOf, type EventName } from '../../src/extradition/procedure/events.js';
import { PROCEDURE } from '../../src/extradition/procedure/procedure.js';

/** What an officer can state with an act; given in full, nothing is left to ask for. */
export interface Supplies {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly attestations: readonly Attestation[];
  readonly note: string | null;
}

/** What facts are drawn from. */
export interface SuppliesDraw {
  readonly random: Random;
  readonly file: CaseFile;
  /** The civil day of the act. */
  readonly day: string;
  /** Id of another case, as the API gives it. */
  readonly otherCase: string;
}

/** Facts that name something on record; they are given only where the law asks for them. */
const NAMES_A_RECORD = new Set(['stayId', 'subject']);

/** A value for one fact of an event, of the right shape. */
export const factFor = (event: EventName, name: string, { random, file, day, otherCase }: SuppliesDraw): unknown =>
  inventFact(event, name, {
    random,
    direction: file.direction,
    day,
    counterpart: file.counterpart ?? 'GE',
    status: file.regions.PROCEDURE.state,
    otherCase,
  });

/** Statements, a note where one is taken, and a value for every fact, so that no refusal is for want of words. */
export function everythingFor(event: EventName, draw: SuppliesDraw): Supplies {
  const names = Object.keys(definitionOf(event).facts).filter((name) => !NAMES_A_RECORD.has(name));
  return {
    facts: Object.fromEntries(names.map((name) => [name, factFor(event, name, draw)])),
    attestations: ATTESTABLE_GUARDS.map((guard) => ({ guard, statement: 'Checked on the file.' })),
    note: PROCEDURE.notes?.[event] === 'FORBIDDEN' ? null : 'A word on why.',
  };
}
