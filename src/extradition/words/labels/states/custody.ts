import type { CustodyStatus } from '../../../procedure/machines/custody.js';
import { wording, type Wording } from '../../language.js';

/** What the states of the person's liberty are called. */
export const CUSTODY_LABELS = {
  AT_LARGE: wording('At liberty', 'На свободе', 'Бостандықта'),
  DETAINED: wording('Detained', 'Задержание', 'Ұстау'),
  PROVISIONAL_CUSTODY: wording('Provisional arrest', 'Временный арест', 'Уақытша қамаққа алу'),
  EXTRADITION_ARREST: wording('Extradition arrest', 'Экстрадиционный арест', 'Экстрадициялық қамаққа алу'),
  BAIL: wording('On bail or under another measure', 'Залог или иная мера', 'Кепіл немесе өзге шара'),
  SERVING_OTHER: wording('Held on another ground', 'Содержится по другому основанию', 'Басқа негіз бойынша ұсталуда'),
  RELEASED: wording('Released', 'Освобождение', 'Босату'),
  TEMPORARILY_TRANSFERRED: wording('Transferred temporarily', 'Временная передача', 'Уақытша беру'),
  SURRENDERED_OUT: wording('Surrendered', 'Лицо передано', 'Адам берілген'),
  ESCAPED: wording('Escaped', 'Побег', 'Қашу'),
  DECEASED: wording('Deceased', 'Смерть', 'Қайтыс болу'),
} as const satisfies Record<CustodyStatus, Wording>;
