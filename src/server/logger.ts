import { pino } from 'pino';
import type { Bindings, DestinationStream, LogFn, Logger } from 'pino';

export type { Logger };

/**
 * The only keys a log line may carry. A list of what is allowed holds where a list of what is forbidden forgets: a
 * name, a title, a note or a token has no key here and never reaches the log.
 */
const ALLOWED = new Set([
  'actorId',
  'attempt',
  'backlog',
  'bytes',
  'caseId',
  'clientId',
  'closeCode',
  'code',
  'component',
  'count',
  'durationMs',
  'error',
  'eventType',
  'file',
  'homeState',
  'host',
  'lagMs',
  'migration',
  'operation',
  'outcome',
  'pid',
  'port',
  'position',
  'reference',
  'requestId',
  'role',
  'signal',
  'socketId',
  'state',
  'status',
  'step',
  'subscriptionId',
  'transport',
  'url',
  'version',
]);

/** Dropped even inside allowed values, should one ever hold an object. */
const REDACTED = [
  '*.authorization',
  '*.cookie',
  '*.password',
  '*.token',
  '*.secret',
  '*.headers',
  '*.variables',
  '*.connectionParams',
];

/** The structured log: JSON lines on stdout, or on another stream in tests. */
export function makeLogger(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }), log: allowed },
    hooks: { logMethod: withoutBorrowedMessage },
    redact: { paths: REDACTED, remove: true },
  };
  return filteringChildren(destination ? pino(options, destination) : pino(options));
}

/** pino filters lines, but not what a child is bound to. */
function filteringChildren(logger: Logger): Logger {
  const child = logger.child.bind(logger);
  const filtered = (bindings: Bindings) => filteringChildren(child(allowed(bindings)));
  return Object.assign(logger, { child: filtered });
}

function allowed(line: Record<string, unknown>): Record<string, unknown> {
  const kept = Object.entries(line).filter(([key]) => ALLOWED.has(key) || key === 'err');
  return Object.fromEntries(
    kept.map(([key, value]) => [key === 'err' ? 'error' : key, value instanceof Error ? faultOf(value) : value]),
  );
}

/** An error without its message: messages of drivers and parsers quote what people typed. The stack keeps its places. */
function faultOf(error: Error): Record<string, unknown> {
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const cause = error.cause instanceof Error ? { cause: faultOf(error.cause) } : {};
  return { type: error.name, code: (error as { code?: unknown }).code, stack: places.join('\n'), ...cause };
}

/** An error logged without a sentence of ours would lend its own message to the line. */
function withoutBorrowedMessage(this: Logger, line: Parameters<LogFn>, method: LogFn): void {
  const [first, ...rest]: unknown[] = line;
  const borrows = rest.length === 0 && (first instanceof Error || hasError(first));
  if (borrows) method.call(this, first, 'fault');
  else method.apply(this, line);
}

function hasError(line: unknown): boolean {
  return typeof line === 'object' && line !== null && (line as { err?: unknown }).err instanceof Error;
}
