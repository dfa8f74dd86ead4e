import type { SideFileMachine } from '../machine.js';
import { cite, everyStateBut, transitionOf, type TransitionRow } from '../transition-row.js';
import { INCOMING } from './incoming.js';
import { OUTGOING } from './outgoing.js';

const STATES = {
  NEW: 'Nothing is asked yet.',
  REQUESTED: 'The State of transit is asked.',
  PERMITTED: 'The transit is allowed.',
  REFUSED: 'The transit was refused.',
  IN_PROGRESS: 'The person is in the State of transit.',
  INTERRUPTED: 'The transit is interrupted by an unscheduled stop.',
  COMPLETED: 'The person has left the State of transit.',
} as const satisfies Record<string, string>;

export type TransitStatus = keyof typeof STATES;

const ROWS: readonly TransitionRow<TransitStatus>[] = [
  {
    id: 'X01',
    from: ['NEW'],
    event: 'TRANSIT_REQUESTED',
    to: 'REQUESTED',
    by: ['CENTRAL_AUTHORITY_OFFICER', 'FOREIGN_AUTHORITY'],
    requires: ['PACKAGE_COMPLETE'],
    basis: [cite('KZ CPC 595', 'KZ595'), cite('TCA art. 623', 'TCA')],
  },
  {
    id: 'X02',
    from: ['REQUESTED'],
    event: 'TRANSIT_PERMITTED',
    to: 'PERMITTED',
    by: ['PROSECUTOR_GENERAL', 'FOREIGN_AUTHORITY'],
    requires: ['NO_MANDATORY_BAR'],
    basis: [
      cite(
        'KZ CPC 595: only art. 590 is checked; the Prosecutor General or a deputy sets the mode, place and time are agreed with the police',
        'KZ595',
      ),
    ],
  },
  {
    id: 'X03',
    from: ['REQUESTED'],
    event: 'TRANSIT_REFUSED',
    to: 'REFUSED',
    by: ['PROSECUTOR_GENERAL', 'FOREIGN_AUTHORITY'],
    requires: ['GROUND_RECORDED'],
  },
  { id: 'X04', from: ['PERMITTED'], event: 'TRANSIT_STARTED', to: 'IN_PROGRESS', by: ['ESCORT_OFFICER'] },
  { id: 'X05', from: ['IN_PROGRESS'], event: 'TRANSIT_INTERRUPTED', to: 'INTERRUPTED', by: ['ESCORT_OFFICER'] },
  {
    id: 'X06',
    from: ['IN_PROGRESS', 'INTERRUPTED'],
    event: 'TRANSIT_COMPLETED',
    to: 'COMPLETED',
    by: ['ESCORT_OFFICER'],
  },
  { id: 'X07', from: ['INTERRUPTED'], event: 'TRANSIT_STARTED', to: 'IN_PROGRESS', by: ['ESCORT_OFFICER'] },
];

/** One passage of the person through a third State. */
export const TRANSIT: SideFileMachine<TransitStatus> = {
  name: 'TRANSIT',
  region: 'TRANSIT',
  meaning: 'One transit of the person through a third State.',
  initial: 'NEW',
  states: STATES,
  final: ['REFUSED', 'COMPLETED'],
  transitions: ROWS.map(transitionOf),
  openedIn: {
    OUTGOING: everyStateBut(OUTGOING.states, 'NEW', 'CLOSED'),
    INCOMING: everyStateBut(INCOMING.states, 'NEW', 'CLOSED'),
  },
  follows: [],
};
