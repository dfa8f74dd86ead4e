import DataLoader from 'dataloader';
import type pg from 'pg';
import { readCaseFiles, type FileOnDesk } from '../storage/read-case-file.js';

/**
 * A loader of case files for one request: what is asked for in one go is read in one statement. Nothing is kept for
 * later: the second act of a request would be told of the case as it stood after the first.
 */
export function caseFiles(pool: pg.Pool): DataLoader<string, FileOnDesk> {
  const load = async (ids: readonly string[]): Promise<(FileOnDesk | Error)[]> => {
    const files = await readCaseFiles(pool, [...new Set(ids)]);
    return ids.map((id) => files.get(id) ?? new Error(`Case ${id} has no file.`));
  };
  return new DataLoader(load, { cache: false });
}
