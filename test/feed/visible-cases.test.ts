import sql from 'sql-template-tag';
import { ROLES, type Role } from '../../src/extradition/role.js';
import { mayKnow, type Onlooker } from '../../src/extradition/visibility.js';
import { visibleCases } from '../../src/storage/visible-cases.js';
import { testDatabase } from '../support/test-database.js';

const database = await testDatabase();

const OWN = '00000000-0000-4000-8000-000000000001';
const OTHER = '00000000-0000-4000-8000-000000000002';
const ROLE_NAMES = Object.keys(ROLES) as Role[];
const ROLE_SETS: Role[][] = [
  [],
  ...ROLE_NAMES.map((role) => [role]),
  ...ROLE_NAMES.map((role): Role[] => [role, 'STATISTICIAN']),
  ['ADMIN', 'STATISTICIAN', 'SUPERVISOR'],
];

const ONLOOKERS: Onlooker[] = ROLE_SETS.flatMap((roles) =>
  (['STATE', 'UNIT'] as const).flatMap((scope) =>
    [OWN, OTHER, null].flatMap((authorityId) =>
      ['KZ', 'AM'].map((homeState) => ({ homeState, authorityId, scope, roles })),
    ),
  ),
);

test('the condition in SQL says what the law says, for every onlooker and every case', async () => {
  const asked = ONLOOKERS.flatMap((onlooker) =>
    ['KZ', 'AM'].flatMap((homeState) =>
      [OWN, OTHER].map((authorityId) => ({ onlooker, file: { homeState, authorityId } })),
    ),
  );
  const condition = visibleCases(
    { homeState: sql`a."fileState"`, authority: sql`a."fileAuthority"` },
    {
      homeState: sql`a."homeState"`,
      authorityId: sql`a."authorityId"`,
      scope: sql`a.scope`,
      roles: sql`array(select jsonb_array_elements_text(a.roles))`,
    },
  );
  const rows = asked.map(({ onlooker, file }, place) => ({
    ...onlooker,
    fileState: file.homeState,
    fileAuthority: file.authorityId,
    place,
  }));
  const { text, values } = sql`
    select ${condition} as visible from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as a("homeState" text, "authorityId" uuid, scope text, roles jsonb, "fileState" text, "fileAuthority" uuid, place int) order by place`;
  const answer = await database.pool.query<{ visible: boolean }>(text, values);
  const byLaw = asked.map(({ onlooker, file }) => mayKnow(onlooker, file));
  expect(answer.rows.map(({ visible }) => visible)).toEqual(byLaw);
  expect(new Set(byLaw)).toEqual(new Set([true, false]));
});
