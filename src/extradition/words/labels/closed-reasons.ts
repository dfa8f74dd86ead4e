import type { ClosedReason } from '../../closed-reason.js';
import { wording, type Wording } from '../language.js';

/** What the reasons of a closing are called. */
export const CLOSED_REASON_LABELS = {
  SURRENDERED_COMPLETED: wording('Surrender completed', 'Передача завершена', 'Беру аяқталды'),
  REFUSED: wording('Extradition refused', 'В выдаче отказано', 'Ұстап беруден бас тартылды'),
  TRANSFERRED: wording('Prosecution transferred', 'Уголовное преследование передано', 'Қылмыстық қудалау берілді'),
  WITHDRAWN: wording('Request withdrawn', 'Запрос отозван', 'Сұрау салу қайтарып алынды'),
  BASIS_LAPSED: wording('Basis of the request lapsed', 'Основание запроса отпало', 'Сұрау салудың негізі жойылды'),
  DECEASED: wording('Death of the person', 'Смерть лица', 'Адамның қайтыс болуы'),
  NOT_FOUND: wording('Person not found', 'Лицо не найдено', 'Адам табылмады'),
  FOUND_AT_HOME: wording(
    'Person found in the home State',
    'Лицо обнаружено в своём государстве',
    'Адам өз мемлекетінде табылды',
  ),
  LEFT_TERRITORY: wording(
    'Person left the requested State',
    'Лицо покинуло запрашиваемое государство',
    'Адам сұрау салынатын мемлекеттен кетті',
  ),
  PROVISIONAL_LAPSED: wording(
    'No request in time after provisional arrest',
    'Запрос не поступил в срок после временного ареста',
    'Уақытша қамаққа алудан кейін сұрау салу мерзімінде келмеді',
  ),
  SURRENDER_LAPSED: wording('Person not taken over in time', 'Лицо не принято в срок', 'Адам мерзімінде қабылданбады'),
  RETURNED_UNEXECUTED: wording(
    'Request returned unexecuted',
    'Запрос возвращён без исполнения',
    'Сұрау салу орындалмай қайтарылды',
  ),
  FALSE_MATCH: wording('False match', 'Ложное совпадение', 'Жалған сәйкестік'),
  DUPLICATE: wording('Duplicate of another case', 'Дубликат другого дела', 'Басқа істің көшірмесі'),
  HOME_PROSECUTED: wording(
    'Prosecuted in the home State',
    'Лицо привлечено к ответственности в своём государстве',
    'Адам өз мемлекетінде жауапқа тартылды',
  ),
} as const satisfies Record<ClosedReason, Wording>;
