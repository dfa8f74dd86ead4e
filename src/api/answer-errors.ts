import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { v7 as newId } from 'uuid';
import { CaseworkError } from '../casework/casework-error.js';
import { ERROR_CODES, type ErrorCode } from './api-error.js';

/** Told to the log, never to the client. */
export type ReportFault = (reference: string, error: unknown) => void;

const QUERY_CANCELED = '57014';
const LOCK_NOT_AVAILABLE = '55P03';

const isKnownCode = (code: unknown): code is ErrorCode =>
  typeof code === 'string' && code in ERROR_CODES && code !== 'INTERNAL_SERVER_ERROR';

/** The error that was thrown, below the wrappings of graphql-js. */
function thrown(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? thrown(error.originalError) : error;
}

function told(error: unknown): { code: ErrorCode; message: string; field?: string } | null {
  if (error instanceof CaseworkError) return { code: error.code, message: error.message, field: error.field };
  if ((error as { code?: unknown } | null)?.code === QUERY_CANCELED) {
    return { code: 'QUERY_TOO_COSTLY', message: 'The operation took too long. Ask for less at a time.' };
  }
  if ((error as { code?: unknown } | null)?.code === LOCK_NOT_AVAILABLE) {
    return { code: 'RATE_LIMITED', message: 'The case is busy. Send the same act again under the same key.' };
  }
  return null;
}

const VARIABLE = /^Variable "\$(\w+)" got invalid value .* at "([^"]+)"/s;
const WHOLE_VARIABLE = /^Variable "\$(\w+)" /;

/** graphql-js names the place of a bad variable only in words. */
function fieldOfVariable(message: string): string | undefined {
  return VARIABLE.exec(message)?.[2] ?? WHOLE_VARIABLE.exec(message)?.[1];
}

/**
 * The only translation of errors, for HTTP and WebSocket alike: what a client may read goes out with its code, everything
 * else is masked, and its reference leads to the log.
 */
export function answerError(
  formatted: GraphQLFormattedError,
  error: unknown,
  report: ReportFault,
): GraphQLFormattedError {
  const { path, locations } = formatted;
  const known = told(thrown(error));
  if (known) {
    const { code, message, field } = known;
    return { message, path, locations, extensions: field === undefined ? { code } : { code, field } };
  }
  const code = formatted.extensions?.code;
  if (isKnownCode(code)) {
    const field = formatted.extensions?.field ?? fieldOfVariable(formatted.message);
    return {
      message: formatted.message,
      path,
      locations,
      extensions: field === undefined ? { code } : { code, field },
    };
  }
  const reference = newId();
  report(reference, thrown(error));
  return {
    message: 'Something went wrong on our side. Report the reference.',
    path,
    locations,
    extensions: { code: 'INTERNAL_SERVER_ERROR', reference },
  };
}
