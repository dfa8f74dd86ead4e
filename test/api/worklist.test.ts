import type { Actor } from '../../src/casework/actor.js';
import { standClock } from '../../scripts/walk/stand-clock.js';
import { aCase, officer } from '../support/a-case.js';
import { apiClient } from '../support/api-client.js';
import { testDatabase } from '../support/test-database.js';
import { testServer, type TestServer } from '../support/test-server.js';

const { pool, ownerPool, ownerUrl } = await testDatabase();
let server: TestServer;
let client: ReturnType<typeof apiClient>;
let central: Actor;

interface Row {
  readonly rule: string;
  readonly due?: string;
  readonly earliest?: string;
  readonly latest?: string;
  readonly outcome?: string;
  readonly responsible?: readonly string[];
}

/** Puts a limit of a rule on the record of a case, as it would stand. */
const aLimit = (caseId: string, { rule, due, earliest, latest, outcome, responsible }: Row) =>
  ownerPool.query(
    `insert into deadline (id, case_id, rule_id, clock, start_event, starts_at, time_zone, due_at, due_on, earliest_due_at,
       latest_due_at, alternatives, derivation, consequence, responsible, outcome)
     select gen_random_uuid(), $1, r.id, r.clock, 'DETAINED', '2025-03-01T10:00:00Z', 'Asia/Tbilisi', $3::timestamptz, $3::date,
       coalesce($4::timestamptz, $3), coalesce($5::timestamptz, $3), '[]', '[]', r.consequence, $6, $7 from deadline_rule r where r.id = $2`,
    [caseId, rule, due, earliest, latest, responsible ?? ['CENTRAL_AUTHORITY_OFFICER'], outcome ?? 'RUNNING'],
  );

const HOURS_ON_LIBERTY = 'KZ-CPC-587-72H';
const DUE_IN_THREE_DAYS = 'ETS24-16-40D';
const MISSED_A_WEEK_AGO = 'EAW-17-2-10D';
const MISSED_YESTERDAY = 'EAW-17-3-60D';
const HELD_TOO_LONG = 'ETS24-18-30D';
const RIGHT_THAT_LAPSED = 'KZ-CPC-592-1-10D';
const WAITS_FOR_A_DATE = 'KZ-CPC-593-TEMP';
const AT_ONCE = 'KZ-CPC-588-5-IMM';
const SETTLED = 'KZ-CPC-588-1-12H';

beforeAll(async () => {
  await standClock(ownerPool, '2025-03-20T12:00:00Z');
  central = await officer(pool, 'central-authority');
  const georgian = await aCase(pool, central);
  const russian = await aCase(pool, central, { counterpart: 'RU', legalBasis: 'CHISINAU2002' });
  await ownerPool.query('update extradition_case set assigned_to = $2 where id = $1', [russian, central.id]);
  const liaison = ['LIAISON_OFFICER', 'CENTRAL_AUTHORITY_OFFICER'];
  const limits: readonly (readonly [string, Row])[] = [
    [georgian, { rule: HOURS_ON_LIBERTY, due: '2025-03-25T12:00:00Z' }],
    [
      georgian,
      {
        rule: DUE_IN_THREE_DAYS,
        due: '2025-03-24T12:00:00Z',
        earliest: '2025-03-23T12:00:00Z',
        responsible: liaison,
      },
    ],
    [georgian, { rule: MISSED_A_WEEK_AGO, due: '2025-03-13T12:00:00Z' }],
    [
      georgian,
      {
        rule: RIGHT_THAT_LAPSED,
        due: '2025-03-15T12:00:00Z',
        latest: '2025-03-20T11:59:59Z',
        responsible: ['DEFENCE_COUNSEL'],
      },
    ],
    [georgian, { rule: WAITS_FOR_A_DATE, outcome: 'PENDING' }],
    [georgian, { rule: AT_ONCE }],
    [georgian, { rule: SETTLED, due: '2025-03-10T12:00:00Z', outcome: 'MET' }],
    [russian, { rule: MISSED_YESTERDAY, due: '2025-03-19T12:00:00Z' }],
    [russian, { rule: HELD_TOO_LONG, due: '2025-03-20T11:59:59Z' }],
  ];
  for (const [caseId, limit] of limits) await aLimit(caseId, limit);
  server = await testServer(ownerUrl, { DEMO: 'false' });
  client = apiClient(server);
});
afterAll(() => server.close());

interface Shown {
  readonly rule: { readonly key: string };
  readonly status: string;
  readonly severity: string;
  readonly remaining: string | null;
  readonly unverifiedFields: readonly string[];
}

async function worklist(where: Record<string, unknown> | null, subject = 'central-authority'): Promise<Shown[]> {
  const document = `query ($where: DeadlineWhere) { deadlines(first: 50, where: $where) {
    nodes { rule { key } status severity remaining unverifiedFields } } }`;
  const answer = await client.as(subject).run(document, { where });
  return answer.data<{ deadlines: { nodes: Shown[] } }>().deadlines.nodes;
}
const keysOf = async (where: Record<string, unknown>): Promise<string[]> =>
  (await worklist(where)).map(({ rule }) => rule.key);

const OPEN = { status: ['RUNNING', 'MISSED', 'PENDING'] };

test('hours on liberty come first, then what is due first, then what has no date', async () => {
  const keys = await keysOf(OPEN);
  expect(keys.slice(0, 5)).toEqual([
    HOURS_ON_LIBERTY,
    MISSED_A_WEEK_AGO,
    MISSED_YESTERDAY,
    HELD_TOO_LONG,
    DUE_IN_THREE_DAYS,
  ]);
  expect(keys.slice(5).sort()).toEqual([AT_ONCE, WAITS_FOR_A_DATE].sort());
});

test.each([
  [HOURS_ON_LIBERTY, 'RUNNING', 'NOT_DUE', 'P5D'],
  [DUE_IN_THREE_DAYS, 'RUNNING', 'DUE_SOON', 'P4D'],
  [MISSED_A_WEEK_AGO, 'MISSED', 'CRITICALLY_OVERDUE', '-P7D'],
  [MISSED_YESTERDAY, 'MISSED', 'OVERDUE', '-P1D'],
  [HELD_TOO_LONG, 'MISSED', 'CRITICALLY_OVERDUE', '-PT1S'],
  [RIGHT_THAT_LAPSED, 'LAPSED', 'NOT_DUE', '-P5D'],
  [WAITS_FOR_A_DATE, 'PENDING', 'UNDATED', null],
  [AT_ONCE, 'RUNNING', 'UNDATED', null],
  [SETTLED, 'MET', 'NOT_DUE', null],
])('%s stands at %s and is %s', async (key, status, severity, remaining) => {
  const found = (await worklist(null)).find(({ rule }) => rule.key === key);
  expect(found).toMatchObject({ status, severity, remaining });
});

test.each([
  [{ severity: ['DUE_SOON'] }, [DUE_IN_THREE_DAYS]],
  [{ severity: ['CRITICALLY_OVERDUE'] }, [MISSED_A_WEEK_AGO, HELD_TOO_LONG]],
  [{ severity: ['OVERDUE', 'CRITICALLY_OVERDUE'] }, [MISSED_A_WEEK_AGO, MISSED_YESTERDAY, HELD_TOO_LONG]],
  [{ severity: [] }, []],
  [{ status: ['LAPSED'] }, [RIGHT_THAT_LAPSED]],
  [{ ...OPEN, dueBefore: '2025-03-19T12:00:00Z' }, [MISSED_A_WEEK_AGO]],
  [{ responsible: ['LIAISON_OFFICER'] }, [DUE_IN_THREE_DAYS]],
  [{ consequence: ['LOSS_OF_RIGHT'] }, [RIGHT_THAT_LAPSED]],
  [{ kind: ['FIRST_DETENTION_LIMIT'] }, [HOURS_ON_LIBERTY]],
  [{ jurisdiction: ['RU'] }, [MISSED_YESTERDAY, HELD_TOO_LONG]],
  [{ ...OPEN, jurisdiction: ['GE'], severity: ['CRITICALLY_OVERDUE'] }, [MISSED_A_WEEK_AGO]],
])('where %j', async (where, expected) => {
  expect(await keysOf(where)).toEqual(expected);
});

test('the limits of the home State are found by its code, and those of an officer by the case', async () => {
  expect(await keysOf({ jurisdiction: ['KZ'] })).toHaveLength(9);
  const assignedTo = [`officer_${central.id.replaceAll('-', '')}`];
  expect(await keysOf({ assignedTo })).toEqual([MISSED_YESTERDAY, HELD_TOO_LONG]);
});

test.each([
  ['supervisor', 9],
  ['notifier', 9],
  ['prosecutor', 0],
  ['am-central-authority', 0],
  ['statistician', 0],
  ['admin', 0],
])('%s sees %i of the limits of a unit that is another one', async (subject, count) => {
  expect(await worklist(null, subject)).toHaveLength(count);
});

test('what of a rule was not read in its source is said with every limit of it', async () => {
  const fields = Object.fromEntries((await worklist(null)).map((limit) => [limit.rule.key, limit.unverifiedFields]));
  expect(fields).toMatchObject({
    [HOURS_ON_LIBERTY]: ['ifMissed'],
    [DUE_IN_THREE_DAYS]: ['countingRule'],
    [AT_ONCE]: [],
  });
});
