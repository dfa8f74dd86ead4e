import { setTimeout as pause } from 'node:timers/promises';
import type { FeedEnd } from '../storage/feed-position.js';

const SHORTEST_PAUSE = 4;
const LONGEST_PAUSE = 250;

/**
 * Knows where the feed ends, for all followers of one server: a ring costs one small statement here, and only when the
 * end moved does anybody read. A fact behind an older open transaction cannot be told yet, and the end of that
 * transaction rings no bell when it wrote no fact; so while facts are held back the tail looks again by itself.
 */
export class FeedTail {
  #turn = 0;
  #rings = 1;
  #ringsSeen = 0;
  #end = '';
  #closed = false;
  #looking = false;
  #look: Promise<void> = Promise.resolve();
  readonly #waiting = new Set<() => void>();

  constructor(private readonly findEnd: () => Promise<FeedEnd>) {}

  /** How many followers wait. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /** Counts the moves of the end. Note it before you read: what moved since then will wake you. */
  get turn(): number {
    return this.#turn;
  }

  ring(): void {
    this.#rings += 1;
    this.#startLooking();
  }

  /** Calls `wake` once when the end moves after the given turn, at once when it has; returns how to stop waiting. */
  onMove(turn: number, wake: () => void): () => void {
    if (turn !== this.#turn) {
      wake();
      return () => undefined;
    }
    this.#waiting.add(wake);
    this.#startLooking();
    return () => this.#waiting.delete(wake);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#look;
  }

  // Without anybody waiting nobody looks; the rings are counted, and the next one who waits makes the tail look.
  get #hasWork(): boolean {
    return !this.#closed && this.#waiting.size > 0 && this.#ringsSeen !== this.#rings;
  }

  #startLooking(): void {
    if (this.#hasWork && !this.#looking) this.#look = this.#lookUntilSeen();
  }

  async #lookUntilSeen(): Promise<void> {
    this.#looking = true;
    for (let next = SHORTEST_PAUSE; this.#hasWork;) {
      const rings = this.#rings;
      // A database that is away rings the bell when it is back.
      const end = await this.findEnd().catch(() => undefined);
      if (!end) break;
      this.#moveTo(`${end.epoch} ${end.last.transactionId} ${end.last.position}`);
      if (end.heldBack) {
        await pause(next);
        next = Math.min(LONGEST_PAUSE, next * 2);
      } else {
        this.#ringsSeen = rings;
        next = SHORTEST_PAUSE;
      }
    }
    this.#looking = false;
  }

  #moveTo(end: string): void {
    if (end === this.#end) return;
    this.#end = end;
    this.#turn += 1;
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const wake of waiting) wake();
  }
}
