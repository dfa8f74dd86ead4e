import type { Reason, RefusalCode, Remedy } from './refusal.js';

/** A reason in one line; what is not given is told as null. */
export function reason(
  code: RefusalCode,
  message: string,
  remedy: Remedy | null = null,
  citation: string | null = null,
): Reason {
  return { code, message, citation, remedy };
}

/** The same reason can come from a required document and from a guard; it is told once. */
export function withoutRepeats(reasons: readonly Reason[]): Reason[] {
  const seen = new Set<string>();
  return reasons.filter(({ code, message }) => {
    const key = `${code} ${message}`;
    return seen.has(key) ? false : seen.add(key);
  });
}
