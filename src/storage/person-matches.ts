import type { MatchDecision } from '../extradition/persons/person-act.js';
import type { Queryable } from './database.js';

/** What stands decided about two records of persons; null when nothing does. */
export async function standingDecision(
  tx: Queryable,
  personId: string,
  otherPersonId: string,
): Promise<MatchDecision | null> {
  const { rows } = await tx.query<{ decision: MatchDecision }>({
    name: 'standing-match',
    text: `select decision from person_match where person_id = $1 and other_person_id = $2 and decision <> 'WITHDRAWN'`,
    values: [personId, otherPersonId],
  });
  return rows[0]?.decision ?? null;
}

/** A decision about two records. */
export interface MatchDecided {
  readonly personId: string;
  readonly otherPersonId: string;
  readonly decision: MatchDecision | 'WITHDRAWN';
  readonly ground: string;
  readonly decidedBy: string;
  readonly now: string;
}

/** Writes what was decided, as each of the two sees it. The acts keep what stood before. */
export async function writeMatch(tx: Queryable, match: MatchDecided): Promise<void> {
  const { personId, otherPersonId, decision, ground, decidedBy, now } = match;
  await tx.query({
    name: 'write-match',
    text: `insert into person_match (person_id, other_person_id, decision, ground, decided_by, decided_at)
           values ($1, $2, $3, $4, $5, $6), ($2, $1, $3, $4, $5, $6)
           on conflict (person_id, other_person_id) do update set
             decision = excluded.decision, ground = excluded.ground, decided_by = excluded.decided_by, decided_at = excluded.decided_at`,
    values: [personId, otherPersonId, decision, ground, decidedBy, now],
  });
}

/** Records about which something stands decided beside this person. */
export async function decidedBeside(database: Queryable, personId: string): Promise<string[]> {
  const { rows } = await database.query<{ id: string }>({
    name: 'decided-beside',
    text: `select other_person_id as id from person_match where person_id = $1 and decision <> 'WITHDRAWN'`,
    values: [personId],
  });
  return rows.map(({ id }) => id);
}
