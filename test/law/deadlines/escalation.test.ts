import { nextStep, rolesToAsk } from '../../../src/extradition/deadlines/notices/escalation.js';

const duty = [
  { level: 1, officerId: 'one' },
  { level: 3, officerId: 'three' },
  { level: 3, officerId: 'another' },
];

test('a step asks all who are on duty at the next level that anybody serves at', () => {
  const roster = { duty, supervisors: ['head'] };
  expect(nextStep(0, roster)).toEqual({ level: 1, asked: ['one'], reason: 'ON_DUTY', last: false });
  expect(nextStep(1, roster)).toEqual({ level: 3, asked: ['three', 'another'], reason: 'ON_DUTY', last: false });
});

test('above the roster stand the supervisors, and after them nobody', () => {
  expect(nextStep(3, { duty, supervisors: ['head'] })).toEqual({
    level: 4,
    asked: ['head'],
    reason: 'TOP_OF_ROSTER',
    last: true,
  });
});

test('an empty roster goes to every supervisor and says so', () => {
  expect(nextStep(0, { duty: [], supervisors: ['head', 'deputy'] })).toMatchObject({
    asked: ['head', 'deputy'],
    reason: 'NO_ROSTER',
    last: true,
  });
  expect(nextStep(0, { duty: [], supervisors: [] })).toMatchObject({ asked: [], reason: 'NOBODY', last: true });
});

test('a notice on liberty is never put to one role alone', () => {
  expect(rolesToAsk(['CUSTODY_ADMIN'])).toEqual(['CUSTODY_ADMIN', 'CENTRAL_AUTHORITY_OFFICER']);
  expect(rolesToAsk(['CENTRAL_AUTHORITY_OFFICER'])).toEqual(['CENTRAL_AUTHORITY_OFFICER', 'SUPERVISOR']);
});
