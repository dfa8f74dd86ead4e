/** The id of a case as the facts of an event name it, from its key: `case_0192f0c1…`. */
export const caseIdOf = (key: string): string => `case_${key.replaceAll('-', '')}`;

/** The key behind such an id, with its dashes; null for anything else. */
export function caseKeyIn(id: unknown): string | null {
  const digits = typeof id === 'string' ? /^case_([0-9a-f]{32})$/.exec(id)?.[1] : undefined;
  return digits?.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') ?? null;
}
