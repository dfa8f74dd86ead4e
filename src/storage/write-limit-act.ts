import { v7 as newId } from 'uuid';
import type { CaseFile } from '../extradition/case-file.js';
import type { LimitAsk, LimitRuling } from '../extradition/deadlines/acts/limit-act.js';
import type { Deadline } from '../extradition/deadlines/deadline.js';
import type { Queryable } from './database.js';
import { nextDueAt } from './case-change.js';
import { deadlineRow } from './decision-rows.js';
import { factRow, type FactRow } from './fact-row.js';
import { DEADLINE_ACT_COLUMNS, DEADLINE_COLUMNS, FACT_COLUMNS, insertRows } from './insert-rows.js';

/** An act on a limit as it goes on the record. */
export interface LimitActOnRecord {
  readonly file: CaseFile;
  /** The limit's id; null for a limit that this act puts on the record. */
  readonly deadlineId: string | null;
  readonly ruling: LimitRuling;
  readonly ask: LimitAsk;
  /** Legal time of the decision as it was given, with its offset. */
  readonly decidedAtGiven: string;
  readonly ground: string;
  readonly followUp: string | null;
  readonly lastSequence: number;
  /** The database's clock. */
  readonly now: string;
}

export interface LimitActWritten {
  readonly deadlineId: string;
  readonly factId: string;
}

/** The dates before and after, as the history and the feed tell them. */
const datesOf = (limit: Deadline | null) => ({ dueAt: limit?.dueAt ?? null, dueOn: limit?.dueOn ?? null });

function factOf(act: LimitActOnRecord, deadlineId: string): FactRow {
  const { file, ruling, ask, lastSequence, now } = act;
  return factRow({
    case_id: file.id,
    sequence: lastSequence + 1,
    kind: 'DEADLINE',
    version_before: file.version,
    version_after: file.version + 1,
    occurred_at: ask.decidedAt,
    occurred_at_given: act.decidedAtGiven,
    time_zone: file.timeZone,
    recorded_at: now,
    actor_id: ask.asker.id,
    role: ruling.role,
    procedure_version: file.procedureVersion,
    document_ids: ask.documentIds,
    side_file_id: ruling.after.sideFileId,
    deadline_id: deadlineId,
    deadline_from: ruling.before?.outcome ?? null,
    deadline_to: ruling.after.outcome,
    detail: { act: ruling.act, before: datesOf(ruling.before), after: datesOf(ruling.after), late: ruling.late },
  });
}

const MOVE = `
update deadline set due_at = $3, due_on = $4, date_basis = $5, earliest_due_at = $6, latest_due_at = $7, alternatives = $8,
  derivation = $9, undated_reason = $10, outcome = $11, stopped_at = $12
where case_id = $1 and id = $2`;

async function writeLimit(tx: Queryable, { file, ruling, lastSequence }: LimitActOnRecord, id: string | null) {
  const { after } = ruling;
  if (id === null) {
    // The limit begins with an event that is on record already, so its number is the one the file gives.
    const row = { ...deadlineRow(file, after, lastSequence), start_sequence: after.startSequence };
    await insertRows(tx, 'deadline', DEADLINE_COLUMNS, [row]);
    return row.id;
  }
  await tx.query({
    name: 'move-limit',
    text: MOVE,
    values: [
      file.id,
      id,
      after.dueAt,
      after.dueOn,
      after.dateBasis,
      after.earliestDueAt,
      after.latestDueAt,
      JSON.stringify(after.alternatives),
      JSON.stringify(after.derivation),
      after.undatedReason,
      after.outcome,
      after.stoppedAt,
    ],
  });
  return id;
}

async function writeAct(tx: Queryable, act: LimitActOnRecord, deadlineId: string): Promise<void> {
  const { file, ruling, ask, ground, followUp, lastSequence, now } = act;
  await insertRows(tx, 'deadline_act', DEADLINE_ACT_COLUMNS, [
    {
      id: newId(),
      case_id: file.id,
      deadline_id: deadlineId,
      kind: ruling.act,
      sequence: lastSequence + 1,
      due_before: ruling.before?.dueAt ?? null,
      due_after: ruling.after.dueAt,
      due_on_before: ruling.before?.dueOn ?? null,
      due_on_after: ruling.after.dueOn,
      decided_at: ask.decidedAt,
      recorded_at: now,
      actor_id: ask.asker.id,
      role: ruling.role,
      ground,
      follow_up: followUp,
      citation: ruling.citation,
      document_ids: ask.documentIds,
      late: ruling.late,
      reservations: ruling.reservations,
    },
  ]);
}

/** The version moves: an act on a limit is a decision. */
async function moveCase(tx: Queryable, { file, ruling, lastSequence, now }: LimitActOnRecord): Promise<void> {
  const { before, after } = ruling;
  const limits = before
    ? file.deadlines.map((limit) => (limit === before ? after : limit))
    : [...file.deadlines, after];
  await tx.query({
    name: 'move-case-with-limit',
    text: `update extradition_case set version = version + 1, last_sequence = $2, next_due_at = $3, updated_at = $4
           where id = $1`,
    values: [file.id, lastSequence + 1, nextDueAt(limits, now), now],
  });
}

/** Writes an act on a limit: the limit, the act, the fact that tells it, and the case. Under the lock on the case. */
export async function writeLimitAct(tx: Queryable, act: LimitActOnRecord): Promise<LimitActWritten> {
  const deadlineId = await writeLimit(tx, act, act.deadlineId);
  const fact = factOf(act, deadlineId);
  await insertRows(tx, 'case_fact', FACT_COLUMNS, [fact]);
  await writeAct(tx, act, deadlineId);
  await moveCase(tx, act);
  return { deadlineId, factId: fact.id };
}
