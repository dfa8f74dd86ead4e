import fc from 'fast-check';
import { damm } from '../../../src/extradition/damm.js';
import { JURISDICTION_CODES } from '../../../src/extradition/jurisdictions.js';
import { formatReference, parseReference } from '../../../src/extradition/reference-number.js';

const anyReference = fc.record({
  homeState: fc.constantFrom(...JURISDICTION_CODES),
  year: fc.integer({ min: 1990, max: 2150 }),
  number: fc.oneof(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 1_000_000, max: 999_999_999_999_999 })),
});

/** Positions of the digits of year, number and check digit. */
const digitsOf = (reference: string) =>
  Array.from(reference, (letter, at) => (/\d/.test(letter) ? at : -1)).filter((at) => at >= 0);
const put = (text: string, at: number, letter: string) => text.slice(0, at) + letter + text.slice(at + 1);
const faultOf = (text: string) => {
  const parsed = parseReference(text);
  return 'fault' in parsed ? parsed.fault : null;
};

// K is 20 and Z is 35: the check digit is that of 2035 2026 000123.
test('a reference reads as State, year, number and check digit', () => {
  expect(formatReference('KZ', 2026, 123)).toBe('KZ-2026-000123-8');
});

test('the published example of the algorithm holds: 572 has the check digit 4', () => {
  expect(damm('572')).toBe(4);
  expect(damm('5724')).toBe(0);
});

test('what was formatted parses to the same parts', () => {
  fc.assert(
    fc.property(anyReference, (parts) => {
      expect(parseReference(formatReference(parts.homeState, parts.year, parts.number))).toEqual(parts);
    }),
  );
});

test('every single wrong digit is caught', () => {
  fc.assert(
    fc.property(anyReference, ({ homeState, year, number }) => {
      const reference = formatReference(homeState, year, number);
      for (const at of digitsOf(reference)) {
        for (const digit of '0123456789'.replace(reference[at]!, '')) {
          expect(faultOf(put(reference, at, digit))).not.toBeNull();
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('every swap of two different neighbouring digits is caught', () => {
  fc.assert(
    fc.property(anyReference, ({ homeState, year, number }) => {
      const reference = formatReference(homeState, year, number);
      const digits = digitsOf(reference);
      digits.slice(1).forEach((right, index) => {
        const left = digits[index]!;
        if (reference[left] === reference[right]) return;
        const swapped = put(put(reference, left, reference[right]!), right, reference[left]!);
        expect(faultOf(swapped)).not.toBeNull();
      });
    }),
    { numRuns: 200 },
  );
});

test('a number beyond 999,999 grows longer', () => {
  expect(formatReference('AM', 2026, 1_234_567)).toMatch(/^AM-2026-1234567-\d$/);
});

test('a reference may be typed in small letters and with spaces around it', () => {
  const reference = formatReference('KZ', 2026, 123);
  expect(parseReference(`  ${reference.toLowerCase()}\n`)).toEqual({ homeState: 'KZ', year: 2026, number: 123 });
});

test.each([
  '',
  'KZ',
  'KZ-2026-123-7',
  'KZ-26-000123-7',
  'KZ-2026-000000-0',
  'KZ-2026-0001234-5',
  'KZ-2026-000123',
  'KZ-2026-000123-77',
  'KAZ-2026-000123-7',
  'KZ 2026 000123 7',
  'ß-2026-000123-7',
  'KZ-2026-000१23-7',
  'KZ-2026-000123-7\u0000',
  'KZ-2026-1234567890123456-7',
  'x'.repeat(100_000),
])('%p has not the shape of a reference', (text) => {
  expect(faultOf(text)).toBe('SHAPE');
});

test('letters that are no State are named', () => {
  expect(parseReference('XQ-2026-000123-7')).toEqual({
    fault: 'UNKNOWN_STATE',
    message: expect.stringContaining('XQ'),
  });
});

test('a wrong check digit is told apart from a wrong shape', () => {
  const reference = formatReference('KZ', 2026, 123);
  expect(faultOf(put(reference, reference.length - 1, reference.endsWith('0') ? '1' : '0'))).toBe('CHECK_DIGIT');
});

test('the example in the message is a valid reference', () => {
  const fault = parseReference('nonsense');
  const example = 'message' in fault ? /[A-Z]{2}-\d{4}-\d{6}-\d/.exec(fault.message)?.[0] : undefined;
  expect(faultOf(example!)).toBeNull();
});

test.each([
  ['XQ', 2026, 1],
  ['KZ', 26, 1],
  ['KZ', 2026, 0],
  ['KZ', 2026, 1.5],
  ['KZ', 2026, -1],
  ['kz', 2026, 1],
])('no reference is made of %s, %d, %d', (homeState, year, number) => {
  expect(() => formatReference(homeState, year, number)).toThrow(RangeError);
});
