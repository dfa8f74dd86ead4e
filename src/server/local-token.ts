import { SignJWT, jwtVerify } from 'jose';
import type { Keys } from './keys.js';

const ISSUER = 'dedere-local';
const AUDIENCE = 'dedere';

/** Who a token speaks for, and until when. */
export interface LocalToken {
  subject: string;
  /** Seconds since 1970. */
  expiresAt: number;
}

/** Signs a token of zero-config mode: a JWT (EdDSA) for one officer's subject. */
export function signLocalToken(keys: Pick<Keys, 'token'>, subject: string, ttlSeconds: number): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT()
    .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT', kid: keys.token.id })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setSubject(subject)
    .setIssuedAt(now)
    .setExpirationTime(now + ttlSeconds)
    .sign(keys.token.privateKey);
}

/**
 * The subject of a local token. Issuer, audience and algorithm are pinned, clocks may differ by 5 s. Throws jose's
 * error for anything else; the caller answers UNAUTHENTICATED without saying why.
 */
export async function verifyLocalToken(keys: Pick<Keys, 'token'>, token: string): Promise<LocalToken> {
  const { payload } = await jwtVerify(token, keys.token.publicKey, {
    issuer: ISSUER,
    audience: AUDIENCE,
    algorithms: ['EdDSA'],
    typ: 'JWT',
    clockTolerance: 5,
    requiredClaims: ['sub', 'exp', 'iat'],
  });
  return { subject: payload.sub as string, expiresAt: payload.exp as number };
}
