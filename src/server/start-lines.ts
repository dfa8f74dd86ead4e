import type { Environment } from './environment.js';

/** Tells the person who starts the server a line per step, with the seconds since the start. */
export function stepTeller(write: (text: string) => void): (line: string) => void {
  const began = performance.now();
  return (line) => write(`${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  ${line}\n`);
}

/** What to open next, and how to get a token. */
export function whatToOpenNext(origin: string, { signIn, demo }: Environment, demoUsers: readonly string[]): string {
  const lines = [
    '',
    `  GraphQL and GraphiQL   ${origin}/graphql`,
    `  Health and metrics     ${origin}/readyz  ${origin}/metrics`,
  ];
  if (signIn.kind === 'oidc')
    return [...lines, `  Sign in                tokens of ${signIn.issuer}`, '', ''].join('\n');
  if (demo) {
    lines.push(...wrapped('Demo users             ', demoUsers));
    lines.push('                         and of Armenia the same with am- in front: am-prosecutor, ...');
    lines.push('  A token                npm run --silent token -- --as prosecutor');
  } else {
    lines.push('  Officers               none are made here: docs/operations.md says how');
  }
  return [...lines, '', ...BANNER, '', ''].join('\n');
}

const BANNER = [
  '  ******************************************************************************',
  '  *  LOCAL TOKENS: this server signs its own tokens, for anyone who can read   *',
  '  *  its key file. Good for a trial on this machine, not for real cases.       *',
  '  *  Set OIDC_ISSUER and OIDC_AUDIENCE to let people sign in for real.         *',
  '  ******************************************************************************',
];

/** Names in lines of about eighty characters, under one another. */
function wrapped(label: string, names: readonly string[]): string[] {
  const lines = [''];
  for (const [index, name] of names.entries()) {
    const word = index < names.length - 1 ? `${name}, ` : name;
    const last = lines.at(-1) ?? '';
    if (last.length + word.length > 58) lines.push(word);
    else lines[lines.length - 1] = last + word;
  }
  return lines.map((line, index) => `  ${index === 0 ? label : ' '.repeat(label.length)}${line.trimEnd()}`);
}
