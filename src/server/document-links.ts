import { createHmac, timingSafeEqual } from 'node:crypto';
import { followDocumentLink } from '../casework/follow-document-link.js';
import type { Desk } from '../casework/desk.js';
import { jsonAnswer, type Route } from './http.js';

/** Where the links of opened documents lie. */
export const DOCUMENT_LINKS = '/documents/';

const TOKEN = /^[A-Za-z0-9_-]{64}$/;

/** Makes and reads the paths that lead to opened documents: the id of the opening, sealed so that nobody can try ids. */
export interface DocumentLinks {
  readonly pathOf: (openingId: string) => string;
  /** The opening a path leads to; null for a path that was not made here. */
  readonly openingOf: (path: string) => string | null;
}

const idBytes = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');
const idText = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** `secret` is that of the deployment; the links have a key of their own, so that no cursor can pass for one. */
export function documentLinks(secret: Buffer): DocumentLinks {
  const key = createHmac('sha256', secret).update('links to documents').digest();
  const sealOf = (bytes: Buffer): Buffer => createHmac('sha256', key).update(bytes).digest();
  return {
    pathOf: (openingId) => {
      const bytes = idBytes(openingId);
      return `${DOCUMENT_LINKS}${Buffer.concat([bytes, sealOf(bytes)]).toString('base64url')}`;
    },
    openingOf: (path) => {
      const token = path.slice(DOCUMENT_LINKS.length);
      if (!path.startsWith(DOCUMENT_LINKS) || !TOKEN.test(token)) return null;
      const given = Buffer.from(token, 'base64url');
      const bytes = given.subarray(0, 16);
      return timingSafeEqual(given.subarray(16), sealOf(bytes)) ? idText(bytes) : null;
    },
  };
}

/** Leads a browser to the file of an opening that still holds. Everything else gets one and the same answer. */
export function documentRoute(desk: Desk, links: DocumentLinks): Route {
  const nowhere = { errors: [{ message: 'This link leads nowhere (any more). Open the document again.' }] };
  return async (request, requestId) => {
    if (request.method !== 'GET') {
      return {
        ...jsonAnswer(405, { errors: [{ message: 'A document is asked for with GET.' }] }),
        headers: { allow: 'GET' },
      };
    }
    const openingId = links.openingOf(request.url ?? '');
    const url = openingId === null ? null : await followDocumentLink(desk, openingId, requestId);
    if (url === null) return jsonAnswer(404, nowhere);
    return { status: 302, type: 'text/plain; charset=utf-8', body: '', headers: { location: url } };
  };
}
