import { createClient } from 'graphql-ws';
import type { FormattedExecutionResult } from 'graphql';
import { WebSocket } from 'ws';

/** A subscription whose messages wait until they are asked for. */
export interface Following {
  /** The next message; fails when none comes within 5 s or the stream has ended. */
  next(): Promise<FormattedExecutionResult<Record<string, unknown>, unknown>>;
  /** What ended the stream: nothing, the errors of the server, or the close event of the socket. */
  ended: Promise<unknown>;
  leave(): void;
}

/** Code and reason with which a socket was closed. */
export interface Closed {
  code: number;
  reason: string;
}

export interface WsClient {
  follow(query: string, variables?: Record<string, unknown>): Following;
  closed: Promise<Closed>;
  dispose(): Promise<void>;
}

/** A client of graphql-ws over `ws`, with these connection parameters. */
export function wsClient(origin: string, connectionParams: Record<string, unknown>): WsClient {
  const closed = Promise.withResolvers<Closed>();
  const client = createClient({
    url: `${origin.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams,
    retryAttempts: 0,
    on: { closed: (event) => closed.resolve({ code: (event as Closed).code, reason: (event as Closed).reason }) },
  });
  return {
    closed: closed.promise,
    dispose: async () => client.dispose(),
    follow(query, variables = {}) {
      const ended = Promise.withResolvers<unknown>();
      const frames = client.iterate<Record<string, unknown>>({ query, variables });
      const next = async () => {
        const late = new Promise<never>((_, reject) =>
          setTimeout(() => reject(new Error('No message came.')), 5_000).unref(),
        );
        const result = await Promise.race([frames.next(), late]).catch((reason: unknown) => {
          ended.resolve(reason);
          throw reason instanceof Error ? reason : new Error(JSON.stringify(reason));
        });
        if (!result.done) return result.value;
        ended.resolve(undefined);
        throw new Error('The stream has ended.');
      };
      return { next, ended: ended.promise, leave: () => void frames.return?.(undefined) };
    },
  };
}

/** A bare socket that speaks the protocol by hand, for what a well-behaved client never sends. */
export async function rawSocket(origin: string, options: { origin?: string; protocol?: string } = {}) {
  const { protocol = 'graphql-transport-ws', ...rest } = options;
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/graphql`, protocol, rest);
  const frames: Record<string, unknown>[] = [];
  const waiting: ((frame: Record<string, unknown>) => void)[] = [];
  const closed = new Promise<Closed>((resolve) => {
    socket.on('close', (code, reason) => resolve({ code, reason: String(reason) }));
  });
  socket.on('message', (message) => {
    const frame = JSON.parse(String(message)) as Record<string, unknown>;
    const waiter = waiting.shift();
    if (waiter) waiter(frame);
    else frames.push(frame);
  });
  await new Promise<void>((resolve, reject) => {
    socket.on('open', () => resolve());
    socket.on('error', reject);
  });
  return {
    closed,
    send: (frame: unknown) => socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame)),
    next: () => {
      const frame = frames.shift();
      return frame ? Promise.resolve(frame) : new Promise<Record<string, unknown>>((resolve) => waiting.push(resolve));
    },
    close: () => socket.close(),
  };
}
