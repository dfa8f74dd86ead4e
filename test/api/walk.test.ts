import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { walkOnServer } from '../../scripts/walk/on-a-server.js';
import { walkSection, withWalk } from '../../scripts/walk/readme-walk.js';
import type { Walk } from '../../scripts/walk/walk.js';
import { testDatabase } from '../support/test-database.js';

const { ownerUrl } = await testDatabase();
let folder: string;
let walked: Walk;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dedere-walk-'));
  walked = await walkOnServer({ ownerUrl, folder });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Prettier aligns tables and breaks lines; the words must be the same. */
const words = (text: string): string[] => text.match(/[\w.:()$>]+/g) ?? [];

test('the README tells the walk as it goes today', async () => {
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
  expect(words(readme)).toEqual(words(withWalk(readme, walkSection(walked))));
});

test('the limits run and end as they were worked out by hand', () => {
  const told = walked.messages.flatMap(({ deadline, from, to }) => {
    const limit = deadline as { citation: string; dueOn: string } | undefined;
    return limit ? [`${limit.citation} ${limit.dueOn}: ${String(from)} -> ${String(to)}`] : [];
  });
  expect(told).toEqual(
    expect.arrayContaining([
      'ETS24 16(4) 2025-01-31: null -> RUNNING',
      'ETS24 16(4) 2025-02-22: null -> RUNNING',
      'ETS24 16(4) 2025-01-31: RUNNING -> LAPSED',
      'ETS24 16(4) 2025-02-22: RUNNING -> MET',
    ]),
  );
  expect(walked.steps.at(-1)).toMatchObject({ event: 'FINAL_DISCHARGE', status: 'SURRENDERED', custody: 'RELEASED' });
});

test('the subscriber is told every event once, in the order of the case', () => {
  const events = walked.messages.flatMap(({ event }) => (event ? [(event as { type: string }).type] : []));
  expect(events.filter((type) => type !== 'DECISION_NOTIFIED')).toEqual(walked.steps.map(({ event }) => event));
});
