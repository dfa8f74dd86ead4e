import type { Pool } from 'pg';
import { AUTHORITIES } from './reference/authorities.js';
import { loadCalendars } from './reference/calendars.js';
import { DEADLINE_RULES_AND_COUNTING } from './reference/deadline-rules.js';
import { DEMO_OFFICER_SET } from './reference/demo-officers.js';
import { DOCUMENT_KIND_SET } from './reference/document-kinds.js';
import { INSTRUMENTS_AND_PARTIES } from './reference/instruments.js';
import { JURISDICTIONS } from './reference/jurisdictions.js';
import { LANGUAGES } from './reference/languages.js';
import { loadSet } from './reference/load-set.js';
import type { SetLoaded } from './reference/load-set.js';
import { NOTICE_LADDER_SET } from './reference/notice-ladders.js';
import { OFFENCE_CATEGORY_SET } from './reference/offence-categories.js';
import type { ReferenceSet } from './reference/reference-set.js';

/** The sets of reference data, those that others point to first. */
export const REFERENCE_SETS: readonly ReferenceSet[] = [
  JURISDICTIONS,
  LANGUAGES,
  INSTRUMENTS_AND_PARTIES,
  DEADLINE_RULES_AND_COUNTING,
  OFFENCE_CATEGORY_SET,
  DOCUMENT_KIND_SET,
  AUTHORITIES,
  NOTICE_LADDER_SET,
];

/**
 * Brings the reference data of the database to what this release holds, one transaction per set. Run again it changes
 * nothing and its lines say so. The pool's role must be allowed to write the reference tables: the owner's, not the server's.
 */
export async function loadReferenceData(pool: Pool): Promise<readonly SetLoaded[]> {
  const loaded: SetLoaded[] = [];
  for (const set of REFERENCE_SETS) loaded.push(await loadSet(pool, set));
  loaded.push(await loadCalendars(pool));
  return loaded;
}

/** Adds a demo officer for every role, in Kazakhstan and in Armenia. Never called in production. */
export async function loadDemoOfficers(pool: Pool): Promise<SetLoaded> {
  return loadSet(pool, DEMO_OFFICER_SET);
}
