import type pg from 'pg';
import type DataLoader from 'dataloader';
import type { Actor } from '../casework/actor.js';
import type { Desk } from '../casework/desk.js';
import type { FeedLine } from '../feed/feed-line.js';
import type { FileOnDesk } from '../storage/read-case-file.js';
import type { Reader } from './compiled-reads/reader.js';

/** What lives as long as one request: who asks, how to read as them, and the desk for acts. */
export interface RequestContext {
  readonly actor: Actor;
  readonly read: Reader;
  readonly desk: Desk;
  readonly pool: pg.Pool;
  readonly feed: FeedLine;
  /** Case files by the key of the case, read together as they stand now; only for cases the viewer was shown. */
  readonly files: DataLoader<string, FileOnDesk>;
  /** The path on this server that leads to an opened document. */
  readonly pathOfOpening: (openingId: string) => string;
  /** Takes a fault of ours to the log. */
  readonly report: (what: string, error: unknown) => void;
  /** ISO 3166-1 code of the State this deployment serves unless another is named. */
  readonly defaultHomeState: string;
  /** When the token ends, in seconds since 1970; a stream ends with it. */
  readonly tokenEndsAt: number;
}
