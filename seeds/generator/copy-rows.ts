import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { ColumnTypes } from '../../src/storage/insert-rows.js';

type Encode = (value: unknown) => string;

const NULL = '\\N';
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A value as COPY's text format takes it: the backslash begins an escape, tabs and newlines end a value. */
const escaped = (text: string): string => text.replace(/[\\\n\r\t]/g, (mark) => ESCAPES[mark]!);

const arrayText = (items: readonly unknown[]): string =>
  `{${items.map((item) => `"${String(item).replace(/["\\]/g, (mark) => `\\${mark}`)}"`).join(',')}}`;

const AS_JSON: Encode = (value) => escaped(JSON.stringify(value));
const AS_ARRAY: Encode = (value) => escaped(arrayText(value as readonly unknown[]));
const AS_TEXT: Encode = (value) => escaped(String(value));

function encoderOf(type: string): Encode {
  if (type === 'jsonb') return AS_JSON;
  return type.endsWith('[]') ? AS_ARRAY : AS_TEXT;
}

/** The rows in COPY's text format, a line each. */
export function copyText(columns: ColumnTypes, rows: readonly object[]): string {
  const encoders = Object.entries(columns).map(([name, type]) => [name, encoderOf(type)] as const);
  const line = (row: Readonly<Record<string, unknown>>) =>
    encoders
      .map(([name, encode]) => (row[name] === null || row[name] === undefined ? NULL : encode(row[name])))
      .join('\t');
  return rows.map((row) => `${line(row as Readonly<Record<string, unknown>>)}\n`).join('');
}

/** Lines of `copyText` for a table. */
export interface CopyOrder {
  readonly name: string;
  readonly columns: ColumnTypes;
  readonly pieces: readonly string[];
}

/** Streams lines into a table. Needs the right to insert, no more. */
export async function copyInto(client: pg.ClientBase, { name, columns, pieces }: CopyOrder): Promise<void> {
  const text = pieces.join('');
  if (text === '') return;
  const stream = client.query(copyFrom(`copy ${name} (${Object.keys(columns).join(', ')}) from stdin`));
  stream.end(text);
  await finished(stream);
}
