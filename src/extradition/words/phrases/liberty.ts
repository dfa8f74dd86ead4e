import type { Wording } from '../language.js';

/** Sentences about the liberty of the person, stays and limits. */
export const LIBERTY_PHRASES = {
  stayInForce: {
    EN: 'A stay is in force; surrender must wait.',
    RU: 'Действует приостановление: передача невозможна до его отмены.',
    KK: 'Тоқтата тұру күшінде: ол алынғанша адамды беруге болмайды.',
  },
  notBefore: {
    EN: '{rule} forbids surrender before {date}.',
    RU: 'Правило {rule} запрещает передачу до {date}.',
    KK: '{rule} қағидасы адамды {date} дейін беруге тыйым салады.',
  },
  appealWindowOpen: {
    EN: 'The time for appeal under {rule} is open until {date}.',
    RU: 'Срок обжалования по правилу {rule} не истёк до {date}.',
    KK: '{rule} қағидасы бойынша шағымдану мерзімі {date} дейін аяқталмайды.',
  },
  dateNotKnown: { EN: 'a date that is not known', RU: 'даты, которая ещё не известна', KK: 'әлі белгісіз күнге' },
  custodyNotClosed: {
    EN: "The person's liberty stands at {state}; release must be recorded first.",
    RU: 'Мера в отношении лица: {state}; сначала следует зарегистрировать освобождение.',
    KK: 'Адамға қатысты шара: {state}; алдымен босатуды тіркеу қажет.',
  },
  personHeld: {
    EN: 'The person is held ({state}); record the release first.',
    RU: 'Лицо лишено свободы ({state}); сначала зарегистрируйте освобождение.',
    KK: 'Адам бас бостандығынан айырылған ({state}); алдымен босатуды тіркеңіз.',
  },
  limitNotSettled: {
    EN: 'The limit {rule} is not settled.',
    RU: 'Срок {rule} не урегулирован.',
    KK: '{rule} мерзімі бойынша мәселе шешілмеген.',
  },
  appealPending: { EN: 'An appeal is pending.', RU: 'Жалоба ещё не рассмотрена.', KK: 'Шағым әлі қаралған жоқ.' },
  personDead: {
    EN: 'The person is recorded as dead; the case stays closed.',
    RU: 'Зарегистрирована смерть лица; дело остаётся закрытым.',
    KK: 'Адамның қайтыс болғаны тіркелген; іс жабық күйінде қалады.',
  },
} as const satisfies Record<string, Wording>;
