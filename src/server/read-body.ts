import type { IncomingMessage } from 'node:http';
import { apiError } from '../api/api-error.js';

/** The largest request body, and the largest WebSocket message. */
export const MOST_BYTES = 256 * 1024;

/** How much of a body that is too large is still taken in, so that the client is there to read the answer. */
const MOST_DISCARDED = 8 * 1024 * 1024;

/** A request that cannot be taken, with the HTTP status that says so. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly code: 'BAD_REQUEST' | 'INTERNAL_SERVER_ERROR' = 'BAD_REQUEST',
  ) {
    super(message);
  }

  toJSON() {
    return { errors: [apiError(this.code, this.message)] };
  }
}

/** The JSON of a request's body. Throws Refused: 413 when it is too large, 400 when it is not JSON. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  refuseOtherTypes(request);
  const bytes = await readBytes(request);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // The parser's message would quote the body.
    throw new Refused(400, 'The body is not JSON in UTF-8. Send {"query": "...", "variables": {...}}.');
  }
}

function refuseOtherTypes({ headers }: IncomingMessage): void {
  const [type, ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';');
  if (type?.trim() !== 'application/json') {
    throw new Refused(400, 'The content type must be application/json.');
  }
  const charset = parameters.find((each) => each.trim().startsWith('charset='));
  if (charset && !/^charset="?utf-?8"?$/.test(charset.trim())) throw new Refused(400, 'The body must be in UTF-8.');
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') {
    throw new Refused(400, 'The body must not be compressed.');
  }
}

async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MOST_BYTES) chunks.push(chunk);
    else chunks.length = 0;
    if (size > MOST_DISCARDED) break;
  }
  if (size <= MOST_BYTES) return Buffer.concat(chunks);
  throw new Refused(413, `The body is larger than ${MOST_BYTES / 1024} KiB. Send less at a time.`);
}
