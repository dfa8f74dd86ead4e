import { v7 as newId } from 'uuid';
import { inputDigest } from '../../src/casework/input-digest.js';
import type { Actor } from '../../src/casework/actor.js';
import { decisionRows, openKey, type DeadlineRow, type DecisionRows } from '../../src/storage/decision-rows.js';
import type { CaseChange } from '../../src/storage/case-change.js';
import type { SideFileRow } from '../../src/storage/side-file-rows.js';
import { factRow, type FactRow } from '../../src/storage/fact-row.js';
import { newCaseRows } from '../../src/storage/new-case.js';
import { actKeys, type ActKeys } from './act-keys.js';
import type { PlannedCase, PlannedDocument, PlannedEvent } from './planned-case.js';
import { sideFileIds, type SideFileIds } from './side-file-ids.js';

type NewCaseRows = ReturnType<typeof newCaseRows>;
type FileRow = Omit<NewCaseRows['file'], keyof CaseChange> & CaseChange;

/** One act as it is audited and as its key is bound. */
interface Act {
  readonly actor: Actor;
  readonly operation: 'openCase' | 'linkDocument' | 'recordCaseEvent';
  readonly key: string;
  readonly input: unknown;
  readonly fact: FactRow;
  readonly detail: object;
}

/** Rows of one case, table by table, as casework would have left them. */
export interface CaseRows {
  readonly person: NewCaseRows['person'];
  readonly names: NewCaseRows['names'];
  readonly nameKeys: NewCaseRows['nameKeys'];
  readonly file: FileRow;
  readonly offences: NewCaseRows['offences'];
  readonly documents: object[];
  readonly sideFiles: readonly SideFileRow[];
  readonly deadlines: readonly DeadlineRow[];
  readonly facts: FactRow[];
  readonly keys: readonly object[];
  readonly audit: readonly object[];
}

/** When the case enters the register, and under which label its acts bind their keys. */
export interface Entry {
  readonly label: string;
  readonly recordedAt: string;
}

/** The reference number is given last, in the transaction that reserves it; until then the row holds this one. */
const NUMBER_TO_COME = { year: 1970, number: 1 };

/** A case as it grows from act to act. */
interface Growth {
  readonly rows: NewCaseRows;
  readonly recordedAt: string;
  readonly keys: ActKeys;
  file: FileRow;
  readonly facts: FactRow[];
  readonly documents: object[];
  readonly documentIds: Map<string, string>;
  readonly sideFileIds: SideFileIds;
  readonly sideFiles: Map<string, SideFileRow>;
  readonly deadlines: Map<string, DeadlineRow>;
  /** Ids of the open deadlines, by `openKey`. */
  readonly open: Map<string, string>;
  readonly acts: Act[];
}

function openedBy(planned: PlannedCase, { label, recordedAt }: Entry): Growth {
  const { keeper, opener, input, file } = planned;
  const { instruments } = input;
  const rows = newCaseRows({
    content: input,
    keeper,
    instruments,
    profile: file.profile,
    now: recordedAt,
    ...NUMBER_TO_COME,
    openedBy: opener.id,
    synthetic: true,
  });
  const keys = actKeys(label, planned);
  const act: Act = {
    actor: opener,
    operation: 'openCase',
    key: keys.open,
    input,
    fact: rows.opened,
    detail: { direction: input.direction },
  };
  return {
    rows,
    recordedAt,
    keys,
    file: rows.file,
    facts: [rows.opened],
    documents: [],
    documentIds: new Map(),
    sideFileIds: sideFileIds(),
    sideFiles: new Map(),
    deadlines: new Map(),
    open: new Map(),
    acts: [act],
  };
}

function link(growth: Growth, actor: Actor, { id: plannedId, ...document }: PlannedDocument): void {
  const { file, recordedAt } = growth;
  const id = newId();
  growth.documentIds.set(plannedId, id);
  growth.documents.push({
    id,
    case_id: file.id,
    kind_id: document.kind,
    title: document.title,
    url: document.url,
    sha256: document.sha256,
    language: document.language,
    issued_on: document.issuedOn,
    linked_by: actor.id,
    linked_at: recordedAt,
  });
  const fact = factRow({
    case_id: file.id,
    sequence: file.last_sequence + 1,
    kind: 'DOCUMENT',
    version_before: file.version,
    version_after: file.version,
    occurred_at: recordedAt,
    occurred_at_given: recordedAt,
    time_zone: file.time_zone,
    recorded_at: recordedAt,
    actor_id: actor.id,
    role: null,
    procedure_version: file.procedure_version,
    document_id: id,
    detail: { change: 'LINKED', sha256: document.sha256 },
  });
  growth.facts.push(fact);
  growth.file = { ...file, last_sequence: fact.sequence, updated_at: recordedAt };
  const input = { ...document, caseId: file.id };
  growth.acts.push({
    actor,
    operation: 'linkDocument',
    key: growth.keys.link(plannedId),
    input,
    fact,
    detail: { kind: document.kind },
  });
}

const keyOf = ({ rule_id: ruleId, side_file_id: sideFileId }: DeadlineRow): string => openKey({ ruleId, sideFileId });

/** The limits and side files as they stand after a decision. When a side file began stays as it was first written. */
function keep({ open, deadlines, sideFiles }: Growth, rows: DecisionRows): void {
  for (const { id, ...end } of rows.stopped) {
    const settled = { ...deadlines.get(id)!, ...end };
    deadlines.set(id, settled);
    open.delete(keyOf(settled));
  }
  for (const row of rows.started) {
    deadlines.set(row.id, row);
    if (row.outcome === 'RUNNING' || row.outcome === 'PENDING') open.set(keyOf(row), row.id);
  }
  for (const row of rows.sideFiles) {
    const { opened_at, opened_sequence } = sideFiles.get(row.id) ?? row;
    sideFiles.set(row.id, { ...row, opened_at, opened_sequence });
  }
}

function record(growth: Growth, event: PlannedEvent, index: number): void {
  const { file, recordedAt } = growth;
  const entered = growth.sideFileIds.entered(event);
  const ask = { ...entered.ask, documentIds: event.ask.documentIds.map((id) => growth.documentIds.get(id)!) };
  const rows = decisionRows({ ...entered.file, id: file.id }, ask, entered.decision, {
    lastSequence: file.last_sequence,
    recordedAt,
    occurredAtGiven: event.givenAt,
    openDeadlines: growth.open,
    openProposals: [],
  });
  keep(growth, rows);
  growth.facts.push(...rows.facts);
  growth.file = { ...file, ...rows.change };
  const input = {
    caseId: file.id,
    event: ask.event,
    occurredAt: event.givenAt,
    timeZone: ask.zone,
    note: ask.note,
    documentIds: ask.documentIds,
    facts: ask.facts,
    attestations: ask.attestations,
    sideFileId: ask.sideFile && !ask.sideFile.opens ? ask.sideFile.id : null,
    expectedVersion: index + 1,
  };
  const detail = { event: ask.event, version: rows.change.version };
  growth.acts.push({
    actor: event.actor,
    operation: 'recordCaseEvent',
    key: growth.keys.record(index),
    input,
    fact: rows.facts[0]!,
    detail,
  });
}

/**
 * The rows of a planned case, made in memory by the functions that casework uses. The rulings are those of the plan; a
 * test holds that casework, asked act by act, leaves the same rows.
 */
export function bulkRows(planned: PlannedCase, entry: Entry): CaseRows {
  const growth = openedBy(planned, entry);
  for (const [index, event] of planned.events.entries()) {
    for (const document of event.documents) link(growth, event.actor, document);
    record(growth, event, index);
  }
  const { rows, file, facts, documents, sideFiles, deadlines, acts, recordedAt } = growth;
  return {
    person: rows.person,
    names: rows.names,
    nameKeys: rows.nameKeys,
    offences: rows.offences,
    file,
    facts,
    documents,
    sideFiles: [...sideFiles.values()],
    deadlines: [...deadlines.values()],
    keys: acts.map(({ actor, operation, key, input, fact }) => ({
      actor_id: actor.id,
      operation,
      key,
      input_digest: inputDigest(input),
      fact_id: fact.id,
      bound_at: recordedAt,
    })),
    audit: acts.map(({ actor, operation, detail }) => ({
      actor: actor.subject,
      operation,
      case_id: file.id,
      answer: 'GRANTED',
      detail,
      request_id: actor.requestId,
    })),
  };
}
