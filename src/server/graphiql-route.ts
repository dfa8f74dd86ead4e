import { isIP } from 'node:net';
import type { IncomingMessage } from 'node:http';
import type { Route } from './http.js';

const TWELVE_HOURS = 12 * 3600;

/** Signs a token for a demo user; undefined where tokens come from an issuer or there are no demo users. */
export type SignDemoToken = ((subject: string, ttlSeconds: number) => Promise<string>) | undefined;

/** The page for people. It is loaded when somebody first asks for it, because it is large. */
export function graphiqlRoute(signDemoToken: SignDemoToken): Route {
  return async (request) => {
    const { graphiqlPage } = await import('./graphiql-page.js');
    const token =
      signDemoToken && isOnThisMachine(request) ? await signDemoToken('prosecutor', TWELVE_HOURS) : undefined;
    const { html, policy } = graphiqlPage(token);
    return {
      status: 200,
      type: 'text/html; charset=utf-8',
      body: html,
      headers: { 'content-security-policy': policy, 'x-frame-options': 'DENY' },
    };
  };
}

interface Asked {
  socket: Pick<IncomingMessage['socket'], 'remoteAddress'>;
  headers: Pick<IncomingMessage['headers'], 'host'>;
}

/**
 * Whether the page is asked for on this very machine, by a name that can only mean this machine. A foreign site can
 * let its own name point here (DNS rebinding) and would otherwise read the token out of the page.
 */
export function isOnThisMachine({ socket, headers }: Asked): boolean {
  const peer = socket.remoteAddress ?? '';
  const name = (headers.host ?? '').replace(/:\d+$/, '').replace(/^\[|\]$/g, '');
  return isLoopback(peer.replace(/^::ffff:/, '')) && (name === 'localhost' || isLoopback(name));
}

function isLoopback(address: string): boolean {
  return address === '::1' || (isIP(address) === 4 && address.startsWith('127.'));
}
