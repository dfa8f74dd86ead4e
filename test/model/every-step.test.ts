import { worldSeed } from './seed.js';
import { apiClient } from '../support/api-client.js';
import { testDatabase } from '../support/test-database.js';
import { testServer, type TestServer } from '../support/test-server.js';
import { databaseNow } from '../../src/storage/open-case.js';
import type { Direction } from '../../src/extradition/case-file.js';
import { PROFILES, type ProfileName } from '../../src/extradition/procedure/profiles.js';
import { DIRECTIONS, groundsOf, type Ground } from './homes.js';
import { planEveryStep, type Course } from './plan-every-step.js';
import { openCourse, playCourse, type PlayedCourse } from './play-course.js';
import { register, type Register } from './register.js';
import { HOLES, holesIn, stepsIn } from './targets.js';

const { pool, ownerPool, ownerUrl } = await testDatabase();
let server: TestServer;
let office: Register;
let grounds: readonly Ground[];

beforeAll(async () => {
  grounds = await groundsOf(pool, ownerPool);
  server = await testServer(ownerUrl, { DEMO: 'false' });
  office = register(apiClient(server));
});
afterAll(() => server.close());

/** A case that stands at its very beginning, for events that point to another case. */
async function anotherCase(ground: Ground, direction: Direction): Promise<string> {
  const actor = ground.home.officers.get('CENTRAL_AUTHORITY_OFFICER')!;
  const events = [{ actor }] as unknown as Course['events'];
  return openCourse(office, { ground, direction, events }, `another case, ${direction}`);
}

const places = (Object.keys(PROFILES) as ProfileName[]).flatMap((profile) =>
  DIRECTIONS.map((direction) => ({ profile, direction })),
);

const TAKEN = `
select distinct step ->> 'transition' as step
from case_fact f join extradition_case c on c.id = f.case_id cross join lateral jsonb_array_elements(f.changes) step
where c.profile = $1 and c.direction = $2 and f.kind = 'EVENT'`;

describe.each(places)('$direction under $profile', ({ profile, direction }) => {
  const played: { readonly course: Course; readonly record: PlayedCourse }[] = [];

  beforeAll(async () => {
    const ground = grounds.find((one) => one.profile === profile)!;
    const otherCase = await anotherCase(ground, direction);
    const courses = planEveryStep(ground, direction, { seed: worldSeed, until: await databaseNow(pool), otherCase });
    for (const [index, course] of courses.entries()) {
      const key = `${profile} ${direction} ${index + 1}, seed ${worldSeed}`;
      played.push({ course, record: await playCourse(pool, office, course, key) });
    }
  }, 300_000);

  test('every step that can be taken is on record, and no other', async () => {
    const { rows } = await ownerPool.query<{ step: string }>(TAKEN, [profile, direction]);
    const taken = new Set(rows.map(({ step }) => step));
    const steps = stepsIn(direction, profile);
    expect(steps.filter((step) => !taken.has(step))).toEqual(holesIn(direction, profile));
    expect([...taken].filter((step) => !steps.includes(step))).toEqual([]);
  });

  test('the register took each step that the law had foreseen', () => {
    for (const { course, record } of played) {
      const foreseen = course.events.map(({ decision }) => decision.changes.map(({ transition }) => transition));
      expect(record.answers.map(({ event }) => event.changes.map(({ transition }) => transition))).toEqual(foreseen);
    }
  });
});

test('every hole is a step of the data, with a reason', () => {
  const steps = places.flatMap(({ profile, direction }) => stepsIn(direction, profile));
  expect(HOLES.filter(({ step, because }) => !steps.includes(step) || because === '')).toEqual([]);
});
