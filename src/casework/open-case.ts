import { Temporal } from 'temporal-polyfill';
import { v7 as newId } from 'uuid';
import type { Direction } from '../extradition/case-file.js';
import { foldedName } from '../extradition/folded-name.js';
import { openingReasons } from '../extradition/opening.js';
import { PROCEDURE_VERSION } from '../extradition/procedure/procedure.js';
import { profileOf } from '../extradition/procedure/profiles.js';
import { formatReference } from '../extradition/reference-number.js';
import type { Reason } from '../extradition/refusal.js';
import { boundAct } from '../storage/bound-keys.js';
import { inTransaction, type Queryable } from '../storage/database.js';
import { factRow } from '../storage/fact-row.js';
import {
  CASE_COLUMNS,
  FACT_COLUMNS,
  insertRows,
  OFFENCE_COLUMNS,
  PERSON_COLUMNS,
  PERSON_NAME_COLUMNS,
} from '../storage/insert-rows.js';
import { databaseNow, keepingAuthority, lockKey, nextCaseNumber, unknownReferences, type KeepingAuthority } from '../storage/open-case.js';
import { bindKey, ringBell, writeAudit } from '../storage/write-decision.js';
import type { Actor } from './actor.js';
import { CaseworkError } from './casework-error.js';
import type { Desk } from './desk.js';
import { inputDigest } from './input-digest.js';
import { keyMismatch } from './rule-on-case.js';

export interface RequestedPersonInput {
  readonly names: readonly { readonly fullName: string; readonly kind: string }[];
  readonly bornOn: string | null;
  readonly sex: string | null;
  readonly nationalities: readonly string[];
}

export interface OpenCaseInput {
  readonly direction: Direction;
  readonly homeState: string | null;
  readonly counterpart: string | null;
  readonly authorityId: string | null;
  readonly legalBasis: string | null;
  readonly instruments: readonly string[];
  readonly requestedPerson: RequestedPersonInput;
  readonly offences: readonly { readonly description: string; readonly article: string | null; readonly iccs: string | null }[];
  readonly priority: string;
  readonly idempotencyKey: string;
}

export interface CaseOpened {
  readonly answer: 'OPENED';
  readonly caseId: string;
  readonly replayed: boolean;
}

export interface OpeningRefused {
  readonly answer: 'REFUSED';
  readonly reasons: readonly Reason[];
}

const OPERATION = 'openCase';

/** The home State and the authority of the new file, both within the officer's own reach. */
async function keeperOf(tx: Queryable, actor: Actor, input: OpenCaseInput): Promise<KeepingAuthority> {
  const homeState = input.homeState ?? actor.homeState;
  if (homeState !== actor.homeState) {
    throw new CaseworkError('BAD_USER_INPUT', `You act for ${actor.homeState}; open the case with that home State.`, 'input.homeState');
  }
  const wanted = input.authorityId ?? (actor.scope === 'UNIT' ? actor.authorityId : null);
  const keeper = await keepingAuthority(tx, homeState, wanted);
  if (!keeper || (actor.scope === 'UNIT' && keeper.id !== actor.authorityId)) {
    throw new CaseworkError('BAD_USER_INPUT', 'Name an authority of your home State in which you act.', 'input.authorityId');
  }
  return keeper;
}

async function checkReferences(tx: Queryable, input: OpenCaseInput, instruments: readonly string[]): Promise<void> {
  const states = [...(input.counterpart ? [input.counterpart] : []), ...input.requestedPerson.nationalities];
  const unknown = await unknownReferences(tx, { states, instruments });
  const [state] = unknown.states;
  if (state) throw new CaseworkError('BAD_USER_INPUT', `No jurisdiction has the code ${state}.`, state === input.counterpart ? 'input.counterpart' : 'input.requestedPerson.nationalities');
  const [instrument] = unknown.instruments;
  if (instrument) throw new CaseworkError('BAD_USER_INPUT', `No instrument has the key ${instrument}; see \`instruments\`.`, 'input.legalBasis');
}

/** Opens a file. Nothing has happened in it yet: its procedure stands at NEW until the first event is recorded. */
export async function openCase(desk: Desk, actor: Actor, input: OpenCaseInput): Promise<CaseOpened | OpeningRefused> {
  const digest = inputDigest({ ...input, idempotencyKey: null });
  const answer = await inTransaction(desk.pool, async (tx): Promise<CaseOpened | OpeningRefused | CaseworkError> => {
    const audit = (given: 'GRANTED' | 'REFUSED' | 'REPLAYED' | 'MISMATCH', detail: object = {}) => ({
      actor: actor.subject,
      operation: OPERATION,
      answer: given,
      detail: { direction: input.direction, ...detail },
      requestId: actor.requestId,
    });
    await lockKey(tx, actor.id, OPERATION, input.idempotencyKey);
    const act = await boundAct(tx, actor.id, OPERATION, input.idempotencyKey);
    if (act) {
      const same = act.inputDigest === digest;
      await writeAudit(tx, act.caseId, audit(same ? 'REPLAYED' : 'MISMATCH'));
      return same ? { answer: 'OPENED', caseId: act.caseId, replayed: true } : keyMismatch();
    }
    const keeper = await keeperOf(tx, actor, input);
    const instruments = [...new Set([...(input.legalBasis ? [input.legalBasis] : []), ...input.instruments])];
    await checkReferences(tx, input, instruments);
    const profile = profileOf(keeper.homeState, instruments);
    const reasons = openingReasons({ ...input, homeState: keeper.homeState, profile, roles: actor.roles });
    if (reasons.length > 0) {
      await writeAudit(tx, null, audit('REFUSED', { reasons: reasons.map(({ code }) => code) }));
      return { answer: 'REFUSED', reasons };
    }
    const caseId = await writeNewCase(tx, actor, input, keeper, instruments, profile, digest);
    await writeAudit(tx, caseId, audit('GRANTED'));
    return { answer: 'OPENED', caseId, replayed: false };
  });
  if (answer instanceof CaseworkError) throw answer;
  return answer;
}

async function writeNewCase(
  tx: Queryable,
  actor: Actor,
  input: OpenCaseInput,
  keeper: KeepingAuthority,
  instruments: readonly string[],
  profile: string,
  digest: string,
): Promise<string> {
  const now = await databaseNow(tx);
  const year = Temporal.Instant.from(now).toZonedDateTimeISO(keeper.timeZone).year;
  const number = await nextCaseNumber(tx, keeper.homeState, year);
  const rows = newCaseRows({ input, keeper, instruments, profile, now, year, number });
  await insertRows(tx, 'person', PERSON_COLUMNS, [rows.person]);
  await insertRows(tx, 'person_name', PERSON_NAME_COLUMNS, rows.names);
  await insertRows(tx, 'extradition_case', CASE_COLUMNS, [rows.file]);
  await insertRows(tx, 'offence', OFFENCE_COLUMNS, rows.offences);
  const opened = openingFact(rows.file, actor.id);
  await insertRows(tx, 'case_fact', FACT_COLUMNS, [opened]);
  await bindKey(tx, { actorId: actor.id, operation: OPERATION, key: input.idempotencyKey, inputDigest: digest }, opened.id);
  await ringBell(tx);
  return rows.file.id;
}

/** The first fact of every case. */
export function openingFact(file: ReturnType<typeof newCaseRows>['file'], actorId: string) {
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
    actor_id: actorId,
    role: null,
    procedure_version: file.procedure_version,
  });
}

/** What a new file is made of. */
export interface NewCase {
  readonly input: Omit<OpenCaseInput, 'idempotencyKey'>;
  readonly keeper: KeepingAuthority;
  readonly instruments: readonly string[];
  readonly profile: string;
  readonly now: string;
  readonly year: number;
  readonly number: number;
  readonly synthetic?: boolean;
}

/** The rows of a new file: the person, the names, the case and its offences. The bulk loader writes the same. */
export function newCaseRows({ input, keeper, instruments, profile, now, year, number, synthetic = false }: NewCase) {
  const { requestedPerson } = input;
  const caseId = newId();
  const personId = newId();
  return {
    person: { id: personId, born_on: requestedPerson.bornOn, sex: requestedPerson.sex, nationalities: requestedPerson.nationalities, created_at: now },
    names: requestedPerson.names.map(({ fullName, kind }, index) => ({
      id: newId(),
      person_id: personId,
      position: index + 1,
      full_name: fullName.normalize('NFC'),
      kind,
      folded: foldedName(fullName),
    })),
    offences: input.offences.map((offence, index) => ({ id: newId(), case_id: caseId, position: index + 1, ...offence })),
    file: {
      id: caseId,
      reference: formatReference(keeper.homeState, year, number),
      home_state: keeper.homeState,
      reference_year: year,
      reference_number: number,
      direction: input.direction,
      counterpart_code: input.counterpart,
      authority_id: keeper.id,
      person_id: personId,
      legal_basis: input.legalBasis,
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
      priority: input.priority,
      version: 1,
      last_sequence: 1,
      next_due_at: 'infinity',
      opened_at: now,
      updated_at: now,
      synthetic,
    },
  };
}
