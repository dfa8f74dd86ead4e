import { iinContent, iinFault } from '../../../src/extradition/persons/iin.js';

const unknown = { bornOn: null, sex: null };

/** The check digit by the published rule, written out anew. */
function withCheckDigit(digits: string): string | null {
  const sum = (weightOf: (place: number) => number) =>
    Array.from(digits).reduce((total, digit, index) => total + Number(digit) * weightOf(index + 1), 0) % 11;
  const first = sum((place) => place);
  const digit = first < 10 ? first : sum((place) => ((place + 1) % 11) + 1);
  return digit < 10 ? digits + digit : null;
}

test('the number that a validator publishes as its example is faultless', () => {
  expect(iinFault('791028302728', unknown)).toBeNull();
  expect(iinContent('791028302728')).toEqual({ bornOn: '1979-10-28', sex: 'MALE' });
});

test('of ten check digits at most one fits, in both rounds of weights', () => {
  let second = 0;
  for (let number = 0; number < 2_000; number += 1) {
    const digits = `8103094${String(number).padStart(4, '0')}`;
    const fitting = Array.from({ length: 10 }, (_, digit) => `${digits}${digit}`).filter(
      (iin) => !iinFault(iin, unknown),
    );
    const expected = withCheckDigit(digits);
    if (expected === null) second += 1;
    expect(fitting).toEqual(expected === null ? [] : [expected]);
  }
  expect(second).toBeGreaterThan(0);
});

const born = withCheckDigit('81030940001')!;

test.each([
  ['79102830272', unknown, /twelve digits/],
  ['79102830272X', unknown, /twelve digits/],
  ['791028902728', unknown, /seventh digit/],
  ['790231302728', unknown, /no day/],
  ['791028302729', unknown, /check digit/],
  [born, { bornOn: '1981-03-10', sex: null }, /born on 1981-03-09.*1981-03-10/],
  [born, { bornOn: '1982', sex: null }, /born on 1981-03-09/],
  [born, { bornOn: null, sex: 'MALE' }, /FEMALE, not MALE/],
])('%s is not taken for %j', (iin, person, says) => {
  expect(iinFault(iin, person)).toMatch(says);
});

test('a birth date known by its year or month agrees with the number of that year or month', () => {
  for (const bornOn of ['1981', '1981-03', '1981-03-09']) expect(iinFault(born, { bornOn, sex: 'FEMALE' })).toBeNull();
});

test('the number of a foreigner tells neither century nor sex', () => {
  const iin = withCheckDigit('81030900012')!;
  expect(iinContent(iin)).toEqual({ bornOn: null, sex: null });
  expect(iinFault(iin, { bornOn: '1950', sex: 'MALE' })).toBeNull();
});
