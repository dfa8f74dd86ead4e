import type { RecordedEvent, RegionChange } from '../../../src/extradition/case-file.js';
import { followUpOf, followUpOfCase, lastMoveAt } from '../../../src/extradition/outlook/follow-up.js';
import type { EventName } from '../../../src/extradition/procedure/events.js';
import { aFile } from '../../support/a-file.js';

const change = (region: RegionChange['region'], from: string, to: string): RegionChange => ({
  region,
  from,
  to,
  transition: 'a step',
});

function recorded(event: EventName, occurredAt: string, changes: readonly RegionChange[]): RecordedEvent {
  return {
    sequence: 1,
    event,
    occurredAt,
    zone: 'Asia/Almaty',
    actorId: 'an officer',
    role: 'CENTRAL_AUTHORITY_OFFICER',
    changes,
    facts: {},
    documentIds: [],
    attestations: [],
    emitted: false,
    sideFileId: null,
  };
}

const SENT = recorded('REQUEST_SENT', '2026-03-01T20:30:00Z', [change('PROCEDURE', 'READY_TO_SEND', 'TRANSMITTED')]);

test('the wait ends with the last civil day in the zone of the authority', () => {
  const asked = { direction: 'OUTGOING', status: 'TRANSMITTED', movedAt: '2026-03-01T20:30:00Z' } as const;
  // 20:30 UTC is the next day in Almaty already.
  expect(followUpOf({ ...asked, timeZone: 'Asia/Almaty' })).toEqual({
    dueAt: '2026-03-16T19:00:00Z',
    dueOn: '2026-03-16',
  });
  expect(followUpOf({ ...asked, timeZone: 'UTC' })).toEqual({ dueAt: '2026-03-16T00:00:00Z', dueOn: '2026-03-15' });
});

test('a closed case is not followed up', () => {
  const closed = { direction: 'INCOMING', status: 'CLOSED', timeZone: 'UTC', movedAt: '2026-03-01T00:00:00Z' } as const;
  expect(followUpOf(closed)).toBeNull();
});

test('only what moves the case counts, and an answer to a follow-up', () => {
  const history = [
    SENT,
    recorded('NOTICE_DRAFTED', '2026-03-05T00:00:00Z', [change('NOTICE', 'NONE', 'DRAFTED')]),
    recorded('FOREIGN_BODY_NOTIFIED', '2026-03-06T00:00:00Z', [change('PROCEDURE', 'TRANSMITTED', 'TRANSMITTED')]),
  ];
  expect(lastMoveAt({ history })).toBe(SENT.occurredAt);
  const answered = recorded('STATUS_UPDATE_RECEIVED', '2026-03-07T00:00:00Z', [
    change('PROCEDURE', 'RECEIVED', 'RECEIVED'),
  ]);
  expect(lastMoveAt({ history: [...history, answered] })).toBe('2026-03-07T00:00:00Z');
  const detained = recorded('DETAINED', '2026-03-08T00:00:00Z', [change('CUSTODY', 'AT_LARGE', 'DETAINED')]);
  expect(lastMoveAt({ history: [...history, answered, detained] })).toBe('2026-03-08T00:00:00Z');
});

test('a fact entered late makes no case older than it is', () => {
  const late = recorded('DETAINED', '2026-02-01T00:00:00Z', [change('CUSTODY', 'AT_LARGE', 'DETAINED')]);
  expect(lastMoveAt({ history: [SENT, late] })).toBe(SENT.occurredAt);
});

test('a case that nothing has moved yet is counted from its opening', () => {
  const file = aFile({ regions: { PROCEDURE: 'NEW' }, timeZone: 'UTC' });
  expect(lastMoveAt(file)).toBeNull();
  expect(followUpOfCase(file, '2026-01-10T10:00:00Z')).toEqual({ dueAt: '2026-01-14T00:00:00Z', dueOn: '2026-01-13' });
});
