import { readFileSync } from 'node:fs';
import { checklistOfRequest, CHECKLISTS } from '../../../src/extradition/documents/checklists.js';
import { DOCUMENT_KINDS } from '../../../src/extradition/documents/document-kind.js';
import type { DocumentKindDefinition } from '../../../src/extradition/documents/document-kind.js';
import { instrumentByKey } from '../../../src/extradition/instruments/all-instruments.js';
import { EVENTS } from '../../../src/extradition/procedure/events.js';

interface Facts {
  documents: { id: string; en: string; stages: string[]; requiredBy: string[]; sources: string[]; verified: boolean }[];
  checklists: Record<string, string[]>;
}
const facts = JSON.parse(readFileSync(new URL('./reference-facts.json', import.meta.url), 'utf8')) as Facts;
const kinds: [string, DocumentKindDefinition][] = Object.entries(DOCUMENT_KINDS);

test('all 62 kinds of document stand as in the source', () => {
  const ours = kinds.map(([id, kind]) => ({
    id,
    en: kind.nameEn,
    stages: kind.stages,
    requiredBy: kind.requiredBy,
    sources: kind.sourceUrls,
    verified: kind.verified,
  }));
  expect(ours).toHaveLength(62);
  expect(ours).toEqual(facts.documents);
});

test('every kind has a Russian name in Cyrillic', () => {
  expect(kinds.filter(([, { nameRu }]) => !/^[А-ЯЁ]/.test(nameRu))).toEqual([]);
});

test('all 7 checklists stand as in the source', () => {
  expect(Object.fromEntries(CHECKLISTS.map(({ id, items }) => [id, items]))).toEqual(facts.checklists);
  expect(CHECKLISTS).toHaveLength(7);
  expect(CHECKLISTS.filter(({ instrument }) => !instrumentByKey(instrument))).toEqual([]);
});

test('an event asks only for kinds that exist', () => {
  const asked = Object.values(EVENTS).flatMap(({ documents }): readonly string[] => documents);
  expect(asked.length).toBeGreaterThan(50);
  expect(asked.filter((kind) => !(kind in DOCUMENT_KINDS))).toEqual([]);
});

test('a request under the European Convention must satisfy the list of article 12', () => {
  expect(checklistOfRequest(['ETS24'])?.id).toBe('ETS24-12');
  expect(checklistOfRequest(['ETS86', 'ETS24', 'KZ-CPC'])?.id).toBe('ETS24-12');
});

test('task lists for custody are no list for a request', () => {
  expect(checklistOfRequest(['KZ-CPC'])).toBeNull();
  expect(checklistOfRequest(['KZ-KG', 'CHISINAU2002'])).toBeNull();
  expect(checklistOfRequest([])).toBeNull();
});
