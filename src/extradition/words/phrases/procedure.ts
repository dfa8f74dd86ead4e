import type { Wording } from '../language.js';

/** Sentences about moving a case to a newer version of the procedure. */
export const PROCEDURE_PHRASES = {
  movedBy: {
    EN: 'A case is moved to a newer procedure by: {roles}.',
    RU: 'Перевести дело на новую процедуру вправе: {roles}.',
    KK: 'Істі жаңа рәсімге ауыстыруға құқылы: {roles}.',
  },
  closedMovesNot: {
    EN: 'A closed case keeps its procedure; reopen it first.',
    RU: 'Закрытое дело сохраняет свою процедуру; сначала возобновите его.',
    KK: 'Жабық іс өз рәсімін сақтайды; алдымен оны қайта ашыңыз.',
  },
  procedureUnknown: {
    EN: 'There is no procedure {version}; there are: {known}.',
    RU: 'Процедуры {version} нет; имеются: {known}.',
    KK: '{version} рәсімі жоқ; бар рәсімдер: {known}.',
  },
  procedureNotNewer: {
    EN: 'The case runs under {present}; {version} is not newer.',
    RU: 'Дело ведётся по процедуре {present}; {version} не новее её.',
    KK: 'Іс {present} рәсімі бойынша жүргізілуде; {version} одан жаңа емес.',
  },
  partUnknownThere: {
    EN: 'Procedure {version} does not know {region} of the case.',
    RU: 'В процедуре {version} не предусмотрено: {region}.',
    KK: '{version} рәсімінде көзделмеген: {region}.',
  },
  stateUnknownThere: {
    EN: 'Procedure {version} lacks a state that {region} stands at or may go back to: {states}.',
    RU: 'В процедуре {version} нет состояния, в котором находится или в которое может вернуться {region}: {states}.',
    KK: '{version} рәсімінде {region} тұрған немесе оралуы мүмкін күй жоқ: {states}.',
  },
  noWayOnThere: {
    EN: 'Under procedure {version} no step leads on from {state} ({region}).',
    RU: 'По процедуре {version} из состояния {state} нет дальнейшего шага ({region}).',
    KK: '{version} рәсімі бойынша {state} күйінен әрі қадам жоқ ({region}).',
  },
  eventsUnknownThere: {
    EN: 'Procedure {version} does not know events that are on record: {events}.',
    RU: 'Процедура {version} не знает событий, которые уже зарегистрированы: {events}.',
    KK: '{version} рәсімі тіркелген оқиғаларды білмейді: {events}.',
  },
  profileUnknownThere: {
    EN: 'Procedure {version} has no profile {profile}.',
    RU: 'В процедуре {version} нет профиля {profile}.',
    KK: '{version} рәсімінде {profile} бейіні жоқ.',
  },
} as const satisfies Record<string, Wording>;
