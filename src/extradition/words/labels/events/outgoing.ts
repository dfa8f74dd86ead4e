import type { OUTGOING_EVENTS } from '../../../procedure/events/outgoing-events.js';
import { wording, type Wording } from '../../language.js';

/** What the events of cases are called in which the home State requests. */
export const OUTGOING_EVENT_LABELS = {
  CASE_OPENED: wording('Case opened', 'Дело заведено', 'Іс ашылды'),
  SEARCH_STARTED: wording(
    'International search declared',
    'Объявлен международный розыск',
    'Халықаралық іздеу жарияланды',
  ),
  PERSON_LOCATED: wording('Person located', 'Установлено местонахождение лица', 'Адамның тұрған жері анықталды'),
  PERSON_FOUND_AT_HOME: wording(
    'Person found in the home State',
    'Лицо обнаружено в своём государстве',
    'Адам өз мемлекетінде табылды',
  ),
  STILL_WANTED_CONFIRMED: wording(
    'Basis of the search confirmed',
    'Основание розыска подтверждено',
    'Іздеу негізі расталды',
  ),
  PREPARATION_STARTED: wording(
    'Preparation of the request started',
    'Начата подготовка запроса',
    'Сұрау салуды дайындау басталды',
  ),
  PROVISIONAL_ARREST_REQUESTED: wording(
    'Provisional arrest requested',
    'Запрошен временный арест',
    'Уақытша қамаққа алу сұралды',
  ),
  PACKAGE_SUBMITTED: wording(
    'Package submitted to the central authority',
    'Материалы представлены в центральный орган',
    'Материалдар орталық органға ұсынылды',
  ),
  PACKAGE_RETURNED: wording(
    'Package returned for correction',
    'Материалы возвращены на доработку',
    'Материалдар пысықтауға қайтарылды',
  ),
  REQUEST_APPROVED: wording(
    'Request approved and signed',
    'Запрос утверждён и подписан',
    'Сұрау салу бекітіліп, қол қойылды',
  ),
  REQUEST_SENT: wording('Request sent', 'Запрос направлен', 'Сұрау салу жолданды'),
  REQUEST_RECEIPT_CONFIRMED: wording(
    'Receipt of the request confirmed',
    'Получение запроса подтверждено',
    'Сұрау салудың алынғаны расталды',
  ),
  STATUS_UPDATE_RECEIVED: wording(
    'News received from the requested State',
    'Получены сведения от запрашиваемого государства',
    'Сұрау салынатын мемлекеттен мәлімет алынды',
  ),
  FOREIGN_COURT_SEISED: wording(
    'Foreign court seised',
    'Запрос передан в иностранный суд',
    'Сұрау салу шетелдік сотқа берілді',
  ),
  FOREIGN_COMMITTED: wording(
    'Foreign court found the person extraditable',
    'Иностранный суд признал выдачу возможной',
    'Шетелдік сот ұстап беруді мүмкін деп таныды',
  ),
  FOREIGN_COURT_REFUSED: wording('Foreign court refused', 'Иностранный суд отказал', 'Шетелдік сот бас тартты'),
  FOREIGN_GRANTED: wording(
    'Extradition granted abroad',
    'Иностранное государство разрешило выдачу',
    'Шет мемлекет ұстап беруге рұқсат берді',
  ),
  FOREIGN_GRANTED_CONDITIONALLY: wording(
    'Extradition granted abroad on conditions',
    'Иностранное государство разрешило выдачу с условиями',
    'Шет мемлекет ұстап беруге шартпен рұқсат берді',
  ),
  FOREIGN_REFUSED: wording(
    'Extradition refused abroad',
    'Иностранное государство отказало в выдаче',
    'Шет мемлекет ұстап беруден бас тартты',
  ),
  FOREIGN_DECISION_APPEALED: wording(
    'Foreign decision appealed',
    'Решение иностранного государства обжаловано',
    'Шет мемлекеттің шешіміне шағым жасалды',
  ),
  FOREIGN_APPEAL_DECIDED: wording(
    'Appeal abroad decided',
    'Жалоба рассмотрена иностранным судом',
    'Шағымды шетелдік сот қарады',
  ),
  FOREIGN_SURRENDER_POSTPONED: wording(
    'Surrender postponed abroad',
    'Передача отсрочена иностранным государством',
    'Шет мемлекет беруді кейінге қалдырды',
  ),
  TRANSFER_REQUESTED: wording(
    'Transfer of prosecution requested',
    'Запрошена передача уголовного преследования',
    'Қылмыстық қудалауды беру сұралды',
  ),
  TRANSFER_ACCEPTED: wording(
    'Transfer of prosecution accepted',
    'Уголовное преследование принято',
    'Қылмыстық қудалау қабылданды',
  ),
  TRANSFER_DECLINED: wording(
    'Transfer of prosecution declined',
    'В принятии уголовного преследования отказано',
    'Қылмыстық қудалауды қабылдаудан бас тартылды',
  ),
  TRANSFER_OUTCOME_RECEIVED: wording(
    'Result of the transferred prosecution received',
    'Получен результат переданного преследования',
    'Берілген қудалаудың нәтижесі алынды',
  ),
} as const satisfies Record<keyof typeof OUTGOING_EVENTS, Wording>;
