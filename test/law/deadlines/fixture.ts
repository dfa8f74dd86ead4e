import { readFileSync } from 'node:fs';

/** The content of a JSON file beside the tests. */
export const fixture = <T>(name: string): T => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as T;
