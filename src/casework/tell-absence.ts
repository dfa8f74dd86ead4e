import { casesToTell, toldOf, type AbsenceTelling } from '../storage/absence-telling.js';
import { findAbsence, type AbsenceRow } from '../storage/absences.js';
import { inTransaction, type Queryable } from '../storage/database.js';
import { databaseNow } from '../storage/open-case.js';
import { lockCases, type CaseRow } from '../storage/read-case-file.js';
import { nextFact, writeCaseFacts } from '../storage/write-case-facts.js';
import { ringBell } from '../storage/write-decision.js';
import type { Desk } from './desk.js';

/** So many cases are told in one transaction: an open one holds back the feed of everybody. */
const AT_ONCE = 50;

/** Before the first id. */
const FIRST = '00000000-0000-0000-0000-000000000000';

/** Who is told to have acted, and what. The reason of the absence stays out: the cases do not need it. */
function said(absence: AbsenceRow, change: AbsenceTelling) {
  const { id, officerId, deputyId, startsAt, plannedUntil, recordedBy, endedBy } = absence;
  return {
    kind: 'ABSENCE',
    actor_id: change === 'ENDED' ? endedBy! : recordedBy,
    detail: { absence: id, change, officer: officerId, deputy: deputyId, from: startsAt, until: plannedUntil },
  } as const;
}

/** The cases of a locked batch on which it is still to be told. */
async function stillToTell(tx: Queryable, absence: AbsenceRow, change: AbsenceTelling, rows: readonly CaseRow[]) {
  // Ended while its beginning was being told: what is untold stays so, or an end would stand before its beginning.
  if (change === 'BEGUN' && absence.endedBy !== null) return [];
  const told = await toldOf(
    tx,
    absence.id,
    rows.map(({ id }) => id),
  );
  return rows.filter(({ id, assignedTo, status }) => {
    const tellings = told.get(id) ?? [];
    const open = assignedTo === absence.officerId && status !== 'CLOSED';
    return open && (change === 'ENDED' ? tellings.join() === 'BEGUN' : tellings.length === 0);
  });
}

/** Tells the next cases after an id; returns the last of them, or null when there is none left. */
async function tellNext(tx: Queryable, absenceId: string, change: AbsenceTelling, after: string) {
  const candidates = await casesToTell(tx, absenceId, after, AT_ONCE);
  if (candidates.length === 0) return null;
  const rows = await lockCases(tx, candidates);
  // Read under the locks: the absence may have been ended, and a case handed over, while they were waited for.
  const absence = (await findAbsence(tx, absenceId))!;
  const due = await stillToTell(tx, absence, change, [...rows.values()]);
  if (due.length > 0) {
    const now = await databaseNow(tx);
    const facts = due.map((row) => nextFact(row, now, said(absence, change)));
    // The same instant on many cases would tell who may not know the officers which cases are of one of them.
    await writeCaseFacts(tx, facts, { touch: false });
    await ringBell(tx);
  }
  return candidates.at(-1)!;
}

/**
 * Tells an absence on the open cases of the officer, in the order of their ids, a batch per transaction. The facts
 * themselves say what was told, so whatever was cut off goes on where it stood, and nothing is told twice.
 */
export async function tellAbsence({ pool }: Desk, absenceId: string, change: AbsenceTelling): Promise<void> {
  let after: string | null = FIRST;
  while (after !== null) {
    const from: string = after;
    after = await inTransaction(pool, (tx) => tellNext(tx, absenceId, change, from));
  }
}
