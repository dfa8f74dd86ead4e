import type { Instrument } from './instrument.js';
import { dated, deposited, undated } from './party-rows.js';
import { TEXTS_READ } from './texts-read.js';

/** The conventions of the Commonwealth of Independent States on legal assistance. Chisinau 2002 replaces Minsk 1993 between States bound by both. */
export const CIS = [
  {
    id: 'MINSK1993',
    name: 'CIS Convention on Legal Assistance (Minsk, 22 Jan 1993), Protocol of 28 Mar 1997',
    kind: 'MULTILATERAL',
    parent: null,
    country: null,

    entryIntoForce: null,
    sourceUrl: TEXTS_READ.MINSK62,
    verified: true,
    note: 'ends between parties that are bound by CHISINAU2002',
    parties: [
      ...undated(
        {
          status: 'PARTY',
          basis: 'STATED',
          sourceUrl: TEXTS_READ.MINSKP,
          verified: true,
          note: 'named as a State that applies the convention; date not seen',
        },
        'AM BY KZ RU TJ UA',
      ),
      ...undated({ status: 'PARTY', basis: 'OWN_KNOWLEDGE', sourceUrl: null, verified: false }, 'KG MD UZ TM GE AZ'),
    ],
  },
  {
    id: 'CHISINAU2002',
    name: 'CIS Convention on Legal Assistance (Chisinau, 7 Oct 2002)',
    kind: 'MULTILATERAL',
    parent: null,
    country: null,

    replaces: 'MINSK1993',
    entryIntoForce: null,
    sourceUrl: TEXTS_READ.CHISR,
    verified: true,
    note: 'See also CIS Economic Court 15 May 2024 on Minsk art. 84 and Chisinau art. 121: https://adilet.zan.kz/rus/docs/H2400011124',
    parties: [
      ...deposited(
        { status: 'RATIFIED', basis: 'STATED', sourceUrl: TEXTS_READ.CHISR, verified: true },
        { BY: { inForce: null, deposited: '2003-08-01' }, KG: { inForce: null, deposited: '2004-09-02' } },
      ),
      ...deposited(
        {
          status: 'RATIFIED',
          basis: 'STATED',
          sourceUrl: TEXTS_READ.CHISR,
          verified: true,
          note: 'Law 531 of 10 Mar 2004. Convention enters into force on the 30th day after the third deposit; exact date not seen, about April 2004',
        },
        { KZ: { inForce: null, deposited: '2004-03-29' } },
      ),
      ...dated(
        {
          status: 'IN_FORCE',
          basis: 'STATED',
          sourceUrl: TEXTS_READ.MINSK63,
          verified: true,
          note: 'from the banner that Minsk ends between parties to the 2002 Convention',
        },
        { RU: '2023-06-28' },
      ),
      ...undated(
        {
          status: 'SIGNED',
          basis: 'STATED',
          sourceUrl: TEXTS_READ.CHISR,
          verified: true,
          note: 'signatory; ratification not seen',
        },
        'AZ AM GE MD TJ UA',
      ),
    ],
  },
] as const satisfies readonly Instrument[];
