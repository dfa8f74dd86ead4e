import { v7 as newId } from 'uuid';
import type { Direction } from '../extradition/case-file.js';
import { followUpOf } from '../extradition/outlook/follow-up.js';
import { PROCEDURE_VERSION } from '../extradition/procedure/procedure.js';
import { formatReference } from '../extradition/reference-number.js';
import type { Queryable } from './database.js';
import { factRow, type FactRow } from './fact-row.js';
import { CASE_COLUMNS, FACT_COLUMNS, insertRows, OFFENCE_COLUMNS } from './insert-rows.js';
import { NAME_KEY_COLUMNS, PERSON_COLUMNS, PERSON_NAME_COLUMNS } from './person-columns.js';
import { nameKeyRow, nameRow, type GivenName } from './name-rows.js';
import type { KeepingAuthority } from './open-case.js';

/** What an officer says of a new case. */
export interface NewCaseContent {
  readonly direction: Direction;
  readonly counterpart: string | null;
  readonly legalBasis: string | null;
  readonly requestedPerson: {
    readonly names: readonly GivenName[];
    readonly bornOn: string | null;
    readonly sex: string | null;
    readonly nationalities: readonly string[];
  };
  readonly offences: readonly {
    readonly description: string;
    readonly article: string | null;
    readonly iccs: string | null;
  }[];
  readonly priority: string;
}

/** What a new file is made of. */
export interface NewCase {
  readonly content: NewCaseContent;
  readonly keeper: KeepingAuthority;
  readonly instruments: readonly string[];
  readonly profile: string;
  /** The database's clock, in UTC. */
  readonly now: string;
  readonly year: number;
  readonly number: number;
  /** Id of the officer. */
  readonly openedBy: string;
  /** True for a generated record. */
  readonly synthetic?: boolean;
}

function fileRow(
  { content, keeper, instruments, profile, now, year, number, synthetic = false }: NewCase,
  personId: string,
) {
  const { direction } = content;
  const followUp = followUpOf({ direction, status: 'NEW', timeZone: keeper.timeZone, movedAt: now });
  return {
    id: newId(),
    reference: formatReference(keeper.homeState, year, number),
    home_state: keeper.homeState,
    reference_year: year,
    reference_number: number,
    direction,
    counterpart_code: content.counterpart,
    authority_id: keeper.id,
    person_id: personId,
    legal_basis: content.legalBasis,
    instruments,
    profile,
    procedure_version: PROCEDURE_VERSION,
    time_zone: keeper.timeZone,
    status: 'NEW',
    status_previous: null,
    custody: 'AT_LARGE',
    custody_previous: null,
    hold: 'CLEAR',
    hold_previous: null,
    closed_reason: null,
    assigned_to: null,
    priority: content.priority,
    version: 1,
    last_sequence: 1,
    next_due_at: 'infinity',
    follow_up_due_at: followUp?.dueAt ?? 'infinity',
    opened_at: now,
    updated_at: now,
    synthetic,
  };
}

function personRows({ names, bornOn, sex, nationalities }: NewCaseContent['requestedPerson'], now: string) {
  const person = { id: newId(), born_on: bornOn, sex, nationalities, created_at: now };
  const named = names.map((name, index) => nameRow(person.id, index + 1, name));
  return { person, names: named, nameKeys: named.map(nameKeyRow) };
}

/** The first fact of every case. */
function openingFact(file: ReturnType<typeof fileRow>, openedBy: string): FactRow {
  return factRow({
    case_id: file.id,
    sequence: 1,
    kind: 'CASE_FILE_OPENED',
    version_before: 0,
    version_after: 1,
    occurred_at: file.opened_at,
    occurred_at_given: file.opened_at,
    time_zone: file.time_zone,
    recorded_at: file.opened_at,
    actor_id: openedBy,
    role: null,
    procedure_version: file.procedure_version,
  });
}

/** The rows of a new file: the person with all names, the case, its offences, and the fact that it was opened. */
export function newCaseRows(newCase: NewCase) {
  const { person, names, nameKeys } = personRows(newCase.content.requestedPerson, newCase.now);
  const file = fileRow(newCase, person.id);
  const offences = newCase.content.offences.map(({ description, article, iccs }, index) => ({
    id: newId(),
    case_id: file.id,
    position: index + 1,
    description,
    article,
    iccs,
  }));
  return { person, names, nameKeys, file, offences, opened: openingFact(file, newCase.openedBy) };
}

/** Writes a new file; the caller holds the transaction. */
export async function writeNewCase(
  tx: Queryable,
  { person, names, nameKeys, file, offences, opened }: ReturnType<typeof newCaseRows>,
): Promise<void> {
  await insertRows(tx, 'person', PERSON_COLUMNS, [person]);
  await insertRows(tx, 'person_name', PERSON_NAME_COLUMNS, names);
  await insertRows(tx, 'person_name_key', NAME_KEY_COLUMNS, nameKeys);
  await insertRows(tx, 'extradition_case', CASE_COLUMNS, [file]);
  await insertRows(tx, 'offence', OFFENCE_COLUMNS, offences);
  await insertRows(tx, 'case_fact', FACT_COLUMNS, [opened]);
}
