import type { RunningServer } from './compose.js';
import type { Logger } from './logger.js';

const PATIENCE = 10_000;

interface Wish {
  /** A signal that comes during the start ends what has been started by then. */
  starting: Promise<RunningServer>;
  log: Logger;
}

/**
 * Ends the process in an orderly way: after SIGTERM or SIGINT with 0; after an error that nobody caught, or when the
 * database is lost, with 1, because nobody knows what state it left. What has not ended after 10 s is cut off. A start
 * that fails is told by whoever began it.
 */
export function shutDownOrderly({ starting, log }: Wish): void {
  let stopping = false;
  const stop = (exitCode: number) => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => {
      log.error('Stopping took longer than 10 s and is cut off');
      process.exit(1);
    }, PATIENCE).unref();
    starting
      .then((server) => server.close())
      .then(
        () => process.exit(exitCode),
        (error: unknown) => {
          log.error({ err: error }, 'Stopping failed');
          process.exit(1);
        },
      );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      log.info({ signal }, 'Stopping');
      stop(0);
    });
  }
  const fault = (event: string) => (error: unknown) => {
    log.fatal({ err: error }, `${event}: stopping`);
    stop(1);
  };
  process.on('unhandledRejection', fault('A promise was rejected and nobody heard it'));
  process.on('uncaughtException', fault('An error was thrown and nobody caught it'));
  const lost = (message: string) => {
    log.fatal(message);
    stop(1);
  };
  starting.then((server) => server.lost.then(lost)).catch(() => undefined);
}
