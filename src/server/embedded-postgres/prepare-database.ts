import pg from 'pg';
import type { Secrets } from './secrets.js';

/** Name of the database and of the role that owns it, migrates it and may make the server's own role. */
export const DATABASE = 'dedere';
export const OWNER = 'dedere_owner';

/** The owner's connection string. */
export function ownerUrl(port: number, secrets: Secrets, database = DATABASE): string {
  return `postgresql://${OWNER}:${secrets.owner}@127.0.0.1:${port}/${database}`;
}

/** The superuser's connection string: for preparing a cluster and for tests, never for the server's work. */
export function superuserUrl(port: number, secrets: Secrets, database = 'postgres'): string {
  return `postgresql://postgres:${secrets.superuser}@127.0.0.1:${port}/${database}`;
}

/** Makes the owner and the database where they are missing; a start that was killed half-way is completed by the next. */
export async function prepareDatabase(port: number, secrets: Secrets): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl(port, secrets), application_name: 'dedere-start' });
  await client.connect();
  try {
    const { rows } = await client.query<{ owner: boolean; database: boolean }>(
      `select exists (select from pg_roles where rolname = $1) as owner,
              exists (select from pg_database where datname = $2) as database`,
      [OWNER, DATABASE],
    );
    if (!rows[0]?.owner) {
      await client.query(`create role ${OWNER} login createrole password ${client.escapeLiteral(secrets.owner)}`);
    }
    if (!rows[0]?.database) await client.query(`create database ${DATABASE} owner ${OWNER}`);
  } finally {
    await client.end();
  }
}
