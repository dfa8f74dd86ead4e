import { Temporal } from 'temporal-polyfill';

/** Circumstances of a person that may forbid surrender or postpone it. */
export const PROTECTION_KINDS = {
  ASYLUM_SOUGHT: 'The person has asked for asylum. Open until its end is recorded.',
  ASYLUM_GRANTED: 'The person is a refugee.',
  STATELESS: 'No State regards the person as its national.',
  MINOR: 'The person is a minor by a document, whatever the recorded birth date says.',
  HEALTH: 'An illness or a disability, as a physician certifies it.',
} as const satisfies Record<string, string>;

export type ProtectionKind = keyof typeof PROTECTION_KINDS;

/** How a claim for asylum ended. */
export const PROTECTION_OUTCOMES = {
  GRANTED: 'Asylum was granted.',
  REFUSED: 'The claim was finally refused.',
  WITHDRAWN: 'The claim was withdrawn.',
  CEASED: 'The circumstance no longer exists.',
} as const satisfies Record<string, string>;

export type ProtectionOutcome = keyof typeof PROTECTION_OUTCOMES;

/** A circumstance as it is recorded. Days may be known by their year or month only. */
export interface Protection {
  readonly id: string;
  readonly kind: ProtectionKind;
  readonly since: string;
  readonly until: string | null;
  readonly outcome: ProtectionOutcome | null;
}

/** Whether a circumstance holds on a day; a day that is known by its year or month only is in doubt until it is over, and so holds. */
export function holdsOn({ since, until }: Protection, day: string): boolean {
  const begun = since <= day.slice(0, since.length);
  return begun && (until === null || until >= day.slice(0, until.length));
}

/** Under this age a person is a minor here. No text of the catalogue names the age; eighteen is not verified. */
export const AGE_OF_MAJORITY = 18;

/** Whether a person is a minor on a day, by the birth date as far as it is known; `UNKNOWN` where the date leaves both open. */
export function minorOn(bornOn: string | null, day: string): 'YES' | 'NO' | 'UNKNOWN' {
  if (bornOn === null) return 'UNKNOWN';
  const [year, month, dayOfMonth] = bornOn.split('-');
  const earliest = Temporal.PlainDate.from(`${year}-${month ?? '01'}-${dayOfMonth ?? '01'}`);
  const latest =
    month === undefined ? Temporal.PlainDate.from(`${year}-12-31`) : earliest.add({ months: dayOfMonth ? 0 : 1 });
  const adultOn = (born: Temporal.PlainDate): string => born.add({ years: AGE_OF_MAJORITY }).toString();
  if (day < adultOn(earliest)) return 'YES';
  return day >= adultOn(latest) ? 'NO' : 'UNKNOWN';
}
