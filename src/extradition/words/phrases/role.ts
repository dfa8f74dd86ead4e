import type { Wording } from '../language.js';

/** Sentences about who may act. */
export const ROLE_PHRASES = {
  recordedBy: {
    EN: '{event} is recorded by: {roles}.',
    RU: 'Событие {event} вправе зарегистрировать: {roles}.',
    KK: '{event} оқиғасын тіркеуге құқылы: {roles}.',
  },
  openedBy: {
    EN: 'An {direction} case is opened by: {roles}.',
    RU: 'Дело ({direction}) вправе завести: {roles}.',
    KK: 'Істі ({direction}) ашуға құқылы: {roles}.',
  },
  anotherPerson: {
    EN: 'You recorded {prepared}; another person must record {event}.',
    RU: 'Событие {prepared} зарегистрировали вы; событие {event} должно зарегистрировать другое лицо.',
    KK: '{prepared} оқиғасын сіз тіркедіңіз; {event} оқиғасын басқа адам тіркеуге тиіс.',
  },
  anotherThanForWhom: {
    EN: '{prepared} was recorded by you, by the officer you act for, or in your place; another person must record {event}.',
    RU: 'Событие {prepared} зарегистрировано вами, замещаемым вами сотрудником или за вас; событие {event} должно зарегистрировать другое лицо.',
    KK: '{prepared} оқиғасын сіз, сіз алмастыратын қызметкер немесе сіздің орныңызға тіркеген; {event} оқиғасын басқа адам тіркеуге тиіс.',
  },
  nameTwoPeople: {
    EN: 'Name two different people who confirmed the match.',
    RU: 'Укажите двух разных лиц, подтвердивших совпадение.',
    KK: 'Сәйкестікті растаған екі түрлі адамды көрсетіңіз.',
  },
  selfExtradition: {
    EN: 'A State cannot extradite to itself: name another State as counterpart.',
    RU: 'Государство не может выдать лицо самому себе: укажите другое государство.',
    KK: 'Мемлекет адамды өзіне ұстап бере алмайды: басқа мемлекетті көрсетіңіз.',
  },
} as const satisfies Record<string, Wording>;
