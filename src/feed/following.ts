import { isConnectionLost } from './connection-lost.js';
import type { FeedMessage } from './feed-message.js';

/** Milliseconds. */
export interface FollowTimes {
  /** After so long without a message a heartbeat is told. */
  readonly heartbeat: number;
  /** Longest pause before a database that is away is asked again. */
  readonly longestPause: number;
}

/** What one look at the feed gave its follower. */
export interface Look<T> {
  readonly messages: readonly FeedMessage<T>[];
  /** True when there may be more to read at once. */
  readonly more: boolean;
  /** True when nothing will follow these messages. */
  readonly last: boolean;
  /** Seconds until the token ends. */
  readonly tokenEndsIn: number;
}

/** Where a follower looks, and how it hears that looking again is worth it. */
export interface Feed<T> {
  /** Counts the moves of the feed's end. */
  turn(): number;
  /** Calls `wake` when the end has moved after the turn; returns how to stop waiting. */
  onMove(turn: number, wake: () => void): () => void;
  /** Reads on. With `heartbeat`, says where it stands when there is nothing new. */
  look(heartbeat: boolean): Promise<Look<T>>;
  /** Told once when the follower is gone. */
  onLeave(): void;
}

type Result<T> = IteratorResult<FeedMessage<T>, undefined>;

const DONE = { done: true, value: undefined } as const;
const FIRST_PAUSE = 100;
/** A timer that is set for longer than about 24 days fires at once. */
const LONGEST_TIMER = 3_600_000;

/**
 * A stream of messages that reads only when it is asked for the next one: a client that does not read costs nothing
 * but its place. Written by hand because `return()` of an async generator waits behind a pending `next()`, so a client
 * that leaves a quiet stream would never be let go.
 */
export class Following<T> implements AsyncIterableIterator<FeedMessage<T>, undefined> {
  #waiting: FeedMessage<T>[] = [];
  #left = false;
  #last = false;
  #heartbeatDue = false;
  #failures = 0;
  #asked: Promise<unknown> = Promise.resolve();
  #wake = (): void => undefined;
  readonly #answers = new Set<(result: Result<T>) => void>();
  readonly #silence: NodeJS.Timeout;

  constructor(
    private readonly feed: Feed<T>,
    private readonly times: FollowTimes,
    first: readonly FeedMessage<T>[],
  ) {
    this.#waiting = [...first];
    this.#silence = setTimeout(() => {
      this.#heartbeatDue = true;
      this.#wake();
    }, times.heartbeat);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<Result<T>> {
    return new Promise((resolve, reject) => {
      this.#answers.add(resolve);
      this.#asked = this.#asked
        .then(() => this.#nextMessage())
        .then((message) => resolve(message ? { done: false, value: message } : DONE))
        .catch((error: unknown) => {
          reject(error instanceof Error ? error : new Error(String(error)));
          this.leave();
        })
        .finally(() => this.#answers.delete(resolve));
    });
  }

  /** Ends the stream at once, also while a message is awaited. */
  return(): Promise<Result<T>> {
    this.leave();
    return Promise.resolve(DONE);
  }

  throw(error: unknown): Promise<Result<T>> {
    this.leave();
    return Promise.reject(error instanceof Error ? error : new Error(String(error)));
  }

  leave(): void {
    if (this.#left) return;
    this.#left = true;
    this.#waiting = [];
    clearTimeout(this.#silence);
    for (const answer of this.#answers) answer(DONE);
    this.#wake();
    this.feed.onLeave();
  }

  async #nextMessage(): Promise<FeedMessage<T> | undefined> {
    while (!this.#left && this.#waiting.length === 0 && !this.#last) await this.#lookOrWait();
    const message = this.#waiting.shift();
    if (!message || this.#left) {
      this.leave();
      return undefined;
    }
    this.#heartbeatDue = false;
    this.#silence.refresh();
    return message;
  }

  async #lookOrWait(): Promise<void> {
    // Noted before reading: what is committed between the reading and the waiting still wakes.
    const turn = this.feed.turn();
    const look = await this.#tryToLook();
    if (!look || this.#left) return;
    this.#waiting.push(...look.messages);
    this.#last = look.last;
    if (look.messages.length === 0 && !look.more && !look.last) await this.#wait(look.tokenEndsIn * 1_000, turn);
  }

  /** A database that is away for a moment does not end the stream; any other fault does. */
  async #tryToLook(): Promise<Look<T> | undefined> {
    try {
      const look = await this.feed.look(this.#heartbeatDue);
      this.#failures = 0;
      return look;
    } catch (error) {
      if (!isConnectionLost(error)) throw error;
      this.#failures += 1;
      await this.#wait(Math.min(this.times.longestPause, FIRST_PAUSE * 2 ** Math.min(this.#failures, 10)));
      return undefined;
    }
  }

  /** Waits for so long, or until the end of the feed has moved, a heartbeat is due or the follower leaves. */
  async #wait(milliseconds: number, turn?: number): Promise<void> {
    if (this.#left || (turn !== undefined && this.#heartbeatDue)) return;
    let timer: NodeJS.Timeout | undefined;
    let stopWaiting = (): void => undefined;
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
      timer = setTimeout(resolve, Math.min(LONGEST_TIMER, Math.max(1, milliseconds)));
      if (turn !== undefined) stopWaiting = this.feed.onMove(turn, resolve);
    });
    clearTimeout(timer);
    stopWaiting();
  }
}
