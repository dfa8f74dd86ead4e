import type { CaseFile, Direction } from '../extradition/case-file.js';
import type { Deadline } from '../extradition/deadlines/deadline.js';
import type { EventName } from '../extradition/procedure/events.js';
import { NEVER_BEGAN } from '../extradition/history/amend.js';
import type { FactOnRecord } from '../extradition/history/effective-history.js';
import { historyThatCounts } from '../extradition/history/history-that-counts.js';
import type { Queryable } from './database.js';
import { calendarsJson } from './read-calendars.js';
import { instantText, shortInstant } from './json-instant.js';
import { queueForCases } from './queue-for-case.js';

/** The case row itself, as far as an act needs it beside what the law looks at. */
export interface CaseRow {
  readonly id: string;
  readonly homeState: string;
  readonly authorityId: string;
  readonly version: number;
  readonly lastSequence: number;
  readonly procedureVersion: string;
  readonly timeZone: string;
  readonly direction: Direction;
  readonly status: string;
  /** The officer who has it. */
  readonly assignedTo: string | null;
}

/** A case as it can be seen without holding it. */
export type SeenCase = Pick<CaseRow, 'homeState' | 'authorityId' | 'direction' | 'status'>;

/** Looks a case up without a lock and without waiting. */
export async function findCase(tx: Queryable, caseId: string): Promise<SeenCase | null> {
  const { rows } = await tx.query<SeenCase>({
    name: 'find-case',
    text: 'select home_state as "homeState", authority_id as "authorityId", direction, status from extradition_case where id = $1',
    values: [caseId],
  });
  return rows[0] ?? null;
}

/**
 * Takes cases off the shelf: nobody else may act on them until the transaction ends. Those who wait stand in line without a
 * transaction id, so that the order of the facts is the order of the locks. Several are waited for in the order of their
 * ids, so that no two acts wait for each other, and the rows are touched only when the turn has come on all of them: a
 * transaction that has its id while it still waits for one case would tell its facts there before earlier ones.
 */
export async function lockCases(tx: Queryable, caseIds: readonly string[]): Promise<Map<string, CaseRow>> {
  const ids = [...new Set(caseIds)].sort();
  await queueForCases(tx, ids);
  const { rows } = await tx.query<CaseRow>({
    name: 'lock-cases',
    text: `select id, home_state as "homeState", authority_id as "authorityId", version, last_sequence as "lastSequence",
                  procedure_version as "procedureVersion", time_zone as "timeZone", direction, status,
                  assigned_to as "assignedTo"
           from extradition_case where id = any($1::uuid[]) order by id for no key update`,
    values: [ids],
  });
  return new Map(rows.map((row) => [row.id, row]));
}

/** Takes one case off the shelf. */
export async function lockCase(tx: Queryable, caseId: string): Promise<CaseRow | null> {
  return (await lockCases(tx, [caseId])).get(caseId) ?? null;
}

const FILE = `
select json_build_object(
  'now', ${instantText('dedere_now()')},
  'lastSequence', c.last_sequence,
  'deadlineIds', array(select d.id from deadline d where d.case_id = c.id order by d.starts_at, d.id),
  'openDeadlines', (
    select coalesce(json_object_agg(concat_ws(' ', d.rule_id, d.side_file_id), d.id), '{}')
    from deadline d where d.case_id = c.id and d.outcome in ('RUNNING', 'PENDING')),
  'openProposals', array(
    select json_build_object('id', p.id, 'event', p.event, 'sideFileId', p.side_file_id)
    from proposal p where p.case_id = c.id and p.status = 'OPEN' order by p.proposed_at, p.id),
  'file', json_build_object(
    'id', c.id, 'reference', c.reference, 'version', c.version, 'lastSequence', c.last_sequence, 'direction', c.direction,
    'homeState', c.home_state, 'counterpart', c.counterpart_code, 'profile', c.profile,
    'procedureVersion', c.procedure_version, 'instruments', c.instruments, 'timeZone', c.time_zone,
    'closedReason', c.closed_reason,
    'regions', json_build_object(
      'PROCEDURE', json_build_object('state', c.status, 'previous', c.status_previous),
      'CUSTODY', json_build_object('state', c.custody, 'previous', c.custody_previous),
      'HOLD', json_build_object('state', c.hold, 'previous', c.hold_previous))),
  'documents', array(
    select json_build_object('id', d.id, 'kind', d.kind_id, 'withdrawn', d.withdrawn_at is not null,
      'supersededBy', n.id, 'language', d.language, 'form', d.form, 'validUntil', d.valid_until,
      'translationOf', d.translation_of, 'apostilleOf', d.apostille_of, 'redactionOf', d.redaction_of,
      'review', (select json_build_object('result', r.result, 'defects', r.defects) from document_review r
        where r.document_id = d.id order by r.reviewed_at desc, r.id desc limit 1))
    from document_link d left join document_link n on n.supersedes_id = d.id
    where d.case_id = c.id order by d.linked_at, d.id),
  'protections', array(
    select json_build_object('id', p.id, 'kind', p.kind, 'since', p.since, 'until', p.until, 'outcome', p.outcome)
    from protection p where p.person_id = c.person_id and p.withdrawn_at is null order by p.recorded_at, p.id),
  'sideFiles', array(
    select json_build_object('id', s.id, 'kind', s.kind, 'state', s.state, 'previous', s.previous)
    from side_file s where s.case_id = c.id and s.state <> '${NEVER_BEGAN}' order by s.opened_sequence),
  'calendars', ${calendarsJson('y.jurisdiction_code in (c.home_state, c.counterpart_code)')},
  'deadlines', array(
    select json_build_object(
      'ruleId', d.rule_id, 'clock', d.clock, 'startEvent', d.start_event,
      'startSequence', d.start_sequence, 'sideFileId', d.side_file_id,
      'startsAt', ${instantText('d.starts_at')}, 'zone', d.time_zone,
      'dueAt', ${instantText('d.due_at')}, 'dueOn', d.due_on, 'dateBasis', d.date_basis,
      'earliestDueAt', ${instantText('d.earliest_due_at')}, 'latestDueAt', ${instantText('d.latest_due_at')},
      'alternatives', d.alternatives, 'undatedReason', d.undated_reason, 'derivation', d.derivation,
      'outcome', d.outcome, 'stoppedAt', ${instantText('d.stopped_at')}, 'stopEvent', d.stop_event,
      'successorRuleId', d.successor_rule)
    from deadline d where d.case_id = c.id order by d.starts_at, d.id),
  'history', array(
    select json_build_object(
      'sequence', f.sequence, 'event', f.event, 'occurredAt', ${instantText('f.occurred_at')}, 'zone', f.time_zone,
      'actorId', f.actor_id, 'actingForId', f.acting_for, 'role', f.role, 'changes', f.changes, 'facts', f.facts,
      'documentIds', f.document_ids, 'attestations', f.attestations, 'emitted', f.emitted,
      'sideFileId', f.side_file_id, 'procedureVersion', f.procedure_version,
      'kind', f.kind, 'supersedes', f.supersedes, 'placedAfter', f.placed_after)
    from case_fact f where f.case_id = c.id and f.kind in ('EVENT', 'WITHDRAWAL') order by f.sequence)
) as file
from extradition_case c where c.id = any($1::uuid[])`;

/** A proposal that waits for its second person. */
export interface OpenProposal {
  readonly id: string;
  readonly event: EventName;
  readonly sideFileId: string | null;
}

/** A case file as the database holds it, with the database's clock at that moment. */
export interface FileOnDesk {
  readonly now: string;
  readonly lastSequence: number;
  /** Ids of the deadlines that are open, by `openKey`. */
  readonly openDeadlines: ReadonlyMap<string, string>;
  readonly openProposals: readonly OpenProposal[];
  /** Ids of all deadlines, in the order of the file. */
  readonly deadlineIds: readonly string[];
  readonly file: CaseFile;
}

interface FileAnswer {
  readonly now: string;
  readonly lastSequence: number;
  readonly openDeadlines: Readonly<Record<string, string>>;
  readonly openProposals: readonly OpenProposal[];
  readonly deadlineIds: readonly string[];
  readonly file: Omit<CaseFile, 'documents' | 'protections' | 'sideFiles' | 'deadlines' | 'history' | 'calendars'>;
  readonly documents: CaseFile['documents'];
  readonly protections: CaseFile['protections'];
  readonly sideFiles: CaseFile['sideFiles'];
  readonly calendars: CaseFile['calendars'];
  readonly deadlines: readonly Deadline[];
  readonly history: readonly FactOnRecord[];
}

const shortOrNull = (text: string | null): string | null => (text === null ? null : shortInstant(text));

function asDeadline(row: Deadline): Deadline {
  return {
    ...row,
    startsAt: shortInstant(row.startsAt),
    dueAt: shortOrNull(row.dueAt),
    earliestDueAt: shortOrNull(row.earliestDueAt),
    latestDueAt: shortOrNull(row.latestDueAt),
    stoppedAt: shortOrNull(row.stoppedAt),
  };
}

function onDesk(answer: FileAnswer): FileOnDesk {
  const { documents, protections, sideFiles, calendars } = answer;
  const file = {
    ...answer.file,
    documents,
    protections,
    sideFiles,
    calendars,
    deadlines: answer.deadlines.map(asDeadline),
  };
  const facts = answer.history.map((fact) => ({ ...fact, occurredAt: shortInstant(fact.occurredAt) }));
  return {
    now: shortInstant(answer.now),
    lastSequence: answer.lastSequence,
    openDeadlines: new Map(Object.entries(answer.openDeadlines)),
    openProposals: answer.openProposals,
    deadlineIds: answer.deadlineIds,
    file: { ...file, history: historyThatCounts(file, facts) },
  };
}

/** The files of several cases by id, in one statement. */
export async function readCaseFiles(tx: Queryable, caseIds: readonly string[]): Promise<Map<string, FileOnDesk>> {
  const { rows } = await tx.query<{ file: FileAnswer }>({ name: 'read-case-file', text: FILE, values: [caseIds] });
  return new Map(rows.map(({ file }) => [file.file.id, onDesk(file)]));
}

/**
 * Everything the law may look at. Called after the lock, as a statement of its own: under READ COMMITTED only a new
 * statement sees what the previous holder of the lock wrote beside the case row.
 */
export async function readCaseFile(tx: Queryable, caseId: string): Promise<FileOnDesk> {
  const file = (await readCaseFiles(tx, [caseId])).get(caseId);
  if (!file) throw new Error(`Case ${caseId} vanished while it was locked.`);
  return file;
}
