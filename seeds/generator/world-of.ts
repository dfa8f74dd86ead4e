import type pg from 'pg';
import { databaseNow } from '../../src/storage/open-case.js';
import { readHome } from './home.js';
import type { World } from './plan-case.js';

const midnightBefore = (instant: string): string => `${instant.slice(0, 10)}T00:00:00Z`;

/**
 * The world as this database has it: its clock, its home States with their authorities and demo officers. Unless told
 * otherwise it ends at the last midnight, so that a seed gives the same plans for a whole day.
 */
export async function worldOf(pool: pg.Pool, seed: number, now?: string): Promise<World> {
  const homes = [await readHome(pool, 'KZ'), await readHome(pool, 'AM')];
  return { seed, now: now ?? midnightBefore(await databaseNow(pool)), homes };
}
