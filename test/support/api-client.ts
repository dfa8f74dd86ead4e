import type { TestServer } from './test-server.js';

/** What a GraphQL answer holds. */
interface Body {
  data?: Record<string, unknown> | null;
  errors?: { message: string; path?: unknown[]; extensions: Record<string, unknown> & { code: string } }[];
}

/** An answer, asked for what a test expects of it. A surprise fails with everything one needs to see. */
export interface ApiAnswer {
  status: number;
  headers: Headers;
  body: Body;
  /** The data, when there is no error. */
  data<T = Record<string, unknown>>(): T;
  /** The one error, when it has this code. */
  error(code: string): NonNullable<Body['errors']>[number];
}

/** Speaks to the server as a client would: `client.as('prosecutor').run(document, variables)`. */
export function apiClient(server: Pick<TestServer, 'origin' | 'tokenFor'>) {
  const withToken = (token: () => Promise<string | undefined>) => ({
    async run(query: string, variables: Record<string, unknown> = {}): Promise<ApiAnswer> {
      return post(server.origin, JSON.stringify({ query, variables }), await token());
    },
    /** Posts a body as it is. */
    async post(body: string | Uint8Array, headers?: Record<string, string>): Promise<ApiAnswer> {
      return post(server.origin, body, await token(), headers);
    },
  });
  return {
    as: (subject: string) => withToken(() => server.tokenFor(subject)),
    withToken: (token: string | undefined) => withToken(() => Promise.resolve(token)),
  };
}

async function post(
  origin: string,
  body: string | Uint8Array,
  token: string | undefined,
  headers: Record<string, string> = {},
): Promise<ApiAnswer> {
  const authorization: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    body: body as BodyInit,
    headers: { 'content-type': 'application/json', ...authorization, ...headers },
  });
  return answerOf(response, String(body).slice(0, 2_000));
}

async function answerOf(response: Response, asked: string): Promise<ApiAnswer> {
  const { status, headers } = response;
  const text = await response.text();
  const surprise = (wish: string) =>
    new Error(`Expected ${wish}. Asked: ${asked}\nAnswered ${status} (${headers.get('x-request-id')}): ${text}`);
  const body = parsed(text);
  if (!body) throw surprise('JSON');
  return {
    status,
    headers,
    body,
    data<T>() {
      if (body.errors || !body.data) throw surprise('data');
      return body.data as T;
    },
    error(code) {
      const [first, ...others] = body.errors ?? [];
      if (!first || others.length > 0 || first.extensions.code !== code) throw surprise(`one error ${code}`);
      return first;
    },
  };
}

function parsed(text: string): Body | undefined {
  try {
    return JSON.parse(text) as Body;
  } catch {
    return undefined;
  }
}
