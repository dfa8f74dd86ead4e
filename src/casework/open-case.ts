import { Temporal } from 'temporal-polyfill';
import { openingReasons } from '../extradition/opening.js';
import { profileOf } from '../extradition/procedure/profiles.js';
import type { Reason } from '../extradition/refusal.js';
import { boundAct } from '../storage/bound-keys.js';
import { inTransaction, type Queryable } from '../storage/database.js';
import { newCaseRows, writeNewCase, type NewCaseContent } from '../storage/new-case.js';
import {
  databaseNow,
  keepingAuthority,
  lockKey,
  nextCaseNumber,
  unknownReferences,
  type KeepingAuthority,
} from '../storage/open-case.js';
import { bindKey, ringBell, writeAudit } from '../storage/write-decision.js';
import type { Actor } from './actor.js';
import { CaseworkError } from './casework-error.js';
import type { Desk } from './desk.js';
import { inputDigest } from './input-digest.js';
import { notInFuture } from './not-in-future.js';
import { keyMismatch } from './rule-on-case.js';

export interface OpenCaseInput extends NewCaseContent {
  readonly homeState: string | null;
  readonly authorityId: string | null;
  readonly instruments: readonly string[];
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
    throw new CaseworkError(
      'BAD_USER_INPUT',
      `You act for ${actor.homeState}; open the case with that home State.`,
      'input.homeState',
    );
  }
  const wanted = input.authorityId ?? (actor.scope === 'UNIT' ? actor.authorityId : null);
  const keeper = await keepingAuthority(tx, homeState, wanted);
  if (!keeper || (actor.scope === 'UNIT' && keeper.id !== actor.authorityId)) {
    throw new CaseworkError(
      'BAD_USER_INPUT',
      'Name an authority of your home State in which you act.',
      'input.authorityId',
    );
  }
  return keeper;
}

async function checkReferences(tx: Queryable, input: OpenCaseInput, instruments: readonly string[]): Promise<void> {
  const states = [...(input.counterpart ? [input.counterpart] : []), ...input.requestedPerson.nationalities];
  const unknown = await unknownReferences(tx, { states, instruments });
  const [state] = unknown.states;
  if (state)
    throw new CaseworkError(
      'BAD_USER_INPUT',
      `No jurisdiction has the code ${state}.`,
      state === input.counterpart ? 'input.counterpart' : 'input.requestedPerson.nationalities',
    );
  const [instrument] = unknown.instruments;
  if (instrument)
    throw new CaseworkError(
      'BAD_USER_INPUT',
      `No instrument has the key ${instrument}; see \`instruments\`.`,
      'input.legalBasis',
    );
}

interface Placed {
  readonly keeper: KeepingAuthority;
  readonly instruments: readonly string[];
}

/** Who keeps the new file and what it rests on; what cannot be used as given comes back as the error, so that it is audited. */
async function placeOf(tx: Queryable, actor: Actor, input: OpenCaseInput): Promise<Placed | CaseworkError> {
  try {
    const keeper = await keeperOf(tx, actor, input);
    await notInFuture(tx, input.requestedPerson.bornOn, 'input.requestedPerson.bornOn');
    const instruments = [...new Set([...(input.legalBasis ? [input.legalBasis] : []), ...input.instruments])];
    await checkReferences(tx, input, instruments);
    return { keeper, instruments };
  } catch (error) {
    if (error instanceof CaseworkError) return error;
    throw error;
  }
}

/** Gives the file its number and writes it, with the fact that it was opened. */
async function writeOpening(
  tx: Queryable,
  actor: Actor,
  content: OpenCaseInput,
  placed: Placed & { readonly profile: string },
): Promise<{ readonly caseId: string; readonly factId: string }> {
  const { homeState, timeZone } = placed.keeper;
  const now = await databaseNow(tx);
  const { year } = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone);
  const number = await nextCaseNumber(tx, homeState, year);
  const rows = newCaseRows({ ...placed, content, now, year, number, openedBy: actor.id });
  await writeNewCase(tx, rows);
  return { caseId: rows.file.id, factId: rows.opened.id };
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
    const placed = await placeOf(tx, actor, input);
    if (placed instanceof CaseworkError) {
      await writeAudit(tx, null, audit('REFUSED', { reasons: [placed.code], field: placed.field }));
      return placed;
    }
    const { keeper, instruments } = placed;
    const profile = profileOf(keeper.homeState, instruments);
    const reasons = openingReasons({ ...input, homeState: keeper.homeState, profile, roles: actor.roles });
    if (reasons.length > 0) {
      await writeAudit(tx, null, audit('REFUSED', { reasons: reasons.map(({ code }) => code) }));
      return { answer: 'REFUSED', reasons };
    }
    const opened = await writeOpening(tx, actor, input, { keeper, instruments, profile });
    const key = { actorId: actor.id, operation: OPERATION, key: input.idempotencyKey, inputDigest: digest };
    await bindKey(tx, key, opened.factId);
    await ringBell(tx);
    await writeAudit(tx, opened.caseId, audit('GRANTED'));
    return { answer: 'OPENED', caseId: opened.caseId, replayed: false };
  });
  if (answer instanceof CaseworkError) throw answer;
  return answer;
}
