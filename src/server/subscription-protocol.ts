import { GraphQLError } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { CloseCode, makeServer } from 'graphql-ws';
import type { Context, ServerOptions } from 'graphql-ws';
import type { IncomingMessage } from 'node:http';
import { v7 } from 'uuid';
import type { WebSocket } from 'ws';
import { apiError } from '../api/api-error.js';
import { bearerToken } from '../api/sign-in.js';
import type { AnswerError } from './apollo.js';
import type { ContextOf } from './context.js';
import type { Logger } from './logger.js';
import type { Metrics } from './metrics.js';
import { readSubscription } from './subscription-request.js';

/** What all sockets share. */
export interface SocketParts {
  schema: GraphQLSchema;
  contextOf: ContextOf;
  answerError: AnswerError;
  metrics: Metrics;
  log: Logger;
  production: boolean;
}

/** What belongs to one socket. */
export interface SocketState {
  socket: WebSocket;
  request: IncomingMessage;
  /** Set once the client has signed in. */
  token?: string;
  expiry?: NodeJS.Timeout;
  /** Ids of the subscriptions that run. */
  running: Set<string>;
}

type Params = Readonly<Record<string, unknown>> | undefined;
type Connection = Context<Record<string, unknown>, SocketState>;

const MOST_SUBSCRIPTIONS = 20;

/** Time for the stream to say itself that access has ended, before the socket closes. */
const LAST_WORDS = 900;

/** The longest that a timer of Node can wait. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** How the server speaks graphql-transport-ws: who may come in, what may be followed, how errors are told. */
export function subscriptionProtocol(parts: SocketParts) {
  const answer = (error: GraphQLError) => parts.answerError(error.toJSON(), error);
  const options: ServerOptions<Record<string, unknown>, SocketState> = {
    onConnect: (connection) => admit(parts, connection),
    onSubscribe: (connection, _id, payload) => begin(parts, connection, payload),
    onOperation: (...[{ extra }, id, , , result]) => {
      if (!(Symbol.asyncIterator in result)) return;
      extra.running.add(id);
      parts.metrics.subscriptions.inc();
    },
    onComplete: ({ extra }, id) => {
      if (extra.running.delete(id)) parts.metrics.subscriptions.dec();
    },
    onError: (_connection, _id, _payload, errors) => errors.map((error) => answer(asError(error))),
    onNext: (...[, , , , result]) =>
      result.errors ? { ...result, errors: result.errors.map((error) => answer(asError(error))) } : undefined,
  };
  return makeServer(options);
}

/** graphql-ws types what it hands over wider than what it is. */
function asError(error: unknown): GraphQLError {
  return error instanceof GraphQLError ? error : new GraphQLError('fault', { originalError: error as Error });
}

async function admit({ contextOf }: SocketParts, { connectionParams, extra }: Connection): Promise<boolean> {
  const token = tokenOf(connectionParams);
  try {
    const { tokenEndsAt } = await contextOf(token, v7());
    extra.token = token ?? undefined;
    closeAtExpiry(extra, tokenEndsAt);
    return true;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    extra.socket.close(CloseCode.Unauthorized, 'Sign in: send {"authorization": "Bearer ..."} when connecting.');
    return false;
  }
}

/** `{"authorization": "Bearer ..."}`, in the spelling of headers too, or `{"token": "..."}`. */
function tokenOf(params: Params): string | null {
  const token = params?.['token'];
  if (typeof token === 'string') return bearerToken(`Bearer ${token}`);
  return bearerToken(params?.['authorization'] ?? params?.['Authorization']);
}

/** Clients of graphql-ws come back after 4403 and may bring a new token; after 4401 they would give up. */
function closeAtExpiry(extra: SocketState, endsAt: number): void {
  const left = endsAt * 1000 - Date.now() + LAST_WORDS;
  extra.expiry = setTimeout(
    () => {
      if (left > LONGEST_TIMER) closeAtExpiry(extra, endsAt);
      else extra.socket.close(CloseCode.Forbidden, 'The token has expired.');
    },
    Math.min(Math.max(left, 0), LONGEST_TIMER),
  );
}

type Payload = Parameters<typeof readSubscription>[1];

/** The rights are looked up anew for every subscription; from then on the stream itself watches them. */
async function begin(parts: SocketParts, { subscriptions, extra }: Connection, payload: Payload) {
  const began = performance.now();
  const told = (code?: unknown) =>
    parts.metrics.operation({
      transport: 'ws',
      kind: 'subscription',
      code,
      seconds: (performance.now() - began) / 1000,
    });
  const refuse = (errors: readonly GraphQLError[]) => {
    told(errors[0]?.extensions['code'] ?? 'OTHER');
    return errors;
  };
  if (Object.keys(subscriptions).length > MOST_SUBSCRIPTIONS) {
    return refuse([apiError('RATE_LIMITED', `A socket carries ${MOST_SUBSCRIPTIONS} subscriptions. End one first.`)]);
  }
  const request = readSubscription(parts.schema, payload, parts.production);
  if (!('document' in request)) return refuse(request);
  try {
    const contextValue = await parts.contextOf(extra.token ?? null, v7());
    told();
    return { ...request, contextValue };
  } catch (error) {
    return refuse([
      error instanceof GraphQLError ? error : new GraphQLError('fault', { originalError: error as Error }),
    ]);
  }
}
