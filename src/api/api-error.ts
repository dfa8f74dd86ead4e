import { GraphQLError } from 'graphql';

/** Every code a client can receive, with what it means. docs/errors.md is made from this table. */
export const ERROR_CODES = {
  UNAUTHENTICATED: 'There is no token, or it does not count (any more). Sign in again.',
  FORBIDDEN: 'You are known, and this is not for you to do.',
  NOT_FOUND: 'It does not exist, or it is not for you to see; both look alike.',
  BAD_USER_INPUT:
    'An argument cannot be used as given; `extensions.field` names it and the message says what to give instead.',
  IDEMPOTENCY_MISMATCH: 'The idempotency key belongs to another recorded act.',
  CURSOR_INVALID: 'The cursor was made for another list, order or filter, or it was altered. Start the list anew.',
  PAGE_TOO_LARGE: 'More rows were asked for than a page holds.',
  QUERY_TOO_COSTLY: 'The operation would take too long. Ask for less at a time.',
  RATE_LIMITED: 'Too much was asked in too short a time. Try again later.',
  GRAPHQL_PARSE_FAILED: 'The document is not GraphQL.',
  GRAPHQL_VALIDATION_FAILED: 'The document does not fit the schema.',
  OPERATION_RESOLUTION_FAILURE: 'The document holds no operation of that name.',
  BAD_REQUEST: 'The request is not one that this server takes.',
  INTERNAL_SERVER_ERROR: 'A fault of ours. Report `extensions.reference`; nothing else is told.',
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

/** An error a client may read as it is. */
export function apiError(code: ErrorCode, message: string, field?: string): GraphQLError {
  return new GraphQLError(message, { extensions: field === undefined ? { code } : { code, field } });
}

/** Absent and not visible look alike. */
export function notThere(what: string, field?: string): GraphQLError {
  return apiError('NOT_FOUND', `There is no such ${what}, or it is not for you to see.`, field);
}
