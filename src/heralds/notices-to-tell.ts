import type { DueLimit, DueNotices } from '../storage/due-notices.js';
import type { NoticeRows } from '../storage/write-notices.js';
import { CaseBook } from './case-book.js';
import { escalate, type Escalated } from './escalate.js';
import { tellLimit, type LimitLookedAt, type NoticeTold } from './tell-limit.js';

/** A limit whose notices cannot be found out. */
export interface LimitFault {
  readonly caseId: string;
  readonly deadlineId: string;
  readonly error: unknown;
}

/** The rows to write, and what to say about them. */
export interface Telling {
  readonly rows: NoticeRows;
  readonly told: readonly NoticeTold[];
  readonly escalated: readonly Escalated[];
  readonly faults: readonly LimitFault[];
}

type Books = ReadonlyMap<string, CaseBook>;
type Looked = LimitLookedAt & { readonly id: string };

/** A limit that cannot be judged is named, and the others go on. */
function lookAtLimits({ limits, ladders }: DueNotices, books: Books) {
  const faults: LimitFault[] = [];
  const lookAt = (limit: DueLimit): Looked[] => {
    try {
      return [{ id: limit.id, ...tellLimit(books.get(limit.caseId)!, limit, ladders) }];
    } catch (error) {
      faults.push({ caseId: limit.caseId, deadlineId: limit.id, error });
      return [];
    }
  };
  return { looked: limits.flatMap(lookAt), faults };
}

/** Works out what is to be told of cases, and who is to be asked next. */
export function noticesToTell(due: DueNotices): Telling {
  const books = new Map(due.cases.map((row) => [row.id, new CaseBook(row, due.now)]));
  const { looked, faults } = lookAtLimits(due, books);
  const told = looked.map((one) => one.told).filter((one) => one !== null);
  const escalated = due.unheard.map((notice) => escalate(books.get(notice.caseId)!, notice));
  const moved = [...books.values()].filter(({ row, lastSequence }) => lastSequence > row.lastSequence);
  const rows: NoticeRows = {
    facts: [...told, ...escalated].map(({ fact }) => fact).filter((fact) => fact !== null),
    notices: told.map(({ row }) => row),
    escalated: escalated.map(({ row }) => row),
    looked: looked.map(({ id, nextAt }) => ({ id, next_at: nextAt })),
    cases: moved.map(({ row, lastSequence, lapsed }) => ({ id: row.id, last_sequence: lastSequence, lapsed })),
  };
  return { rows, told, escalated, faults };
}
