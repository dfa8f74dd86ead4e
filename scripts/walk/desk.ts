import { createClient, type Client } from 'graphql-ws';
import WebSocket from 'ws';
import type { Keys } from '../../src/server/keys.js';
import { signLocalToken } from '../../src/server/local-token.js';

/** Longer than the history: its last event lies two years after the first. */
const TEN_YEARS = 10 * 365 * 24 * 3_600;

/** One officer at a front end: asks over HTTP, follows over a WebSocket. */
export interface FrontEnd {
  ask<T>(document: string, variables?: Record<string, unknown>): Promise<T>;
  follow(document: string, told: (message: Record<string, unknown>) => void): Client;
}

/** Signs an officer in at a running server. */
export async function frontEnd(origin: string, keys: Keys, subject: string): Promise<FrontEnd> {
  const authorization = `Bearer ${await signLocalToken(keys, subject, TEN_YEARS)}`;
  return {
    async ask<T>(query: string, variables: Record<string, unknown> = {}) {
      const response = await fetch(`${origin}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = (await response.json()) as { data: T; errors?: unknown };
      if (errors) throw new Error(`${subject} was answered ${JSON.stringify(errors)} to ${query}`);
      return data;
    },
    follow(query, told) {
      const client = createClient({
        url: `${origin.replace('http', 'ws')}/graphql`,
        webSocketImpl: WebSocket,
        connectionParams: { authorization },
        retryAttempts: 0,
      });
      client.subscribe(
        { query },
        {
          next: ({ data }) => told((data as { caseFeed: Record<string, unknown> }).caseFeed),
          error: () => undefined,
          complete: () => undefined,
        },
      );
      return client;
    },
  };
}
