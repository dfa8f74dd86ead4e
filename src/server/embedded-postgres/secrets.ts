import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotStart } from '../cannot-start.js';

/** Passwords of the two roles we log in with. Made on the spot, kept beside the cluster, readable by its owner only. */
export interface Secrets {
  superuser: string;
  owner: string;
}

const file = (home: string) => join(home, 'secrets.json');

/** Reads the passwords of a cluster; undefined when there are none. */
export async function readSecrets(home: string): Promise<Secrets | undefined> {
  const text = await readFile(file(home), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  try {
    const { superuser, owner } = JSON.parse(text) as Partial<Secrets>;
    if (superuser && owner) return { superuser, owner };
  } catch {
    // A cut file is told like one without passwords.
  }
  throw new CannotStart(
    `${file(home)} is damaged. Restore it from a backup; without it nobody can sign in to the database.`,
  );
}

/** Makes new passwords. They are on disk, whole, before the cluster that needs them exists. */
export async function makeSecrets(home: string): Promise<Secrets> {
  const secrets = { superuser: randomBytes(24).toString('base64url'), owner: randomBytes(24).toString('base64url') };
  const draft = `${file(home)}.draft`;
  await writeFile(draft, JSON.stringify(secrets), { mode: 0o600 });
  await rename(draft, file(home));
  return secrets;
}
