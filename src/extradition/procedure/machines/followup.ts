import type { SideFileMachine } from '../machine.js';
import { cite, transitionOf, type TransitionRow } from '../transition-row.js';

const STATES = {
  NEW: 'Nothing is asked yet.',
  REQUESTED: 'The surrendering State is asked for its consent.',
  SUPP_INFO: 'More information is awaited.',
  CONSENTED: 'The surrendering State consented.',
  REFUSED: 'The surrendering State refused its consent.',
  WITHDRAWN: 'The request was withdrawn.',
} as const satisfies Record<string, string>;

export type FollowUpStatus = keyof typeof STATES;

const ROWS: readonly TransitionRow<FollowUpStatus>[] = [
  {
    id: 'F01',
    from: ['NEW'],
    event: 'SPECIALITY_CONSENT_REQUESTED',
    to: 'REQUESTED',
    by: ['CENTRAL_AUTHORITY_OFFICER', 'REGIONAL_PROSECUTOR'],
    requires: ['PACKAGE_COMPLETE'],
    starts: ['FOLLOWUP_HEARING', 'SPECIALITY_REPLY'],
    basis: [
      cite("ETS 24 art. 14(1)(a): documents of art. 12 and the person's legal record", 'ETS24_14'),
      cite('UK EA 2003 s.56', 'UK56'),
    ],
  },
  {
    id: 'F02',
    from: ['REQUESTED'],
    event: 'SUPPLEMENT_REQUESTED',
    to: 'SUPP_INFO',
    by: ['CENTRAL_AUTHORITY_OFFICER', 'FOREIGN_AUTHORITY'],
    starts: ['SUPPLEMENTARY_INFO_TERM'],
    verified: false,
  },
  {
    id: 'F03',
    from: ['SUPP_INFO'],
    event: 'SUPPLEMENT_RECEIVED',
    to: 'REQUESTED',
    by: ['CENTRAL_AUTHORITY_OFFICER'],
    stops: ['SUPPLEMENTARY_INFO_TERM'],
    verified: false,
  },
  {
    id: 'F04',
    from: ['REQUESTED'],
    event: 'SPECIALITY_CONSENT_GIVEN',
    to: 'CONSENTED',
    by: ['PROSECUTOR_GENERAL', 'CENTRAL_AUTHORITY_OFFICER', 'FOREIGN_AUTHORITY', 'EXTRADITION_JUDGE'],
    requires: ['STOP_DOC'],
    stops: ['FOLLOWUP_HEARING', 'SPECIALITY_IMMUNITY', 'SPECIALITY_REPLY'],
  },
  {
    id: 'F05',
    from: ['REQUESTED'],
    event: 'SPECIALITY_CONSENT_REFUSED',
    to: 'REFUSED',
    by: ['PROSECUTOR_GENERAL', 'CENTRAL_AUTHORITY_OFFICER', 'FOREIGN_AUTHORITY', 'EXTRADITION_JUDGE'],
    requires: ['GROUND_RECORDED'],
    stops: ['FOLLOWUP_HEARING', 'SPECIALITY_REPLY'],
  },
  {
    id: 'F06',
    from: ['REQUESTED', 'SUPP_INFO'],
    event: 'FOLLOWUP_WITHDRAWN',
    to: 'WITHDRAWN',
    by: ['CENTRAL_AUTHORITY_OFFICER'],
  },
];

/** One request after surrender: to try the person for other offences, or to send the person on to a third State. */
export const FOLLOWUP: SideFileMachine<FollowUpStatus> = {
  name: 'FOLLOWUP',
  region: 'FOLLOWUP',
  meaning: 'One request after surrender: consent to trial for other offences (speciality) or to re-extradition.',
  initial: 'NEW',
  states: STATES,
  final: ['CONSENTED', 'REFUSED', 'WITHDRAWN'],
  transitions: ROWS.map(transitionOf),
  openedIn: { OUTGOING: ['SURRENDERED'], INCOMING: ['SURRENDERED'] },
  follows: [],
};
