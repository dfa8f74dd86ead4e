import type { ADDED_IN_2026_11 } from '../../../procedure/events.js';
import type { CASE_EVENTS } from '../../../procedure/events/case-events.js';
import { wording, type Wording } from '../../language.js';

/** What the events of cases in either direction are called. */
export const CASE_EVENT_LABELS = {
  SUPPLEMENT_REQUESTED: wording(
    'Further information requested',
    'Запрошены дополнительные сведения',
    'Қосымша мәліметтер сұралды',
  ),
  SUPPLEMENT_RECEIVED: wording(
    'Further information received',
    'Получены дополнительные сведения',
    'Қосымша мәліметтер алынды',
  ),
  SUPPLEMENT_TERM_MISSED: wording(
    'Time for further information missed',
    'Срок представления сведений пропущен',
    'Мәлімет беру мерзімі өткізілді',
  ),
  PERSON_CONSENTED: wording(
    'Person consented to simplified extradition',
    'Лицо согласилось на упрощённую выдачу',
    'Адам оңайлатылған ұстап беруге келісті',
  ),
  CONDITIONS_ACCEPTED: wording('Conditions accepted', 'Условия приняты', 'Шарттар қабылданды'),
  CONDITIONS_NOT_ACCEPTED: wording('Conditions not accepted', 'Условия не приняты', 'Шарттар қабылданбады'),
  SURRENDER_DATE_SET: wording('Date of surrender agreed', 'Дата передачи согласована', 'Беру күні келісілді'),
  SURRENDER_DATE_CHANGED: wording('Date of surrender changed', 'Дата передачи изменена', 'Беру күні өзгертілді'),
  SURRENDER_LAPSED: wording('Surrender lapsed', 'Срок передачи пропущен', 'Беру мерзімі өткізілді'),
  HANDED_OVER: wording('Person handed over', 'Лицо передано', 'Адам берілді'),
  TEMP_SURRENDER_AGREED: wording(
    'Temporary surrender agreed',
    'Временная передача согласована',
    'Уақытша беру келісілді',
  ),
  TEMP_HANDED_OVER: wording('Person handed over temporarily', 'Лицо передано временно', 'Адам уақытша берілді'),
  TEMP_RETURN_EXTENDED: wording('Date of return extended', 'Срок возвращения продлён', 'Қайтару мерзімі ұзартылды'),
  TEMP_RETURNED: wording('Person returned', 'Лицо возвращено', 'Адам қайтарылды'),
  FINAL_DISCHARGE: wording('Person finally discharged', 'Лицо окончательно освобождено', 'Адам түпкілікті босатылды'),
  OUTCOME_REPORTED: wording(
    'Result of the prosecution reported',
    'Сообщён результат уголовного преследования',
    'Қылмыстық қудалаудың нәтижесі хабарланды',
  ),
  REQUEST_WITHDRAWN: wording('Request withdrawn', 'Запрос отозван', 'Сұрау салу қайтарып алынды'),
  BASIS_LAPSED: wording('Basis of the request lapsed', 'Основание запроса отпало', 'Сұрау салудың негізі жойылды'),
  PERSON_DIED: wording('Death of the person confirmed', 'Подтверждена смерть лица', 'Адамның қайтыс болғаны расталды'),
  PERSON_LEFT_TERRITORY: wording(
    'Person left the requested State',
    'Лицо покинуло запрашиваемое государство',
    'Адам сұрау салынатын мемлекеттен кетті',
  ),
  CASE_CLOSED: wording('Case closed', 'Дело закрыто', 'Іс жабылды'),
  CASE_REOPENED: wording('Case reopened', 'Дело возобновлено', 'Іс қайта ашылды'),
  GRANT_BECAME_FINAL: wording(
    'Grant became final',
    'Решение о выдаче вступило в силу',
    'Ұстап беру туралы шешім күшіне енді',
  ),
  STAY_ENTERED: wording('Stay of surrender entered', 'Передача приостановлена', 'Беру тоқтатыла тұрды'),
  STAY_LIFTED: wording(
    'Stay of surrender lifted',
    'Приостановление передачи отменено',
    'Беруді тоқтата тұру алып тасталды',
  ),
  DUPLICATE_JOINED: wording('Joined as a duplicate', 'Присоединено как дубликат', 'Қайталама іс ретінде біріктірілді'),
} as const satisfies Record<keyof typeof CASE_EVENTS | keyof typeof ADDED_IN_2026_11, Wording>;
