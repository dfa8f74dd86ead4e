import type { Deadline } from '../extradition/deadlines/deadline.js';
import type { OnDuty } from '../extradition/deadlines/notices/escalation.js';
import type { NoticeLadder } from '../extradition/deadlines/notices/notice-ladder.js';
import type { ToldNotice } from '../extradition/deadlines/notices/notice-due.js';
import type { NoticeStage } from '../extradition/deadlines/notices/notice-stage.js';
import type { Role } from '../extradition/role.js';
import type { Queryable } from './database.js';
import { instantText, shortInstant } from './json-instant.js';

/** What a herald finds when it looks up. */
export interface Outlook {
  /** Cases of which something is to be told or found out, the longest due first. */
  readonly caseIds: readonly string[];
  /** Milliseconds by the database's clock until something else is due; null when nothing is. */
  readonly nextInMs: number | null;
  /** Seconds for which the oldest notice has been due and untold; 0 when all are told. */
  readonly oldestDue: number;
  /** Limits that are set aside because they cannot be judged. */
  readonly quarantined: number;
}

/** Rows looked at in one statement; what is more comes with the next look. */
const LOOKED_AT = 2_000;

const OUTLOOK = `
with due as (
  select case_id, min(at) as at from (
    (select case_id, next_at as at from deadline_watch where next_at <= dedere_now() order by next_at, deadline_id limit ${LOOKED_AT})
    union all
    (select case_id, escalate_at from deadline_notice where escalate_at <= dedere_now() order by escalate_at, id limit ${LOOKED_AT})
  ) work group by case_id
)
select array(select case_id from due order by at, case_id) as "caseIds",
  (extract(epoch from least(
    (select next_at from deadline_watch where next_at > dedere_now() order by next_at, deadline_id limit 1),
    (select escalate_at from deadline_notice where escalate_at > dedere_now() order by escalate_at, id limit 1)
  ) - dedere_now()) * 1000)::float8 as "nextInMs",
  coalesce((select extract(epoch from dedere_now() - min(at)) from due where at > '-infinity'), 0)::float8 as "oldestDue",
  (select count(*)::int from notice_quarantine) as quarantined`;

/** Looks for due notices, by the clock of the database and without a lock. */
export async function lookOut(database: Queryable): Promise<Outlook> {
  const { rows } = await database.query<Outlook>({ name: 'look-out', text: OUTLOOK });
  return rows[0]!;
}

/**
 * Takes its turn on those of the cases that nobody is busy with, without waiting and without a transaction id: the order
 * of facts within a case is the order of these turns (see queue-for-case.ts). The others stay due.
 */
export async function takeFreeCases(tx: Queryable, caseIds: readonly string[]): Promise<string[]> {
  const { rows } = await tx.query<{ id: string }>({
    name: 'take-free-cases',
    text: `select c.id from unnest($1::uuid[]) c(id) where pg_try_advisory_xact_lock(hashtextextended(c.id::text, 1))`,
    values: [caseIds],
  });
  return rows.map(({ id }) => id);
}

/** The case row, as far as a notice needs it. */
export interface NoticedCase {
  readonly id: string;
  readonly version: number;
  readonly lastSequence: number;
  readonly procedureVersion: string;
  /** The officer who has the case, or the deputy while that officer is away. */
  readonly assignedTo: string | null;
}

/** A limit to be looked at. */
export interface DueLimit extends Pick<
  Deadline,
  'ruleId' | 'sideFileId' | 'zone' | 'startsAt' | 'dueAt' | 'earliestDueAt' | 'latestDueAt' | 'outcome' | 'stoppedAt'
> {
  readonly id: string;
  readonly caseId: string;
  readonly responsible: readonly Role[];
  readonly told: readonly ToldNotice[];
}

/** A notice that nobody has acknowledged in time. */
export interface UnheardNotice extends OnDuty {
  readonly id: string;
  readonly caseId: string;
  readonly deadlineId: string;
  readonly sideFileId: string | null;
  readonly zone: string;
  readonly stage: NoticeStage;
  readonly level: number;
  readonly asked: readonly string[];
  readonly patience: number;
  /** When it became due to go up. */
  readonly escalateAt: string;
  /** How the limit stands on record. */
  readonly outcome: Deadline['outcome'];
}

/** What is due in some cases, read under their locks. */
export interface DueNotices {
  readonly now: string;
  readonly ladders: readonly NoticeLadder[];
  readonly cases: readonly NoticedCase[];
  readonly limits: readonly DueLimit[];
  readonly unheard: readonly UnheardNotice[];
}

const LADDERS = `
select coalesce(json_agg(json_build_object('id', l.id, 'title', l.title, 'clock', l.clock, 'liberty', l.liberty, 'unit', l.unit,
  'rungs', l.rungs, 'outcomeAcknowledgedWithin', l.outcome_acknowledged_within) order by l.id), '[]') from notice_ladder l`;

const TOLD = `
select coalesce(json_agg(json_build_object('stage', n.stage, 'before', n.before, 'dueAt', ${instantText('n.due_at')})), '[]')
from deadline_notice n where n.deadline_id = d.id`;

/** Whoever is asked in place of an officer who is away: the deputy. */
const inPlaceOf = (officer: string): string =>
  `coalesce((select a.deputy_id from absence a where a.officer_id = ${officer} and a.starts_at <= dedere_now() and a.ends_at > dedere_now()), ${officer})`;

const DUE = `
with held as materialized (
  select id, version, last_sequence, procedure_version, ${inPlaceOf('assigned_to')} as assigned_to, authority_id, home_state
  from extradition_case where id = any($1::uuid[]) order by id for no key update skip locked
), limits as (
  select json_build_object('id', d.id, 'caseId', d.case_id, 'ruleId', d.rule_id, 'sideFileId', d.side_file_id, 'zone', d.time_zone,
    'startsAt', ${instantText('d.starts_at')}, 'dueAt', ${instantText('d.due_at')}, 'earliestDueAt', ${instantText('d.earliest_due_at')},
    'latestDueAt', ${instantText('d.latest_due_at')}, 'outcome', d.outcome, 'stoppedAt', ${instantText('d.stopped_at')},
    'responsible', d.responsible, 'told', (${TOLD})) as one, w.next_at as at, d.id
  from held join deadline_watch w on w.case_id = held.id join deadline d on d.id = w.deadline_id where w.next_at <= dedere_now()
), unheard as (
  select json_build_object('id', n.id, 'caseId', n.case_id, 'deadlineId', n.deadline_id, 'sideFileId', d.side_file_id, 'zone', d.time_zone,
    'stage', n.stage, 'level', n.level, 'asked', n.asked, 'patience', n.patience, 'escalateAt', ${instantText('n.escalate_at')}, 'outcome', d.outcome,
    'duty', (select coalesce(json_agg(json_build_object('level', r.level, 'officerId', o.id) order by r.level, o.id), '[]')
      from duty_roster r join officer o on o.id = ${inPlaceOf('r.officer_id')} and o.active
      where r.authority_id = held.authority_id and r.from_at <= dedere_now() and r.until_at > dedere_now()),
    'supervisors', (select coalesce(json_agg(s.id order by s.id), '[]') from (
      select o.id, o.authority_id is not distinct from held.authority_id as own, bool_or(o.authority_id is not distinct from held.authority_id) over () as any_own
      from officer o where o.active and o.home_state = held.home_state and 'SUPERVISOR' = any(o.roles)
        and (o.scope = 'STATE' or o.authority_id = held.authority_id)) s where s.own or not s.any_own)) as one, n.escalate_at as at, n.id
  from held join deadline_notice n on n.case_id = held.id join deadline d on d.id = n.deadline_id where n.escalate_at <= dedere_now()
)
select ${instantText('dedere_now()')} as now, (${LADDERS}) as ladders,
  (select coalesce(json_agg(json_build_object('id', id, 'version', version, 'lastSequence', last_sequence,
    'procedureVersion', procedure_version, 'assignedTo', assigned_to)), '[]') from held) as cases,
  (select coalesce(json_agg(one order by at, id), '[]') from limits) as limits,
  (select coalesce(json_agg(one order by at, id), '[]') from unheard) as unheard`;

const shortOrNull = (text: string | null): string | null => (text === null ? null : shortInstant(text));

const asLimit = (limit: DueLimit): DueLimit => ({
  ...limit,
  startsAt: shortInstant(limit.startsAt),
  dueAt: shortOrNull(limit.dueAt),
  earliestDueAt: shortOrNull(limit.earliestDueAt),
  latestDueAt: shortOrNull(limit.latestDueAt),
  stoppedAt: shortOrNull(limit.stoppedAt),
});

/** Locks the rows of cases whose turn it is, and reads what is due in them. What was told meanwhile is due no more. */
export async function readDueNotices(tx: Queryable, caseIds: readonly string[]): Promise<DueNotices> {
  const { rows } = await tx.query<DueNotices>({ name: 'read-due-notices', text: DUE, values: [caseIds] });
  const due = rows[0]!;
  return { ...due, now: shortInstant(due.now), limits: due.limits.map(asLimit) };
}
