import { NOTICE_LADDERS } from '../../src/extradition/deadlines/notices/notice-ladder.js';
import type { ReferenceSet } from './reference-set.js';

/** When limits are announced before they end: policy of the office, which an operator may change in the table. */
export const NOTICE_LADDER_SET: ReferenceSet = {
  name: 'notice ladders',
  tables: [
    {
      table: 'notice_ladder',
      key: ['id'],
      columns: {
        id: 'text',
        title: 'text',
        kind: 'text',
        clock: 'text',
        liberty: 'boolean',
        unit: 'text',
        rungs: 'jsonb',
        outcome_acknowledged_within: 'text',
      },
      rows: NOTICE_LADDERS.map(({ outcomeAcknowledgedWithin, ...ladder }) => ({
        ...ladder,
        kind: 'POLICY',
        outcome_acknowledged_within: outcomeAcknowledgedWithin,
      })),
    },
  ],
};
