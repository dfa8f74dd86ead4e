import type { CaseFile } from '../case-file.js';
import { rulesFor } from '../deadlines/rules-in-force.js';
import { phrase, words, type Phrase } from '../words/phrase.js';
import type { Defect } from './defect.js';
import { dossierOf, type Dossier } from './dossier.js';
import type { Requirement } from './requirement.js';

/** What a request for supplementary information would ask, drawn from what the dossier lacks. Nothing is sent by it. */
export interface SupplementDraft {
  /** What is asked, one by one. */
  readonly questions: readonly Phrase[];
  readonly requirements: readonly Requirement[];
  /** Keys of the rules of the case whose clock the request starts, those that only show a limit included. */
  readonly ruleIds: readonly string[];
}

const found = ({ kind, note }: Defect): Phrase =>
  note === null || note.trim() === ''
    ? phrase('defectNamed', { defect: words('DEFECT', kind) })
    : phrase('defectDescribed', { defect: words('DEFECT', kind), note });

function questionsOn(
  file: CaseFile,
  { kind, state, documentIds, translation, languages, citation }: Requirement,
): Phrase[] {
  const document = words('DOCUMENT', kind);
  const text = citation ?? '—';
  if (state === 'MISSING') return [phrase('askDocument', { document, citation: text })];
  const defects = file.documents
    .filter(({ id, review }) => documentIds.includes(id) && review?.result === 'DEFECTIVE')
    .flatMap(({ review }) => review?.defects ?? []);
  const asked: Phrase[] = [];
  if (defects.length > 0) asked.push(phrase('askBetter', { document, defects: defects.map(found), citation: text }));
  if (translation === 'MISSING') asked.push(phrase('askTranslation', { document, languages: languages.join(', ') }));
  return asked.length > 0 ? asked : [phrase('askBetterForm', { document, citation: text })];
}

/**
 * What the requested State would ask of the requesting one; null in a case where the home State does not ask, and where
 * nothing of the request is missing or defective. The term follows from the event, not from this draft.
 */
export function supplementDraftOf(
  file: CaseFile,
  on: string,
  dossier: Dossier = dossierOf(file),
): SupplementDraft | null {
  if (file.direction !== 'INCOMING') return null;
  const requirements = dossier.requirements.filter(
    ({ use, state }) => use === 'REQUEST' && (state === 'MISSING' || state === 'DEFECTIVE'),
  );
  if (requirements.length === 0) return null;
  const rules = rulesFor(file, on).filter(({ rule }) => rule.startsOn.includes('SUPPLEMENT_REQUESTED'));
  return {
    questions: requirements.flatMap((requirement) => questionsOn(file, requirement)),
    requirements,
    ruleIds: rules.map(({ rule }) => rule.id),
  };
}
