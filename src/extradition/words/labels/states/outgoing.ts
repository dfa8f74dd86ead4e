import type { OutgoingStatus } from '../../../procedure/machines/outgoing.js';
import { wording, type Wording } from '../../language.js';

/** What the states of the procedure are called in which the home State requests. */
export const OUTGOING_LABELS = {
  NEW: wording('New', 'Новое', 'Жаңа'),
  DRAFT: wording('Open, request not prepared', 'Заведено, запрос не подготовлен', 'Ашылған, сұрау салу дайындалмаған'),
  LOCATING: wording('Person searched for', 'Розыск лица', 'Адамды іздестіру'),
  LOCATED: wording('Person located', 'Местонахождение лица установлено', 'Адамның тұрған жері анықталған'),
  PACKAGE_PREP: wording('Request in preparation', 'Подготовка запроса', 'Сұрау салуды дайындау'),
  CA_REVIEW: wording('Review by the central authority', 'Проверка центральным органом', 'Орталық органның тексеруі'),
  RETURNED_FOR_FIX: wording('Returned for correction', 'Возвращено на доработку', 'Пысықтауға қайтарылған'),
  READY_TO_SEND: wording('Ready to be sent', 'Готово к отправке', 'Жолдауға дайын'),
  TRANSMITTED: wording('Request sent', 'Запрос направлен', 'Сұрау салу жолданған'),
  RECEIVED: wording(
    'Request received abroad',
    'Запрос получен запрашиваемым государством',
    'Сұрау салуды сұрау салынатын мемлекет алған',
  ),
  SUPP_INFO: wording(
    'Further information asked for',
    'Запрошены дополнительные сведения',
    'Қосымша мәліметтер сұралған',
  ),
  FOREIGN_JUDICIAL: wording(
    'Before the foreign court',
    'На рассмотрении иностранного суда',
    'Шетелдік соттың қарауында',
  ),
  FOREIGN_EXEC_DECISION: wording(
    'Foreign executive decision awaited',
    'Ожидается решение исполнительной власти иностранного государства',
    'Шет мемлекеттің атқарушы билігінің шешімі күтілуде',
  ),
  FOREIGN_APPEAL: wording('Appeal abroad', 'Обжалование в иностранном государстве', 'Шет мемлекетте шағымдану'),
  GRANTED: wording('Extradition granted', 'Выдача разрешена', 'Ұстап беруге рұқсат берілген'),
  GRANTED_CONDITIONAL: wording(
    'Granted on conditions',
    'Выдача разрешена с условиями',
    'Ұстап беруге шартпен рұқсат берілген',
  ),
  POSTPONED: wording('Surrender postponed', 'Передача отсрочена', 'Беру кейінге қалдырылған'),
  TEMP_SURRENDERED: wording('Person here temporarily', 'Лицо принято временно', 'Адам уақытша қабылданған'),
  SURRENDER_SCHEDULED: wording('Surrender scheduled', 'Передача назначена', 'Беру белгіленген'),
  SURRENDERED: wording(
    'Person surrendered to us',
    'Лицо принято от запрашиваемого государства',
    'Адам сұрау салынатын мемлекеттен қабылданған',
  ),
  REFUSED: wording('Extradition refused', 'В выдаче отказано', 'Ұстап беруден бас тартылған'),
  TRANSFER_REQUESTED_ABROAD: wording(
    'Transfer of prosecution requested',
    'Запрошена передача уголовного преследования',
    'Қылмыстық қудалауды беру сұралған',
  ),
  TRANSFERRED_ABROAD: wording(
    'Prosecution transferred abroad',
    'Уголовное преследование передано',
    'Қылмыстық қудалау берілген',
  ),
  CLOSED: wording('Closed', 'Закрыто', 'Жабылған'),
} as const satisfies Record<OutgoingStatus, Wording>;
