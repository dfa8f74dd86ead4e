import { readdirSync } from 'node:fs';
import { inWords, labelOf } from '../../../src/extradition/words/in-words.js';
import { LABELS } from '../../../src/extradition/words/labels.js';
import type { WordKind } from '../../../src/extradition/words/word-kind.js';
import { LANGUAGES, type Language } from '../../../src/extradition/words/language.js';
import { moment, phrase, words } from '../../../src/extradition/words/phrase.js';
import { PHRASES } from '../../../src/extradition/words/phrases.js';
import { decide } from '../../../src/extradition/decide.js';
import { reason, withoutRepeats } from '../../../src/extradition/reasons.js';
import { aFile, anAsk } from '../../support/a-file.js';

const EVERY_LANGUAGE = Object.keys(LANGUAGES) as Language[];

test.each<[Language, string]>([
  [
    'EN',
    '“Request sent” cannot happen while the procedure stands at “New”; it can in “Ready to be sent”, “Further information asked for”.',
  ],
  [
    'RU',
    'Событие «Запрос направлен» невозможно, пока процедура находится в состоянии «Новое»; оно возможно в состояниях: «Готово к отправке», «Запрошены дополнительные сведения».',
  ],
  [
    'KK',
    '«Сұрау салу жолданды» оқиғасы мүмкін емес: рәсім «Жаңа» күйінде тұр; ол мына күйлерде мүмкін: «Жолдауға дайын», «Қосымша мәліметтер сұралған».',
  ],
])('a sentence in %s names words of the law by their labels, lists included', (language, sentence) => {
  const notInState = phrase('notInState', {
    event: words('EVENT', 'REQUEST_SENT'),
    region: words('REGION', 'PROCEDURE'),
    state: words('OUTGOING', 'NEW'),
    states: words('OUTGOING', 'READY_TO_SEND', 'SUPP_INFO'),
  });
  expect(inWords(notInState, language)).toBe(sentence);
});

test('the same word is called by the machine it belongs to', () => {
  expect(labelOf('OUTGOING', 'REFUSED', 'RU')).toBe('В выдаче отказано');
  expect(labelOf('TRANSIT', 'REFUSED', 'RU')).toBe('Отказано');
});

test('numbers, texts, lists, sentences within sentences and instants in the zone of the reader find their place', () => {
  expect(inWords(phrase('documentNotOnFile', { number: 2 }), 'RU')).toBe(
    'Указанный документ № 2 не приобщён к этому делу или отозван.',
  );
  expect(inWords(phrase('nameTheStay', { stays: [3, 7] }), 'EN')).toContain('by the number of its event: 3, 7.');
  expect(
    inWords(phrase('factMisshapen', { fact: words('FACT', 'validUntil'), shape: phrase('shapeDate') }), 'KK'),
  ).toBe('«қаулының қолданылу мерзімі» дерегі мына түрде болуға тиіс: күн, мысалы 2025-04-30.');
  const notBefore = phrase('notBefore', { rule: 'R', date: moment('2025-04-30T20:05:00Z', 'Asia/Almaty') });
  expect(inWords(notBefore, 'RU')).toContain('до 01.05.2025 01:05 (Asia/Almaty)');
  expect(inWords(notBefore, 'EN')).toContain('before 2025-05-01 01:05 (Asia/Almaty)');
  const early = moment('2025-04-30T20:05:06.5Z', 'UTC');
  expect(inWords(phrase('inFuture', { occurredAt: early, now: early }), 'EN')).toContain('2025-04-30 20:05:06 (UTC)');
});

test('a word without a label stands for itself', () => {
  expect(labelOf('FACT', 'constructor', 'KK')).toBe('constructor');
  expect(inWords(phrase('outcomeDecides', { event: words('EVENT', 'RUMOUR_HEARD') }), 'RU')).toContain(
    '«RUMOUR_HEARD»',
  );
});

test('what a text holds is not read as a placeholder', () => {
  expect(inWords(phrase('notBefore', { rule: '{date}', date: '$&' }), 'EN')).toBe(
    '{date} forbids surrender before $&.',
  );
});

test('a reason is plain data until somebody asks for words', () => {
  const ruling = decide(aFile(), anAsk('REQUEST_SENT'));
  if (ruling.granted) throw new Error('A request cannot be sent from a new file.');
  expect(JSON.parse(JSON.stringify(ruling.reasons))).toEqual(ruling.reasons);
  for (const { phrase: told } of ruling.reasons) {
    const sentences = EVERY_LANGUAGE.map((language) => inWords(told, language));
    expect(new Set(sentences).size).toBe(EVERY_LANGUAGE.length);
  }
});

test('the same reason is told once, two reasons of one kind are told both', () => {
  const missing = (kind: string) =>
    reason('DOCUMENT_MISSING', phrase('linkDocument', { document: words('DOCUMENT', kind) }));
  expect(withoutRepeats([missing('CHECKLIST'), missing('PETITION'), missing('CHECKLIST')])).toEqual([
    missing('CHECKLIST'),
    missing('PETITION'),
  ]);
});

test('no sentence hides another one of the same name', async () => {
  const areas = new URL('../../../src/extradition/words/phrases/', import.meta.url);
  const files = readdirSync(areas).map((file) => file.replace(/\.ts$/, '.js'));
  const keys: string[] = [];
  for (const file of files) {
    const area = (await import(`../../../src/extradition/words/phrases/${file}`)) as Record<string, object>;
    keys.push(...Object.values(area).flatMap((table) => Object.keys(table)));
  }
  expect(keys.sort()).toEqual(Object.keys(PHRASES).sort());
});

/** A text that stands in the wrong column is noticed by its letters. */
const ONLY_IN_KAZAKH = /[әғқңөұүһі]/i;
const CYRILLIC = /[а-яё]/i;

test.each(Object.keys(LABELS) as WordKind[])('labels of %s stand in the column of their language', (kind) => {
  const misplaced = Object.entries(LABELS[kind]).filter(
    ([, { EN, RU, KK }]) => CYRILLIC.test(EN) || !CYRILLIC.test(RU) || ONLY_IN_KAZAKH.test(RU) || !CYRILLIC.test(KK),
  );
  expect(misplaced).toEqual([]);
});

test('no two events are called the same', () => {
  for (const language of EVERY_LANGUAGE) {
    const labels = Object.keys(LABELS.EVENT).map((event) => labelOf('EVENT', event, language));
    expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
  }
});

test.each(['OUTGOING', 'INCOMING', 'CUSTODY', 'HOLD', 'NOTICE', 'ASSURANCE', 'FOLLOWUP', 'TRANSIT', 'ROLE'] as const)(
  'no two words of %s are called the same',
  (kind) => {
    for (const language of EVERY_LANGUAGE) {
      const labels = Object.values(LABELS[kind]).map((label) => label[language]);
      expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
    }
  },
);
