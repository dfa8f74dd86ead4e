import { wording, type Wording } from '../../language.js';

/** What the states of a notice, diffusion or alert are called. */
export const NOTICE_LABELS = {
  NONE: wording('No notice', 'Уведомления нет', 'Хабарлама жоқ'),
  DRAFTED: wording('Drafted', 'Проект подготовлен', 'Жобасы дайындалған'),
  SUBMITTED: wording('Submitted', 'Направлено', 'Жолданған'),
  PUBLISHED: wording('Published', 'Опубликовано', 'Жарияланған'),
  BLOCKED: wording('Blocked', 'Заблокировано', 'Бұғатталған'),
  REJECTED: wording('Rejected', 'Отклонено', 'Қабылданбаған'),
  CANCELLED: wording('Cancelled', 'Отменено', 'Күші жойылған'),
  EXPIRED: wording('Expired', 'Срок истёк', 'Мерзімі өткен'),
} as const satisfies Record<string, Wording>;

/** What the states of an assurance are called. */
export const ASSURANCE_LABELS = {
  NEEDED: wording('Needed', 'Требуется', 'Қажет'),
  ASKED: wording('Asked for', 'Запрошена', 'Сұралған'),
  GIVEN: wording('Given', 'Предоставлена', 'Берілген'),
  ACCEPTED: wording('Accepted', 'Принята', 'Қабылданған'),
  REJECTED: wording('Found insufficient', 'Признана недостаточной', 'Жеткіліксіз деп танылған'),
  LIVE: wording('In effect', 'Действует', 'Қолданыста'),
  BREACH_ALLEGED: wording('Breach alleged', 'Заявлено о нарушении', 'Бұзылғаны туралы мәлімделген'),
  BREACHED: wording('Breached', 'Нарушена', 'Бұзылған'),
  DISCHARGED: wording('Fulfilled', 'Исполнена', 'Орындалған'),
} as const satisfies Record<string, Wording>;

/** What the states of a request made after surrender are called. */
export const FOLLOWUP_LABELS = {
  NEW: wording('New', 'Новый', 'Жаңа'),
  REQUESTED: wording('Requested', 'Направлен', 'Жолданған'),
  SUPP_INFO: wording(
    'Further information asked for',
    'Запрошены дополнительные сведения',
    'Қосымша мәліметтер сұралған',
  ),
  CONSENTED: wording('Consent given', 'Согласие дано', 'Келісім берілген'),
  REFUSED: wording('Consent refused', 'В согласии отказано', 'Келісімнен бас тартылған'),
  WITHDRAWN: wording('Withdrawn', 'Отозван', 'Қайтарып алынған'),
} as const satisfies Record<string, Wording>;

/** What the states of a transit are called. */
export const TRANSIT_LABELS = {
  NEW: wording('New', 'Новая', 'Жаңа'),
  REQUESTED: wording('Requested', 'Запрошена', 'Сұралған'),
  PERMITTED: wording('Permitted', 'Разрешена', 'Рұқсат берілген'),
  REFUSED: wording('Refused', 'Отказано', 'Бас тартылған'),
  IN_PROGRESS: wording('In progress', 'Выполняется', 'Жүріп жатыр'),
  INTERRUPTED: wording('Interrupted', 'Прервана', 'Үзілген'),
  COMPLETED: wording('Completed', 'Завершена', 'Аяқталған'),
} as const satisfies Record<string, Wording>;
