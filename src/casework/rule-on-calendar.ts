import type { YearOnFile } from '../extradition/calendars/calendar-acts.js';
import type { Reason } from '../extradition/refusal.js';
import type { Role } from '../extradition/role.js';
import { calendarActUnder, lockCalendar, stateOnFile, writeCalendarAct, yearsOnFile } from '../storage/calendars.js';
import { inTransaction, type Queryable } from '../storage/database.js';
import { lockKey } from '../storage/open-case.js';
import { writeAudit, type AuditLine } from '../storage/write-decision.js';
import type { Actor } from './actor.js';
import { CaseworkError } from './casework-error.js';
import type { Desk } from './desk.js';
import { inputDigest } from './input-digest.js';
import { keyMismatch } from './rule-on-case.js';

/** What every act on a calendar says. */
export interface CalendarInput {
  readonly jurisdiction: string;
  /** What the calendar goes by: the decree, the official list. */
  readonly source: string;
  readonly idempotencyKey: string;
}

export interface CalendarKept {
  readonly answer: 'DONE';
  readonly jurisdiction: string;
  readonly year: number;
  readonly replayed: boolean;
}

export interface CalendarRefused {
  readonly answer: 'REFUSED';
  readonly reasons: readonly Reason[];
}

/** An act on the calendar of one State. */
export interface CalendarAct {
  readonly operation: string;
  /** Who may do it. */
  readonly by: Role;
  readonly year: number;
  readonly day: string | null;
  readonly against: (years: readonly YearOnFile[]) => readonly Reason[];
  readonly write: (tx: Queryable) => Promise<void>;
}

/** The year in question among those listed. */
export const yearAmong = (years: readonly YearOnFile[], wanted: number): YearOnFile | null =>
  years.find(({ calendar }) => calendar.year === wanted) ?? null;

/** Who may not do this at all. A State with an administrator of its own here keeps its own calendar. */
async function whyNotAtAll(tx: Queryable, actor: Actor, jurisdiction: string, by: Role): Promise<CaseworkError | null> {
  if (!actor.roles.includes(by)) {
    return new CaseworkError('FORBIDDEN', 'Calendars are kept by ADMIN and confirmed by SUPERVISOR; ask one of them.');
  }
  const state = await stateOnFile(tx, jurisdiction);
  if (state === 'UNKNOWN') {
    return new CaseworkError('BAD_USER_INPUT', `No jurisdiction has the code ${jurisdiction}.`, 'input.jurisdiction');
  }
  return state === 'KEEPS_ITS_OWN' && jurisdiction !== actor.homeState
    ? new CaseworkError('FORBIDDEN', `The calendar of ${jurisdiction} is kept by its own officers.`)
    : null;
}

const auditing =
  (tx: Queryable, { subject, requestId }: Actor, jurisdiction: string, { operation, year, day }: CalendarAct) =>
  (answer: AuditLine['answer'], detail: object = {}): Promise<void> =>
    writeAudit(tx, null, {
      actor: subject,
      operation,
      answer,
      detail: { jurisdiction, year, day, ...detail },
      requestId,
    });

/** Rules on an act on a State's calendar and writes it, in one transaction; every attempt is audited. */
export async function ruleOnCalendar<Input extends CalendarInput>(
  desk: Desk,
  actor: Actor,
  input: Input,
  act: CalendarAct,
): Promise<CalendarKept | CalendarRefused> {
  const { idempotencyKey, ...content } = input;
  const { jurisdiction } = input;
  const { operation, year, day } = act;
  const digest = inputDigest(content);
  const done = { answer: 'DONE', jurisdiction, year } as const;
  const bound = { actorId: actor.id, operation, key: idempotencyKey };
  const answer = await inTransaction(desk.pool, async (tx): Promise<CalendarKept | CalendarRefused | CaseworkError> => {
    const audit = auditing(tx, actor, jurisdiction, act);
    await lockKey(tx, actor.id, operation, idempotencyKey);
    await lockCalendar(tx, jurisdiction);
    const never = await whyNotAtAll(tx, actor, jurisdiction, act.by);
    if (never) {
      await audit('REFUSED', { reasons: [never.code] });
      return never;
    }
    const before = await calendarActUnder(tx, bound);
    if (before !== null) {
      await audit(before === digest ? 'REPLAYED' : 'MISMATCH');
      return before === digest ? { ...done, replayed: true } : keyMismatch();
    }
    const reasons = act.against(await yearsOnFile(tx, jurisdiction));
    if (reasons.length > 0) {
      await audit('REFUSED', { reasons: reasons.map(({ code }) => code) });
      return { answer: 'REFUSED', reasons };
    }
    await act.write(tx);
    await writeCalendarAct(tx, { ...bound, inputDigest: digest, jurisdiction, year, day, detail: content });
    await audit('GRANTED');
    return { ...done, replayed: false };
  });
  if (answer instanceof CaseworkError) throw answer;
  return answer;
}
