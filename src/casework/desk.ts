import type pg from 'pg';

/** What a look at the file behind a link found. */
export type FetchedDigest =
  | { readonly found: true; readonly sha256: string; readonly sizeBytes: number }
  | { readonly found: false; readonly why: string };

/** Reads the file behind a link and tells its digest. It never throws: a file that cannot be had is an answer. */
export type FetchDigest = (url: string) => Promise<FetchedDigest>;

/** What every verb needs: the connection to the record. The clock is the database's, the law is imported. */
export interface Desk {
  readonly pool: pg.Pool;
  /** Hosts at which documents may lie, as names or `*.` and a name; those of the demo when absent. */
  readonly documentHosts?: readonly string[];
  /** Reads the files behind links, where the operator has switched that on. */
  readonly fetchDigest?: FetchDigest;
}
