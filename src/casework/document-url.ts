import { isIP } from 'node:net';
import { CaseworkError } from './casework-error.js';

const LOCAL_NAME = /(^|\.)(localhost|local|internal|home\.arpa)$/;

function fault(url: URL): string | null {
  if (url.protocol !== 'https:') return 'Only https links are taken.';
  if (url.username || url.password) return 'A link must not carry credentials.';
  // The parser has already turned 127.1, 0x7f.1 and full-width digits into plain addresses.
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (isIP(host)) return 'Name the host of the document; an address is not taken.';
  if (LOCAL_NAME.test(host) || !host.includes('.')) return 'The host of a document must be a public name.';
  return null;
}

/** A document link as it is kept: https, a named public host, no credentials. We never fetch it. */
export function documentUrl(given: string, field = 'input.url'): string {
  const url = URL.canParse(given) ? new URL(given) : null;
  const problem = url ? fault(url) : 'This is not a link; give an https address.';
  if (problem || !url) throw new CaseworkError('BAD_USER_INPUT', problem ?? 'This is not a link.', field);
  return url.href;
}
