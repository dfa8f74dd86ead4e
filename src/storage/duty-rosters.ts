import { v7 as newId } from 'uuid';
import type { Duty, RosterKeeper } from '../extradition/deadlines/notices/duty-roster.js';
import type { Queryable } from './database.js';

/** A roster that was set under a key. */
export interface RosterChange {
  readonly id: string;
  readonly inputDigest: string;
}

/** An authority of a home State. */
export async function findAuthority(
  tx: Queryable,
  homeState: string,
  authorityId: string,
): Promise<RosterKeeper | null> {
  const { rows } = await tx.query<RosterKeeper>({
    name: 'find-authority',
    text: 'select id, home_state as "homeState" from authority where id = $1 and home_state = $2',
    values: [authorityId, homeState],
  });
  return rows[0] ?? null;
}

/** The roster that this officer set under this key, if any. */
export async function rosterSetUnder(tx: Queryable, actorId: string, key: string): Promise<RosterChange | null> {
  const { rows } = await tx.query<RosterChange>({
    name: 'roster-set-under',
    text: 'select id, input_digest as "inputDigest" from duty_roster_change where actor_id = $1 and key = $2',
    values: [actorId, key],
  });
  return rows[0] ?? null;
}

/** Makes those who set the roster of one authority wait for each other. */
export async function queueForRoster(tx: Queryable, authorityId: string): Promise<void> {
  await tx.query({
    name: 'queue-for-roster',
    text: `select pg_advisory_xact_lock(hashtextextended('roster ' || $1, 2))`,
    values: [authorityId],
  });
}

/** A roster to be written. */
export interface NewRoster {
  readonly authorityId: string;
  readonly from: string;
  readonly duties: readonly Duty[];
  readonly actorId: string;
  readonly key: string;
  readonly inputDigest: string;
}

// Duties that had begun end where the new roster begins; later ones become empty spans. Nothing is deleted: who was to be
// asked, and when, is part of what a notice can be held against.
const SET = `
with cut as (
  update duty_roster set until_at = greatest(from_at, least(until_at, $3::timestamptz))
  where authority_id = $2 and until_at > $3::timestamptz
), change as (
  insert into duty_roster_change (id, authority_id, from_at, actor_id, key, input_digest, set_at)
  values ($1, $2, $3, $4, $5, $6, dedere_now()) returning id
)
insert into duty_roster (id, change_id, authority_id, level, officer_id, from_at, until_at)
select d.id, change.id, $2, d.level, d.officer_id, d.from_at, d.until_at
from change, jsonb_to_recordset($7::jsonb) d(id uuid, level int, officer_id uuid, from_at timestamptz, until_at timestamptz)`;

/** Sets the roster of an authority from an instant on, in place of what was set for that time before. */
export async function setRoster(tx: Queryable, roster: NewRoster): Promise<void> {
  const { authorityId, from, duties, actorId, key, inputDigest } = roster;
  const rows = duties.map(({ officerId, level, from: start, until }) => ({
    id: newId(),
    level,
    officer_id: officerId,
    from_at: start,
    until_at: until,
  }));
  await tx.query({
    name: 'set-roster',
    text: SET,
    values: [newId(), authorityId, from, actorId, key, inputDigest, JSON.stringify(rows)],
  });
}
