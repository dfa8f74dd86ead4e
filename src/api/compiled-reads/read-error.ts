export type ReadErrorCode = 'BAD_USER_INPUT' | 'CURSOR_INVALID' | 'PAGE_TOO_LARGE';

/** A read that cannot be answered as asked. `field` names the argument, the message tells the remedy. */
export class ReadError extends Error {
  readonly extensions: { readonly code: ReadErrorCode; readonly field: string };

  constructor(
    readonly code: ReadErrorCode,
    readonly field: string,
    message: string,
  ) {
    super(message);
    this.name = 'ReadError';
    this.extensions = { code, field };
  }
}
