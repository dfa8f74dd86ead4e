import type pg from 'pg';
import type { Actor } from '../casework/actor.js';
import { apiError } from './api-error.js';

/** What a token says once its signature holds. */
export interface TokenClaims {
  readonly subject: string;
  /** Seconds since 1970. */
  readonly expiresAt: number;
}

/** Checks signature, issuer, audience, algorithm and time; throws for anything else. */
export type VerifyToken = (token: string) => Promise<TokenClaims>;

/** Who signed in, and until when the token counts. */
export interface SignedIn {
  readonly officer: Omit<Actor, 'requestId'>;
  readonly tokenEndsAt: number;
}

const BEARER = /^Bearer +([\w.~+/=-]+)$/i;

/** The token of an `Authorization` header, or of the connection's `authorization`; null when there is none. */
export function bearerToken(header: unknown): string | null {
  return typeof header === 'string' ? (BEARER.exec(header.trim())?.[1] ?? null) : null;
}

/** The same answer whatever is wrong with a token, so that it tells nothing. */
export function unauthenticated(): Error {
  return apiError('UNAUTHENTICATED', 'Sign in: send a valid token as `Authorization: Bearer …`.');
}

const OFFICER = `
select id, subject, home_state as "homeState", authority_id as "authorityId", scope, roles
from officer where subject = $1 and active`;

/** Turns a token into the officer it speaks for. HTTP and WebSocket use this one door. */
export async function signIn(pool: pg.Pool, verify: VerifyToken, token: string | null): Promise<SignedIn> {
  const claims = token === null ? null : await verify(token).catch(() => null);
  if (!claims) throw unauthenticated();
  const { rows } = await pool.query<Omit<Actor, 'requestId'>>({
    name: 'officer-by-subject',
    text: OFFICER,
    values: [claims.subject],
  });
  const [officer] = rows;
  if (!officer) throw unauthenticated();
  return { officer, tokenEndsAt: claims.expiresAt };
}
