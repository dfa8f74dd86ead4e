import type { BirthDateAgreement } from './birth-date.js';

/** What is left of the agreement of names when the birth dates are looked at. */
const LEFT: Readonly<Record<BirthDateAgreement, number>> = { AGREES: 1, YEAR_AGREES: 0.9, UNKNOWN: 0.95, DIFFERS: 0.6 };

/** How well a person agrees with what is asked for, from 0 to 1: the best name, less where the birth date does not agree. */
export function personScore(bestName: number, birthDate: BirthDateAgreement | null): number {
  return Math.round(bestName * (birthDate === null ? 1 : LEFT[birthDate]) * 1000) / 1000;
}
