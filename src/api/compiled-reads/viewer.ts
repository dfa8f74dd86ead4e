/** Who reads: the officer, the home State and the unit the rights come from. Row filters and redactions are written against this. */
export interface Viewer {
  readonly id: string;
  /** ISO 3166-1 alpha-2 code of the State the officer serves. */
  readonly homeState: string;
  readonly authorityId: string | null;
  /** STATE sees the whole home State, UNIT only the own authority. */
  readonly scope: 'STATE' | 'UNIT';
  readonly roles: readonly string[];
}
