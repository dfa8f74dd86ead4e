import type { Wording } from '../language.js';

/** Sentences about what must happen next. */
export const OUTLOOK_PHRASES = {
  limitToKeep: {
    EN: 'Before the limit {rule} ends, one of these must happen: {events}.',
    RU: 'До истечения срока {rule} должно произойти одно из событий: {events}.',
    KK: '{rule} мерзімі аяқталғанға дейін мына оқиғалардың бірі болуға тиіс: {events}.',
  },
  dutyAtOnce: {
    EN: 'Without delay ({rule}): {events}.',
    RU: 'Незамедлительно ({rule}): {events}.',
    KK: 'Кідіріссіз ({rule}): {events}.',
  },
  rightIsOpen: {
    EN: 'Until the limit {rule} ends, this may happen: {events}.',
    RU: 'До истечения срока {rule} возможно: {events}.',
    KK: '{rule} мерзімі аяқталғанға дейін мүмкін: {events}.',
  },
  waitForLimit: {
    EN: 'The end of the limit {rule} must be awaited.',
    RU: 'Следует дождаться истечения срока {rule}.',
    KK: '{rule} мерзімінің аяқталуын күту қажет.',
  },
  actNotYet: {
    EN: '{event} keeps the limit {rule} and cannot happen yet; first comes one of these: {first}.',
    RU: 'Срок {rule} соблюдается событием {event}, а оно пока невозможно; сначала должно произойти одно из событий: {first}.',
    KK: '{rule} мерзімі {event} оқиғасымен сақталады, бірақ ол әзірге мүмкін емес; алдымен мына оқиғалардың бірі болуға тиіс: {first}.',
  },
  comesFirst: {
    EN: 'Nothing that ends the limit {rule} can happen where the case stands; first comes one of these: {events}.',
    RU: 'В нынешнем состоянии дела ничто не прекращает срок {rule}; сначала должно произойти одно из событий: {events}.',
    KK: 'Істің қазіргі күйінде {rule} мерзімін ештеңе тоқтатпайды; алдымен мына оқиғалардың бірі болуға тиіс: {events}.',
  },
  nothingEnds: {
    EN: 'No event of this procedure ends the limit {rule}; it runs to its end.',
    RU: 'Ни одно событие этой процедуры не прекращает срок {rule}; он истечёт сам.',
    KK: 'Осы рәсімнің бірде-бір оқиғасы {rule} мерзімін тоқтатпайды; ол өздігінен аяқталады.',
  },
  lengthUnknown: {
    EN: 'The limit {rule} has begun, and no source that was read says how long it is. Find its end in the order or the text, and set it.',
    RU: 'Срок {rule} начался, но ни один прочитанный источник не указывает его продолжительность. Найдите дату окончания в постановлении или в тексте документа и укажите её.',
    KK: '{rule} мерзімі басталды, бірақ оқылған дереккөздердің ешқайсысында оның ұзақтығы көрсетілмеген. Аяқталу күнін қаулыдан немесе құжат мәтінінен тауып, белгілеңіз.',
  },
  expectedNext: {
    EN: 'Usually next: {events}.',
    RU: 'Обычно далее следует: {events}.',
    KK: 'Әдетте келесі оқиға: {events}.',
  },
  noUsualCourse: {
    EN: 'No usual course is drawn from here; what can move the case: {events}.',
    RU: 'Обычный ход отсюда не определён; дело могут продвинуть: {events}.',
    KK: 'Бұл жерден әдеттегі барыс белгіленбеген; істі жылжыта алатындар: {events}.',
  },
  noWayOn: {
    EN: 'Nothing can move the case from {state}; ask a supervisor.',
    RU: 'Из состояния {state} дело ничто не может продвинуть; обратитесь к руководителю.',
    KK: '{state} күйінен істі ештеңе жылжыта алмайды; басшыға жүгініңіз.',
  },
  sideFileWaits: {
    EN: 'Awaited in {kind} ({state}): {events}.',
    RU: 'Ожидается ({kind}, {state}): {events}.',
    KK: 'Күтілуде ({kind}, {state}): {events}.',
  },
  proposalWaits: {
    EN: '{event} is proposed; a second person must approve or reject it.',
    RU: 'Предложено событие {event}; второе лицо должно одобрить или отклонить его.',
    KK: '{event} оқиғасы ұсынылды; екінші адам оны мақұлдауға не қабылдамауға тиіс.',
  },
  followUpAtHome: {
    EN: 'Nothing has moved the case in the time the office expects: ask who has it, and say what comes next.',
    RU: 'За время, которое отводит ведомство, дело не продвинулось: спросите, у кого оно, и укажите, что дальше.',
    KK: 'Ведомство күткен уақытта іс жылжымады: іс кімде екенін сұрап, келесі қадамды көрсетіңіз.',
  },
  followUpAbroad: {
    EN: 'Nothing was heard in the time the office expects: ask the other State what became of the case.',
    RU: 'За время, которое отводит ведомство, известий нет: запросите у другого государства сведения о ходе дела.',
    KK: 'Ведомство күткен уақытта хабар жоқ: істің барысы туралы екінші мемлекеттен сұратыңыз.',
  },
  otherStateUnknown: {
    EN: 'The other State is not known yet, so there is nothing to compare. Name it first.',
    RU: 'Другое государство ещё не известно, сравнивать нечего. Сначала укажите его.',
    KK: 'Екінші мемлекет әлі белгісіз, салыстыратын ештеңе жоқ. Алдымен оны көрсетіңіз.',
  },
  noOtherInstrument: {
    EN: 'The data know no other instrument that binds both States on this day.',
    RU: 'По имеющимся данным, другого документа, связывающего оба государства на этот день, нет.',
    KK: 'Қолда бар деректер бойынша осы күні екі мемлекетті байланыстыратын басқа құжат жоқ.',
  },
} as const satisfies Record<string, Wording>;
