import type { CaseFile } from '../case-file.js';
import { isOpen } from '../deadlines/clock-file.js';
import { ruleById } from '../deadlines/rules/all-rules.js';
import { expectedIn } from '../outlook/expected-course.js';
import { procedureOf } from '../procedure/procedure.js';
import type { EventName } from '../procedure/events.js';
import { reason } from '../reasons.js';
import { phrase, words } from '../words/phrase.js';
import { DOCUMENT_KINDS, type DocumentKind, type DocumentKindDefinition } from './document-kind.js';
import { languageRuleOf, type LanguageRule } from './language-rules.js';
import { listsOfCase, type ListOfCase } from './lists-of-case.js';
import type { RequirementState } from './requirement-state.js';
import type { Requirement } from './requirement.js';
import { FORMS_ASKED_FOR, noneServes, originalsOf, translationMissing, translationOf } from './serving.js';

/** What the dossier of a case must hold, and how it stands. */
export interface Dossier {
  /** True when nothing is missing or defective that should be on file by now. */
  readonly complete: boolean;
  readonly stage: string;
  readonly requirements: readonly Requirement[];
}

/** Uses whose documents go to the other State, in its language. */
const TRAVELS: ReadonlySet<string> = new Set(['REQUEST', 'SPECIALITY_CONSENT']);

const kindOf = (kind: string): DocumentKindDefinition | undefined => DOCUMENT_KINDS[kind as DocumentKind];

/** The earliest open limit that one of these events would settle. */
function limitFor(file: CaseFile, events: readonly EventName[]): Pick<Requirement, 'dueAt' | 'dueUnder'> {
  const limits = file.deadlines.filter(
    (limit) =>
      isOpen(limit) && limit.dueAt !== null && ruleById(limit.ruleId).stopsOn.some((event) => events.includes(event)),
  );
  const [first] = limits.sort((one, other) => (one.dueAt! < other.dueAt! ? -1 : 1));
  return { dueAt: first?.dueAt ?? null, dueUnder: first?.ruleId ?? null };
}

/** How the documents of a kind stand: what is wrong with them, and with their translation. */
function standing(file: CaseFile, kind: string, rule: LanguageRule | null) {
  const candidates = originalsOf(file.documents, kind);
  const translation = rule === null ? null : translationOf(candidates, file.documents, rule);
  const reasons = [
    ...noneServes(candidates, file.documents),
    ...(rule && translation === 'MISSING' ? [translationMissing(kind, rule)] : []),
  ];
  return { candidates, translation, reasons };
}

const absent = (kind: string) =>
  reason('DOCUMENT_MISSING', phrase('documentToLink', { document: words('DOCUMENT', kind) }), {
    kind: 'LINK_DOCUMENT',
    documentKind: kind,
  });

function stateOf(found: boolean, wrong: boolean, due: boolean, waived: boolean): RequirementState {
  if (found) return wrong ? 'DEFECTIVE' : 'PRESENT';
  if (waived) return 'WAIVED';
  return due ? 'MISSING' : 'NOT_YET_REQUIRED';
}

function ofList(file: CaseFile, { list, isDue, dueWith, keeps, waived }: ListOfCase): Requirement[] {
  const rule = TRAVELS.has(list.use) ? languageRuleOf(file.instruments) : null;
  return list.items.map((kind): Requirement => {
    const { candidates, translation, reasons } = standing(file, kind, rule);
    const state = stateOf(candidates.length > 0, reasons.length > 0, isDue(kind), waived);
    const told = state === 'MISSING' ? [absent(kind)] : reasons;
    const event = dueWith(kind);
    return {
      kind,
      checklist: list.id,
      use: list.use,
      state,
      documentIds: candidates.map(({ id }) => id),
      citation: list.citation,
      sourceUrls: list.sourceUrls,
      verified: list.verified && (kindOf(kind)?.verified ?? false),
      forms: FORMS_ASKED_FOR[kind] ?? [],
      languages: rule?.languages ?? [],
      translation: TRAVELS.has(list.use) && candidates.length > 0 ? (translation ?? 'RULE_UNKNOWN') : null,
      dueWith: event,
      ...limitFor(file, [event, ...keeps]),
      reasons: told,
      remedy: told[0]?.remedy ?? null,
    };
  });
}

/** What the usual next events ask for beside the lists. It is never missing: it is due when the event happens. */
function ofNextEvents(file: CaseFile, listed: ReadonlySet<string>): Requirement[] {
  const { events } = procedureOf(file.procedureVersion);
  const next = expectedIn(file.direction, file.regions.PROCEDURE.state)?.next ?? [];
  const asked = next.flatMap((event) => (events[event]?.documents ?? []).map((kind) => [kind, event] as const));
  const first = new Map(asked.toReversed().filter(([kind]) => !listed.has(kind)));
  return [...first].toReversed().map(([kind, event]): Requirement => {
    const { candidates, reasons } = standing(file, kind, null);
    const state = stateOf(candidates.length > 0, reasons.length > 0, false, false);
    return {
      kind,
      checklist: null,
      use: null,
      state,
      documentIds: candidates.map(({ id }) => id),
      citation: kindOf(kind)?.requiredBy.join('; ') || null,
      sourceUrls: kindOf(kind)?.sourceUrls ?? [],
      verified: kindOf(kind)?.verified ?? false,
      forms: FORMS_ASKED_FOR[kind] ?? [],
      languages: [],
      translation: null,
      dueWith: event,
      ...limitFor(file, [event]),
      reasons,
      remedy: reasons[0]?.remedy ?? null,
    };
  });
}

/** What the dossier of a case must hold at its stage, under its instruments, in its direction; and how it stands. */
export function dossierOf(file: CaseFile): Dossier {
  const listed = listsOfCase(file).flatMap((list) => ofList(file, list));
  const requirements = [...listed, ...ofNextEvents(file, new Set(listed.map(({ kind }) => kind)))];
  return {
    // A defect of what the next event will ask for is told; it makes the dossier of this stage no less complete.
    complete: listed.every(({ state }) => state !== 'MISSING' && state !== 'DEFECTIVE'),
    stage: file.regions.PROCEDURE.state,
    requirements,
  };
}

/** The requirement of a request on one list, for the guards: every kind with what stands against it, its language left aside. */
export function againstList(file: CaseFile, items: readonly string[]) {
  return items.map((kind) => {
    const candidates = originalsOf(file.documents, kind);
    return { kind, found: candidates.length > 0, reasons: noneServes(candidates, file.documents) };
  });
}

/** Whether the text waives the list of a request in this case. */
export const listWaived = (file: CaseFile, listId: string): boolean =>
  listsOfCase(file).some(({ list, waived }) => waived && list.id === listId);
