import type { CursorKey } from '../api/compiled-reads/cursor-key.js';
import { PreparedNames } from '../api/compiled-reads/prepared-names.js';
import { Reader } from '../api/compiled-reads/reader.js';
import type { RequestContext } from '../api/request-context.js';
import { signIn } from '../api/sign-in.js';
import type { VerifyToken } from '../api/sign-in.js';
import { caseFiles } from '../api/case-files.js';
import type { Desk } from '../casework/desk.js';
import type { Logger } from './logger.js';
import type { FeedLine } from '../feed/feed-line.js';

/** Finds out who asks, and makes what their request needs. Throws UNAUTHENTICATED when the token does not count. */
export type ContextOf = (token: string | null, requestId: string) => Promise<RequestContext>;

interface Parts {
  desk: Desk;
  pathOfOpening: (openingId: string) => string;
  feed: FeedLine;
  cursorKey: CursorKey;
  verify: VerifyToken;
  defaultHomeState: string;
  log: Logger;
}

/** The officer is looked up at every request, so that one who is no longer active is out at once. */
export function contextMaker({
  desk,
  feed,
  cursorKey,
  verify,
  defaultHomeState,
  log,
  pathOfOpening,
}: Parts): ContextOf {
  // Connections keep prepared statements for their whole life, so their names outlive the request.
  const names = new PreparedNames();
  const { pool } = desk;
  const report = (what: string, error: unknown) =>
    log.error({ err: error, code: what }, 'A condition could not be judged');
  return async (token, requestId) => {
    const { officer, tokenEndsAt } = await signIn(pool, verify, token);
    const read = new Reader(pool, { viewer: officer, cursorKey }, names);
    return {
      actor: { ...officer, requestId },
      read,
      desk,
      pool,
      feed,
      tokenEndsAt,
      defaultHomeState,
      files: caseFiles(pool),
      report,
      pathOfOpening,
    };
  };
}
