import type { CaseFile } from '../case-file.js';
import { actsOf } from './acts.js';
import { effectiveHistory, type FactOnRecord } from './effective-history.js';
import { replay } from './replay.js';

/** The file as the facts known at some instant lead to it: where the case was thought to stand, right or not. */
export const fileAsKnown = (file: CaseFile, known: readonly FactOnRecord[]): CaseFile =>
  replay(file, actsOf(effectiveHistory(known))).file;
