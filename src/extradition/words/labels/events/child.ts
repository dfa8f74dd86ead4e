import type { CHILD_EVENTS } from '../../../procedure/events/child-events.js';
import { wording, type Wording } from '../../language.js';

/** What the events of notices, assurances, requests after surrender and transit are called. */
export const CHILD_EVENT_LABELS = {
  NOTICE_DRAFTED: wording(
    'Notice drafted',
    'Подготовлен проект уведомления о розыске',
    'Іздеу хабарламасының жобасы дайындалды',
  ),
  NOTICE_SUBMITTED: wording('Notice submitted', 'Уведомление о розыске направлено', 'Іздеу хабарламасы жолданды'),
  NOTICE_PUBLISHED: wording('Notice published', 'Уведомление о розыске опубликовано', 'Іздеу хабарламасы жарияланды'),
  NOTICE_REJECTED: wording('Notice rejected', 'Уведомление о розыске отклонено', 'Іздеу хабарламасы қабылданбады'),
  NOTICE_ADDENDUM_ADDED: wording(
    'Addendum to the notice added',
    'К уведомлению о розыске добавлено дополнение',
    'Іздеу хабарламасына толықтыру енгізілді',
  ),
  NOTICE_BLOCKED: wording('Notice blocked', 'Уведомление о розыске заблокировано', 'Іздеу хабарламасы бұғатталды'),
  NOTICE_UNBLOCKED: wording(
    'Notice unblocked',
    'Уведомление о розыске разблокировано',
    'Іздеу хабарламасы бұғаттан шығарылды',
  ),
  NOTICE_RENEWED: wording(
    'Need for the notice confirmed',
    'Необходимость уведомления о розыске подтверждена',
    'Іздеу хабарламасының қажеттігі расталды',
  ),
  NOTICE_CANCELLED: wording('Notice cancelled', 'Уведомление о розыске отменено', 'Іздеу хабарламасының күші жойылды'),
  NOTICE_EXPIRED: wording('Notice expired', 'Срок уведомления о розыске истёк', 'Іздеу хабарламасының мерзімі өтті'),
  ASSURANCE_ASKED: wording('Assurance asked for', 'Запрошена гарантия', 'Кепілдік сұралды'),
  ASSURANCE_GIVEN: wording('Assurance given', 'Гарантия предоставлена', 'Кепілдік берілді'),
  ASSURANCE_ACCEPTED: wording('Assurance accepted', 'Гарантия принята', 'Кепілдік қабылданды'),
  ASSURANCE_REJECTED: wording(
    'Assurance rejected',
    'Гарантия признана недостаточной',
    'Кепілдік жеткіліксіз деп танылды',
  ),
  ASSURANCE_ACTIVATED: wording('Assurance in effect', 'Гарантия вступила в действие', 'Кепілдік қолданысқа енді'),
  ASSURANCE_CHECKED: wording('Assurance checked', 'Соблюдение гарантии проверено', 'Кепілдіктің сақталуы тексерілді'),
  ASSURANCE_BREACH_ALLEGED: wording(
    'Breach of the assurance alleged',
    'Заявлено о нарушении гарантии',
    'Кепілдіктің бұзылғаны туралы мәлімделді',
  ),
  ASSURANCE_BREACH_CONFIRMED: wording(
    'Breach of the assurance confirmed',
    'Нарушение гарантии подтверждено',
    'Кепілдіктің бұзылғаны расталды',
  ),
  ASSURANCE_BREACH_CLEARED: wording(
    'Breach of the assurance not confirmed',
    'Нарушение гарантии не подтверждено',
    'Кепілдіктің бұзылғаны расталмады',
  ),
  ASSURANCE_DISCHARGED: wording('Assurance fulfilled', 'Гарантия исполнена', 'Кепілдік орындалды'),
  SPECIALITY_CONSENT_REQUESTED: wording(
    'Consent on speciality or re-extradition requested',
    'Запрошено согласие (правило специальности или последующая выдача)',
    'Келісім сұралды (арнайылық қағидасы немесе кейінгі ұстап беру)',
  ),
  SPECIALITY_CONSENT_GIVEN: wording(
    'Consent on speciality or re-extradition given',
    'Согласие дано (правило специальности или последующая выдача)',
    'Келісім берілді (арнайылық қағидасы немесе кейінгі ұстап беру)',
  ),
  SPECIALITY_CONSENT_REFUSED: wording(
    'Consent on speciality or re-extradition refused',
    'В согласии отказано (правило специальности или последующая выдача)',
    'Келісімнен бас тартылды (арнайылық қағидасы немесе кейінгі ұстап беру)',
  ),
  FOLLOWUP_WITHDRAWN: wording(
    'Request made after surrender withdrawn',
    'Запрос, направленный после передачи, отозван',
    'Бергеннен кейінгі сұрау салу қайтарып алынды',
  ),
  TRANSIT_REQUESTED: wording('Transit requested', 'Запрошена транзитная перевозка', 'Транзиттік тасымалдау сұралды'),
  TRANSIT_PERMITTED: wording(
    'Transit permitted',
    'Транзитная перевозка разрешена',
    'Транзиттік тасымалдауға рұқсат берілді',
  ),
  TRANSIT_REFUSED: wording(
    'Transit refused',
    'В транзитной перевозке отказано',
    'Транзиттік тасымалдаудан бас тартылды',
  ),
  TRANSIT_STARTED: wording('Transit started', 'Транзитная перевозка начата', 'Транзиттік тасымалдау басталды'),
  TRANSIT_COMPLETED: wording('Transit completed', 'Транзитная перевозка завершена', 'Транзиттік тасымалдау аяқталды'),
  TRANSIT_INTERRUPTED: wording('Transit interrupted', 'Транзитная перевозка прервана', 'Транзиттік тасымалдау үзілді'),
} as const satisfies Record<keyof typeof CHILD_EVENTS, Wording>;
