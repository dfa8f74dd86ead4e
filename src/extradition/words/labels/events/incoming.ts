import type { INCOMING_EVENTS } from '../../../procedure/events/incoming-events.js';
import { wording, type Wording } from '../../language.js';

/** What the events of cases are called in which the home State is requested. */
export const INCOMING_EVENT_LABELS = {
  HIT_RECORDED: wording(
    'Possible match recorded',
    'Зарегистрировано возможное совпадение',
    'Ықтимал сәйкестік тіркелді',
  ),
  HIT_REJECTED: wording('Match rejected', 'Совпадение не подтверждено', 'Сәйкестік расталмады'),
  HIT_CONFIRMED: wording('Match confirmed', 'Совпадение подтверждено', 'Сәйкестік расталды'),
  PROVISIONAL_ARREST_REQUEST_RECEIVED: wording(
    'Request for provisional arrest received',
    'Получено ходатайство о временном аресте',
    'Уақытша қамаққа алу туралы өтінішхат алынды',
  ),
  PROVISIONAL_LAPSED: wording(
    'Provisional stage lapsed',
    'Срок ожидания запроса истёк',
    'Сұрау салуды күту мерзімі өтті',
  ),
  REQUEST_REGISTERED: wording('Request registered', 'Запрос зарегистрирован', 'Сұрау салу тіркелді'),
  LATE_REQUEST_REGISTERED: wording(
    'Late request registered',
    'Зарегистрирован запоздавший запрос',
    'Кешіккен сұрау салу тіркелді',
  ),
  FORMAL_CHECK_STARTED: wording(
    'Formal check started',
    'Начата проверка комплектности запроса',
    'Сұрау салудың толықтығын тексеру басталды',
  ),
  FORMAL_CHECK_PASSED: wording('Formal check passed', 'Запрос признан комплектным', 'Сұрау салу толық деп танылды'),
  REQUEST_RETURNED: wording(
    'Request returned unexecuted',
    'Запрос возвращён без исполнения',
    'Сұрау салу орындалмай қайтарылды',
  ),
  COMPETING_REQUEST_REGISTERED: wording(
    'Competing request registered',
    'Зарегистрирован конкурирующий запрос',
    'Бәсекелес сұрау салу тіркелді',
  ),
  PRIORITY_DECIDED: wording(
    'Priority among requests decided',
    'Определена очерёдность запросов',
    'Сұрау салулардың кезегі айқындалды',
  ),
  COURT_SEISED: wording('Court seised', 'Вопрос о выдаче передан в суд', 'Ұстап беру мәселесі сотқа берілді'),
  COURT_HEARING_OPENED: wording('Court hearing opened', 'Судебное заседание открыто', 'Сот отырысы ашылды'),
  COMMITTED_BY_COURT: wording(
    'Court found the person extraditable',
    'Суд признал выдачу возможной',
    'Сот ұстап беруді мүмкін деп таныды',
  ),
  SENT_TO_MINISTER: wording('Case sent to the minister', 'Дело направлено министру', 'Іс министрге жолданды'),
  SURRENDER_ORDERED_BY_COURT: wording(
    'Court ordered surrender',
    'Суд постановил передать лицо',
    'Сот адамды беру туралы қаулы шығарды',
  ),
  COURT_REFUSED: wording('Court refused extradition', 'Суд отказал в выдаче', 'Сот ұстап беруден бас тартты'),
  CONSENT_ACCEPTED: wording('Consent accepted', 'Согласие принято', 'Келісім қабылданды'),
  CONSENT_INVALID: wording('Consent not valid', 'Согласие недействительно', 'Келісім жарамсыз'),
  SIMPLIFIED_DECLINED: wording(
    'Simplified extradition declined',
    'В упрощённой выдаче отказано',
    'Оңайлатылған ұстап беруден бас тартылды',
  ),
  CHECK_CONCLUDED: wording(
    'Extradition check concluded',
    'Экстрадиционная проверка завершена',
    'Экстрадициялық тексеру аяқталды',
  ),
  EXTRADITION_GRANTED: wording('Extradition granted', 'Принято решение о выдаче', 'Ұстап беру туралы шешім қабылданды'),
  EXTRADITION_GRANTED_CONDITIONALLY: wording(
    'Extradition granted on conditions',
    'Принято решение о выдаче с условиями',
    'Шартпен ұстап беру туралы шешім қабылданды',
  ),
  EXTRADITION_REFUSED: wording('Extradition refused', 'В выдаче отказано', 'Ұстап беруден бас тартылды'),
  GRANT_COPY_SERVED: wording(
    'Copy of the grant served',
    'Копия решения о выдаче вручена',
    'Ұстап беру туралы шешімнің көшірмесі табыс етілді',
  ),
  DECISION_NOTIFIED: wording(
    'Decision notified to the other State',
    'О решении уведомлено другое государство',
    'Шешім туралы екінші мемлекетке хабарланды',
  ),
  COMPLAINT_HANDED_IN_CUSTODY: wording(
    'Complaint handed in at the place of custody',
    'Жалоба подана в месте содержания под стражей',
    'Шағым күзетпен ұстау орнында берілді',
  ),
  APPEAL_NOTICE_RECEIVED: wording(
    'Notice of appeal received',
    'Получено извещение о жалобе',
    'Шағым туралы хабарлама алынды',
  ),
  APPEAL_MATERIALS_SENT: wording(
    'File sent to the court of appeal',
    'Материалы направлены в суд, рассматривающий жалобу',
    'Материалдар шағымды қарайтын сотқа жолданды',
  ),
  APPEAL_LODGED: wording('Appeal lodged', 'Жалоба зарегистрирована', 'Шағым тіркелді'),
  APPEAL_HEARING_OPENED: wording('Appeal hearing opened', 'Заседание по жалобе открыто', 'Шағым бойынша отырыс ашылды'),
  APPEAL_WINDOW_CLOSED: wording('Time for appeal ended', 'Срок обжалования истёк', 'Шағымдану мерзімі өтті'),
  APPEAL_DISMISSED: wording(
    'Appeal dismissed',
    'Жалоба оставлена без удовлетворения',
    'Шағым қанағаттандырусыз қалдырылды',
  ),
  APPEAL_ALLOWED: wording('Appeal allowed', 'Жалоба удовлетворена', 'Шағым қанағаттандырылды'),
  APPEAL_REMITTED: wording(
    'Case sent back on appeal',
    'Дело возвращено на новую проверку',
    'Іс жаңадан тексеруге қайтарылды',
  ),
  REFUSAL_APPEALED: wording('Refusal appealed', 'Отказ обжалован', 'Бас тартуға шағым жасалды'),
  SURRENDER_POSTPONED: wording('Surrender postponed', 'Передача отсрочена', 'Беру кейінге қалдырылды'),
  POSTPONEMENT_ENDED: wording('Postponement ended', 'Отсрочка прекращена', 'Кейінге қалдыру аяқталды'),
  PROSECUTION_REQUESTED: wording(
    'Prosecution in the home State requested',
    'Запрошено преследование в своём государстве',
    'Өз мемлекетінде қудалау сұралды',
  ),
  PROSECUTION_OUTCOME_REPORTED: wording(
    'Result of the home prosecution reported',
    'Сообщён результат преследования в своём государстве',
    'Өз мемлекетіндегі қудалаудың нәтижесі хабарланды',
  ),
  DECISION_DELAY_FORESEEN: wording(
    'Delay of the decision foreseen',
    'Ожидается задержка решения',
    'Шешімнің кешігуі күтіледі',
  ),
  DECISION_TERM_EXCEEDED: wording(
    'Time for the decision exceeded',
    'Срок принятия решения нарушен',
    'Шешім қабылдау мерзімі бұзылды',
  ),
  FOREIGN_BODY_NOTIFIED: wording(
    'Other State informed',
    'Другое государство уведомлено',
    'Екінші мемлекет хабардар етілді',
  ),
  EUROJUST_NOTIFIED: wording('Eurojust informed', 'Евроюст уведомлён', 'Евроюст хабардар етілді'),
  CONSENT_NOTICE_SENT: wording(
    'Consent communicated to the other State',
    'Другому государству сообщено о согласии лица',
    'Екінші мемлекетке адамның келісімі туралы хабарланды',
  ),
} as const satisfies Record<keyof typeof INCOMING_EVENTS, Wording>;
