import type { EventName } from '../procedure/events.js';
import type { ClockFile } from './clock-file.js';
import type { DeadlineRule } from './deadline-rule.js';

const RECEIPT: readonly EventName[] = ['REQUEST_RECEIPT_CONFIRMED', 'REQUEST_REGISTERED', 'LATE_REQUEST_REGISTERED'];
const ENDED_BY_RECEIPT = new Set(['PROVISIONAL_CUSTODY_LIMIT', 'PROVISIONAL_CUSTODY_REVIEW']);

/** Whether the event is the receipt of the request for which the limit keeps the person. */
export const endedByReceipt = (rule: DeadlineRule, event: EventName): boolean =>
  ENDED_BY_RECEIPT.has(rule.clock) && RECEIPT.includes(event) && rule.stopsOn.includes(event);

/** Events after which a request that was received does not count any more: another State must get it, or it must come again. */
const REQUEST_GONE: readonly EventName[] = ['PERSON_LEFT_TERRITORY', 'REQUEST_RETURNED'];

/** Provisional arrest waits for the request. Where the request is already on the record, there is nothing to wait for. */
export function receiptOnRecord(rule: DeadlineRule, file: ClockFile): EventName | undefined {
  if (!ENDED_BY_RECEIPT.has(rule.clock)) return undefined;
  const gone = file.history.findLastIndex(({ event }) => REQUEST_GONE.includes(event));
  const since = file.history.slice(gone + 1);
  return RECEIPT.find((event) => rule.stopsOn.includes(event) && since.some((recorded) => recorded.event === event));
}
