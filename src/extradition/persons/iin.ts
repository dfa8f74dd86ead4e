import { Temporal } from 'temporal-polyfill';

/** What the digits of an individual identification number say. */
export interface IinContent {
  /** `yyyy-mm-dd`; null where the number does not tell the century. */
  readonly bornOn: string | null;
  readonly sex: 'FEMALE' | 'MALE' | null;
}

/** Century and sex by the seventh digit; 0 is given to foreigners and tells neither. */
const SEVENTH: Readonly<Record<string, { readonly century: string; readonly sex: 'FEMALE' | 'MALE' }>> = {
  1: { century: '18', sex: 'MALE' },
  2: { century: '18', sex: 'FEMALE' },
  3: { century: '19', sex: 'MALE' },
  4: { century: '19', sex: 'FEMALE' },
  5: { century: '20', sex: 'MALE' },
  6: { century: '20', sex: 'FEMALE' },
};

const WEIGHTS = [
  [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
  [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2],
] as const;

/** The check digit of eleven digits; null where both rounds leave 10, because such a number is not given out. */
function checkDigit(digits: string): number | null {
  for (const weights of WEIGHTS) {
    const rest = weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11;
    if (rest < 10) return rest;
  }
  return null;
}

const realDay = (day: string): boolean => {
  try {
    return Boolean(Temporal.PlainDate.from(day, { overflow: 'reject' }));
  } catch {
    return false;
  }
};

/** What an IIN tells of its bearer. The number must be faultless. */
export function iinContent(iin: string): IinContent {
  const known = SEVENTH[iin[6]!];
  if (!known) return { bornOn: null, sex: null };
  return { bornOn: `${known.century}${iin.slice(0, 2)}-${iin.slice(2, 4)}-${iin.slice(4, 6)}`, sex: known.sex };
}

/** A foreigner's number does not tell the century; the day must exist in one of them. */
function dayExists(iin: string): boolean {
  const { bornOn } = iinContent(iin);
  const rest = `${iin.slice(0, 2)}-${iin.slice(2, 4)}-${iin.slice(4, 6)}`;
  return (bornOn === null ? [`19${rest}`, `20${rest}`] : [bornOn]).some(realDay);
}

function contradiction(iin: string, bornOn: string | null, sex: string | null): string | null {
  const told = iinContent(iin);
  if (bornOn !== null && told.bornOn !== null && !told.bornOn.startsWith(bornOn))
    return `The IIN is that of somebody born on ${told.bornOn}, but the person is recorded as born ${bornOn}. Check both.`;
  if (sex !== null && sex !== 'OTHER' && told.sex !== null && told.sex !== sex)
    return `The IIN is that of a person recorded as ${told.sex}, not ${sex}. Check both.`;
  return null;
}

/**
 * What is wrong with an individual identification number of Kazakhstan, and what to do; null when nothing is.
 *
 * Twelve digits: birth date, sex with century, running number, check digit modulo 11 with a second round of weights
 * (programme approved by Government decree 565 of 11 June 2003; the weights as several independent validators publish
 * them, not verified against the decree).
 */
export function iinFault(
  iin: string,
  { bornOn, sex }: { readonly bornOn: string | null; readonly sex: string | null },
): string | null {
  if (!/^\d{12}$/.test(iin)) return 'An IIN has twelve digits. Give them without spaces.';
  if (!/^[0-6]$/.test(iin[6]!)) return 'The seventh digit of an IIN is 0 to 6. Compare it with the document.';
  if (!dayExists(iin))
    return 'The first six digits of an IIN are a birth date; these are no day. Compare them with the document.';
  if (checkDigit(iin) !== Number(iin[11]))
    return 'The check digit of the IIN does not fit. Compare every digit with the document.';
  return contradiction(iin, bornOn, sex);
}
