import { reason } from '../reasons.js';
import type { Reason } from '../refusal.js';
import { phrase, words } from '../words/phrase.js';
import { primaryLanguage, stands, type FiledDocument, type NewDocument } from './filed-document.js';

/** Kinds that hold to a day: the ruling of a court on custody (KZ CPC 588, 589(3)). */
export const KINDS_WITH_VALIDITY: ReadonlySet<string> = new Set(['CUSTODY_ORDER']);

/** Why a document may not be linked like this, and the document that stands in the way. */
export interface LinkingObjection {
  readonly reason: Reason;
  /** The document on file that the reason speaks of. */
  readonly documentId: string | null;
}

type Files = ReadonlyMap<string, FiledDocument>;

const against = (told: Reason, document?: FiledDocument): LinkingObjection => ({
  reason: told,
  documentId: document?.id ?? null,
});

const correct = (fact: string) => ({ kind: 'CORRECT_INPUT', fact }) as const;

const RELATIONS = ['translationOf', 'apostilleOf', 'redactionOf', 'supersedes'] as const;

function relationObjections(asked: NewDocument, files: Files): LinkingObjection[] {
  const named = RELATIONS.filter((relation) => asked[relation] !== null);
  const unknown = named
    .filter((relation) => !files.has(asked[relation]!))
    .map((relation) => against(reason('DOCUMENT_UNKNOWN', phrase('relatedDocumentUnknown'), correct(relation))));
  const origins = named.filter((relation) => relation !== 'supersedes');
  const several =
    origins.length > 1 ? [against(reason('RELATION_UNCLEAR', phrase('madeOfOne'), correct(origins[1]!)))] : [];
  const gone = named.flatMap((relation) => {
    const other = files.get(asked[relation]!);
    if (!other || stands(other) || relation === 'supersedes') return [];
    return [
      against(reason('DOCUMENT_NOT_STANDING', phrase('madeOfGone', { title: other.title }), correct(relation)), other),
    ];
  });
  return [...unknown, ...several, ...gone];
}

/** A translation is another file in another language than what it translates. */
function translationObjections(asked: NewDocument, files: Files): LinkingObjection[] {
  const original = asked.translationOf === null ? undefined : files.get(asked.translationOf);
  if (!original) return [];
  const { title } = original;
  if (original.sha256 === asked.sha256)
    return [
      against(
        reason('TRANSLATION_OF_ITSELF', phrase('translationOfItself', { title }), correct('translationOf')),
        original,
      ),
    ];
  if (asked.language === null)
    return [against(reason('LANGUAGE_MISSING', phrase('sayLanguage'), { kind: 'GIVE_FACT', fact: 'language' }))];
  if (original.language === null)
    return [
      against(
        reason('LANGUAGE_MISSING', phrase('originalWithoutLanguage', { title }), correct('translationOf')),
        original,
      ),
    ];
  if (primaryLanguage(original.language) !== primaryLanguage(asked.language)) return [];
  const { language } = asked;
  return [
    against(
      reason('SAME_LANGUAGE', phrase('translationSameLanguage', { title, language }), correct('language')),
      original,
    ),
  ];
}

/** The documents whose place the new one would take, the nearest first. */
function predecessors(asked: NewDocument, files: Files): FiledDocument[] {
  const chain: FiledDocument[] = [];
  for (let id = asked.supersedes; id !== null; id = chain.at(-1)!.supersedes) {
    const document = files.get(id);
    if (!document || chain.includes(document)) break;
    chain.push(document);
  }
  return chain;
}

/** What a document must be, to have its place taken by another one of a kind. */
function replacementObjections(asked: NewDocument, replaced: FiledDocument, files: Files): LinkingObjection[] {
  const { title, kind, supersededBy } = replaced;
  const told: LinkingObjection[] = [];
  const name = correct('supersedes');
  if (replaced.withdrawn)
    told.push(against(reason('DOCUMENT_NOT_STANDING', phrase('supersedesWithdrawn', { title }), name), replaced));
  const successor = supersededBy === null ? undefined : files.get(supersededBy);
  if (successor) {
    const before = phrase('supersededBefore', { title, successor: successor.title });
    told.push(against(reason('ALREADY_SUPERSEDED', before, name), successor));
  }
  if (kind !== asked.kind) {
    const other = phrase('supersedesOtherKind', { document: words('DOCUMENT', kind) });
    told.push(against(reason('RELATION_UNCLEAR', other, correct('kind')), replaced));
  }
  return told;
}

function supersessionObjections(asked: NewDocument, files: Files): LinkingObjection[] {
  const [replaced, ...earlier] = predecessors(asked, files);
  if (!replaced) return [];
  const told = replacementObjections(asked, replaced, files);
  // Linking the same file again in place of itself mends what was said about it; going back to an earlier one is a circle.
  const circle = replaced.sha256 === asked.sha256 ? undefined : earlier.find(({ sha256 }) => sha256 === asked.sha256);
  if (!circle) return told;
  const round = phrase('supersessionCycle', { title: circle.title });
  return [...told, against(reason('SUPERSESSION_CYCLE', round, correct('supersedes')), circle)];
}

/** The same file is linked once in a kind, and an address keeps the file it had. */
function sameFileObjections(asked: NewDocument, files: Files): LinkingObjection[] {
  const replaced = new Set(predecessors(asked, files).map(({ id }) => id));
  const others = [...files.values()].filter(({ id, withdrawn }) => !replaced.has(id) && !withdrawn);
  const twin = others.find((other) => stands(other) && other.kind === asked.kind && other.sha256 === asked.sha256);
  const changed = others.find(({ url, sha256 }) => url === asked.url && sha256 !== asked.sha256);
  return [
    ...(twin && twin.id !== asked.translationOf
      ? [
          against(
            reason('DOCUMENT_LINKED_BEFORE', phrase('fileLinkedBefore', { title: twin.title }), correct('sha256')),
            twin,
          ),
        ]
      : []),
    ...(changed
      ? [against(reason('LINK_CHANGED', phrase('linkChanged', { title: changed.title }), correct('url')), changed)]
      : []),
  ];
}

function validityObjections({ kind, validUntil }: NewDocument): LinkingObjection[] {
  if (validUntil === null || KINDS_WITH_VALIDITY.has(kind)) return [];
  const document = words('DOCUMENT', kind);
  return [against(reason('VALIDITY_NOT_TAKEN', phrase('validityNotTaken', { document }), correct('validUntil')))];
}

/** Everything against linking a document to a case with these documents; none: it may be linked. */
export function linkingObjections(asked: NewDocument, onFile: readonly FiledDocument[]): LinkingObjection[] {
  const files: Files = new Map(onFile.map((document) => [document.id, document]));
  return [
    ...relationObjections(asked, files),
    ...translationObjections(asked, files),
    ...supersessionObjections(asked, files),
    ...sameFileObjections(asked, files),
    ...validityObjections(asked),
  ];
}

/** Standing documents of another kind that are the very same file: told with the link, for one file may hold two documents. */
export const sameFileAs = (asked: NewDocument, onFile: readonly FiledDocument[]): FiledDocument[] =>
  onFile.filter((document) => stands(document) && document.sha256 === asked.sha256 && document.id !== asked.supersedes);
