import { Temporal } from 'temporal-polyfill';

/** Instants are RFC 3339 text in UTC; text of different precision does not sort, so they are compared as instants. */
export function isAfter(one: string, other: string): boolean {
  return Temporal.Instant.compare(Temporal.Instant.from(one), Temporal.Instant.from(other)) > 0;
}

/** The earlier of two instants. */
export function earlier(one: string, other: string): string {
  return isAfter(one, other) ? other : one;
}

/** The same instant in UTC, in its shortest text. */
export function inUtc(given: string): string {
  return Temporal.Instant.from(given).toString();
}
