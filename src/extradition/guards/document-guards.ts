import type { LinkedDocument } from '../case-file.js';
import { checklistOfRequest } from '../documents/checklists.js';
import { againstList, listWaived } from '../documents/dossier.js';
import { stands } from '../documents/filed-document.js';
import { languageRuleOf } from '../documents/language-rules.js';
import { noneServes, originalsOf, translationMissing, translationOf } from '../documents/serving.js';
import type { EventName } from '../procedure/events.js';
import { reason } from '../reasons.js';
import { phrase, words } from '../words/phrase.js';
import type { Reason } from '../refusal.js';
import { attested } from './attested.js';
import type { Guard, GuardView } from './guard.js';

function kindsOnFile(view: GuardView): Set<string> {
  return new Set(view.file.documents.filter(stands).map(({ kind }) => kind));
}

function citedStanding({ file, ask }: GuardView): LinkedDocument[] {
  const cited = new Set(ask.documentIds);
  return file.documents.filter((document) => cited.has(document.id) && stands(document));
}

function missing(kind: string, onFile: boolean): Reason {
  return onFile
    ? reason('DOCUMENT_MISSING', phrase('citeDocument', { document: words('DOCUMENT', kind) }), {
        kind: 'CITE_DOCUMENT',
        documentKind: kind,
      })
    : reason('DOCUMENT_MISSING', phrase('linkDocument', { document: words('DOCUMENT', kind) }), {
        kind: 'LINK_DOCUMENT',
        documentKind: kind,
      });
}

/**
 * Every kind the event requires is cited, and a cited document of it serves; where it requires none, the record of the event
 * is the proof itself.
 */
export const requiredDocumentsCited: Guard = (view) => {
  const { documents } = view.file;
  const onFile = kindsOnFile(view);
  const cited = citedStanding(view);
  return view.definition.documents.flatMap((kind) => {
    const candidates = cited.filter((document) => document.kind === kind);
    return candidates.length === 0 ? [missing(kind, onFile.has(kind))] : noneServes(candidates, documents);
  });
};

/** Every cited id is a standing document of this very case. */
export const citedDocumentsBelong: Guard = ({ file, ask }) => {
  const standing = new Set(file.documents.filter(stands).map(({ id }) => id));
  return ask.documentIds.flatMap((id, index) =>
    standing.has(id)
      ? []
      : [
          reason('DOCUMENT_UNKNOWN', phrase('documentNotOnFile', { number: index + 1 }), {
            kind: 'LINK_DOCUMENT',
          }),
        ],
  );
};

/** The arrest decision or enforceable judgment of the home State is on file, and the basis has not fallen away. */
export const basisOnFile: Guard = (view) => {
  const kind = 'DOMESTIC_ARREST_DECISION_OR_JUDGMENT';
  if (!kindsOnFile(view).has(kind)) return [missing(kind, false)];
  const lapsed = view.file.history.some(({ event }) => event === 'BASIS_LAPSED');
  return lapsed ? [reason('GUARD_NOT_MET', phrase('basisLapsed'), { kind: 'NONE' })] : [];
};

/** Acts that are complete with the documents of their own event. */
const COMPLETE_BY_THEMSELVES: ReadonlySet<EventName> = new Set(['PACKAGE_SUBMITTED', 'TRANSIT_REQUESTED']);

/**
 * On approval and on the formal check every document of the instrument's list must be on file, and of its own list for a
 * request for speciality; an instrument without a list leaves the judgement to the officer. When the package is handed in
 * or a transit is asked for, the event's own documents count.
 */
export const packageComplete: Guard = (view) => {
  const { event } = view.transition;
  if (COMPLETE_BY_THEMSELVES.has(event)) return requiredDocumentsCited(view);
  const use = event === 'SPECIALITY_CONSENT_REQUESTED' ? 'SPECIALITY_CONSENT' : 'REQUEST';
  const list = checklistOfRequest(view.file.instruments, use);
  if (!list) return attested('PACKAGE_COMPLETE')(view);
  if (listWaived(view.file, list.id)) return [];
  return againstList(view.file, list.items).flatMap(({ kind, found, reasons }) =>
    found ? reasons : [missing(kind, false)],
  );
};

/** The draft of the letter stays at home; the letter that is sent is signed later. */
const STAYS_AT_HOME: ReadonlySet<string> = new Set(['REQUEST_LETTER_DRAFT']);

/**
 * Every required document is in a language the instrument takes, or has a standing translation into one; each that lacks
 * it is named. Where no text that was read says which language, or the language of a document was not stated, the officer
 * vouches for it in words.
 */
export const translated: Guard = (view) => {
  const { documents, instruments } = view.file;
  const rule = languageRuleOf(instruments);
  if (!rule) return attested('TRANSLATED')(view);
  const kinds = view.definition.documents.filter((kind) => !STAYS_AT_HOME.has(kind));
  const found = kinds.map((kind) => ({ kind, state: translationOf(originalsOf(documents, kind), documents, rule) }));
  const lacking = found.filter(({ state }) => state === 'MISSING').map(({ kind }) => translationMissing(kind, rule));
  const silent = found.some(({ state }) => state === 'LANGUAGE_NOT_STATED');
  return [...lacking, ...(silent ? attested('TRANSLATED')(view) : [])];
};
