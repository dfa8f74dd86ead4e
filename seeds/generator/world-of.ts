import type pg from 'pg';
import { databaseNow } from '../../src/storage/open-case.js';
import { readHome } from './home.js';
import type { World } from './plan-case.js';

/** The world as this database has it: its clock, its home States with their authorities and demo officers. */
export async function worldOf(pool: pg.Pool, seed: number, now?: string): Promise<World> {
  const homes = [await readHome(pool, 'KZ'), await readHome(pool, 'AM')];
  return { seed, now: now ?? (await databaseNow(pool)), homes };
}
