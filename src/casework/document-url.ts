import { isIP } from 'node:net';
import { CaseworkError } from './casework-error.js';

/** Hosts of the invented documents of the demo: what is taken where nobody has configured hosts. */
export const DEMO_DOCUMENT_HOSTS: readonly string[] = ['*.dedere.example'];

const LONGEST = 2_000;
// A browser drops some of these and turns others into slashes, so what is read would not be what is followed.
// eslint-disable-next-line no-control-regex
const HIDING = /[\u0000-\u0020\u007f-\u00a0\u2028\u2029\\]/;
/** Scheme, then the authority up to the first slash, question mark or number sign. */
const AUTHORITY = /^https:\/\/([^/?#]+)/i;
const HOST = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$/;
const LOCAL_NAME = /(^|\.)(localhost|localdomain|local|internal|intranet|lan|home|corp|home\.arpa)$/;

/** Whether a configured name covers a host: the name itself, or with `*.` in front every name below it. */
const covers = (pattern: string, host: string): boolean =>
  pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern;

/** Whether a text can be a configured host: a public name, or `*.` and one. */
export function isDocumentHost(text: string): boolean {
  const name = text.replace(/^\*\./, '');
  return HOST.test(name) && isIP(name) === 0 && !LOCAL_NAME.test(name);
}

function hostFault(host: string, allowed: readonly string[]): string | null {
  const plain = host.replace(/^\[|\]$/g, '');
  if (isIP(plain) !== 0) return 'Name the host of the document; an address is not taken.';
  if (host.endsWith('.')) return 'Write the host of the document without a dot at its end.';
  if (LOCAL_NAME.test(host) || !host.includes('.')) return 'The host of a document must be a public name.';
  if (!HOST.test(host)) return 'Write the host of the document plainly, in letters, digits and hyphens.';
  // A name in another script may look like an allowed one; such a name must be configured letter by letter.
  const foreign = /(^|\.)xn--/.test(host) && !allowed.includes(host);
  if (!foreign && allowed.some((pattern) => covers(pattern, host))) return null;
  return `Documents may lie at ${allowed.join(', ')}; ${host} is not among these hosts. The operator configures them.`;
}

function fault(given: string, allowed: readonly string[]): string | null {
  if (given.length > LONGEST) return `A link holds at most ${LONGEST} characters.`;
  if (HIDING.test(given)) return 'A link holds no blanks, control characters or backslashes.';
  const url = URL.canParse(given) ? new URL(given) : null;
  if (!url) return 'This is not a link; give an https address.';
  if (url.protocol !== 'https:') return 'Only https links are taken.';
  const written = AUTHORITY.exec(given)?.[1];
  if (written === undefined) return 'Write the link as https://host/path.';
  if (url.username || url.password || written.includes('@')) return 'A link must not carry credentials.';
  const told = hostFault(url.hostname, allowed);
  if (told !== null) return told;
  // What was written must be what is followed: the parser mends numbers, full-width letters and percent signs in a host.
  if (url.port !== '' || written.includes(':')) return 'A link names no port; documents are read at the port of https.';
  if (written.toLowerCase() !== url.hostname)
    return 'Write the host of the document plainly, in letters, digits and hyphens.';
  return null;
}

/** A document link as it is kept: https, an allowed host, no port, no credentials, nothing hidden. We never fetch it unasked. */
export function documentUrl(
  given: string,
  allowed: readonly string[] = DEMO_DOCUMENT_HOSTS,
  field = 'input.url',
): string {
  const problem = fault(given, allowed);
  if (problem !== null) throw new CaseworkError('BAD_USER_INPUT', problem, field);
  return new URL(given).href;
}
