import type { Role } from '../role.js';

/** How a legal system divides the work between court and executive, told as the incoming steps it does not have. */
export interface Profile {
  readonly meaning: string;
  /** Ids of incoming transitions that do not exist here. */
  readonly incomingOff: readonly string[];
  /** Who decides what, as a note for people. The roles of each transition decide who may act. */
  readonly decidedBy: { readonly extradition: Role; readonly custody: Role; readonly appeal: Role };
}

/** As drawn, an appeal against a refusal that is dismissed would end in a final grant, so no profile has it (docs/procedure.md). */
const APPEAL_AGAINST_REFUSAL = 'I42';

export const PROFILES = {
  KZ: {
    meaning:
      'Kazakhstan: the Prosecutor General or a deputy decides on extradition, the investigating judge on custody, and the Supreme Court hears the appeal (KZ CPC 589, 592).',
    incomingOff: ['I16', 'I17', 'I18', 'I19', 'I20', 'I21', 'I65', 'I68', APPEAL_AGAINST_REFUSAL],
    decidedBy: { extradition: 'PROSECUTOR_GENERAL', custody: 'INVESTIGATING_JUDGE', appeal: 'SUPREME_COURT' },
  },
  EAW: {
    meaning: 'European Arrest Warrant: the court itself orders or refuses the surrender, without the executive.',
    incomingOff: ['I18', 'I19', 'I26', 'I27', 'I28', 'I29', APPEAL_AGAINST_REFUSAL],
    decidedBy: { extradition: 'EXTRADITION_JUDGE', custody: 'EXTRADITION_JUDGE', appeal: 'SUPREME_COURT' },
  },
  TWO_TIER: {
    meaning: 'Court and then minister: the court commits, and the minister decides.',
    incomingOff: ['I20', 'I26', APPEAL_AGAINST_REFUSAL],
    decidedBy: { extradition: 'PROSECUTOR_GENERAL', custody: 'EXTRADITION_JUDGE', appeal: 'SUPREME_COURT' },
  },
  GENERIC: {
    meaning: 'Any other legal system: every step is offered, and the officer takes the lawful one.',
    incomingOff: [APPEAL_AGAINST_REFUSAL],
    decidedBy: { extradition: 'PROSECUTOR_GENERAL', custody: 'INVESTIGATING_JUDGE', appeal: 'SUPREME_COURT' },
  },
} as const satisfies Record<string, Profile>;

export type ProfileName = keyof typeof PROFILES;

/** Member States of the European Union; the warrant runs between them. */
const EUROPEAN_UNION: ReadonlySet<string> = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
);

/** States in which a court commits and a minister decides: GB under part 2 of its Act, US, and IE under its Act of 1965. */
const COURT_THEN_MINISTER: ReadonlySet<string> = new Set(['GB', 'US', 'IE']);

/**
 * The profile of a new case, from the home State (ISO 3166-1 alpha-2) and the keys of the chosen instruments. It is
 * pinned to the case. A home State the data do not know gets GENERIC, where nothing lawful is missing.
 */
export function profileOf(homeState: string, instruments: readonly string[]): ProfileName {
  if (homeState === 'KZ') return 'KZ';
  if (EUROPEAN_UNION.has(homeState) && instruments.includes('EAW')) return 'EAW';
  // Under the agreement with the Union the British court decides alone (part 1 of the Act): no profile is drawn for it.
  if (homeState === 'GB' && instruments.includes('TCA')) return 'GENERIC';
  return COURT_THEN_MINISTER.has(homeState) ? 'TWO_TIER' : 'GENERIC';
}
