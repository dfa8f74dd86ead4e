import type { TouchingAbsence } from '../extradition/ownership/absence.js';
import type { Queryable } from './database.js';
import { instantText, shortInstant } from './json-instant.js';

/** An absence as acts need it. */
export interface AbsenceRow {
  readonly id: string;
  readonly officerId: string;
  readonly deputyId: string;
  /** In UTC, as the next two. */
  readonly startsAt: string;
  readonly plannedUntil: string;
  readonly endsAt: string;
  readonly recordedBy: string;
  readonly recordDigest: string;
  readonly endedBy: string | null;
}

const ROW = `select id, officer_id as "officerId", deputy_id as "deputyId", recorded_by as "recordedBy",
  record_digest as "recordDigest", ended_by as "endedBy", ${instantText('starts_at')} as "startsAt",
  ${instantText('planned_until')} as "plannedUntil", ${instantText('ends_at')} as "endsAt" from absence`;

async function oneAbsence(tx: Queryable, name: string, where: string, values: unknown[]): Promise<AbsenceRow | null> {
  const { rows } = await tx.query<AbsenceRow>({ name, text: `${ROW} where ${where}`, values });
  const [row] = rows;
  if (!row) return null;
  const { startsAt, plannedUntil, endsAt } = row;
  return {
    ...row,
    startsAt: shortInstant(startsAt),
    plannedUntil: shortInstant(plannedUntil),
    endsAt: shortInstant(endsAt),
  };
}

export const findAbsence = (tx: Queryable, id: string): Promise<AbsenceRow | null> =>
  oneAbsence(tx, 'find-absence', 'id = $1', [id]);

/** The absence an officer recorded under an idempotency key. */
export const absenceRecordedUnder = (tx: Queryable, actorId: string, key: string): Promise<AbsenceRow | null> =>
  oneAbsence(tx, 'absence-recorded-under', 'recorded_by = $1 and record_key = $2', [actorId, key]);

/** The absence an officer ended under an idempotency key. */
export const absenceEndedUnder = (tx: Queryable, actorId: string, key: string): Promise<AbsenceRow | null> =>
  oneAbsence(tx, 'absence-ended-under', 'ended_by = $1 and end_key = $2', [actorId, key]);

/**
 * Waits for its turn on the absences of these officers, in the order of their ids. That nobody is away and stands in at
 * once is a rule over several rows, which no constraint of the table can hold.
 */
export async function queueForOfficers(tx: Queryable, officerIds: readonly string[]): Promise<void> {
  await tx.query({
    name: 'queue-for-officers',
    text: `select pg_advisory_xact_lock(hashtextextended(id, 2)) from unnest($1::text[]) as id`,
    values: [[...new Set(officerIds)].sort()],
  });
}

/** Absences within a time in which one of the officers is away or stands in. */
export async function absencesTouching(
  tx: Queryable,
  officerIds: readonly string[],
  span: { readonly from: string; readonly until: string },
): Promise<TouchingAbsence[]> {
  const { rows } = await tx.query<TouchingAbsence>({
    name: 'absences-touching',
    text: `select officer_id as "officerId", deputy_id as "deputyId" from absence
           where (officer_id = any($1::uuid[]) or deputy_id = any($1::uuid[]))
             and starts_at < $3::timestamptz and ends_at > $2::timestamptz and ends_at > starts_at`,
    values: [officerIds, span.from, span.until],
  });
  return rows;
}

/** Ids of the officers whose deputy this officer is at this moment, by the database's clock. */
export async function standsInFor(tx: Queryable, deputyId: string): Promise<string[]> {
  const { rows } = await tx.query<{ officerId: string }>({
    name: 'stands-in-for',
    text: `select officer_id as "officerId" from absence
           where deputy_id = $1 and starts_at <= dedere_now() and ends_at > dedere_now()`,
    values: [deputyId],
  });
  return rows.map(({ officerId }) => officerId);
}

export interface NewAbsence {
  readonly id: string;
  readonly officerId: string;
  readonly deputyId: string;
  readonly from: string;
  readonly until: string;
  readonly reason: string;
  readonly recordedBy: string;
  readonly recordKey: string;
  readonly recordDigest: string;
}

export async function insertAbsence(tx: Queryable, absence: NewAbsence): Promise<void> {
  const { id, officerId, deputyId, from, until, reason, recordedBy, recordKey, recordDigest } = absence;
  await tx.query({
    name: 'insert-absence',
    text: `insert into absence (id, officer_id, deputy_id, starts_at, planned_until, ends_at, reason, recorded_by, recorded_at, record_key, record_digest)
           values ($1, $2, $3, $4, $5, $5, $6, $7, dedere_now(), $8, $9)`,
    values: [id, officerId, deputyId, from, until, reason, recordedBy, recordKey, recordDigest],
  });
}

/** Ends an absence now; one that has not begun is called off. */
export async function endAbsenceNow(tx: Queryable, id: string, endedBy: string, endKey: string): Promise<void> {
  await tx.query({
    name: 'end-absence',
    text: `update absence set ends_at = greatest(starts_at, dedere_now()), ended_by = $2, ended_at = dedere_now(), end_key = $3
           where id = $1`,
    values: [id, endedBy, endKey],
  });
}
