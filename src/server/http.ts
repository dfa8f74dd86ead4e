import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { v7 } from 'uuid';
import { apiError } from '../api/api-error.js';
import { explainListening } from './explain-listening.js';
import type { Stage } from './health.js';
import type { Logger } from './logger.js';
import type { Metrics } from './metrics.js';
import { MOST_HEADER_BYTES, refuseBrokenRequests } from './broken-requests.js';
import { Refused } from './read-body.js';

/** What a route answers. */
export interface Answer {
  status: number;
  type: string;
  body: string | Buffer;
  headers?: Readonly<Record<string, string>>;
}

export type Route = (request: IncomingMessage, requestId: string) => Promise<Answer>;

interface Wish {
  host: string;
  port: number;
  log: Logger;
  metrics: Metrics;
  /** The stage the server is in, asked at every request. */
  stage: () => Stage;
}

/** The listening server. Routes may be added while it listens. */
export interface HttpDoor {
  server: Server;
  /** `http://127.0.0.1:4000` */
  origin: string;
  /** By path; a path that ends in a slash serves what lies right below it. */
  routes: Map<string, Route>;
  /** Takes no more connections, and settles when the requests under way are answered, at the latest after 5 s. */
  drain(): Promise<void>;
}

/** Everything about the answers that keeps a browser from guessing, keeping or embedding them. */
const ALWAYS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
};

/** Opens the port. Throws CannotStart when that is not possible. */
export async function openHttpDoor(wish: Wish): Promise<HttpDoor> {
  const routes = new Map<string, Route>();
  const server = createServer(
    {
      maxHeaderSize: MOST_HEADER_BYTES,
      headersTimeout: 5_000,
      requestTimeout: 15_000,
      keepAliveTimeout: 10_000,
      connectionsCheckingInterval: 2_000,
    },
    (request, response) => void respond(wish, routes, request, response),
  );
  refuseBrokenRequests(server);
  await listen(server, wish);
  let drained: Promise<void> | undefined;
  return { server, origin: originOf(server, wish.host), routes, drain: () => (drained ??= drain(server)) };
}

function listen(server: Server, { host, port }: Wish): Promise<void> {
  return new Promise((resolve, reject) => {
    // An Error in every case, wrapped in a sentence where there is one.
    server.once('error', (error) => reject(explainListening(error, host, port)));
    server.listen(port, host, resolve);
  });
}

function originOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  const name = ['0.0.0.0', '::', ''].includes(host) ? '127.0.0.1' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

function drain(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cutOff = setTimeout(() => server.closeAllConnections(), 5_000);
    server.close(() => {
      clearTimeout(cutOff);
      resolve();
    });
    server.closeIdleConnections();
  });
}

async function respond(
  wish: Wish,
  routes: Map<string, Route>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const requestId = v7();
  const path = routedPath(routes, pathOf(request));
  const route = routes.get(path);
  const answer = await answerOf(wish, route, request, requestId);
  wish.metrics.request(route ? path : 'other', answer.status);
  // A body that was not read to its end, or a server about to stop: the connection is not used again.
  const last = wish.stage() === 'STOPPING' || answer.status === 413;
  response.writeHead(answer.status, {
    ...ALWAYS,
    ...answer.headers,
    ...(last && { connection: 'close' }),
    'x-request-id': requestId,
    'content-type': answer.type,
    'content-length': Buffer.byteLength(answer.body),
  });
  response.end(request.method === 'HEAD' ? undefined : answer.body);
}

async function answerOf(
  { log }: Wish,
  route: Route | undefined,
  request: IncomingMessage,
  requestId: string,
): Promise<Answer> {
  try {
    return await (route ?? nothingHere)(request, requestId);
  } catch (error) {
    if (error instanceof Refused) return jsonAnswer(error.status, error);
    log.error({ err: error, requestId, reference: requestId }, 'A request failed');
    const masked = apiError('INTERNAL_SERVER_ERROR', 'Something went wrong here. Report the reference.');
    const extensions = { ...masked.extensions, reference: requestId };
    return jsonAnswer(500, { errors: [{ message: masked.message, extensions }] });
  }
}

function nothingHere(): Promise<Answer> {
  return Promise.resolve(
    jsonAnswer(404, { errors: [apiError('NOT_FOUND', 'Nothing is served here. The GraphQL endpoint is /graphql.')] }),
  );
}

export function jsonAnswer(status: number, body: unknown): Answer {
  return { status, type: 'application/json; charset=utf-8', body: `${JSON.stringify(body)}\n` };
}

/** The path itself, or the folder above it where a route serves everything in that: `/documents/` for `/documents/x`. */
function routedPath(routes: HttpDoor['routes'], path: string): string {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return !routes.has(path) && folder !== '/' && routes.has(folder) ? folder : path;
}

function pathOf({ url = '/' }: IncomingMessage): string {
  return url.split('?', 1)[0] ?? '/';
}
