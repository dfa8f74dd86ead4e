import { randomInt } from 'node:crypto';
import type pg from 'pg';
import { lookOut, type Outlook } from '../storage/due-notices.js';
import { announce, setAside, type Announced } from './announce.js';

/** Milliseconds. */
export interface HeraldTimes {
  /** Longest pause between two looks. */
  readonly poll: number;
  /** Pause before a case that somebody was busy with is tried again. */
  readonly retry: number;
  /** Shortest pause between two looks, however often the bell rings. */
  readonly rest: number;
}

const TIMES: HeraldTimes = { poll: 1_000, retry: 10, rest: 5 };
/** Cases told in one transaction: each holds a lock, and a longer transaction would hold back the feed. */
const AT_ONCE = 200;

export interface HeraldOptions {
  readonly pool: pg.Pool;
  readonly times?: Partial<HeraldTimes>;
  /** What was told, once it is committed. */
  readonly onAnnounced?: (announced: Announced) => void;
  /** A case whose notices the database did not take; it is set aside. */
  readonly onSetAside?: (caseId: string, error: unknown) => void;
  /** Nothing could be told; the herald tries again. */
  readonly onTrouble?: (error: unknown) => void;
}

/**
 * Announces limits: that they draw near, are due, were missed, have lapsed or were met late. It keeps nothing in memory
 * and asks no clock but the database's; a timer only says when to ask again. Any number of heralds may work at once, and
 * each may die at any moment.
 */
export class Herald {
  readonly #times: HeraldTimes;
  readonly #working: Promise<void>;
  #closed = false;
  #rung = false;
  #wake = (): void => undefined;
  #outlook: Pick<Outlook, 'oldestDue' | 'quarantined'> = { oldestDue: 0, quarantined: 0 };

  constructor(private readonly options: HeraldOptions) {
    this.#times = { ...TIMES, ...options.times };
    this.#working = this.#work();
  }

  /** Seconds for which the oldest notice was due and untold at the last look. */
  get oldestDue(): number {
    return this.#outlook.oldestDue;
  }

  /** Limits that were set aside at the last look. */
  get quarantined(): number {
    return this.#outlook.quarantined;
  }

  /** Something was put on record: a limit may be due sooner than thought. */
  ring(): void {
    this.#rung = true;
    this.#wake();
  }

  /** Lets the transaction at hand end, and stops. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#wake();
    await this.#working;
  }

  async #work(): Promise<void> {
    while (!this.#closed) {
      this.#rung = false;
      const pause = await this.#lookAndTell().catch((error: unknown) => {
        this.options.onTrouble?.(error);
        return this.#times.poll;
      });
      await this.#rest(this.#times.rest);
      if (!this.#rung) await this.#rest(pause - this.#times.rest);
    }
  }

  /** Tells what is due now and gives the milliseconds until the next look. */
  async #lookAndTell(): Promise<number> {
    const outlook = await lookOut(this.options.pool);
    this.#outlook = outlook;
    const { caseIds, nextInMs } = outlook;
    let busy = 0;
    for (const some of inTurns(caseIds)) {
      if (this.#closed) break;
      busy += await this.#tell(some);
    }
    if (busy > 0) return this.#times.retry;
    return caseIds.length > 0 ? 0 : Math.min(this.#times.poll, nextInMs ?? this.#times.poll);
  }

  /** Tells what is due in some cases and says how many of them were busy. What fails together is tried one by one. */
  async #tell(caseIds: readonly string[]): Promise<number> {
    try {
      const announced = await announce(this.options.pool, caseIds);
      this.options.onAnnounced?.(announced);
      return announced.busy;
    } catch (error) {
      if (!isOfTheRows(error)) throw error;
      const [caseId, ...others] = caseIds;
      if (others.length === 0) {
        await setAside(this.options.pool, caseId!, error);
        this.options.onSetAside?.(caseId!, error);
        return 0;
      }
    }
    let busy = 0;
    for (const caseId of caseIds) busy += await this.#tell([caseId]);
    return busy;
  }

  #rest(milliseconds: number): Promise<void> {
    if (this.#closed || milliseconds <= 0) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#wake = () => {
        if (!this.#closed && milliseconds <= this.#times.rest) return;
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** Batches of cases. Where there are many, each herald begins at a place of its own, so that they do not stand in each other's way. */
function inTurns(caseIds: readonly string[]): string[][] {
  const batches = Array.from({ length: Math.ceil(caseIds.length / AT_ONCE) }, (_, index) =>
    caseIds.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  );
  const first = batches.length > 1 ? randomInt(batches.length) : 0;
  return [...batches.slice(first), ...batches.slice(0, first)];
}

/** Errors that rows cause: data that cannot be read, constraints, rules that raise. All others pass by themselves. */
function isOfTheRows(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return typeof code === 'string'
    ? /^(22|23|P0)/.test(code)
    : error instanceof TypeError || error instanceof RangeError;
}
