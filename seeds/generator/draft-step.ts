import type { Ask } from '../../src/extradition/ask.js';
import type { Attestation, CaseFile } from '../../src/extradition/case-file.js';
import type { DocumentKind } from '../../src/extradition/documents/document-kind.js';
import { languageRuleOf } from '../../src/extradition/documents/language-rules.js';
import { definitionOf, type EventName } from '../../src/extradition/procedure/events.js';
import type { Transition } from '../../src/extradition/procedure/machine.js';
import { PROCEDURE } from '../../src/extradition/procedure/procedure.js';
import type { Role } from '../../src/extradition/role.js';
import { inventedDocument, statementsFor } from '../demo-docket/demo-docket-desk.js';
import { inventFacts, type FactsDraw } from './invent-facts.js';
import type { Move } from './moves.js';
import type { PlannedDocument } from './planned-case.js';
import { USUAL_ENCLOSURES } from './usual-course.js';
import { localText, utcText, type Place, type Walk } from './walk.js';

/** What an officer is about to record, before the law has ruled on it. */
export interface Draft {
  readonly move: Move;
  readonly event: EventName;
  readonly place: Place;
  /** How many events were on record when the draft was begun. */
  readonly after: number;
  at: number;
  role: Role;
  facts: Record<string, unknown>;
  attestations: readonly Attestation[];
  /** New documents, linked before the event. */
  readonly documents: PlannedDocument[];
  /** Ids of the documents cited. */
  readonly cited: string[];
}

/** What an invented officer writes where the event wants a note. */
const WHY = 'Invented note: the file was looked through and the act was found due.';

const wantsNote = (event: EventName): boolean => PROCEDURE.notes?.[event] === 'REQUIRED';

const statements = new Map<string, readonly Attestation[]>();

/** Statements on every condition of the event that an officer may vouch for. */
function statementsOn({ direction }: CaseFile, event: EventName): readonly Attestation[] {
  const key = `${direction} ${event}`;
  const known = statements.get(key) ?? statementsFor(direction, event);
  statements.set(key, known);
  return known;
}

/** Whoever usually records such a thing: the liaison officer what happens abroad, and the highest official only where nobody else may. */
export function roleIn(walk: Walk, may: readonly Role[]): Role | undefined {
  const here = may.filter((role) => walk.officers.has(role));
  const outgoing = walk.file.direction === 'OUTGOING';
  if (outgoing && here.includes('LIAISON_OFFICER') && walk.random.chance(0.8)) return 'LIAISON_OFFICER';
  const guests: readonly Role[] = ['LIAISON_OFFICER', 'FOREIGN_AUTHORITY', 'PROSECUTOR_GENERAL'];
  const usual = here.filter((role) => !guests.includes(role));
  return usual.length > 0 ? walk.random.pick(usual) : here[0];
}

/** In an outgoing case the stages abroad happen on the other State's clock. */
export function placeOf(walk: Walk, { by }: Transition): Place {
  return walk.file.direction === 'OUTGOING' && by.includes('LIAISON_OFFICER') ? walk.abroad : walk.home;
}

export const drawFor = (walk: Walk, { at, place }: Pick<Draft, 'at' | 'place'>): FactsDraw => ({
  random: walk.random,
  direction: walk.file.direction,
  day: localText(at, place).slice(0, 10),
  counterpart: walk.abroad.state,
  status: walk.file.regions.PROCEDURE.state,
  otherCase: walk.otherCase?.id,
});

/** A State writes in a language that the instrument takes, where one is known. */
function languagesFor({ file }: Walk): readonly (string | null)[] {
  const rule = languageRuleOf(file.instruments);
  return rule ? [...rule.languages, null] : ['ru', 'ru', 'kk', 'en', null];
}

/** Adds an invented document of a kind to the draft and cites it. */
export function addDocument(walk: Walk, draft: Draft, kind: string): void {
  const number = (walk.documents += 1);
  const document = {
    id: `planned ${number}`,
    kind: kind as DocumentKind,
    ...inventedDocument(kind, walk.label, number),
    language: walk.random.pick(languagesFor(walk)),
    issuedOn: localText(draft.at, draft.place).slice(0, 10),
  };
  draft.documents.push(document);
  draft.cited.push(document.id);
}

/** A first draft with all that the event is known to ask for; null when nobody may record it. */
export function draftStep(walk: Walk, move: Move, at: number): Draft | null {
  const { transition } = move;
  const { event, when } = transition;
  const place = placeOf(walk, transition);
  const role = roleIn(walk, transition.by);
  if (!role) return null;
  const given = { ...(when && 'fact' in when && { [when.fact]: when.is }), ...move.facts };
  const facts = inventFacts(event, drawFor(walk, { at, place }), given);
  const draft: Draft = {
    move,
    event,
    place,
    after: walk.events.length,
    at,
    role,
    facts,
    attestations: statementsOn(walk.file, event),
    documents: [],
    cited: [],
  };
  for (const kind of [...definitionOf(event).documents, ...(USUAL_ENCLOSURES[event] ?? [])])
    addDocument(walk, draft, kind);
  return draft;
}

/** The file with the draft's documents linked. */
export function fileWith(walk: Walk, { documents }: Draft): CaseFile {
  if (documents.length === 0) return walk.file;
  const linked = documents.map(({ id, kind, language }) => ({ id, kind, language, withdrawn: false }));
  return { ...walk.file, documents: [...walk.file.documents, ...linked] };
}

/** The draft as it is put to the law. */
export function askOf(walk: Walk, draft: Draft): Ask {
  const { id, roles } = walk.officers.get(draft.role)!;
  return {
    event: draft.event,
    occurredAt: utcText(draft.at),
    zone: draft.place.zone,
    asker: { id, roles },
    documentIds: draft.cited,
    facts: draft.facts,
    attestations: draft.attestations,
    note: wantsNote(draft.event) ? WHY : null,
    sideFile: draft.move.sideFile,
    now: utcText(walk.until),
    joins: walk.otherCase,
  };
}
