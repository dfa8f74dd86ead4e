import type { IncomingStatus } from '../../../procedure/machines/incoming.js';
import { wording, type Wording } from '../../language.js';

/** What the states of the procedure are called in which the home State is requested. */
export const INCOMING_LABELS = {
  NEW: wording('New', 'Новое', 'Жаңа'),
  HIT: wording('Possible match', 'Возможное совпадение', 'Ықтимал сәйкестік'),
  PROVISIONAL: wording('Formal request awaited', 'Ожидается запрос о выдаче', 'Ұстап беру туралы сұрау салу күтілуде'),
  REGISTERED: wording('Request registered', 'Запрос зарегистрирован', 'Сұрау салу тіркелген'),
  FORMAL_CHECK: wording('Formal check', 'Проверка комплектности', 'Толықтығын тексеру'),
  SUPP_INFO: wording('Further information awaited', 'Ожидаются дополнительные сведения', 'Қосымша мәліметтер күтілуде'),
  EXTRADITION_CHECK: wording('Extradition check', 'Экстрадиционная проверка', 'Экстрадициялық тексеру'),
  COMPETING: wording('Competing requests', 'Конкурирующие запросы', 'Бәсекелес сұрау салулар'),
  JUDICIAL: wording('Before the court', 'На рассмотрении суда', 'Соттың қарауында'),
  CONSENT_PENDING: wording('Consent being checked', 'Проверка согласия лица', 'Адамның келісімін тексеру'),
  DECISION_PENDING: wording('Decision awaited', 'Ожидается решение', 'Шешім күтілуде'),
  DECIDED_GRANT: wording(
    'Granted, open to appeal',
    'Решение о выдаче принято, может быть обжаловано',
    'Ұстап беру туралы шешім қабылданған, шағымдануға болады',
  ),
  DECIDED_CONDITIONAL: wording(
    'Granted on conditions',
    'Принято решение о выдаче с условиями',
    'Шартпен ұстап беру туралы шешім қабылданған',
  ),
  DECIDED_REFUSE: wording('Extradition refused', 'В выдаче отказано', 'Ұстап беруден бас тартылған'),
  APPEAL: wording('Under appeal', 'Решение обжалуется', 'Шешімге шағым қаралуда'),
  FINAL_GRANT: wording('Grant final', 'Решение о выдаче вступило в силу', 'Ұстап беру туралы шешім күшіне енген'),
  POSTPONED: wording('Surrender postponed', 'Передача отсрочена', 'Беру кейінге қалдырылған'),
  TEMP_SURRENDERED: wording('Person surrendered temporarily', 'Лицо передано временно', 'Адам уақытша берілген'),
  SURRENDER_SCHEDULED: wording('Surrender scheduled', 'Передача назначена', 'Беру белгіленген'),
  SURRENDERED: wording('Person surrendered', 'Лицо передано', 'Адам берілген'),
  HOME_PROSECUTION: wording(
    'Prosecution in the home State',
    'Преследование в своём государстве',
    'Өз мемлекетінде қудалау',
  ),
  CLOSED: wording('Closed', 'Закрыто', 'Жабылған'),
} as const satisfies Record<IncomingStatus, Wording>;
