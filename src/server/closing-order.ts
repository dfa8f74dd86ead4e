import type { Logger } from './logger.js';

/** What is open, to be closed from the last opened to the first. */
export interface ClosingOrder {
  add(close: () => Promise<unknown>): void;
  /** Closes all, also when one of them fails; called again it gives the same promise. */
  closeAll(): Promise<void>;
}

export function closingOrder(log: Logger): ClosingOrder {
  const closers: (() => Promise<unknown>)[] = [];
  let closed: Promise<void> | undefined;
  const closeOneByOne = async () => {
    for (const close of closers.toReversed()) {
      await close().catch((error: unknown) => log.error({ err: error }, 'Something could not be closed'));
    }
  };
  return {
    add: (close) => closers.push(close),
    closeAll: () => (closed ??= closeOneByOne()),
  };
}
