import { Temporal } from 'temporal-polyfill';
import { holdsOn, type Protection } from '../persons/protection.js';
import { reason } from '../reasons.js';
import { phrase } from '../words/phrase.js';
import { attested } from './attested.js';
import type { Guard, GuardView } from './guard.js';

/** The civil day on which the step would be taken, at the place where it happens. */
const dayOf = ({ ask }: GuardView): string =>
  Temporal.Instant.from(ask.occurredAt).toZonedDateTimeISO(ask.zone).toPlainDate().toString();

const isAsylum = ({ kind }: Protection): boolean => kind === 'ASYLUM_SOUGHT' || kind === 'ASYLUM_GRANTED';

/** Non-refoulement prevails over agreements on extradition: the source the ground ASYLUM of the catalogue rests on. */
const NON_REFOULEMENT = 'UNHCR position on non-refoulement';

/** A refugee: recognised by a record of its own, or by the outcome of the claim. */
const isRefugee = (protection: Protection, day: string): boolean =>
  protection.kind === 'ASYLUM_GRANTED'
    ? holdsOn(protection, day)
    : protection.outcome === 'GRANTED' && protection.since <= day;

/**
 * No claim for asylum is open and none was granted. What is recorded of the person decides; an officer vouches only where
 * nothing is.
 */
export const asylumFinalOrNone: Guard = (view) => {
  const day = dayOf(view);
  const recorded = view.file.protections.filter(isAsylum);
  if (recorded.length === 0) return attested('ASYLUM_FINAL_OR_NONE')(view);
  if (recorded.some((protection) => isRefugee(protection, day)))
    return [reason('GUARD_NOT_MET', phrase('isRefugee'), { kind: 'NONE' }, NON_REFOULEMENT)];
  if (recorded.some((protection) => holdsOn(protection, day)))
    return [reason('GUARD_NOT_MET', phrase('asylumOpen'), { kind: 'END_PROTECTION' }, NON_REFOULEMENT)];
  return [];
};

/** Surrender is put off for proceedings at home, which an officer vouches for, or for an illness on record (CPC 593(1)(2)). */
export const domesticProceedings: Guard = (view) => {
  const day = dayOf(view);
  const ill = view.file.protections.some((protection) => protection.kind === 'HEALTH' && holdsOn(protection, day));
  return ill ? [] : attested('DOMESTIC_PROCEEDINGS')(view);
};
