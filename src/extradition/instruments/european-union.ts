import type { Instrument } from './instrument.js';
import { undated } from './party-rows.js';
import { TEXTS_READ } from './texts-read.js';

/** Surrender within the European Union and between the Union and the United Kingdom. */
export const EUROPEAN_UNION = [
  {
    id: 'EAW',
    name: 'Framework Decision 2002/584/JHA',
    kind: 'EU_ACT',
    parent: null,
    country: null,

    entryIntoForce: null,
    sourceUrl: TEXTS_READ.EAW17,
    verified: true,
    note: 'applies from 1 January 2004, not verified',
    parties: [
      ...undated(
        {
          status: 'IN_FORCE',
          basis: 'OWN_KNOWLEDGE',
          sourceUrl: null,
          verified: false,
          note: 'from membership of the European Union',
        },
        'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE',
      ),
    ],
  },
  {
    id: 'TCA',
    name: 'EU-UK Trade and Cooperation Agreement, Part Three Title VII',
    kind: 'EU_UK_AGREEMENT',
    parent: null,
    country: null,

    entryIntoForce: null,
    sourceUrl: TEXTS_READ.TCA,
    verified: true,
    note: null,
    parties: [
      ...undated({ status: 'IN_FORCE', basis: 'STATED', sourceUrl: TEXTS_READ.TCA, verified: true }, 'GB'),
      // The Union is the other party; its States are bound through it. Not read State by State.
      ...undated(
        {
          status: 'IN_FORCE',
          basis: 'DERIVED',
          sourceUrl: null,
          verified: false,
          note: 'bound through the European Union',
        },
        'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE',
      ),
    ],
  },
] as const satisfies readonly Instrument[];
