import type { IncomingMessage } from 'node:http';

/**
 * Whether a WebSocket may be opened from where the request says it comes from: a page of this very server, or a
 * program, which names no origin. Browsers always name one, so a page elsewhere cannot use a visitor's network place.
 */
export function isAllowedOrigin({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return true;
  return URL.canParse(origin) && host !== undefined && new URL(origin).host === host.toLowerCase();
}
