import { damm } from './damm.js';
import { JURISDICTION_CODES } from './jurisdictions.js';

/** The number people call a case by, taken apart: home State, year of opening, running number in that year. */
export interface ReferenceNumber {
  readonly homeState: string;
  readonly year: number;
  readonly number: number;
}

/** What is wrong with a text that is no reference number, in a sentence that says what to do. */
export interface ReferenceFault {
  readonly fault: 'SHAPE' | 'UNKNOWN_STATE' | 'CHECK_DIGIT';
  readonly message: string;
}

// Six digits at least, no padding beyond them, so that one case has one spelling; fifteen at most stay exact in a number.
const SHAPE = /^([A-Z]{2})-([1-9]\d{3})-(\d{6}|[1-9]\d{6,14})-(\d)$/i;

/** Letters count as numbers, A as 10 and Z as 35. */
const lettersAsDigits = (letters: string) =>
  Array.from(letters, (letter) => String(letter.charCodeAt(0) - 'A'.charCodeAt(0) + 10)).join('');

const checkDigit = (homeState: string, year: string, number: string) =>
  damm(lettersAsDigits(homeState) + year + number);

/** The reference number of a case: `KZ-2026-000123-8`. The last digit guards against slips of pen and ear. */
export function formatReference(homeState: string, year: number, number: number): string {
  const digits = String(number).padStart(6, '0');
  const reference = `${homeState}-${year}-${digits}-${checkDigit(homeState, String(year), digits)}`;
  const parsed = parseReference(reference);
  if ('fault' in parsed || parsed.homeState !== homeState)
    throw new RangeError(`A reference number needs a State code, a year and a number from 1; got ${reference}.`);
  return reference;
}

/** Takes a reference number apart, or says what is wrong with it. Upper and lower case and outer spaces do not matter. */
export function parseReference(text: string): ReferenceNumber | ReferenceFault {
  const [, letters, year, number, check] = SHAPE.exec(text.trim()) ?? [];
  const homeState = letters?.toUpperCase();
  if (!homeState || !year || !number || !check || Number(number) === 0)
    return {
      fault: 'SHAPE',
      message: 'Give the reference as State, year, number and check digit, for example KZ-2026-000123-8.',
    };
  if (!JURISDICTION_CODES.has(homeState))
    return {
      fault: 'UNKNOWN_STATE',
      message: `${homeState} is not a State code of ISO 3166-1. Check the first two letters.`,
    };
  if (checkDigit(homeState, year, number) !== Number(check))
    return {
      fault: 'CHECK_DIGIT',
      message: 'The check digit does not match. Compare the reference with its source, digit by digit.',
    };
  return { homeState, year: Number(year), number: Number(number) };
}
