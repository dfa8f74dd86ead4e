import type { Wording } from '../language.js';

/** Sentences about decisions on extradition, consent and appeal. */
export const DECISION_PHRASES = {
  decisionMustBeFinal: {
    EN: 'The decision must be final and enforceable: state that it is.',
    RU: 'Решение должно быть окончательным и подлежащим исполнению: укажите это.',
    KK: 'Шешім түпкілікті және орындалуға жататын болуға тиіс: осыны көрсетіңіз.',
  },
  nameGround: {
    EN: 'Name at least one ground of refusal.',
    RU: 'Укажите хотя бы одно основание отказа.',
    KK: 'Бас тартудың кемінде бір негізін көрсетіңіз.',
  },
  giveArticles: {
    EN: 'Give the article of every ground of refusal.',
    RU: 'Укажите статью для каждого основания отказа.',
    KK: 'Бас тартудың әр негізі үшін бапты көрсетіңіз.',
  },
  orderNeedsValidity: {
    EN: 'The order must name a day of validity that is not past.',
    RU: 'В постановлении должен быть указан срок действия, который ещё не истёк.',
    KK: 'Қаулыда әлі өтпеген қолданылу мерзімі көрсетілуге тиіс.',
  },
  copyNotServed: {
    EN: 'The copy of the decision has not been served on the person.',
    RU: 'Копия решения не вручена лицу.',
    KK: 'Шешімнің көшірмесі адамға табыс етілмеген.',
  },
  complaintRecorded: {
    EN: 'A complaint is recorded: {event}.',
    RU: 'Зарегистрирована жалоба: {event}.',
    KK: 'Шағым тіркелген: {event}.',
  },
  grantNotFinal: {
    EN: 'The grant is not final.',
    RU: 'Решение о выдаче не вступило в силу.',
    KK: 'Ұстап беру туралы шешім күшіне енген жоқ.',
  },
  noReturnDate: {
    EN: 'No date of return is agreed.',
    RU: 'Дата возвращения не согласована.',
    KK: 'Қайтару күні келісілмеген.',
  },
  stateObstacle: {
    EN: 'State the obstacle that was notified.',
    RU: 'Укажите препятствие, о котором сообщено.',
    KK: 'Хабарланған кедергіні көрсетіңіз.',
  },
  lateRequestToOpenCase: {
    EN: 'A late request revives only a case that was closed; this one is open.',
    RU: 'Запоздавший запрос возобновляет только закрытое дело, а это дело открыто.',
    KK: 'Кешіккен сұрау салу тек жабылған істі жаңғыртады, ал бұл іс ашық.',
  },
  lateRequestToClosedCase: {
    EN: 'A case closed as {closedReason} cannot take a late request.',
    RU: 'Дело, закрытое с причиной {closedReason}, не может принять запоздавший запрос.',
    KK: '{closedReason} себебімен жабылған іс кешіккен сұрау салуды қабылдай алмайды.',
  },
  consentNeeds: {
    EN: 'Consent counts only with counsel and interpreter; {fact} is not stated.',
    RU: 'Согласие действительно только при участии защитника и переводчика; не указано: {fact}.',
    KK: 'Келісім қорғаушы мен аудармашының қатысуымен ғана жарамды; көрсетілмеген: {fact}.',
  },
} as const satisfies Record<string, Wording>;
