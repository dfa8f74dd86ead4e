import { parseArgs } from 'node:util';
import { DEMO_USERS } from '../../seeds/reference/demo-officers.js';
import { CannotStart } from './cannot-start.js';
import { readEnvironment } from './environment.js';
import { readKeys } from './keys.js';
import { signLocalToken } from './local-token.js';

const TWELVE_HOURS = 12 * 3600;

/** `npm run --silent token -- --as <demo user>`: prints a token and nothing else. */
async function printToken(): Promise<void> {
  const { keysFile, signIn } = readEnvironment();
  if (signIn.kind === 'oidc')
    throw new CannotStart(`OIDC_ISSUER is set: tokens come from ${signIn.issuer}, local ones are refused.`);
  const subject = chosenUser();
  const keys = await readKeys(keysFile);
  if (!keys)
    throw new CannotStart(`There are no keys in ${keysFile} yet. Run "npm start" once: the first start makes them.`);
  process.stdout.write(`${await signLocalToken(keys, subject, TWELVE_HOURS)}\n`);
}

function chosenUser(): string {
  const { values } = parseArgs({ options: { as: { type: 'string' } }, strict: false });
  if (typeof values.as === 'string' && DEMO_USERS.includes(values.as)) return values.as;
  const asked =
    typeof values.as === 'string' ? `There is no demo user "${values.as}".` : 'Say for whom: --as <demo user>.';
  throw new CannotStart(`${asked} Demo users: ${DEMO_USERS.join(', ')}.`);
}

try {
  await printToken();
} catch (error) {
  process.stderr.write(`${error instanceof CannotStart ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
