import type { SideFileMachine } from '../machine.js';
import { cite, everyStateBut, transitionOf, type TransitionRow } from '../transition-row.js';
import { OUTGOING } from './outgoing.js';

const STATES = {
  NONE: 'Nothing is drafted yet.',
  DRAFTED: 'The notice is drafted.',
  SUBMITTED: 'The draft waits to be published.',
  PUBLISHED: 'The notice is published, or the diffusion is out.',
  BLOCKED: 'Access to the notice is blocked while it is reviewed.',
  REJECTED: 'The notice was rejected.',
  CANCELLED: 'The notice was cancelled.',
  EXPIRED: 'The time for which the notice may be kept has ended.',
} as const satisfies Record<string, string>;

export type NoticeStatus = keyof typeof STATES;

const ROWS: readonly TransitionRow<NoticeStatus>[] = [
  { id: 'N01', from: ['NONE'], event: 'NOTICE_DRAFTED', to: 'DRAFTED', by: ['NCB_OFFICER'], requires: ['BASIS_DOC'] },
  {
    id: 'N02',
    from: ['DRAFTED'],
    event: 'NOTICE_SUBMITTED',
    to: 'SUBMITTED',
    by: ['NCB_OFFICER'],
    requires: ['BASIS_DOC', 'THRESHOLD_OK'],
    basis: [cite('INTERPOL RPD 83, 84', 'RPD83', 'RPD84')],
  },
  {
    id: 'N03',
    from: ['SUBMITTED', 'DRAFTED'],
    event: 'NOTICE_PUBLISHED',
    to: 'PUBLISHED',
    by: ['NCB_OFFICER', 'SYSTEM'],
    starts: ['NOTICE_RETENTION'],
    basis: [cite('INTERPOL RPD 50', 'RPD50')],
    note: 'A diffusion goes out directly, without publication by the General Secretariat.',
  },
  { id: 'N04', from: ['SUBMITTED'], event: 'NOTICE_REJECTED', to: 'REJECTED', by: ['NCB_OFFICER'] },
  {
    id: 'N05',
    from: ['PUBLISHED'],
    event: 'NOTICE_ADDENDUM_ADDED',
    to: 'PUBLISHED',
    by: ['NCB_OFFICER'],
    basis: [cite('INTERPOL: addendum to a red notice', 'RNADD')],
  },
  { id: 'N06', from: ['PUBLISHED'], event: 'NOTICE_BLOCKED', to: 'BLOCKED', by: ['NCB_OFFICER'] },
  { id: 'N07', from: ['BLOCKED'], event: 'NOTICE_UNBLOCKED', to: 'PUBLISHED', by: ['NCB_OFFICER'] },
  {
    id: 'N08',
    from: ['PUBLISHED'],
    event: 'NOTICE_RENEWED',
    to: 'PUBLISHED',
    by: ['NCB_OFFICER'],
    requires: ['BASIS_DOC'],
    stops: ['NOTICE_RETENTION'],
  },
  {
    id: 'N09',
    from: ['PUBLISHED', 'BLOCKED', 'SUBMITTED', 'DRAFTED'],
    event: 'NOTICE_CANCELLED',
    to: 'CANCELLED',
    by: ['NCB_OFFICER'],
    stops: ['NOTICE_RETENTION', 'POLICY_SLA'],
  },
  {
    id: 'N10',
    from: ['PUBLISHED', 'BLOCKED'],
    event: 'NOTICE_EXPIRED',
    to: 'EXPIRED',
    by: ['NCB_OFFICER', 'SYSTEM'],
  },
];

/** One INTERPOL notice or diffusion, SIS alert or entry of a national register for the person who is sought. */
export const NOTICE: SideFileMachine<NoticeStatus> = {
  name: 'NOTICE',
  region: 'NOTICE',
  meaning: 'One INTERPOL notice or diffusion, SIS alert, or entry in a national register.',
  initial: 'NONE',
  states: STATES,
  final: ['REJECTED', 'CANCELLED', 'EXPIRED'],
  transitions: ROWS.map(transitionOf),
  openedIn: { OUTGOING: everyStateBut(OUTGOING.states, 'NEW', 'CLOSED') },
  follows: [],
};
