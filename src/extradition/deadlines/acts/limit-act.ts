import { stands } from '../../documents/filed-document.js';
import { Temporal } from 'temporal-polyfill';
import type { Asker } from '../../ask.js';
import type { CaseFile } from '../../case-file.js';
import { isAfter } from '../../instant.js';
import { reason } from '../../reasons.js';
import type { Reason } from '../../refusal.js';
import type { Role } from '../../role.js';
import { moment, phrase, words } from '../../words/phrase.js';
import type { Deadline } from '../deadline.js';

/** What an officer can do to a single limit. */
export const LIMIT_ACTS = {
  EXTENDED: 'The limit was lawfully made longer.',
  DATE_SET: 'An officer set the date of a limit whose length the rule does not give.',
  EXPLAINED: 'A person explained why the limit was missed, and what is done about it.',
} as const;
export type LimitAct = keyof typeof LIMIT_ACTS;

/** What every act on a limit says. */
export interface LimitAsk {
  readonly asker: Asker;
  /** Legal time of the decision, in UTC. */
  readonly decidedAt: string;
  /** Ids of the documents cited. */
  readonly documentIds: readonly string[];
  /** The database's clock at the moment of ruling, in UTC. */
  readonly now: string;
}

/** The law says yes: the limit before and after, and what a reader must know of it. */
export interface LimitRuling {
  readonly granted: true;
  readonly act: LimitAct;
  readonly role: Role;
  /** Null for a limit that this act puts on the record. */
  readonly before: Deadline | null;
  readonly after: Deadline;
  /** The limit had already passed when this was decided. */
  readonly late: boolean;
  /** The text that allows it. */
  readonly citation: string | null;
  /** What of the rule was not verified, in sentences. */
  readonly reservations: readonly string[];
}

/** The law says no, with every reason at once. */
export interface LimitRefused {
  readonly granted: false;
  readonly reasons: readonly Reason[];
}

/** Who extends a limit or sets its date (statechart, step D06). */
export const MAY_MOVE_LIMITS: readonly Role[] = ['CENTRAL_AUTHORITY_OFFICER', 'REGIONAL_PROSECUTOR', 'REGISTRAR'];
/** Who explains a breach (statechart, step D09). */
export const MAY_EXPLAIN: readonly Role[] = ['SUPERVISOR', 'CENTRAL_AUTHORITY_OFFICER'];

/** The role of the asker among those that may act, or why there is none. */
export function roleAmong(may: readonly Role[], { roles }: Asker): { role: Role | undefined; reasons: Reason[] } {
  const role = roles.find((held) => may.includes(held));
  if (role) return { role, reasons: [] };
  const told = phrase('limitActBy', { roles: words('ROLE', ...may) });
  return { role, reasons: [reason('ROLE_MISSING', told, { kind: 'ASK_ROLE', roles: may })] };
}

/** The clocks of an office and of the database differ by a little; this much of the future is forgiven. */
const GRACE_SECONDS = 5;

/** A decision lies between the start of the limit and now. */
export function timeReasons(deadline: Pick<Deadline, 'startsAt'>, file: CaseFile, ask: LimitAsk): Reason[] {
  const latest = Temporal.Instant.from(ask.now).add({ seconds: GRACE_SECONDS }).toString();
  const at = moment(ask.decidedAt, file.timeZone);
  const remedy = { kind: 'CORRECT_INPUT', fact: 'decidedAt' } as const;
  if (isAfter(ask.decidedAt, latest)) {
    const told = phrase('inFuture', { occurredAt: at, now: moment(ask.now, file.timeZone) });
    return [reason('OCCURRED_IN_FUTURE', told, remedy)];
  }
  if (!isAfter(deadline.startsAt, ask.decidedAt)) return [];
  return [reason('FACT_INVALID', phrase('beforeStart', { date: moment(deadline.startsAt, file.timeZone) }), remedy)];
}

/** Every cited document is a standing one of this case. */
export function citedReasons({ documents }: CaseFile, { documentIds }: LimitAsk): Reason[] {
  const standing = new Set(documents.filter(stands).map(({ id }) => id));
  return documentIds.flatMap((id, index) =>
    standing.has(id)
      ? []
      : [reason('DOCUMENT_UNKNOWN', phrase('documentNotOnFile', { number: index + 1 }), { kind: 'LINK_DOCUMENT' })],
  );
}
