import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import { z } from 'zod';
import type { VerifyToken } from '../api/sign-in.js';
import { CannotStart } from './cannot-start.js';
import type { Environment } from './environment.js';
import type { Keys } from './keys.js';
import { verifyLocalToken } from './local-token.js';
import type { Logger } from './logger.js';

type Oidc = Extract<Environment['signIn'], { kind: 'oidc' }>;

/** Signatures with a public key only: with a shared secret everybody who verifies could also sign. */
const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];

/** No honest token is longer, and a longer one costs time before it is refused. */
const LONGEST_TOKEN = 8_192;

/** How tokens are checked: our own local ones, or those of the configured issuer and no others. */
export async function tokenVerifier(signIn: Environment['signIn'], keys: Keys, log: Logger): Promise<VerifyToken> {
  const verify =
    signIn.kind === 'local' ? (token: string) => verifyLocalToken(keys, token) : await issuerVerifier(signIn);
  return async (token) => {
    if (token.length > LONGEST_TOKEN) throw new errors.JWTInvalid('too long');
    return verify(token).catch((error: unknown) => {
      if (isNoFaultOfToken(error)) log.error({ err: error }, 'The keys of the issuer could not be fetched');
      throw error;
    });
  };
}

/** The client is told the same either way; the operator must know that nobody can sign in. */
function isNoFaultOfToken(error: unknown): boolean {
  return (
    !(error instanceof errors.JOSEError) || error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid
  );
}

async function issuerVerifier(oidc: Oidc): Promise<VerifyToken> {
  const keySet = createRemoteJWKSet(new URL(oidc.jwksUri ?? (await discover(oidc.issuer))), { timeoutDuration: 5_000 });
  return async (token) => {
    const { payload } = await jwtVerify(token, keySet, {
      issuer: oidc.issuer,
      audience: oidc.audience,
      algorithms: ALGORITHMS,
      clockTolerance: 5,
      requiredClaims: ['sub', 'exp', 'iat'],
    });
    return { subject: payload.sub as string, expiresAt: payload.exp as number };
  };
}

const DISCOVERY = z.object({ issuer: z.string(), jwks_uri: z.url() });

/** Where the issuer says that its keys are (OpenID Connect Discovery 1.0, section 4). */
async function discover(issuer: string): Promise<string> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const document = await fetch(address, { signal: AbortSignal.timeout(5_000), redirect: 'error' })
    .then((answer) => answer.json())
    .then((json) => DISCOVERY.parse(json))
    .catch(() => {
      throw new CannotStart(
        `${address} does not answer as OpenID Connect asks. Check OIDC_ISSUER, or set OIDC_JWKS_URI.`,
      );
    });
  if (issuer.startsWith('https:') && !document.jwks_uri.startsWith('https:')) {
    throw new CannotStart(`The keys of ${issuer} lie at ${document.jwks_uri}, which is not https. Set OIDC_JWKS_URI.`);
  }
  if (document.issuer !== issuer) {
    throw new CannotStart(`The issuer calls itself ${document.issuer}. Set OIDC_ISSUER to exactly that.`);
  }
  return document.jwks_uri;
}
