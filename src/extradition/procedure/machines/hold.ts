import type { Machine } from '../machine.js';
import { cite, transitionOf, type TransitionRow } from '../transition-row.js';

const STATES = {
  CLEAR: 'Nothing forbids surrender.',
  STAYED: 'Surrender must wait: at least one stay is open.',
} as const satisfies Record<string, string>;

export type HoldStatus = keyof typeof STATES;

const ROWS: readonly TransitionRow<HoldStatus>[] = [
  {
    id: 'H01',
    from: ['CLEAR', 'STAYED'],
    event: 'STAY_ENTERED',
    to: 'STAYED',
    by: ['CENTRAL_AUTHORITY_OFFICER', 'REGISTRAR', 'DEFENCE_COUNSEL', 'SUPREME_COURT', 'PROSECUTOR_GENERAL'],
    requires: ['STOP_DOC'],
    basis: [
      cite('HRC, Valetov v. Kazakhstan: surrender in spite of interim measures', 'VALETOV'),
      cite('UNHCR 2006', 'UNHCR06'),
      cite('Ten-day appeal and non-refoulement added in Kazakhstan', 'UNODCKZ'),
    ],
  },
  {
    id: 'H02',
    from: ['STAYED'],
    event: 'STAY_LIFTED',
    when: { staysLeft: false },
    to: 'CLEAR',
    by: ['CENTRAL_AUTHORITY_OFFICER', 'PROSECUTOR_GENERAL', 'SUPREME_COURT'],
    requires: ['STOP_DOC', 'NOT_SAME_PERSON'],
    note: 'For the last open stay.',
  },
  {
    id: 'H03',
    from: ['STAYED'],
    event: 'STAY_LIFTED',
    when: { staysLeft: true },
    to: 'STAYED',
    by: ['CENTRAL_AUTHORITY_OFFICER', 'PROSECUTOR_GENERAL', 'SUPREME_COURT'],
    requires: ['STOP_DOC'],
    note: 'Other stays stay open.',
  },
];

/** The region that runs beside the procedure and says whether surrender must wait. */
export const HOLD: Machine<HoldStatus> = {
  name: 'HOLD',
  region: 'HOLD',
  meaning:
    'Whether something forbids surrender for now. Several stays may be open at once; it is clear only when none is.',
  initial: 'CLEAR',
  states: STATES,
  final: [],
  transitions: ROWS.map(transitionOf),
};
