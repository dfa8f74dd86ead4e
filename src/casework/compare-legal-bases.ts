import { compareLegalBases as compare, type LegalBasisComparison } from '../extradition/outlook/compare-legal-bases.js';
import { mayKnow } from '../extradition/visibility.js';
import { findCase, readCaseFile, type FileOnDesk } from '../storage/read-case-file.js';
import type { Actor } from './actor.js';
import { notFound } from './casework-error.js';
import type { Desk } from './desk.js';

/** A comparison with the file it was made on. */
export interface BasesCompared extends LegalBasisComparison {
  readonly desk: FileOnDesk;
}

/** Shows what would differ if a case rested on other instruments, to whoever may know the case. Nothing is written. */
export async function compareLegalBases({ pool }: Desk, actor: Actor, caseId: string): Promise<BasesCompared> {
  const seen = await findCase(pool, caseId);
  if (!seen || !mayKnow(actor, seen)) throw notFound('case');
  const desk = await readCaseFile(pool, caseId);
  return { ...compare(desk.file, desk.now), desk };
}
