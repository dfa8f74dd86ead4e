import type pg from 'pg';
import type { Actor } from '../../src/casework/actor.js';
import { mayKnow } from '../../src/extradition/visibility.js';
import type { KeepingAuthority } from '../../src/storage/open-case.js';
import type { Role } from '../../src/extradition/role.js';
import { officersOf, type Officers } from '../demo-docket/demo-docket-desk.js';

/** A home State with the bodies that keep its files and the demo officers who act in them. */
export interface Home {
  readonly state: string;
  /** The authority whose cases every demo officer may know; the others are seen by officers of the whole State only. */
  readonly busiest: KeepingAuthority;
  readonly others: readonly KeepingAuthority[];
  readonly officers: Officers;
}

/** Reads a home State; says what to load when it has no demo officers. */
export async function readHome(pool: pg.Pool, state: string): Promise<Home> {
  const officers = await officersOf(pool, state);
  const unit = officers.get('REGIONAL_PROSECUTOR')?.authorityId;
  const { rows } = await pool.query<KeepingAuthority>(
    `select id, home_state as "homeState", time_zone as "timeZone" from authority
     where home_state = $1 and kind in ('CENTRAL', 'REGIONAL') order by kind, name_en`,
    [state],
  );
  const busiest = rows.find(({ id }) => id === unit);
  if (!busiest) throw new Error(`No demo officers act for ${state}; load the demo officers first.`);
  return { state, busiest, others: rows.filter((row) => row !== busiest), officers };
}

/** The officers who may act on a case that this authority keeps, by role. */
export function officersWithin(home: Home, keeper: KeepingAuthority): Officers {
  const file = { homeState: home.state, authorityId: keeper.id };
  return new Map<Role, Actor>([...home.officers].filter(([, officer]) => mayKnow(officer, file)));
}
