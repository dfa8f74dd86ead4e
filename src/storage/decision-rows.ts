import { v7 as newId } from 'uuid';
import type { Ask } from '../extradition/ask.js';
import type { CaseFile } from '../extradition/case-file.js';
import type { ClockChange, Deadline } from '../extradition/deadlines/deadline.js';
import { ruleById } from '../extradition/deadlines/rules/all-rules.js';
import { responsibleFor } from '../extradition/deadlines/responsible.js';
import type { Decision } from '../extradition/decide.js';
import { amendmentFacts, placeOfFact } from './amendment-facts.js';
import { caseChange, type CaseChange } from './case-change.js';
import { factRow, type FactRow } from './fact-row.js';
import { proposalEnds, proposalTold, type ProposalEnd, type ProposalsBefore } from './proposal-ends.js';
import { recomputedFact } from './recomputed-fact.js';
import { sideFileRows, type SideFileRow } from './side-file-rows.js';

export interface DeadlineRow {
  readonly id: string;
  readonly case_id: string;
  readonly rule_id: string;
  readonly clock: string;
  readonly start_event: string;
  readonly start_sequence: number | null;
  readonly side_file_id: string | null;
  readonly starts_at: string;
  readonly time_zone: string;
  readonly due_at: string | null;
  readonly due_on: string | null;
  readonly date_basis: string;
  readonly earliest_due_at: string | null;
  readonly latest_due_at: string | null;
  readonly alternatives: unknown;
  readonly derivation: unknown;
  readonly undated_reason: string | null;
  readonly consequence: string;
  readonly responsible: readonly string[];
  readonly outcome: string;
  readonly stopped_at: string | null;
  readonly stop_event: string | null;
  readonly successor_rule: string | null;
}

export interface StoppedRow {
  readonly id: string;
  readonly outcome: string;
  readonly stopped_at: string;
  readonly stop_event: string;
  readonly successor_rule: string | null;
}

/** Everything a decision writes. */
export interface DecisionRows {
  readonly change: CaseChange;
  readonly facts: readonly FactRow[];
  readonly started: readonly DeadlineRow[];
  readonly stopped: readonly StoppedRow[];
  /** Deadlines that a late entry or a correction reckons anew, those that stay settled first. */
  readonly recomputed: readonly DeadlineRow[];
  /** Side files that began or moved. */
  readonly sideFiles: readonly SideFileRow[];
  /** Proposals that wait no more. */
  readonly proposals: readonly ProposalEnd[];
}

/** What the rows need beside the ruling. */
export interface Recording extends ProposalsBefore {
  readonly lastSequence: number;
  readonly recordedAt: string;
  readonly occurredAtGiven: string;
  /** Ids of the deadlines that are open before the act, by `openKey`. */
  readonly openDeadlines: ReadonlyMap<string, string>;
  /** Ids of the deadlines of the file, in the order of the file; only a late entry and a correction ask for them. */
  readonly deadlineIds?: readonly string[];
}

/** Under what an open deadline is found: its rule, and its side file if it belongs to one. */
export const openKey = ({ ruleId, sideFileId }: Pick<Deadline, 'ruleId' | 'sideFileId'>): string =>
  sideFileId === null ? ruleId : `${ruleId} ${sideFileId}`;

/** A limit as its row; `lastSequence` is the number of the last fact on record. */
export function deadlineRow(file: CaseFile, deadline: Deadline, lastSequence: number): DeadlineRow {
  const rule = ruleById(deadline.ruleId);
  return {
    id: newId(),
    case_id: file.id,
    rule_id: deadline.ruleId,
    clock: deadline.clock,
    start_event: deadline.startEvent,
    // The law numbers events from the file it was given; a planned file counts its events only.
    start_sequence: deadline.startSequence && deadline.startSequence - file.lastSequence + lastSequence,
    side_file_id: deadline.sideFileId,
    starts_at: deadline.startsAt,
    time_zone: deadline.zone,
    due_at: deadline.dueAt,
    due_on: deadline.dueOn,
    date_basis: deadline.dateBasis,
    earliest_due_at: deadline.earliestDueAt,
    latest_due_at: deadline.latestDueAt,
    alternatives: deadline.alternatives,
    derivation: deadline.derivation,
    undated_reason: deadline.undatedReason,
    consequence: rule.consequence,
    responsible: responsibleFor(rule, file.direction),
    outcome: deadline.outcome,
    stopped_at: deadline.stoppedAt,
    stop_event: deadline.stopEvent,
    successor_rule: deadline.successorRuleId,
  };
}

function stoppedRow(change: Extract<ClockChange, { change: 'STOPPED' }>, id: string): StoppedRow {
  const { outcome, stoppedAt, stopEvent, successorRuleId } = change;
  return { id, outcome, stopped_at: stoppedAt, stop_event: stopEvent, successor_rule: successorRuleId };
}

type Said = Partial<FactRow> & Pick<FactRow, 'kind'>;

/** The events of a decision as facts: the one that was asked, and those that follow from it in law. */
function eventFacts(ask: Ask, decision: Decision, { approves }: ProposalsBefore): Said[] {
  const { amendment } = decision;
  const asked: Said = {
    ...(amendment ? placeOfFact(amendment) : { kind: 'EVENT' }),
    event: ask.event,
    side_file_id: ask.sideFile?.id ?? null,
    proposal_id: approves?.id ?? null,
    note: ask.note,
    facts: ask.facts,
    attestations: ask.attestations,
    document_ids: ask.documentIds,
    changes: decision.changes,
    not_started: decision.clocks.filter(({ change }) => change === 'NOT_STARTED'),
  };
  if (amendment) return [asked, ...amendmentFacts(amendment, ask.sideFile?.id ?? null)];
  const followed = decision.emitted.map(({ event, sideFileId, changes }): Said => ({
    kind: 'EVENT',
    event,
    emitted: true,
    side_file_id: sideFileId,
    changes,
  }));
  return [asked, ...followed];
}

/** What a decision does to the deadlines, as rows and as facts. */
function clockRows(file: CaseFile, decision: Decision, { openDeadlines, deadlineIds, lastSequence }: Recording) {
  const recomputed: DeadlineRow[] = [];
  const open = new Map(openDeadlines);
  const started = new Map<string, DeadlineRow>();
  const stopped: StoppedRow[] = [];
  const told: Said[] = [];
  for (const change of decision.clocks) {
    if (change.change === 'RECOMPUTED') {
      const id = deadlineIds?.[file.deadlines.indexOf(change.before)];
      if (id === undefined) throw new Error(`${change.before.ruleId} was recomputed without being on record.`);
      recomputed.push({ ...deadlineRow(file, change.after, lastSequence), id });
      told.push(recomputedFact(id, change));
    } else if (change.change === 'STARTED') {
      const row = deadlineRow(file, change.deadline, lastSequence);
      started.set(row.id, row);
      open.set(openKey(change.deadline), row.id);
      told.push({ kind: 'DEADLINE', deadline_id: row.id, deadline_to: row.outcome, side_file_id: row.side_file_id });
    } else if (change.change === 'STOPPED') {
      const id = open.get(openKey(change));
      if (id === undefined) throw new Error(`${change.ruleId} was stopped without being open on record.`);
      const row = stoppedRow(change, id);
      const born = started.get(id);
      // Started and stopped by one act, through an event that follows from it in law: the row is born settled.
      if (born) started.set(born.id, { ...born, ...row });
      else stopped.push(row);
      told.push({
        kind: 'DEADLINE',
        deadline_id: id,
        deadline_from: change.from,
        deadline_to: change.outcome,
        side_file_id: change.sideFileId,
      });
    }
  }
  return { started: [...started.values()], stopped, recomputed, told };
}

/** The ends of proposals as facts. They come about when the decision is recorded, whatever its legal time. */
const proposalFacts = (ends: readonly ProposalEnd[], recordedAt: string): Said[] =>
  ends.map(({ id, status }) => ({
    ...proposalTold(id, 'OPEN', status),
    occurred_at: recordedAt,
    occurred_at_given: recordedAt,
  }));

/** Turns a decision into rows. The same function serves the act of an officer and the bulk loader. */
export function decisionRows(file: CaseFile, ask: Ask, decision: Decision, recording: Recording): DecisionRows {
  const { started, stopped, recomputed, told } = clockRows(file, decision, recording);
  const proposals = proposalEnds(recording);
  const ended = proposalFacts(proposals, recording.recordedAt);
  const facts = [...eventFacts(ask, decision, recording), ...told, ...ended].map((said, index) =>
    factRow({
      case_id: file.id,
      sequence: recording.lastSequence + 1 + index,
      version_before: file.version,
      version_after: file.version + 1,
      occurred_at: ask.occurredAt,
      occurred_at_given: recording.occurredAtGiven,
      time_zone: ask.zone,
      recorded_at: recording.recordedAt,
      actor_id: ask.asker.id,
      acting_for: ask.actingFor?.id ?? null,
      role: decision.role,
      procedure_version: file.procedureVersion,
      ...said,
    }),
  );
  const change = caseChange(file, ask, decision, {
    lastSequence: recording.lastSequence + facts.length,
    at: recording.recordedAt,
  });
  const sideFiles = sideFileRows(file, ask, decision, recording);
  return { facts, started, stopped, recomputed, sideFiles, proposals, change };
}
