import { apiError } from '../api-error.js';

const LARGEST_PAGE = 100;

/** Which part of a list is asked for. */
export interface PageWindow {
  readonly backward: boolean;
  readonly size: number;
  readonly after: string | null;
  readonly before: string | null;
}

/** Reads the page arguments. Exactly one of `first` and `last` must be given, from 1 to 100. */
export function pageWindow(args: Readonly<Record<string, unknown>>): PageWindow {
  const first = args.first as number | null | undefined;
  const last = args.last as number | null | undefined;
  if (first != null && last != null)
    throw apiError('BAD_USER_INPUT', 'Both first and last are given. Give one of them.', 'last');
  if (first == null && last == null)
    throw apiError('BAD_USER_INPUT', `Give first or last, from 1 to ${LARGEST_PAGE}.`, 'first');
  const backward = first == null;
  return {
    backward,
    size: pageSize(backward ? 'last' : 'first', Number(first ?? last)),
    after: (args.after as string | null | undefined) ?? null,
    before: (args.before as string | null | undefined) ?? null,
  };
}

function pageSize(argument: string, size: number): number {
  if (size < 1)
    throw apiError('BAD_USER_INPUT', `${argument} is ${size}. Give a number from 1 to ${LARGEST_PAGE}.`, argument);
  if (size > LARGEST_PAGE) {
    throw apiError(
      'PAGE_TOO_LARGE',
      `${argument} is ${size}. Ask for at most ${LARGEST_PAGE} and page on with the cursor.`,
      argument,
    );
  }
  return size;
}
