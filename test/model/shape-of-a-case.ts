import type pg from 'pg';
import type { CaseFile, RegionChange } from '../../src/extradition/case-file.js';
import { ruleById } from '../../src/extradition/deadlines/rules/all-rules.js';
import { standingAt } from '../../src/extradition/deadlines/standing.js';
import { leadsHere, replayed } from '../../src/extradition/history/amend.js';
import { PROCEDURE } from '../../src/extradition/procedure/procedure.js';
import { readCaseFile } from '../../src/storage/read-case-file.js';

/** One fact of a case, as it lies in the table. */
export interface FactOfCase {
  readonly id: string;
  readonly sequence: number;
  readonly kind: string;
  readonly event: string | null;
  readonly role: string | null;
  readonly sideFileId: string | null;
  readonly versionAfter: number;
  readonly changes: readonly RegionChange[];
}

/** A case between two acts: the file as the law reads it, and its facts as they lie in the table. */
export interface ShapeOfCase {
  readonly file: CaseFile;
  readonly facts: readonly FactOfCase[];
}

const FACTS = `
select id, sequence, kind, event, role, side_file_id as "sideFileId", version_after as "versionAfter", changes
from case_fact where case_id = $1 order by sequence`;

export async function shapeOf(pool: pg.Pool, caseId: string): Promise<ShapeOfCase> {
  const { file } = await readCaseFile(pool, caseId);
  const { rows } = await pool.query<FactOfCase>(FACTS, [caseId]);
  return { file, facts: rows };
}

const HELD = ['DETAINED', 'PROVISIONAL_CUSTODY', 'EXTRADITION_ARREST'];
/** Invariant I-9. Events in the life of a single limit are no events of a case. */
const BY_SYSTEM = [
  'HIT_RECORDED',
  'NOTICE_PUBLISHED',
  'NOTICE_EXPIRED',
  'DECISION_TERM_EXCEEDED',
  'ASSURANCE_ACTIVATED',
];

/** Where the changes on record lead, told one after the other as they were recorded. */
function told(facts: readonly FactOfCase[]): string {
  const states = new Map([
    ['PROCEDURE', 'NEW'],
    ['CUSTODY', 'AT_LARGE'],
    ['HOLD', 'CLEAR'],
  ]);
  for (const { sideFileId, changes } of facts)
    for (const { region, to } of changes)
      states.set(['PROCEDURE', 'CUSTODY', 'HOLD'].includes(region) ? region : (sideFileId ?? region), to);
  return JSON.stringify([...states].sort());
}

const standing = ({ regions, sideFiles }: CaseFile): string =>
  JSON.stringify(
    [
      ...Object.entries(regions).map(([region, { state }]) => [region, state]),
      ...sideFiles.map(({ id, state }) => [id, state]),
    ].sort(),
  );

/** Duties and caps that still run; a right that ran out and a target of the office are none. */
const openDuties = ({ deadlines }: CaseFile, now: string): string[] =>
  deadlines
    .filter((deadline) => {
      const rule = ruleById(deadline.ruleId);
      return rule.kind !== 'POLICY' && ['RUNNING', 'OVERDUE'].includes(standingAt(deadline, rule, now));
    })
    .map(({ ruleId }) => ruleId);

/** The step that closes a false match: it settles no limit, and the data ask for none to be settled. */
const closesWithLimits = new Set(
  Object.values(PROCEDURE.machines)
    .flatMap(({ transitions }) => transitions)
    .filter(({ to, cancelsAllClocks, requires }) => {
      return to === 'CLOSED' && !cancelsAllClocks && !requires.includes('DEADLINES_SETTLED');
    })
    .map(({ id }) => id),
);

/**
 * Limits of law that an act which has just closed the case left running; none is right. A side file lives on in a closed case
 * and may start limits of its own later.
 */
export function leftRunning({ file, facts }: ShapeOfCase, now: string): string[] {
  const closer = facts
    .flatMap(({ changes }) => changes)
    .findLast(({ region, to }) => region === 'PROCEDURE' && to === 'CLOSED');
  return closer && !closesWithLimits.has(closer.transition) ? openDuties(file, now) : [];
}

/** Everything that is wrong with a case in itself, in sentences. */
export function faultsOf({ file, facts }: ShapeOfCase): string[] {
  const faults: string[] = [];
  const say = (wrong: boolean, what: string) => wrong && faults.push(what);
  const { PROCEDURE: procedure, CUSTODY: custody } = file.regions;
  say(file.lastSequence !== facts.length, `last_sequence is ${file.lastSequence} over ${facts.length} facts`);
  say(
    facts.some(({ sequence }, index) => sequence !== index + 1),
    'the numbers of the facts have a hole',
  );
  say(
    told(facts) !== standing(file),
    `the changes on record lead to ${told(facts)}, the case stands at ${standing(file)}`,
  );
  say(!leadsHere(file, replayed(file)), 'the replay of the history does not lead to where the case stands');
  say(procedure.state === 'CLOSED' && HELD.includes(custody.state), `closed while ${custody.state} (I-3)`);
  say(
    (procedure.state === 'CLOSED') !== (file.closedReason !== null),
    'closed and a reason of closing do not go together',
  );
  say(
    custody.state === 'DECEASED' && procedure.state !== 'CLOSED' && procedure.state !== 'NEW',
    'a dead person, and the case goes on (I-8)',
  );
  const bySystem = facts.filter(
    ({ kind, role, event }) => kind === 'EVENT' && role === 'SYSTEM' && !BY_SYSTEM.includes(event!),
  );
  say(bySystem.length > 0, `SYSTEM recorded ${bySystem.map(({ event }) => event).join(', ')} (I-9)`);
  return faults;
}
