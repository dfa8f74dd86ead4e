export type CaseworkErrorCode = 'NOT_FOUND' | 'BAD_USER_INPUT' | 'IDEMPOTENCY_MISMATCH' | 'FORBIDDEN';

/** An act could not even be asked. A refusal by the law is not an error but an answer. */
export class CaseworkError extends Error {
  constructor(
    readonly code: CaseworkErrorCode,
    message: string,
    /** Path of the argument at fault, for BAD_USER_INPUT. */
    readonly field?: string,
  ) {
    super(message);
  }
}

/** Absent and not visible look alike. */
export function notFound(what: string, field?: string): CaseworkError {
  return new CaseworkError('NOT_FOUND', `There is no such ${what}, or it is not for you to see.`, field);
}
