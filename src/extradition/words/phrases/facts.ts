import type { Wording } from '../language.js';

/** Sentences about the facts an event carries. */
export const FACT_PHRASES = {
  factNotOfEvent: {
    EN: '{event} carries no fact {fact}; leave it out.',
    RU: 'Событие {event} не содержит сведения {fact}: не указывайте его.',
    KK: '{event} оқиғасында {fact} дерегі болмайды: оны көрсетпеңіз.',
  },
  factMissing: {
    EN: 'State {fact}.',
    RU: 'Укажите сведение {fact}.',
    KK: '{fact} дерегін көрсетіңіз.',
  },
  factMisshapen: {
    EN: '{fact} must be {shape}.',
    RU: 'Сведение {fact} должно иметь вид: {shape}.',
    KK: '{fact} дерегі мына түрде болуға тиіс: {shape}.',
  },
  shapeText: { EN: 'a text that is not empty', RU: 'непустой текст', KK: 'бос емес мәтін' },
  shapeTexts: { EN: 'a list of texts', RU: 'список текстов', KK: 'мәтіндер тізімі' },
  shapeDate: { EN: 'a day such as 2025-04-30', RU: 'день, например 2025-04-30', KK: 'күн, мысалы 2025-04-30' },
  shapeInstant: {
    EN: 'an instant with its offset',
    RU: 'момент времени со смещением от UTC',
    KK: 'UTC-дан ығысуы көрсетілген уақыт сәті',
  },
  shapeTimeZone: {
    EN: 'an IANA time zone such as Asia/Almaty',
    RU: 'часовой пояс IANA, например Asia/Almaty',
    KK: 'IANA уақыт белдеуі, мысалы Asia/Almaty',
  },
  shapeCountry: {
    EN: 'an ISO 3166-1 code of two letters',
    RU: 'код ISO 3166-1 из двух букв',
    KK: 'екі әріптен тұратын ISO 3166-1 коды',
  },
  shapeInteger: { EN: 'a whole number', RU: 'целое число', KK: 'бүтін сан' },
  shapeDecimal: { EN: 'a number', RU: 'число', KK: 'сан' },
  shapeBoolean: { EN: 'true or false', RU: 'true или false', KK: 'true немесе false' },
  shapeChoice: {
    EN: 'one of the words of the event',
    RU: 'одно из слов, предусмотренных событием',
    KK: 'оқиғада көзделген сөздердің бірі',
  },
  shapeGrounds: {
    EN: 'a list of grounds, each with a code',
    RU: 'список оснований, каждое с кодом',
    KK: 'әрқайсысының коды бар негіздер тізімі',
  },
  shapeOffences: {
    EN: 'a list of offences, each with a description',
    RU: 'список деяний, каждое с описанием',
    KK: 'әрқайсысының сипаттамасы бар әрекеттер тізімі',
  },
  shapeCaseId: { EN: 'the id of a case', RU: 'идентификатор дела', KK: 'істің сәйкестендіргіші' },
} as const satisfies Record<string, Wording>;
