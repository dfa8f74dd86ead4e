import { actsOnlyAs, mayKnow, ROLES_WITHOUT_PERSONS, type Onlooker } from '../../src/extradition/visibility.js';

const CASE = { homeState: 'KZ', authorityId: 'almaty' };
const onlooker = (more: Partial<Onlooker> = {}): Onlooker => ({
  homeState: 'KZ',
  authorityId: 'astana',
  scope: 'STATE',
  roles: ['LIAISON_OFFICER'],
  ...more,
});

test.each([
  ['an officer of the State', onlooker(), true],
  ['an officer of another State', onlooker({ homeState: 'AM' }), false],
  ['an officer of the unit', onlooker({ scope: 'UNIT', authorityId: 'almaty' }), true],
  ['an officer of another unit', onlooker({ scope: 'UNIT' }), false],
  ['an officer of no unit', onlooker({ scope: 'UNIT', authorityId: null }), false],
  ['an administrator', onlooker({ roles: ['ADMIN'] }), false],
  ['an administrator who is an officer as well', onlooker({ roles: ['ADMIN', 'LIAISON_OFFICER'] }), true],
  ['nobody in particular', onlooker({ roles: [] }), false],
])('%s', (_, who, known) => {
  expect(mayKnow(who, CASE)).toBe(known);
});

test('two roles that know no person know none together', () => {
  expect(actsOnlyAs(onlooker({ roles: ['NOTIFICATION_CLIENT', 'STATISTICIAN'] }), ROLES_WITHOUT_PERSONS)).toBe(true);
  expect(actsOnlyAs(onlooker({ roles: ['NOTIFICATION_CLIENT', 'LIAISON_OFFICER'] }), ROLES_WITHOUT_PERSONS)).toBe(
    false,
  );
});
