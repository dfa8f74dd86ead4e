import { nameFault } from '../../../src/extradition/names/name-fault.js';

test.each([
  ['', /empty/],
  ['   ', /empty/],
  ['12345', /identity document/],
  ['---', /at least one letter/],
  ['Ivan\u202eVOTSET', /direction of writing/],
  ['Iv\u200ban Testov', /nobody sees/],
  ['Iv\u200dan Testov', /nobody sees/],
  ['Testov\ufeff', /nobody sees/],
])('%j cannot be a name, and the answer says what to do', (name, says) => {
  expect(nameFault(name)).toMatch(says);
});

test.each(['Ә', "O'Примеров", 'محمد المثال', 'نمونه‌ای', 'क्‍ष', 'Nguyễn', 'Ye-si Min-jun', 'Primerov 3rd'])(
  '%s can be a name',
  (name) => {
    expect(nameFault(name)).toBeNull();
  },
);
