import { randomBytes } from 'node:crypto';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { READY_OPERATIONS } from './graphiql-operations.js';

interface Page {
  html: string;
  /** The Content-Security-Policy that lets this page run and nothing else. */
  policy: string;
}

/** The kept page hands the headers of its editor to HTTP requests only. With this they open the WebSocket too. */
const HEADERS_FOR_HTTP = 'extensions:{headers:y?.headers}';
const HEADERS_FOR_BOTH = 'extensions:{headers:y?.headers,connectionParams:y?.headers}';

/** A GraphQL editor in one page that loads nothing from anywhere. `token` is filled in where the server signs its own. */
export function graphiqlPage(token: string | undefined): Page {
  const nonce = randomBytes(16).toString('base64');
  const headers = JSON.stringify({ authorization: `Bearer ${token ?? '<token>'}` }, null, 2);
  const html = renderGraphiQL({
    title: 'Dedere',
    headers,
    // A stored token would outlive its twelve hours and hide the fresh one.
    shouldPersistHeaders: false,
    subscriptionsProtocol: 'WS',
    defaultTabs: READY_OPERATIONS.map((operation) => ({ ...operation, headers })),
  });
  return { html: withNonce(withHeadersForSubscriptions(html), nonce), policy: policyOf(nonce) };
}

/** Throws when the kept page has changed: a newer version may carry the headers itself, or elsewhere. */
function withHeadersForSubscriptions(html: string): string {
  if (html.split(HEADERS_FOR_HTTP).length !== 2) {
    throw new Error(
      'render-graphiql has changed. Look where its page hands over the headers, and mend graphiql-page.ts.',
    );
  }
  return html.replace(HEADERS_FOR_HTTP, HEADERS_FOR_BOTH);
}

/** The page has one script element of its own; what looks like others is text inside it. */
function withNonce(html: string, nonce: string): string {
  return html.replace('<script>', `<script nonce="${nonce}">`).trimStart();
}

function policyOf(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    'worker-src blob:',
    "style-src 'unsafe-inline'",
    "img-src 'self' data:",
    'font-src data:',
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
