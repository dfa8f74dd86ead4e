import type { Role } from '../../role.js';
import { wording, type Wording } from '../language.js';

/** What the roles are called. */
export const ROLE_LABELS = {
  INVESTIGATOR: wording('investigator', 'следователь (дознаватель)', 'тергеуші (анықтаушы)'),
  REGIONAL_PROSECUTOR: wording('regional prosecutor', 'прокурор области', 'облыс прокуроры'),
  CENTRAL_AUTHORITY_OFFICER: wording(
    'officer of the central authority',
    'сотрудник центрального органа',
    'орталық органның қызметкері',
  ),
  PROSECUTOR_GENERAL: wording(
    'Prosecutor General or minister',
    'Генеральный Прокурор или министр',
    'Бас Прокурор немесе министр',
  ),
  NCB_OFFICER: wording(
    'officer of the National Central Bureau',
    'сотрудник Национального центрального бюро Интерпола',
    'Интерполдың Ұлттық орталық бюросының қызметкері',
  ),
  LIAISON_OFFICER: wording('liaison officer', 'сотрудник по связи', 'байланыс жөніндегі қызметкер'),
  MFA_OFFICER: wording(
    'officer of the foreign ministry',
    'сотрудник министерства иностранных дел',
    'сыртқы істер министрлігінің қызметкері',
  ),
  INVESTIGATING_JUDGE: wording('investigating judge', 'следственный судья', 'тергеу судьясы'),
  EXTRADITION_JUDGE: wording('extradition judge', 'судья по делам о выдаче', 'ұстап беру істері жөніндегі судья'),
  SUPREME_COURT: wording('Supreme Court', 'Верховный Суд', 'Жоғарғы Сот'),
  REGISTRAR: wording('court registry', 'канцелярия суда', 'сот кеңсесі'),
  CUSTODY_ADMIN: wording(
    'administration of the place of custody',
    'администрация места содержания под стражей',
    'күзетпен ұстау орнының әкімшілігі',
  ),
  ESCORT_OFFICER: wording('escort officer', 'сотрудник конвоя', 'айдауыл қызметкері'),
  DEFENCE_COUNSEL: wording('defence counsel', 'защитник', 'қорғаушы'),
  FOREIGN_AUTHORITY: wording('foreign authority', 'иностранный орган', 'шетелдік орган'),
  SYSTEM: wording('the system', 'система', 'жүйе'),
  SUPERVISOR: wording('supervisor', 'руководитель подразделения', 'бөлімше басшысы'),
  AUDITOR: wording('auditor', 'аудитор', 'аудитор'),
  DPO: wording(
    'data-protection officer',
    'ответственный за защиту персональных данных',
    'дербес деректерді қорғауға жауапты адам',
  ),
  STATISTICIAN: wording('statistician', 'статистик', 'статистик'),
  NOTIFICATION_CLIENT: wording('notification client', 'клиент уведомлений', 'хабарландыру клиенті'),
  ADMIN: wording('administrator', 'администратор', 'әкімші'),
} as const satisfies Record<Role, Wording>;
