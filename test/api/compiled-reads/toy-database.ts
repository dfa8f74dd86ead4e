import { graphql } from 'graphql';
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import type pg from 'pg';
import { cursorKey } from '../../../src/api/compiled-reads/cursor-key.js';
import { Reader } from '../../../src/api/compiled-reads/reader.js';
import type { Queryable } from '../../../src/api/compiled-reads/reader.js';
import type { Viewer } from '../../../src/api/compiled-reads/viewer.js';
import { toySchema } from './toy-schema.js';

export const TOY_TABLES = `
  create table toy_person (id uuid primary key, full_name text not null, born_on date, home_state text not null);
  create table toy_instrument (key text primary key, title text not null);
  create table toy_case (
    id uuid primary key, reference text not null, home_state text not null default 'KZ', status text not null default 'OPEN',
    person_id uuid references toy_person, opened_at timestamptz not null, due_at timestamptz, weight int not null default 0, rank int,
    sealed boolean not null default false, languages text[] not null default '{}', derivation jsonb, secret text,
    subject_type text not null default 'Person', subject_key text not null default '');
  create index on toy_case (opened_at, id);
  create table toy_deadline (id uuid primary key, case_id uuid not null references toy_case, due_at timestamptz, kind text not null);
  create table toy_fact (
    id uuid primary key, case_id uuid not null references toy_case, sequence int not null, kind text not null, note text, event text);
`;

/** A UUID that ends in the number, so that tests can name rows. */
export const uuid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
export const gid = (prefix: string, number: number): string => `${prefix}_${uuid(number).replaceAll('-', '')}`;

export const OFFICER: Viewer = { id: 'officer', homeState: 'KZ', authorityId: null, scope: 'STATE', roles: [] };
export const SUPERVISOR: Viewer = { ...OFFICER, id: 'supervisor', roles: ['SUPERVISOR'] };
export const FOREIGNER: Viewer = { ...OFFICER, id: 'foreigner', homeState: 'AM' };

/** Two persons, three cases (one sealed, one of another State), deadlines and facts. */
export const TOY_ROWS = `
  insert into toy_person values
    ('${uuid(1)}', 'Айгүл Серікқызы', '1981-03-09', 'KZ'), ('${uuid(2)}', 'O''Brien "Bob"', null, 'KZ'), ('${uuid(3)}', 'Hakob', null, 'AM');
  insert into toy_instrument values ('ETS24', 'European Convention on Extradition'), ('MINSK-1993', 'Minsk Convention');
  insert into toy_case (id, reference, home_state, status, person_id, opened_at, due_at, weight, sealed, languages, derivation, secret, subject_type, subject_key) values
    ('${uuid(11)}', 'KZ-1', 'KZ', 'OPEN', '${uuid(1)}', '2026-03-01 10:00:00.123456+05', 'infinity', 3, false, '{kk,ru}',
      '[{"from": "2026-03-01", "days": 40, "source": {"article": "16(4)"}}, {"from": "2026-04-10"}]', 'word', 'Person', '${uuid(1)}'),
    ('${uuid(12)}', 'KZ-2', 'KZ', 'CLOSED', '${uuid(2)}', '2026-03-02 00:00:00+00', null, 1, true, '{en}', null, null, 'Instrument', 'ETS24'),
    ('${uuid(13)}', 'AM-1', 'AM', 'OPEN', '${uuid(3)}', '2026-03-03 00:00:00+00', null, 2, false, '{}', '{"not": "a list"}', null, 'Person', '${uuid(3)}');
  insert into toy_deadline values
    ('${uuid(21)}', '${uuid(11)}', '2026-04-10 00:00:00.000001+00', 'ARREST'), ('${uuid(22)}', '${uuid(11)}', '2026-04-01 00:00:00+00', 'REQUEST'),
    ('${uuid(23)}', '${uuid(11)}', null, 'REQUEST'), ('${uuid(24)}', '${uuid(12)}', '2026-05-01 00:00:00+00', 'ARREST'),
    ('${uuid(25)}', '${uuid(13)}', '2026-05-01 00:00:00+00', 'ARREST');
  insert into toy_fact values
    ('${uuid(31)}', '${uuid(11)}', 1, 'EventFact', null, 'OPENED'), ('${uuid(32)}', '${uuid(11)}', 2, 'NoteFact', 'called', null),
    ('${uuid(33)}', '${uuid(11)}', 3, 'EventFact', null, 'HIDDEN'), ('${uuid(34)}', '${uuid(11)}', 4, 'EventFact', null, 'CLOSED');
`;

export interface Answer {
  // Tests look into answers of every shape.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly data: any;
  readonly errors: readonly { code: unknown; field: unknown; message: string }[];
  /** The statements that were sent, in order. */
  readonly statements: readonly { text: string; values?: unknown[]; name?: string }[];
}

export interface Toy {
  readonly schema: GraphQLSchema;
  ask(source: string, variables?: Record<string, unknown>, viewer?: Viewer): Promise<Answer>;
}

/** The toy tables in a database, and a client that counts statements. */
export async function toy(pool: pg.Pool, rows = TOY_ROWS): Promise<Toy> {
  await pool.query(TOY_TABLES + rows);
  const schema = await toySchema();
  const key = cursorKey(Buffer.alloc(32, 7));
  const ask: Toy['ask'] = async (source, variables = {}, viewer = OFFICER) => {
    const statements: Answer['statements'][number][] = [];
    const database: Queryable = {
      query: (config) => {
        statements.push(config);
        return pool.query(config);
      },
    };
    const read = new Reader(database, { viewer, cursorKey: key, now: '2026-04-05T00:00:00Z' });
    const result = await graphql({ schema, source, variableValues: variables, contextValue: { read } });
    return { data: plain(result.data), errors: faults(result), statements };
  };
  return { schema, ask };
}

/** graphql-js makes objects without a prototype, which no test wants to tell apart. */
const plain = (data: unknown): unknown => JSON.parse(JSON.stringify(data ?? null)) as unknown;

function faults({ errors = [] }: ExecutionResult): Answer['errors'] {
  return errors.map(({ message, extensions }) => ({ message, code: extensions.code, field: extensions.field }));
}
