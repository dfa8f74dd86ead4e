import type { CUSTODY_EVENTS } from '../../../procedure/events/custody-events.js';
import { wording, type Wording } from '../../language.js';

/** What the events are called that touch the liberty of the person. */
export const CUSTODY_EVENT_LABELS = {
  DETAINED: wording('Person detained', 'Лицо задержано', 'Адам ұсталды'),
  BROUGHT_BEFORE_JUDGE: wording('Person brought before a judge', 'Лицо доставлено к судье', 'Адам судьяға жеткізілді'),
  CUSTODY_PETITION_FILED: wording(
    'Custody petition filed',
    'Подано ходатайство об аресте',
    'Қамаққа алу туралы өтінішхат берілді',
  ),
  PROVISIONAL_CUSTODY_ORDERED: wording(
    'Provisional arrest ordered',
    'Избран временный арест',
    'Уақытша қамаққа алу белгіленді',
  ),
  CUSTODY_REFUSED: wording('Custody refused by the court', 'Суд отказал в аресте', 'Сот қамаққа алудан бас тартты'),
  CUSTODY_APPEAL_LODGED: wording(
    'Custody ruling appealed',
    'Постановление об аресте обжаловано',
    'Қамаққа алу қаулысына шағым жасалды',
  ),
  EXPIRY_WARNING_SENT: wording(
    'Warning that custody is about to end',
    'Предупреждение об истечении срока ареста',
    'Қамақ мерзімінің аяқталатыны туралы ескерту',
  ),
  EXTRADITION_ARREST_ORDERED: wording(
    'Extradition arrest ordered',
    'Избран экстрадиционный арест',
    'Экстрадициялық қамаққа алу белгіленді',
  ),
  EXTRADITION_ARREST_EXTENDED: wording(
    'Extradition arrest extended',
    'Экстрадиционный арест продлён',
    'Экстрадициялық қамаққа алу ұзартылды',
  ),
  BAIL_GRANTED: wording(
    'Bail or another measure granted',
    'Избран залог или иная мера',
    'Кепіл немесе өзге шара қолданылды',
  ),
  BAIL_REVOKED: wording('Bail revoked', 'Залог отменён', 'Кепілдің күші жойылды'),
  RELEASED: wording('Person released', 'Лицо освобождено', 'Адам босатылды'),
  OTHER_SENTENCE_STARTED: wording(
    'Custody on another ground started',
    'Начато содержание по другому основанию',
    'Басқа негіз бойынша ұстау басталды',
  ),
  OTHER_SENTENCE_ENDED: wording(
    'Custody on another ground ended',
    'Содержание по другому основанию прекращено',
    'Басқа негіз бойынша ұстау аяқталды',
  ),
  ESCAPED: wording('Person escaped', 'Лицо совершило побег', 'Адам қашып кетті'),
  RECAPTURED: wording('Person recaptured', 'Лицо задержано после побега', 'Адам қашқаннан кейін ұсталды'),
} as const satisfies Record<keyof typeof CUSTODY_EVENTS, Wording>;
