import sql, { empty, raw, type Sql } from 'sql-template-tag';
import { ROLES_WITHOUT_PERSONS, type Onlooker } from '../extradition/visibility.js';
import type { Queryable } from './database.js';
import { EPOCH, HORIZON, type FeedPosition } from './feed-position.js';
import { visibleCases } from './visible-cases.js';

/** Who reads, with the rights of the moment of sign-in. */
export interface FeedViewer extends Onlooker {
  readonly id: string;
}

export type FactKind =
  | 'CASE_FILE_OPENED'
  | 'EVENT'
  | 'WITHDRAWAL'
  | 'DEADLINE'
  | 'DOCUMENT'
  | 'PROPOSAL'
  | 'ASSIGNMENT'
  | 'ABSENCE'
  | 'CASE_LINK'
  | 'PERSON'
  | 'PROCEDURE_MOVED'
  | 'DEADLINE_NOTICE'
  | 'NOTICE_ESCALATION'
  | 'NOTICE_ACKNOWLEDGEMENT';

/** Which facts are wanted. All given conditions must hold; an empty list matches nothing. */
export interface FactWhere {
  readonly caseIds?: readonly string[] | null;
  readonly kinds?: readonly FactKind[] | null;
  readonly events?: readonly string[] | null;
  readonly direction?: string | null;
  readonly counterpart?: readonly string[] | null;
}

/** A fact as the feed knows it. What it says is read with the rights of who reads it. */
export interface FeedFact extends FeedPosition {
  readonly id: string;
  readonly caseId: string;
  readonly sequence: number;
  readonly kind: FactKind;
}

export interface FactAsk {
  readonly viewer: FeedViewer;
  readonly where: FactWhere;
  readonly after: FeedPosition;
  /** At most this many facts. */
  readonly limit: number;
}

export interface FactBatch {
  readonly facts: readonly FeedFact[];
  /** Everything up to here has been looked at, what the viewer may not see included. Go on from here. */
  readonly reached: FeedPosition;
  /** True when there may be more to read at once. */
  readonly more: boolean;
  readonly epoch: string;
  /** The database's clock, in seconds since 1970. */
  readonly now: number;
  /** INACTIVE: the officer is no longer in office. CHANGED: not with the rights of the sign-in. Neither gets a fact. */
  readonly rights: 'STAND' | 'CHANGED' | 'INACTIVE';
}

/** So many rows are looked at in one statement: who may see one fact in a million makes no statement long. */
const SCANNED = 2_000;

// The viewer's rights are read from the officer's row in the same statement, hence in the same snapshot as the facts:
// who sees a fact that was committed after a withdrawal of rights also sees the withdrawal.
const viewerSql = ({ id, homeState, authorityId, scope, roles }: FeedViewer): Sql => sql`
  select o.home_state, o.authority_id, o.scope, o.roles,
    case when not o.active then 'INACTIVE'
      when o.home_state = ${homeState} and o.authority_id is not distinct from ${authorityId}::uuid and o.scope = ${scope}
        and o.roles <@ ${roles}::text[] and o.roles @> ${roles}::text[] then 'STAND'
      else 'CHANGED' end as rights
  from officer o where o.id = ${id}::uuid`;

// The horizon stands in the condition itself, where the index can use it. A filter by case goes inside, because a case
// has few facts and an index of its own; all other conditions are judged on the rows of the scan.
const scannedSql = (after: FeedPosition, caseIds: FactWhere['caseIds']): Sql => sql`
  select f.id, f.case_id, f.sequence, f.kind, f.event, f.transaction_id, f."position",
    case when f.kind in ('CASE_LINK', 'PERSON') then (f.detail ->> 'otherCase')::uuid end as other_case_id from case_fact f
  where (f.transaction_id, f."position") > (${after.transactionId}::xid8, ${after.position}::bigint)
    and f.transaction_id < ${raw(HORIZON)} ${caseIds == null ? empty : sql`and f.case_id = any(${caseIds}::uuid[])`}
  order by f.transaction_id, f."position" limit ${raw(String(SCANNED))}`;

const wantedSql = ({ kinds, events, direction, counterpart }: FactWhere): Sql => sql`
  (${kinds ?? null}::text[] is null or s.kind = any(${kinds ?? null}::text[]))
  and (${events ?? null}::text[] is null or s.event = any(${events ?? null}::text[]))
  and (${direction ?? null}::text is null or c.direction = ${direction ?? null}::text)
  and (${counterpart ?? null}::text[] is null or c.counterpart_code = any(${counterpart ?? null}::text[]))`;

const visible = (alias: 'c' | 'o'): Sql =>
  visibleCases(
    { homeState: raw(`${alias}.home_state`), authority: raw(`${alias}.authority_id`) },
    {
      homeState: raw('v.home_state'),
      authorityId: raw('v.authority_id'),
      scope: raw('v.scope'),
      roles: raw('v.roles'),
    },
  );

const VISIBLE = visible('c');

// A document, the absence of an officer, a link of cases and an act on a person are known only to those who know the person; for others they
// have not happened. Neither has a link for one who may not know the other case.
const KNOWABLE = sql`(s.kind not in ('DOCUMENT', 'ABSENCE', 'CASE_LINK', 'PERSON') or not (v.roles <@ ${ROLES_WITHOUT_PERSONS}::text[]))
    and (s.other_case_id is null or exists (select from extradition_case o where o.id = s.other_case_id and ${visible('o')}))`;

// A token lives by the clock of its issuer, not by the time of the law, so `dedere_now()` does not judge it.
const batchSql = ({ viewer, where, after, limit }: FactAsk): Sql => sql`
with viewer as materialized (${viewerSql(viewer)}),
scanned as materialized (${scannedSql(after, where.caseIds)}),
found as (
  select s.* from scanned s join extradition_case c on c.id = s.case_id join viewer v on v.rights = 'STAND'
  where ${VISIBLE} and ${KNOWABLE} and ${wantedSql(where)}
  order by s.transaction_id, s."position" limit ${limit + 1}::int
)
select ${raw(EPOCH)} as epoch, extract(epoch from clock_timestamp())::float8 as now,
  coalesce((select rights from viewer), 'INACTIVE') as rights,
  coalesce((select json_agg(json_build_object('id', id, 'caseId', case_id, 'sequence', sequence, 'kind', kind,
    'transactionId', transaction_id::text, 'position', "position"::text) order by transaction_id, "position") from found), '[]') as found,
  (select count(*)::int from scanned) as scanned, l.transaction_id::text as "transactionId", l."position"::text as "position"
from (values (1)) one left join lateral (
  select transaction_id, "position" from scanned order by transaction_id desc, "position" desc limit 1) l on true`;

interface BatchRow extends Pick<FactBatch, 'epoch' | 'now' | 'rights'> {
  readonly found: readonly FeedFact[];
  readonly scanned: number;
  readonly transactionId: string | null;
  readonly position: string | null;
}

/**
 * Reads the facts after a position that the viewer may see now, in the order of the feed: by transaction, then by
 * position, and no further than the oldest transaction that still runs. What is skipped is not wanted or not visible.
 */
export async function readFacts(database: Queryable, ask: FactAsk): Promise<FactBatch> {
  const { text, values } = batchSql(ask);
  const name = ask.where.caseIds == null ? 'read-facts' : 'read-facts-of-cases';
  const { rows } = await database.query<BatchRow>({ name, text, values });
  const { epoch, now, rights, found, scanned, transactionId, position } = rows[0]!;
  const facts = found.slice(0, ask.limit);
  const lastScanned = transactionId === null || position === null ? ask.after : { transactionId, position };
  const cut = found.length > ask.limit;
  return {
    facts,
    epoch,
    now,
    rights,
    more: cut || scanned === SCANNED,
    reached: cut ? positionOf(facts.at(-1)!) : lastScanned,
  };
}

/** Where a fact stands in the feed. */
export function positionOf({ transactionId, position }: FeedPosition): FeedPosition {
  return { transactionId, position };
}
