import type { GraphQLResolveInfo } from 'graphql';
import { isConnectionLost } from '../../feed/connection-lost.js';
import type { CaseFactRecord } from '../../storage/case-fact.record.js';
import type { FactKind, FeedFact } from '../../storage/read-facts.js';
import type { Reader } from '../compiled-reads/reader.js';
import { sql } from '../compiled-reads/sql.js';
import {
  CaseEventFeedItemType,
  CaseEventWithdrawnFeedItemType,
  CaseFileOpenedFeedItemType,
  DeadlineFeedItemType,
  DocumentFeedItemType,
  ProcedureFeedItemType,
  ProposalFeedItemType,
} from './feed-item.type.js';
import { AbsenceFeedItemType, AssignmentFeedItemType, CaseLinkFeedItemType } from './ownership-feed-item.type.js';
import {
  DeadlineNoticeFeedItemType,
  NoticeAcknowledgedFeedItemType,
  NoticeEscalatedFeedItemType,
} from './notice-feed-item.type.js';
import { PersonFeedItemType } from './person-feed-item.type.js';

/** What the client selected of a fact, by response key. `$cursor` is for the resolver of `cursor`. */
export type FeedRow = Record<string, unknown> & { $cursor?: string };

const TYPE_OF = {
  CASE_FILE_OPENED: CaseFileOpenedFeedItemType,
  EVENT: CaseEventFeedItemType,
  WITHDRAWAL: CaseEventWithdrawnFeedItemType,
  DEADLINE: DeadlineFeedItemType,
  DOCUMENT: DocumentFeedItemType,
  PROPOSAL: ProposalFeedItemType,
  ASSIGNMENT: AssignmentFeedItemType,
  ABSENCE: AbsenceFeedItemType,
  CASE_LINK: CaseLinkFeedItemType,
  PERSON: PersonFeedItemType,
  PROCEDURE_MOVED: ProcedureFeedItemType,
  DEADLINE_NOTICE: DeadlineNoticeFeedItemType,
  NOTICE_ESCALATION: NoticeEscalatedFeedItemType,
  NOTICE_ACKNOWLEDGEMENT: NoticeAcknowledgedFeedItemType,
} as const satisfies Record<FactKind, object>;

const KINDS = Object.keys(TYPE_OF) as FactKind[];

/**
 * Reads the selection of the field at hand for all facts together, with one statement per kind of fact among them.
 * The rows come in the order of the facts; null when one of them is not visible any more.
 */
export async function readContent(
  read: Reader,
  info: GraphQLResolveInfo,
  facts: readonly FeedFact[],
): Promise<FeedRow[] | null> {
  const rowsByKind = await Promise.all(KINDS.map((kind) => readKind(read, info, kind, facts)));
  if (rowsByKind.some((rows) => rows === null)) return null;
  const next = new Map(KINDS.map((kind, index) => [kind, rowsByKind[index]!.values()]));
  return facts.map(({ kind }) => next.get(kind)!.next().value!);
}

async function readKind(
  read: Reader,
  info: GraphQLResolveInfo,
  kind: FactKind,
  facts: readonly FeedFact[],
): Promise<FeedRow[] | null> {
  const ids = facts.filter((fact) => fact.kind === kind).map(({ id }) => id);
  if (ids.length === 0) return [];
  const rows = await read.many<CaseFactRecord>(
    info,
    TYPE_OF[kind],
    (row) => sql`${row.id} = any(${ids}::uuid[])`,
    (row) => [sql`${row.transactionId}`, sql`${row.position}`],
  );
  return rows.length === ids.length ? (rows as FeedRow[]) : null;
}

/** The same for a stream: a selection that cannot be read is the answer to each of its items, and does not end the stream. */
export async function readContentOrFault(
  read: Reader,
  info: GraphQLResolveInfo,
  facts: readonly FeedFact[],
): Promise<readonly (FeedRow | Error)[] | null> {
  try {
    return await readContent(read, info, facts);
  } catch (error) {
    if (isConnectionLost(error) || !(error instanceof Error)) throw error;
    return facts.map(() => error);
  }
}
