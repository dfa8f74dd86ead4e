import type pg from 'pg';
import { FEED_START, findFeedEnd, isKnownPosition, type FeedPosition } from '../storage/feed-position.js';
import {
  positionOf,
  readFacts,
  type FactBatch,
  type FactWhere,
  type FeedFact,
  type FeedViewer,
} from '../storage/read-facts.js';
import { Bell, type BellTimes } from './bell.js';
import { CursorInvalid } from './cursor-invalid.js';
import { openCursor, sealCursor } from './cursor.js';
import type { AccessEnd, FeedMessage } from './feed-message.js';
import { FeedTail } from './feed-tail.js';
import { Following, type FollowTimes, type Look } from './following.js';

export interface FeedLineOptions {
  readonly pool: pg.Pool;
  /** For the one connection that listens. */
  readonly databaseUrl: string;
  /** 32 bytes, the same on all servers of a deployment. */
  readonly cursorKey: Buffer;
  readonly times?: Partial<BellTimes & FollowTimes>;
  /** Told as well whenever the bell rings. */
  readonly onRing?: () => void;
}

export interface PageAsk {
  readonly viewer: FeedViewer;
  readonly where: FactWhere;
  /** At most this many facts; from 1. */
  readonly first: number;
  /** Begins with the oldest fact when there is none. */
  readonly after: string | null;
}

/** Reads what the follower selected of some facts, in their order; null when not all of them are visible any more. */
export type LoadContent<T> = (facts: readonly FeedFact[]) => Promise<readonly T[] | null>;

export interface FollowAsk<T> {
  readonly viewer: FeedViewer;
  readonly where: FactWhere;
  /** Begins with what comes next when there is none. */
  readonly after: string | null;
  /** Seconds since 1970. */
  readonly tokenEndsAt: number;
  readonly load: LoadContent<T>;
  readonly signal?: AbortSignal;
}

export interface FactPage {
  readonly items: readonly { readonly fact: FeedFact; readonly cursor: string }[];
  readonly hasNextPage: boolean;
  /** Where this page has read to; to go on from, also when it is empty. */
  readonly cursor: string;
}

const BATCH = 100;
/** A page looks at no more rows than this many scans hold, so that one request has an end. */
const MOST_SCANS = 50;
const MOST_MISSES = 3;
const TIMES: FollowTimes = { heartbeat: 15_000, longestPause: 5_000 };

/** The feed of one server: everybody who follows, one bell, one tail. Constructed once; `close` ends all of it. */
export class FeedLine {
  readonly #tail: FeedTail;
  readonly #bell: Bell;
  readonly #times: FollowTimes;
  readonly #followers = new Set<{ leave(): void }>();

  constructor(private readonly options: FeedLineOptions) {
    this.#times = { ...TIMES, ...options.times };
    this.#tail = new FeedTail(() => findFeedEnd(options.pool));
    const ring = (): void => {
      this.#tail.ring();
      options.onRing?.();
    };
    this.#bell = new Bell(options.databaseUrl, ring, options.times);
  }

  /** How many streams are open. */
  get followers(): number {
    return this.#followers.size;
  }

  /** How many of them wait for the feed to move. */
  get waiting(): number {
    return this.#tail.waiting;
  }

  /** Ends all streams and closes the line to the database. The pool belongs to whoever gave it. */
  async close(): Promise<void> {
    for (const follower of [...this.#followers]) follower.leave();
    await Promise.all([this.#bell.close(), this.#tail.close()]);
  }

  /** Facts after a cursor, for the query. Throws CursorInvalid; `rights` tells when the sign-in no longer stands. */
  async page({ viewer, where, first, after }: PageAsk): Promise<FactPage | AccessEnd> {
    const end = await findFeedEnd(this.options.pool);
    const opened = after === null ? null : openCursor(this.options.cursorKey, viewer.id, after);
    if (opened && opened.epoch !== end.epoch) throw new CursorInvalid('PAST_EPOCH');
    let at = opened ? await this.#known(opened.at) : FEED_START;
    const facts: FeedFact[] = [];
    let more = true;
    for (let scans = 0; more && facts.length <= first && scans < MOST_SCANS; scans += 1) {
      const batch = await readFacts(this.options.pool, { viewer, where, after: at, limit: first + 1 - facts.length });
      const ended = endOfRights(batch);
      if (ended) return ended;
      facts.push(...batch.facts);
      at = batch.reached;
      more = batch.more;
    }
    const shown = facts.slice(0, first);
    const seal = (place: FeedPosition): string =>
      sealCursor(this.options.cursorKey, { viewerId: viewer.id, epoch: end.epoch, at: place });
    const items = shown.map((fact) => ({ fact, cursor: seal(positionOf(fact)) }));
    const cut = facts.length > first;
    return { items, hasNextPage: cut || more, cursor: cut ? items.at(-1)!.cursor : seal(at) };
  }

  /** Follows the feed from a cursor on. Throws CursorInvalid before the stream begins. */
  async follow<T>(ask: FollowAsk<T>): Promise<AsyncIterableIterator<FeedMessage<T>, undefined>> {
    const { cursorKey, pool } = this.options;
    const end = await findFeedEnd(pool);
    const opened = ask.after === null ? null : openCursor(cursorKey, ask.viewer.id, ask.after);
    const restored = opened !== null && opened.epoch !== end.epoch;
    const place: Place = {
      epoch: end.epoch,
      at: opened && !restored ? await this.#known(opened.at) : end.last,
      misses: 0,
    };
    const cursor = this.#cursorAt(ask.viewer.id, place);
    const first: FeedMessage<T>[] = [
      { kind: 'READY', cursor },
      ...(restored ? [{ kind: 'GAP', cursor } as const] : []),
    ];
    return this.#admit(ask, place, first);
  }

  #admit<T>(ask: FollowAsk<T>, place: Place, first: readonly FeedMessage<T>[]): Following<T> {
    const leave = (): void => follower.leave();
    const follower: Following<T> = new Following<T>(
      {
        turn: () => this.#tail.turn,
        onMove: (turn, wake) => this.#tail.onMove(turn, wake),
        look: (heartbeat) => this.#look(ask, place, heartbeat),
        onLeave: () => {
          this.#followers.delete(follower);
          ask.signal?.removeEventListener('abort', leave);
        },
      },
      this.#times,
      first,
    );
    this.#followers.add(follower);
    ask.signal?.addEventListener('abort', leave);
    if (ask.signal?.aborted) leave();
    return follower;
  }

  async #known(at: FeedPosition): Promise<FeedPosition> {
    if (await isKnownPosition(this.options.pool, at)) return at;
    throw new CursorInvalid('UNKNOWN_POSITION');
  }

  #cursorAt(viewerId: string, { epoch, at }: Pick<Place, 'epoch' | 'at'>): string {
    return sealCursor(this.options.cursorKey, { viewerId, epoch, at });
  }

  async #look<T>(ask: FollowAsk<T>, place: Place, heartbeat: boolean): Promise<Look<T>> {
    const { viewer, where, tokenEndsAt, load } = ask;
    const batch = await readFacts(this.options.pool, { viewer, where, after: place.at, limit: BATCH });
    const tokenEndsIn = tokenEndsAt - batch.now;
    const reason = tokenEndsIn <= 0 ? 'TOKEN_EXPIRED' : endOfRights(batch);
    const cursor = (at: FeedPosition): string => this.#cursorAt(viewer.id, { epoch: place.epoch, at });
    if (reason)
      return {
        messages: [{ kind: 'ACCESS_ENDED', cursor: cursor(place.at), reason }],
        more: false,
        last: true,
        tokenEndsIn,
      };
    if (batch.epoch !== place.epoch) return { ...(await this.#gap<T>(viewer.id, place)), tokenEndsIn };
    const contents = batch.facts.length === 0 ? [] : await load(batch.facts);
    // A right ended between the two readings: the place has not moved, and the next look finds out what is left.
    if (!contents && (place.misses += 1) > MOST_MISSES)
      throw new Error('The feed tells of facts whose content is not visible to the same viewer.');
    if (!contents) return { messages: [], more: true, last: false, tokenEndsIn };
    place.misses = 0;
    const facts = batch.facts.map(
      (fact, index) => ({ kind: 'FACT', cursor: cursor(positionOf(fact)), fact, content: contents[index]! }) as const,
    );
    place.at = batch.reached;
    const beat = heartbeat && facts.length === 0 ? [{ kind: 'HEARTBEAT', cursor: cursor(place.at) } as const] : [];
    return { messages: [...facts, ...beat], more: batch.more, last: false, tokenEndsIn };
  }

  /** The database was restored under an open stream. */
  async #gap<T>(viewerId: string, place: Place): Promise<Omit<Look<T>, 'tokenEndsIn'>> {
    const end = await findFeedEnd(this.options.pool);
    place.epoch = end.epoch;
    place.at = end.last;
    return { messages: [{ kind: 'GAP', cursor: this.#cursorAt(viewerId, place) }], more: false, last: false };
  }
}

/** Where a follower stands. */
interface Place {
  epoch: string;
  at: FeedPosition;
  /** Looks in a row whose content was not all visible. */
  misses: number;
}

function endOfRights({ rights }: FactBatch): AccessEnd | null {
  if (rights === 'STAND') return null;
  return rights === 'INACTIVE' ? 'OFFICER_INACTIVE' : 'RIGHTS_CHANGED';
}
