import DataLoader from 'dataloader';
import type pg from 'pg';
import { readCaseFiles, type FileOnDesk } from '../storage/read-case-file.js';

/** A loader of case files for one request: what is asked for in one go is read in one statement. */
export function caseFiles(pool: pg.Pool): DataLoader<string, FileOnDesk> {
  return new DataLoader(async (ids: readonly string[]) => {
    const files = await readCaseFiles(pool, ids);
    return ids.map((id) => files.get(id) ?? new Error(`Case ${id} has no file.`));
  });
}
