import type { IncomingMessage } from 'node:http';
import { HeaderMap } from '@apollo/server';
import type { ApolloServer } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { RequestContext } from '../api/request-context.js';
import { bearerToken } from '../api/sign-in.js';
import type { ContextOf } from './context.js';
import type { Answer, Route } from './http.js';
import { Refused, readJson } from './read-body.js';

interface Parts {
  apollo: ApolloServer<RequestContext>;
  contextOf: ContextOf;
  /** The page for a person who opens the endpoint in a browser. */
  page: Route;
}

/** `/graphql`: operations by POST (and queries by GET), a page for people. */
export function graphqlRoute(parts: Parts): Route {
  return (request, requestId) =>
    wantsPage(request) ? parts.page(request, requestId) : execute(parts, request, requestId);
}

async function execute({ apollo, contextOf }: Parts, request: IncomingMessage, requestId: string): Promise<Answer> {
  const { method = 'GET', url = '/', headers } = request;
  const body = method === 'POST' ? await readJson(request) : undefined;
  if (method === 'GET' && !new URLSearchParams(searchOf(url)).has('query')) {
    throw new Refused(400, 'There is no operation. Send {"query": "..."} as JSON with POST.');
  }
  const answer = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method, headers: headerMap(headers), search: searchOf(url), body },
    context: () => contextOf(bearerToken(headers.authorization), requestId).catch(asUnauthorized),
  });
  if (answer.body.kind !== 'complete') throw new Error('An answer in parts was not asked for.');
  const { 'content-type': type = 'application/json; charset=utf-8', ...rest } = Object.fromEntries(answer.headers);
  const status = answer.status ?? 200;
  const asking: Record<string, string> = status === 401 ? { 'www-authenticate': 'Bearer' } : {};
  return { status, type, body: answer.body.string, headers: { ...rest, ...asking } };
}

/** Gives the error of a missing or refused token the status that HTTP has for it. */
function asUnauthorized(error: unknown): never {
  if (!(error instanceof GraphQLError) || error.extensions['code'] !== 'UNAUTHENTICATED') throw error;
  throw new GraphQLError(error.message, { extensions: { ...error.extensions, http: { status: 401 } } });
}

/** A browser that navigates asks for HTML first; programs ask for JSON or for anything. */
function wantsPage({ method, headers }: IncomingMessage): boolean {
  return (
    (method === 'GET' || method === 'HEAD') && /^\s*(text\/html|application\/xhtml\+xml)\b/i.test(headers.accept ?? '')
  );
}

function searchOf(url: string): string {
  const start = url.indexOf('?');
  return start < 0 ? '' : url.slice(start);
}

function headerMap(headers: IncomingMessage['headers']): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return map;
}
