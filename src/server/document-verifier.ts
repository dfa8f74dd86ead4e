import { createHash } from 'node:crypto';
import { lookup } from 'node:dns/promises';
import type { IncomingMessage } from 'node:http';
import { request, type RequestOptions } from 'node:https';
import { isIP } from 'node:net';
import type { FetchDigest, FetchedDigest } from '../casework/desk.js';
import { isPublicAddress } from './public-address.js';

/** How files are fetched. Everything but the limits is for tests, which have no public address to ask. */
export interface Fetching {
  /** A larger file is not read to its end. */
  readonly mostBytes?: number;
  /** The whole fetch takes no longer. */
  readonly mostMilliseconds?: number;
  /** All addresses of a host. */
  readonly addressesOf?: (host: string) => Promise<readonly string[]>;
  readonly mayReach?: (address: string) => boolean;
  readonly port?: number;
  /** Certificate of the authority that is trusted. */
  readonly ca?: string;
}

const MOST_BYTES = 100 * 1024 * 1024;
const MOST_MILLISECONDS = 30_000;

const addressesOf = async (host: string): Promise<string[]> =>
  (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address);

const missed = (why: string): FetchedDigest => ({ found: false, why });

class NotFetched extends Error {}

/**
 * The address to connect to. A name is resolved once, every address it has must be public, and the connection goes to the
 * one that was judged: a name that is changed between the look and the fetch leads nowhere else (DNS rebinding).
 */
async function judgedAddress(
  host: string,
  { addressesOf: resolve = addressesOf, mayReach = isPublicAddress }: Fetching,
): Promise<string> {
  const addresses = await resolve(host).catch(() => {
    throw new NotFetched('The host has no address.');
  });
  const [first] = addresses;
  if (first === undefined) throw new NotFetched('The host has no address.');
  if (!addresses.every(mayReach)) throw new NotFetched('The host has an address that is not public.');
  return first;
}

function pinned(url: URL, address: string, { port, ca }: Fetching, signal: AbortSignal): RequestOptions {
  const family = isIP(address);
  return {
    host: url.hostname,
    servername: url.hostname,
    path: `${url.pathname}${url.search}`,
    port: port ?? 443,
    method: 'GET',
    // Nothing of us goes along: no cookie, no agent with connections of others, no compression that would change the bytes.
    headers: { accept: '*/*', 'accept-encoding': 'identity', 'user-agent': 'dedere-document-verifier' },
    agent: false,
    signal,
    ca,
    lookup: (_host, options, callback) =>
      options.all ? callback(null, [{ address, family }]) : callback(null, address, family),
  };
}

function answerTo(options: RequestOptions): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const asked = request(options, resolve);
    asked.once('error', reject);
    asked.end();
  });
}

async function digestOf(answer: IncomingMessage, mostBytes: number): Promise<FetchedDigest> {
  const { statusCode = 0 } = answer;
  if (statusCode >= 300 && statusCode < 400)
    throw new NotFetched('The address leads elsewhere, and nobody follows it.');
  if (statusCode !== 200) throw new NotFetched(`The host answered with status ${statusCode}.`);
  const hash = createHash('sha256');
  let sizeBytes = 0;
  for await (const piece of answer as AsyncIterable<Buffer>) {
    sizeBytes += piece.length;
    if (sizeBytes > mostBytes) throw new NotFetched(`The file holds more than ${mostBytes} bytes.`);
    hash.update(piece);
  }
  return { found: true, sha256: hash.digest('hex'), sizeBytes };
}

/** Fetches files from the hosts of documents and tells their digests; a file is never kept. */
export function documentVerifier(fetching: Fetching = {}): FetchDigest {
  const { mostBytes = MOST_BYTES, mostMilliseconds = MOST_MILLISECONDS } = fetching;
  return async (link) => {
    const url = new URL(link);
    const signal = AbortSignal.timeout(mostMilliseconds);
    let answer: IncomingMessage | undefined;
    try {
      const address = await judgedAddress(url.hostname, fetching);
      answer = await answerTo(pinned(url, address, fetching, signal));
      return await digestOf(answer, mostBytes);
    } catch (error) {
      if (error instanceof NotFetched) return missed(error.message);
      return missed(signal.aborted ? 'The host did not answer in time.' : 'The connection failed.');
    } finally {
      answer?.destroy();
    }
  };
}
