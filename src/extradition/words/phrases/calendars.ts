import type { Wording } from '../language.js';

/** Sentences about calendars of days off. */
export const CALENDAR_PHRASES = {
  yearNotListed: {
    EN: 'The calendar of {state} does not list {year}: list the year first.',
    RU: 'В календаре {state} нет {year} года: сначала внесите этот год.',
    KK: '{state} күнтізбесінде {year} жыл жоқ: алдымен осы жылды енгізіңіз.',
  },
  yearIsListed: {
    EN: 'The calendar of {state} lists {year} already.',
    RU: '{year} год уже внесён в календарь {state}.',
    KK: '{year} жыл {state} күнтізбесіне енгізілген.',
  },
  yearsBetweenMissing: {
    EN: 'The calendar of {state} would have a gap before {year}; it lists {listed}. List the years between first.',
    RU: 'В календаре {state} перед {year} годом возник бы пробел; внесены: {listed}. Сначала внесите годы между ними.',
    KK: '{state} күнтізбесінде {year} жылға дейін үзіліс пайда болар еді; енгізілгені: {listed}. Алдымен аралықтағы жылдарды енгізіңіз.',
  },
  yearIsConfirmed: {
    EN: 'The calendar of {state} for {year} is confirmed already.',
    RU: 'Календарь {state} на {year} год уже подтверждён.',
    KK: '{state} күнтізбесінің {year} жылы расталған.',
  },
  yearWithoutHolidays: {
    EN: 'The calendar of {state} for {year} holds no holiday; a list without holidays is not confirmed.',
    RU: 'В календаре {state} на {year} год нет ни одного праздника; такой список не подтверждается.',
    KK: '{state} күнтізбесінің {year} жылында бірде-бір мереке жоқ; мұндай тізім расталмайды.',
  },
  dayStandsSo: {
    EN: '{day} stands so in the calendar already.',
    RU: '{day} уже значится в календаре именно так.',
    KK: '{day} күнтізбеде дәл осылай тұр.',
  },
  keptByYourself: {
    EN: 'You kept this year yourself; another officer must confirm it: {roles}.',
    RU: 'Этот год вели вы сами; подтвердить его должен другой сотрудник: {roles}.',
    KK: 'Бұл жылды өзіңіз жүргіздіңіз; оны басқа қызметкер растауға тиіс: {roles}.',
  },
} as const satisfies Record<string, Wording>;
