import { standClock } from '../../scripts/walk/stand-clock.js';
import { randomFrom, type Random } from '../../seeds/generator/random.js';
import { encodeId } from '../../src/api/compiled-reads/global-id.js';
import type { Actor } from '../../src/casework/actor.js';
import type { CaseFile } from '../../src/extradition/case-file.js';
import { EVENTS, type EventName } from '../../src/extradition/procedure/events.js';
import { PROFILES, type ProfileName } from '../../src/extradition/procedure/profiles.js';
import type { Role } from '../../src/extradition/role.js';
import { verdictsOf, type EventVerdict } from '../../src/extradition/verdicts.js';
import { databaseNow } from '../../src/storage/open-case.js';
import { readCaseFile } from '../../src/storage/read-case-file.js';
import { apiClient } from '../support/api-client.js';
import { testDatabase } from '../support/test-database.js';
import { testServer, type TestServer } from '../support/test-server.js';
import { heraldsAtRest } from './heralds-at-rest.js';
import { DIRECTIONS, groundsOf } from './homes.js';
import { onRecord } from './on-record.js';
import { planEveryStep } from './plan-every-step.js';
import { register, type Register } from './register.js';
import { RUNS, worldSeed } from './seed.js';
import { standingCases, statesWithout, type StandingCase } from './standing-cases.js';
import { everythingFor } from './supplies.js';
import { rolesBySource, type Asked } from './what-the-source-says.js';

const { pool, ownerPool, ownerUrl } = await testDatabase();
const ALL_EVENTS = Object.keys(EVENTS) as EventName[];

/** A real case as the law sees it, with everybody who may come to it. */
interface Standing extends StandingCase {
  readonly file: CaseFile;
  readonly officers: readonly (readonly [Role, Actor])[];
}

let server: TestServer;
let office: Register;
let now: string;
const cases: Standing[] = [];

beforeAll(async () => {
  now = await databaseNow(pool);
  // No limit falls due while the test looks at what was written.
  await standClock(ownerPool, now);
  for (const ground of await groundsOf(pool, ownerPool)) {
    for (const direction of DIRECTIONS) {
      const courses = planEveryStep(ground, direction, {
        seed: worldSeed,
        until: now,
        otherCase: `case_${'0'.repeat(32)}`,
        // Of two stays one is lifted by its number, which only the register gives.
        leftOut: ['H03'],
      });
      const label = `${ground.profile} ${direction}`;
      for (const standing of await standingCases(pool, courses, label)) {
        const { file } = await readCaseFile(pool, standing.caseId);
        cases.push({ ...standing, file, officers: [...ground.home.officers] });
      }
    }
  }
  server = await testServer(ownerUrl, { DEMO: 'false' });
  office = register(apiClient(server));
  await heraldsAtRest(pool);
}, 120_000);
afterAll(() => server.close());

const placesIn = ({ sideFiles }: CaseFile): Asked[] =>
  [null, ...sideFiles.map(({ id }) => id)].flatMap((sideFileId) => ALL_EVENTS.map((event) => ({ event, sideFileId })));

const keyOf = ({ event, sideFileId }: Asked): string => `${event} ${sideFileId ?? ''}`;

const verdictsFor = (file: CaseFile, role: Role, actor: Actor): ReadonlyMap<string, EventVerdict> =>
  new Map(
    verdictsOf(file, { id: actor.id, roles: [role] }, now, (event, error) => {
      throw new Error(`${event} could not be judged.`, { cause: error });
    }).map((verdict) => [keyOf(verdict), verdict]),
  );

test('a case stands in every state of every machine under every profile, but where no step leads', () => {
  const without = (Object.keys(PROFILES) as ProfileName[]).flatMap((profile) =>
    DIRECTIONS.flatMap((direction) =>
      statesWithout(cases, profile, direction).map((state) => `${profile} ${direction}: ${state}`),
    ),
  );
  // Under KZ no court decides on extradition, and under EAW no executive that could set conditions.
  expect(without).toEqual(['KZ INCOMING: INCOMING JUDICIAL', 'EAW INCOMING: INCOMING DECIDED_CONDITIONAL']);
});

/** Some rows in an order of chance. */
function drawn<T>(random: Random, from: readonly T[], count: number): T[] {
  const rows = [...from];
  for (let index = 0; index < Math.min(count, rows.length); index += 1) {
    const other = random.between(index, rows.length - 1);
    [rows[index], rows[other]] = [rows[other]!, rows[index]!];
  }
  return rows.slice(0, count);
}

/** Of each case as many roles are asked about; the full run asks about all. */
const ROLES_AT_ONCE = 6;

test('whatever the data forbid in a state or to a role is told beforehand, with a reason', () => {
  const random = randomFrom(worldSeed, 3);
  const wrong: string[] = [];
  for (const { file, officers, standings } of cases) {
    const asked = placesIn(file).map((place) => ({ place, roles: rolesBySource(file, place) }));
    for (const [role, actor] of drawn(random, officers, ROLES_AT_ONCE * RUNS)) {
      const verdicts = verdictsFor(file, role, actor);
      for (const { place, roles } of asked) {
        const told = verdicts.get(keyOf(place));
        const codes = told?.reasons.map(({ code }) => code) ?? ['EVENT_UNKNOWN_HERE'];
        const forbidden = codes.length > 0 && told?.verdict !== 'ALLOWED';
        const misplaced = codes.some((code) =>
          ['EVENT_NOT_IN_STATE', 'EVENT_UNKNOWN_HERE', 'ROLE_MISSING'].includes(code),
        );
        if (roles.has(role) ? misplaced : !forbidden)
          wrong.push(`${standings[0]}, ${keyOf(place)} by ${role}: ${told?.verdict} ${codes.join(' ')}`);
      }
    }
  }
  expect(wrong.slice(0, 20)).toEqual([]);
});

test('the API tells the same verdicts as the law, on the same case and to the same officer', async () => {
  const random = randomFrom(worldSeed, 1);
  const known = (role: Role) => !['ADMIN', 'STATISTICIAN', 'NOTIFICATION_CLIENT'].includes(role);
  const pairs = cases.flatMap((one) => one.officers.filter(([role]) => known(role)).map((held) => ({ one, held })));
  for (const {
    one,
    held: [role, actor],
  } of drawn(random, pairs, 30 * RUNS)) {
    const { availableEvents } = await office.verdicts(actor.subject, encodeId('case', one.caseId));
    const told = availableEvents.map(({ event, sideFileId, verdict, reasons }) => ({
      key: `${event} ${sideFileId ?? ''}`,
      verdict,
      codes: reasons.map(({ code }) => code),
    }));
    const law = [...verdictsFor(one.file, role, actor).values()].map(({ event, sideFileId, verdict, reasons }) => ({
      key: `${event} ${sideFileId === null ? '' : encodeId('side', sideFileId)}`,
      verdict,
      codes: reasons.map(({ code }) => code),
    }));
    expect({ case: one.standings, role, told }).toEqual({ case: one.standings, role, told: law });
  }
}, 3_600_000);

interface Attempt {
  readonly one: Standing;
  readonly place: Asked;
  readonly role: Role;
  readonly actor: Actor;
}

/**
 * What the data forbid: every event in every state once, by an officer drawn by chance, and where somebody may, everybody
 * who may not.
 */
function forbiddenActs(random: Random): Attempt[] {
  return cases.flatMap((one) =>
    placesIn(one.file).flatMap((place) => {
      const may = rolesBySource(one.file, place);
      const others = one.officers.filter(([role]) => !may.has(role));
      const tried = may.size > 0 ? others : [random.pick(others)];
      return tried.map(([role, actor]): Attempt => ({ one, place, role, actor }));
    }),
  );
}

/** Sends an act with everything it could ask for, so that it is refused for what the data forbid and not for want of words. */
async function attempt(random: Random, { one: { caseId, file }, place, actor }: Attempt, key: string) {
  const { event, sideFileId } = place;
  const draw = { random, file, day: now.slice(0, 10), otherCase: encodeId('case', cases[0]!.caseId) };
  return office.record(actor.subject, {
    caseId: encodeId('case', caseId),
    event,
    occurredAt: now,
    expectedVersion: file.version,
    idempotencyKey: key,
    documentIds: file.documents.map(({ id }) => encodeId('document', id)),
    sideFileId: sideFileId && encodeId('side', sideFileId),
    ...everythingFor(event, draw),
  });
}

test('the acts themselves are refused with a reason, and nothing is written but the audit', async () => {
  const random = randomFrom(worldSeed, 2);
  const acts = drawn(random, forbiddenActs(random), 400 * RUNS);
  const before = await onRecord(ownerPool);
  for (const [index, act] of acts.entries()) {
    const answer = await attempt(random, act, `forbidden ${index}`);
    const refused =
      answer.__typename === 'CaseEventRefused'
        ? answer.reasons.length > 0 && answer.reasons.every(({ message }) => message !== '')
        : answer.__typename === 'Error' && ['NOT_FOUND', 'FORBIDDEN'].includes(answer.code);
    if (!refused)
      throw new Error(`${keyOf(act.place)} by ${act.role} in ${act.one.standings[0]}: ${JSON.stringify(answer)}`);
  }
  const after = await onRecord(ownerPool);
  expect(after.rows).toEqual(before.rows);
  expect([...after.cases].filter(([id, digest]) => before.cases.get(id) !== digest)).toEqual([]);
  expect(after.audit - before.audit).toBe(acts.length);
}, 3_600_000);
