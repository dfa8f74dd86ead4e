import type { Wording } from '../language.js';

/** Sentences about what officers do to a single limit. */
export const CLOCK_PHRASES = {
  limitActBy: {
    EN: 'This is done by: {roles}.',
    RU: 'Это вправе сделать: {roles}.',
    KK: 'Мұны жасауға құқылы: {roles}.',
  },
  limitNotOpen: {
    EN: 'The limit {rule} is settled or had run out by {date}.',
    RU: 'Срок {rule} завершён или истёк к {date}.',
    KK: '{rule} мерзімі аяқталған немесе {date} сәтіне дейін өтіп кеткен.',
  },
  limitHasNoDate: {
    EN: 'The limit {rule} has no date to be extended; set its date first.',
    RU: 'У срока {rule} нет даты, которую можно продлить; сначала установите дату.',
    KK: '{rule} мерзімінің ұзартатын күні жоқ; алдымен күнін белгілеңіз.',
  },
  noExtensionSeen: {
    EN: 'The text read for {rule} gives no way to make the limit longer.',
    RU: 'Прочитанный текст по {rule} не предусматривает продления срока.',
    KK: '{rule} бойынша оқылған мәтін мерзімді ұзартуды көздемейді.',
  },
  newTermBegins: {
    EN: 'The limit {rule} is not extended: record {event}, which ends it and opens a new term.',
    RU: 'Срок {rule} не продлевается: зарегистрируйте событие {event}, которое завершает его и открывает новый срок.',
    KK: '{rule} мерзімі ұзартылмайды: оны аяқтап, жаңа мерзім ашатын {event} оқиғасын тіркеңіз.',
  },
  extensionNeedsEvent: {
    EN: 'The text allows the extension only after {event}: record it first.',
    RU: 'Текст допускает продление только после события {event}: сначала зарегистрируйте его.',
    KK: 'Мәтін ұзартуға {event} оқиғасынан кейін ғана рұқсат етеді: алдымен оны тіркеңіз.',
  },
  beyondCeiling: {
    EN: '{rule} may run until {ceiling} at the latest; {wanted} lies beyond.',
    RU: 'Срок {rule} может длиться не позднее {ceiling}; {wanted} выходит за этот предел.',
    KK: '{rule} мерзімі {ceiling} сәтінен әрі созыла алмайды; {wanted} бұл шектен асады.',
  },
  notLater: {
    EN: 'An extension leads to a later end than {date}.',
    RU: 'Продление должно вести к более позднему концу, чем {date}.',
    KK: 'Ұзарту {date} сәтінен кейінгі аяқталу уақытын беруге тиіс.',
  },
  giveDay: {
    EN: 'Give the new last day; this limit is counted in days.',
    RU: 'Укажите новый последний день: этот срок исчисляется днями.',
    KK: 'Жаңа соңғы күнді көрсетіңіз: бұл мерзім күнмен есептеледі.',
  },
  giveTime: {
    EN: 'Give the new end with its time; this limit is counted in hours.',
    RU: 'Укажите новый конец с точным временем: этот срок исчисляется часами.',
    KK: 'Жаңа аяқталу уақытын дәл көрсетіңіз: бұл мерзім сағатпен есептеледі.',
  },
  giveAgreedDay: {
    EN: 'Give the later day that was agreed upon; the same term runs from it.',
    RU: 'Укажите согласованный более поздний день: от него течёт такой же срок.',
    KK: 'Келісілген кейінгі күнді көрсетіңіз: сол күннен дәл сондай мерзім өтеді.',
  },
  dayNotTaken: {
    EN: 'No agreed day belongs to this extension; leave it out.',
    RU: 'К этому продлению согласованный день не относится; не указывайте его.',
    KK: 'Бұл ұзартуға келісілген күн қатысты емес; оны көрсетпеңіз.',
  },
  oneEnd: {
    EN: 'Give either the last day or the end with its time, and not both.',
    RU: 'Укажите либо последний день, либо конец с точным временем, но не оба.',
    KK: 'Не соңғы күнді, не дәл аяқталу уақытын көрсетіңіз, екеуін бірге емес.',
  },
  beforeStart: {
    EN: 'This lies before the limit began ({date}).',
    RU: 'Это раньше начала срока ({date}).',
    KK: 'Бұл мерзімнің басталуынан ({date}) бұрын.',
  },
  dateReckoned: {
    EN: 'The date of {rule} follows from its start: correct the event that began it, or extend the limit.',
    RU: 'Дата срока {rule} вытекает из его начала: исправьте событие, которым он начат, или продлите срок.',
    KK: '{rule} мерзімінің күні оның басталуынан шығады: оны бастаған оқиғаны түзетіңіз немесе мерзімді ұзартыңыз.',
  },
  withoutDelay: {
    EN: 'The law says “without delay” and gives {rule} no date; record the act itself.',
    RU: 'Закон говорит «незамедлительно» и не даёт сроку {rule} даты; зарегистрируйте само действие.',
    KK: 'Заң «дереу» дейді және {rule} мерзіміне күн бермейді; әрекеттің өзін тіркеңіз.',
  },
  ruleNotOfCase: {
    EN: '{rule} does not concern this case, or has no limit that waits for a date.',
    RU: 'Правило {rule} не относится к этому делу или не имеет срока, ожидающего даты.',
    KK: '{rule} қағидасы бұл іске қатысты емес немесе күнін күтетін мерзімі жоқ.',
  },
  limitHasNotBegun: {
    EN: 'Nothing on the record begins {rule}; it begins with {events}.',
    RU: 'Ни одно зарегистрированное событие не начинает срок {rule}; его начинают: {events}.',
    KK: 'Тіркелген ешбір оқиға {rule} мерзімін бастамайды; оны бастайтындар: {events}.',
  },
  limitAlreadyOpen: {
    EN: '{rule} already runs in this case: name that limit by its id.',
    RU: 'Срок {rule} уже течёт в этом деле: укажите его идентификатор.',
    KK: '{rule} мерзімі бұл істе өтіп жатыр: оның идентификаторын көрсетіңіз.',
  },
  notMissed: {
    EN: '{rule} was neither missed nor met too late, so there is nothing to explain.',
    RU: 'Срок {rule} не пропущен и не исполнен с опозданием: объяснять нечего.',
    KK: '{rule} мерзімі өткізіп алынбаған және кеш орындалмаған: түсіндіретін ештеңе жоқ.',
  },
  stillHeld: {
    EN: '{rule} limits custody and the person is still held ({state}): record the release before the breach is explained.',
    RU: 'Срок {rule} ограничивает содержание под стражей, а лицо ещё лишено свободы ({state}): до объяснения нарушения зарегистрируйте освобождение.',
    KK: '{rule} мерзімі қамауда ұстауды шектейді, ал адам әлі бостандықта емес ({state}): бұзушылықты түсіндірмес бұрын босатуды тіркеңіз.',
  },
} as const satisfies Record<string, Wording>;
