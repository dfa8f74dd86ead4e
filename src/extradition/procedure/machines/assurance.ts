import type { SideFileMachine } from '../machine.js';
import { cite, everyStateBut, transitionOf, type TransitionRow } from '../transition-row.js';
import { INCOMING } from './incoming.js';
import { OUTGOING } from './outgoing.js';

const STATES = {
  NEEDED: 'The assurance is needed and not yet asked for.',
  ASKED: 'The other State is asked for it.',
  GIVEN: 'It is given and not yet judged.',
  ACCEPTED: 'It is accepted as sufficient.',
  REJECTED: 'It was found insufficient; it may be asked for again.',
  LIVE: 'The person was surrendered, and the duty under it is live.',
  BREACH_ALLEGED: 'Somebody says that it was broken.',
  BREACHED: 'It was found to be broken.',
  DISCHARGED: 'The duty under it is fulfilled.',
} as const satisfies Record<string, string>;

export type AssuranceStatus = keyof typeof STATES;

const ROWS: readonly TransitionRow<AssuranceStatus>[] = [
  {
    id: 'A01',
    from: ['NEEDED', 'REJECTED'],
    event: 'ASSURANCE_ASKED',
    to: 'ASKED',
    by: ['CENTRAL_AUTHORITY_OFFICER'],
  },
  {
    id: 'A02',
    from: ['NEEDED', 'ASKED'],
    event: 'ASSURANCE_GIVEN',
    to: 'GIVEN',
    by: ['CENTRAL_AUTHORITY_OFFICER', 'FOREIGN_AUTHORITY', 'PROSECUTOR_GENERAL'],
    requires: ['STOP_DOC'],
  },
  {
    id: 'A03',
    from: ['GIVEN'],
    event: 'ASSURANCE_ACCEPTED',
    to: 'ACCEPTED',
    by: ['PROSECUTOR_GENERAL', 'EXTRADITION_JUDGE'],
    requires: ['NOT_SAME_PERSON'],
    basis: [cite('UK EA 2003 s.100: copy of the death-penalty assurance to the person', 'UK100')],
  },
  {
    id: 'A04',
    from: ['GIVEN'],
    event: 'ASSURANCE_REJECTED',
    to: 'REJECTED',
    by: ['PROSECUTOR_GENERAL', 'EXTRADITION_JUDGE'],
  },
  {
    id: 'A05',
    from: ['ACCEPTED'],
    event: 'ASSURANCE_ACTIVATED',
    to: 'LIVE',
    by: ['SYSTEM', 'CENTRAL_AUTHORITY_OFFICER'],
    note: 'Follows when the person is handed over.',
  },
  {
    id: 'A06',
    from: ['LIVE'],
    event: 'ASSURANCE_CHECKED',
    to: 'LIVE',
    by: ['LIAISON_OFFICER', 'CENTRAL_AUTHORITY_OFFICER'],
    requires: ['STOP_DOC'],
  },
  {
    id: 'A07',
    from: ['LIVE'],
    event: 'ASSURANCE_BREACH_ALLEGED',
    to: 'BREACH_ALLEGED',
    by: ['LIAISON_OFFICER', 'CENTRAL_AUTHORITY_OFFICER', 'DEFENCE_COUNSEL'],
  },
  {
    id: 'A08',
    from: ['BREACH_ALLEGED'],
    event: 'ASSURANCE_BREACH_CLEARED',
    to: 'LIVE',
    by: ['CENTRAL_AUTHORITY_OFFICER', 'PROSECUTOR_GENERAL'],
  },
  {
    id: 'A09',
    from: ['BREACH_ALLEGED'],
    event: 'ASSURANCE_BREACH_CONFIRMED',
    to: 'BREACHED',
    by: ['CENTRAL_AUTHORITY_OFFICER', 'PROSECUTOR_GENERAL'],
  },
  {
    id: 'A10',
    from: ['LIVE', 'BREACHED', 'ACCEPTED'],
    event: 'ASSURANCE_DISCHARGED',
    to: 'DISCHARGED',
    by: ['CENTRAL_AUTHORITY_OFFICER', 'PROSECUTOR_GENERAL'],
    requires: ['STOP_DOC'],
  },
];

/** One guarantee of the other State, from the need for it to its discharge. */
export const ASSURANCE: SideFileMachine<AssuranceStatus> = {
  name: 'ASSURANCE',
  region: 'ASSURANCE',
  meaning: 'One assurance, from the need for it to its discharge.',
  initial: 'NEEDED',
  states: STATES,
  // REJECTED is called final in the source, and left again when the assurance is asked for once more.
  final: ['DISCHARGED'],
  transitions: ROWS.map(transitionOf),
  openedIn: {
    OUTGOING: everyStateBut(OUTGOING.states, 'NEW', 'CLOSED'),
    INCOMING: everyStateBut(INCOMING.states, 'NEW', 'CLOSED'),
  },
  follows: [{ upon: 'HANDED_OVER', event: 'ASSURANCE_ACTIVATED' }],
};
