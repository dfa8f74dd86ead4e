import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { recordCaseEvent } from '../../src/casework/record-case-event.js';
import { openKeys } from '../../src/server/keys.js';
import { signLocalToken } from '../../src/server/local-token.js';
import { aDocument, aDraft, anEvent, officer } from '../support/a-case.js';
import { childServer, type ChildServer } from '../support/child-server.js';
import { testDatabase } from '../support/test-database.js';

const { pool, ownerPool, ownerUrl } = await testDatabase();
/** CI kills a few times; `npm run test:full` a thousand. */
const KILLS = Number(process.env.KILLS ?? 4);
const OFFICERS = 6;

let folder: string;
let token: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dedere-killed-'));
  token = await signLocalToken(await openKeys(join(folder, 'keys.json')), 'central-authority', 24 * 3_600);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const RECORD = `mutation ($input: CaseEventInput!) { recordCaseEvent(input: $input) {
  __typename ... on CaseEventRecorded { replayed event { id } case { version } } ... on CaseMovedOn { currentVersion } ... on Refusal { message } } }`;

interface Answer {
  readonly __typename: string;
  readonly event?: { readonly id: string };
  readonly case?: { readonly version: number };
}

/** A case at LOCATING, where the same event can be recorded again and again. */
async function aSearch(): Promise<string> {
  const [central, ncb] = [await officer(pool, 'central-authority'), await officer(pool, 'ncb')];
  const caseId = await aDraft(pool, central);
  const documentIds = [await aDocument(pool, ncb, caseId, 'WANTED_DECISION')];
  const answer = await recordCaseEvent(
    { pool },
    ncb,
    anEvent(caseId, 'SEARCH_STARTED', { expectedVersion: 2, documentIds }),
  );
  if (answer.answer !== 'RECORDED') throw new Error(JSON.stringify(answer));
  return caseId;
}

/** One officer who records on and on, and repeats under the same key what was not answered. */
async function officerAtWork(
  caseId: string,
  server: () => ChildServer | null,
  acknowledged: Map<string, string>,
  done: () => boolean,
): Promise<void> {
  let version = 3;
  for (let number = 1; !done(); number += 1) {
    const key = `${caseId} ${number}`;
    const input = {
      caseId: `case_${caseId.replaceAll('-', '')}`,
      event: 'STILL_WANTED_CONFIRMED',
      occurredAt: '2025-02-01T10:00:00+05:00',
      expectedVersion: version,
      idempotencyKey: key,
    };
    for (;;) {
      const answer = await ask(server(), input);
      if (answer?.__typename === 'CaseEventRecorded') {
        acknowledged.set(key, answer.event!.id);
        version = answer.case!.version;
        break;
      }
      if (answer) throw new Error(`Not recorded: ${JSON.stringify(answer)}`);
      if (done()) return;
      await sleep(20);
    }
  }
}

async function ask(server: ChildServer | null, input: object): Promise<Answer | null> {
  if (!server) return null;
  try {
    const response = await fetch(`${server.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: RECORD, variables: { input } }),
    });
    const { data, errors } = (await response.json()) as { data?: { recordCaseEvent: Answer }; errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors));
    return data!.recordCaseEvent;
  } catch (error) {
    // The line was cut: whether it was recorded is unknown, and asking again under the same key tells. By name, because
    // fetch's errors are of another realm than the test's.
    if (['TypeError', 'SyntaxError'].includes((error as Error).name)) return null;
    throw error;
  }
}

test(
  'a server is killed while officers record: every acknowledged event is there once, none is there twice',
  async () => {
    const cases = await Promise.all(Array.from({ length: OFFICERS }, aSearch));
    const acknowledged = new Map<string, string>();
    let server: ChildServer | null = null;
    let done = false;
    const officers = cases.map((caseId) =>
      officerAtWork(
        caseId,
        () => server,
        acknowledged,
        () => done,
      ),
    );
    // Settles only when an officer gives up.
    const failed = Promise.all(officers).then(() => sleep(1_000_000, undefined, { ref: false }));
    for (let kill = 0; kill < KILLS; kill += 1) {
      const before = acknowledged.size;
      server = await childServer({ DATABASE_URL: ownerUrl, DATA_DIR: folder });
      // Killed in the middle of work, not before it began.
      while (acknowledged.size < before + 20) await Promise.race([sleep(5), failed]);
      await sleep(Math.random() * 50);
      const killed = server;
      server = null;
      await killed.kill();
    }
    server = await childServer({ DATABASE_URL: ownerUrl, DATA_DIR: folder });
    await sleep(200);
    done = true;
    await Promise.all(officers);
    await server.kill();

    const { rows } = await ownerPool.query<{ key: string; id: string }>(
      `select k.key, f.id from bound_key k join case_fact f on f.id = k.fact_id where k.key like '%-%' and f.event = 'STILL_WANTED_CONFIRMED'`,
    );
    const bound = new Map(rows.map(({ key, id }) => [key, `event_${id.replaceAll('-', '')}`]));
    expect(acknowledged.size).toBeGreaterThan(KILLS * 20);
    expect([...acknowledged].filter(([key, id]) => bound.get(key) !== id)).toEqual([]);
    const counts = await ownerPool.query(
      `select c.version = 1 + count(*) filter (where f.kind = 'EVENT' and not f.emitted) as counted, c.last_sequence = count(*) as complete, max(f.sequence) = count(*) as gapless
       from extradition_case c join case_fact f on f.case_id = c.id where c.id = any($1) group by c.id`,
      [cases],
    );
    expect(counts.rows).toEqual(cases.map(() => ({ counted: true, complete: true, gapless: true })));
  },
  60_000 + KILLS * 10_000,
);
