import type { DeadlineOutcome } from '../extradition/deadlines/deadline.js';
import type { FactOnRecord } from '../extradition/history/effective-history.js';
import type { Queryable } from './database.js';
import { instantText, shortInstant } from './json-instant.js';

/** A limit as it stood on record at an instant. Instants are in UTC. */
export interface KnownLimit {
  readonly id: string;
  readonly ruleId: string;
  readonly outcome: DeadlineOutcome;
  readonly startsAt: string;
  readonly dueAt: string | null;
  readonly dueOn: string | null;
  readonly latestDueAt: string | null;
  readonly stoppedAt: string | null;
}

/** What was on record of a case at an instant. */
export interface Known {
  /** Null: the file was not open yet. */
  readonly version: number | null;
  /** Whether the instant has not come yet by the database's clock. */
  readonly future: boolean;
  readonly facts: readonly FactOnRecord[];
  readonly limits: readonly KnownLimit[];
}

// Instants are shown to the millisecond, so whoever gives back the time of a fact means that fact as well.
const KNOWN = `date_trunc('milliseconds', f.recorded_at) <= $2`;

// A row holds how its limit stands now. What it was before is kept by the facts that changed it: the first change after
// the instant tells the dates that stood until then, and the last fact before it tells how the limit stood.
const before = (field: string, now: string): string =>
  `case when later.before ? '${field}' then later.before ->> '${field}' else ${now} end`;

const LIMITS = `
select json_build_object(
  'id', d.id, 'ruleId', d.rule_id, 'outcome', last.outcome,
  'startsAt', ${before('startsAt', instantText('d.starts_at'))},
  'dueAt', ${before('dueAt', instantText('d.due_at'))},
  'dueOn', ${before('dueOn', 'd.due_on::text')},
  'latestDueAt', case when later.before ? 'dueAt' and not later.before ? 'latestDueAt' then later.before ->> 'dueAt'
    else ${before('latestDueAt', instantText('d.latest_due_at'))} end,
  'stoppedAt', case when last.outcome not in ('RUNNING', 'PENDING')
    then ${before('stoppedAt', instantText('d.stopped_at'))} end)
from deadline d
join lateral (
  select f.deadline_to as outcome from case_fact f
  where f.case_id = d.case_id and f.deadline_id = d.id and f.kind = 'DEADLINE' and ${KNOWN}
  order by f.sequence desc limit 1) last on true
left join lateral (
  select f.detail -> 'before' as before from case_fact f
  where f.case_id = d.case_id and f.deadline_id = d.id and f.kind = 'DEADLINE' and not ${KNOWN}
    and jsonb_typeof(f.detail -> 'before') = 'object'
  order by f.sequence limit 1) later on true
where d.case_id = $1 order by d.due_at, d.id`;

const READ = `
select (select max(f.version_after) from case_fact f where f.case_id = $1 and ${KNOWN}) as version,
  $2::timestamptz > dedere_now() as future,
  array(
    select json_build_object(
      'sequence', f.sequence, 'event', f.event, 'occurredAt', ${instantText('f.occurred_at')}, 'zone', f.time_zone,
      'actorId', f.actor_id, 'actingForId', f.acting_for, 'role', f.role, 'changes', f.changes, 'facts', f.facts,
      'documentIds', f.document_ids, 'attestations', f.attestations, 'emitted', f.emitted,
      'sideFileId', f.side_file_id, 'procedureVersion', f.procedure_version,
      'kind', f.kind, 'supersedes', f.supersedes, 'placedAfter', f.placed_after)
    from case_fact f where f.case_id = $1 and f.kind in ('EVENT', 'WITHDRAWAL') and ${KNOWN} order by f.sequence) as facts,
  array(${LIMITS}) as limits`;

/** What a fact keeps is short already; a column comes with all its microseconds. */
const short = (text: string): string => (text.includes('.') ? shortInstant(text) : text);
const shortOrNull = (text: string | null): string | null => text && short(text);

/** Everything that was on record of a case at an instant, facts recorded at that very instant included. */
export async function readKnown(database: Queryable, caseId: string, at: string): Promise<Known> {
  const { rows } = await database.query<Known>({ name: 'read-known', text: READ, values: [caseId, at] });
  const { version, future, facts, limits } = rows[0]!;
  return {
    version,
    future,
    facts: facts.map((fact) => ({ ...fact, occurredAt: shortInstant(fact.occurredAt) })),
    limits: limits.map((limit) => ({
      ...limit,
      startsAt: short(limit.startsAt),
      dueAt: shortOrNull(limit.dueAt),
      latestDueAt: shortOrNull(limit.latestDueAt),
      stoppedAt: shortOrNull(limit.stoppedAt),
    })),
  };
}
