import { TEXTS_READ } from '../instruments/texts-read.js';
import type { DocumentKind } from './document-kind.js';

/**
 * What a list is for. REQUEST is the list that a request for extradition must satisfy; TASKS lists what an officer gathers
 * for a custody act and never decides whether a request is complete.
 */
export const CHECKLIST_USES = {
  REQUEST: 'What a request for extradition must hold.',
  PROVISIONAL_ARREST: 'What asks for provisional arrest.',
  SIMPLIFIED: 'What is enough for simplified extradition.',
  SPECIALITY_CONSENT: 'What a request for consent to prosecute other offences must hold.',
  TASKS: 'What an officer gathers for a custody act; it decides nothing of the request.',
} as const satisfies Record<string, string>;
export type ChecklistUse = keyof typeof CHECKLIST_USES;

/** The documents one provision of an instrument asks for. */
export interface Checklist {
  readonly id: string;
  readonly instrument: string;
  readonly use: ChecklistUse;
  /** The provision, as cited. */
  readonly citation: string;
  readonly meaning: string;
  readonly items: readonly DocumentKind[];
  readonly sourceUrls: readonly string[];
  readonly verified: boolean;
}

export const CHECKLISTS: readonly Checklist[] = [
  {
    id: 'ETS24-12',
    instrument: 'ETS24',
    use: 'REQUEST',
    citation: 'ETS 24 art. 12(2)',
    meaning: 'What supports a request for extradition (art. 12(2)).',
    items: [
      'REQUEST_LETTER_SIGNED',
      'ARREST_WARRANT_OR_JUDGMENT_CERTIFIED',
      'FACTS_STATEMENT',
      'LAW_TEXT',
      'IDENTITY_DESCRIPTION',
    ],
    sourceUrls: [TEXTS_READ.ETS24_12],
    verified: true,
  },
  {
    id: 'ETS24-16',
    instrument: 'ETS24',
    use: 'PROVISIONAL_ARREST',
    citation: 'ETS 24 art. 16(2)',
    meaning: 'What asks for provisional arrest (art. 16(2)).',
    items: ['PROVISIONAL_ARREST_REQUEST'],
    sourceUrls: [TEXTS_READ.ETS24_16],
    verified: true,
  },
  {
    id: 'KZ-587',
    instrument: 'KZ-CPC',
    use: 'TASKS',
    citation: 'KZ CPC 587(2)',
    meaning: 'What is asked from the State that declared the search, within the 72 hours.',
    items: ['FACTS_STATEMENT', 'LAW_TEXT', 'FOREIGN_CUSTODY_MEASURE', 'WANTED_DECISION', 'PROVISIONAL_ARREST_REQUEST'],
    sourceUrls: [TEXTS_READ.KZ587],
    verified: true,
  },
  {
    id: 'KZ-588',
    instrument: 'KZ-CPC',
    use: 'TASKS',
    citation: 'KZ CPC 588(2)',
    meaning: 'What is attached to the petition for temporary custody (art. 588(2)).',
    items: ['DETENTION_PROTOCOL', 'FOREIGN_CUSTODY_MEASURE', 'IDENTITY_DOCS'],
    sourceUrls: [TEXTS_READ.KZ588],
    verified: true,
  },
  {
    id: 'KZ-589',
    instrument: 'KZ-CPC',
    use: 'TASKS',
    citation: 'KZ CPC 589(2)',
    meaning: 'What is attached to the petition for extradition arrest (art. 589(2)).',
    items: ['REQUEST_COPY_CERTIFIED_BY_CA', 'CITIZENSHIP_DOCS', 'EXTRADITION_CHECK_MATERIALS'],
    sourceUrls: [TEXTS_READ.KZ589],
    verified: true,
  },
  {
    id: 'CETS209-2',
    instrument: 'CETS209',
    use: 'SIMPLIFIED',
    citation: 'CETS 209 arts 2, 4 and 5',
    meaning: 'What is enough for simplified extradition (arts 2, 4 and 5).',
    items: ['SUMMARY_DATA_209', 'CONSENT_RECORD'],
    sourceUrls: [TEXTS_READ.ETS209_2, TEXTS_READ.ETS209_4],
    verified: true,
  },
  {
    id: 'ETS24-14',
    instrument: 'ETS24',
    use: 'SPECIALITY_CONSENT',
    citation: 'ETS 24 art. 14(1)(a)',
    meaning: 'What supports a request for consent to prosecute other offences (art. 14(1)(a)).',
    items: [
      'REQUEST_LETTER_SIGNED',
      'ARREST_WARRANT_OR_JUDGMENT_CERTIFIED',
      'FACTS_STATEMENT',
      'LAW_TEXT',
      'HEARING_RECORD',
    ],
    sourceUrls: [TEXTS_READ.ETS24_14],
    verified: true,
  },
];

/**
 * The list that a request under these instruments must satisfy, or null where none of them has one: a request for extradition,
 * or one for consent to try other offences. The legal basis comes first.
 */
export function checklistOfRequest(
  instruments: readonly string[],
  use: Extract<ChecklistUse, 'REQUEST' | 'SPECIALITY_CONSENT'> = 'REQUEST',
): Checklist | null {
  const lists = instruments.map((key) => CHECKLISTS.find((list) => list.instrument === key && list.use === use));
  return lists.find((list) => list !== undefined) ?? null;
}
