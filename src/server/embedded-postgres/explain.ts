import { CannotStart } from '../cannot-start.js';

const KNOWN: ReadonlyArray<[RegExp, (folder: string) => string]> = [
  [
    /could not (resize|create) shared memory segment/i,
    () => 'The shared memory of this machine is full (/dev/shm). Give it at least 64 MB and start again.',
  ],
  [
    /No space left on device|Check free disk space|Disk quota exceeded|ENOSPC|EDQUOT/,
    (folder) =>
      `The disk that holds ${folder} is full. Free at least 300 MB and start again; what was stored is still there.`,
  ],
  [
    /Read-only file system|EROFS/,
    (folder) =>
      `The disk that holds ${folder} cannot be written to. Mount it for writing or set DATA_DIR to another folder.`,
  ],
  [
    /lock file "postmaster\.pid" already exists|another server might be running/i,
    (folder) => `Another PostgreSQL runs on ${folder}. Stop it and start again.`,
  ],
  [
    /invalid permissions|has group or world access|has wrong ownership/i,
    (folder) =>
      `PostgreSQL does not accept the owner or the rights of ${folder}. Restore its owner and run "chmod 0700" on it.`,
  ],
  [
    /Permission denied|Operation not permitted|EACCES|EPERM/,
    (folder) =>
      `The data folder ${folder} belongs to another user. Start as the user who owns it, or set DATA_DIR to a folder of your own.`,
  ],
];

/** The sentence for a failure around the data folder: known causes say what to do, others show PostgreSQL's last words. */
export function explain(said: string, folder: string): CannotStart {
  const known = KNOWN.find(([cause]) => cause.test(said));
  if (known) return new CannotStart(known[1](folder));
  const lastWords = said.trim().split('\n').slice(-8).join('\n');
  return new CannotStart(
    `PostgreSQL did not start on ${folder}. Set DATABASE_URL to use another one, or mend this:\n${lastWords}`,
  );
}

/** Runs work on the data folder and turns the file system's errors into sentences. */
export async function explaining<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CannotStart || !(error as NodeJS.ErrnoException).syscall) throw error;
    throw explain(String((error as Error).message), folder);
  }
}
