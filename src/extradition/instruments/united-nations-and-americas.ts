import type { Instrument } from './instrument.js';
import { undated } from './party-rows.js';
import { TEXTS_READ } from './texts-read.js';

/** Conventions of the United Nations with an article on extradition, the model treaty, and the inter-American convention. */
export const UNITED_NATIONS_AND_AMERICAS = [
  {
    id: 'UNTOC',
    name: 'UN Convention against Transnational Organized Crime, art. 16',
    kind: 'MULTILATERAL',
    parent: null,
    country: null,

    entryIntoForce: null,
    sourceUrl: TEXTS_READ.UNTOC16,
    verified: true,
    note: null,
    parties: [
      ...undated(
        {
          status: 'PARTY',
          basis: 'OWN_KNOWLEDGE',
          sourceUrl: null,
          verified: false,
          note: 'participation of Kazakhstan not seen in a source',
        },
        'KZ',
      ),
    ],
  },
  {
    id: 'UNCAC',
    name: 'UN Convention against Corruption, art. 44',
    kind: 'MULTILATERAL',
    parent: null,
    country: null,

    entryIntoForce: null,
    sourceUrl: null,
    verified: false,
    note: null,
    parties: [
      ...undated(
        {
          status: 'PARTY',
          basis: 'OWN_KNOWLEDGE',
          sourceUrl: null,
          verified: false,
          note: 'participation of Kazakhstan not seen in a source',
        },
        'KZ',
      ),
    ],
  },
  {
    id: 'UNMODEL',
    name: 'UN Model Treaty on Extradition (GA res. 45/116)',
    kind: 'MODEL',
    parent: null,
    country: null,

    entryIntoForce: null,
    sourceUrl: TEXTS_READ.UNMODEL,
    verified: true,
    note: null,
    parties: [],
  },
  {
    id: 'MONTEVIDEO',
    name: 'Montevideo Convention on Extradition',
    kind: 'MULTILATERAL',
    parent: null,
    country: null,

    entryIntoForce: null,
    sourceUrl: TEXTS_READ.KZMONT,
    verified: true,
    note: null,
    parties: [
      ...undated(
        {
          status: 'RATIFIED_BY_PARLIAMENT',
          basis: 'STATED',
          sourceUrl: TEXTS_READ.KZMONT,
          verified: true,
          note: "Senate 26 Oct 2017, 20 American States named as parties; the source's year of the convention (1993) is probably a slip for 1933; entry into force for KZ not seen",
        },
        'KZ',
      ),
    ],
  },
] as const satisfies readonly Instrument[];
