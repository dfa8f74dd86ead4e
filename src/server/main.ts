import { DEMO_OFFICERS } from '../../seeds/reference/demo-officers.js';
import { CannotStart } from './cannot-start.js';
import { compose } from './compose.js';
import { readEnvironment } from './environment.js';
import { makeLogger } from './logger.js';
import { shutDownOrderly } from './shut-down.js';
import { stepTeller, whatToOpenNext } from './start-lines.js';

/** `npm start`. Lines for a person go to stderr, the log goes to stdout. */
async function start(): Promise<void> {
  const environment = readEnvironment();
  const tell = (text: string) => process.stderr.write(text);
  const log = makeLogger(environment.logLevel);
  const starting = compose(environment, { log, onStep: stepTeller(tell) });
  shutDownOrderly({ starting, log });
  const server = await starting;
  log.info({ url: server.origin, pid: process.pid }, 'Serving');
  const demoUsers = DEMO_OFFICERS.map(({ subject }) => subject);
  tell(whatToOpenNext(server.origin, environment, demoUsers));
}

try {
  await start();
} catch (error) {
  const known = error instanceof CannotStart;
  process.stderr.write(`${known ? error.message : `The server could not start. ${(error as Error).stack}`}\n`);
  process.exit(1);
}
