import type { DefectKind } from '../../documents/defect.js';
import type { DocumentForm } from '../../documents/document-form.js';
import type { RequirementState } from '../../documents/requirement-state.js';
import { wording, type Wording } from '../language.js';

/** What the forms of a document are called. */
export const DOCUMENT_FORM_LABELS = {
  ORIGINAL: wording('Original', 'Подлинник', 'Түпнұсқа'),
  CERTIFIED_COPY: wording('Certified copy', 'Заверенная копия', 'Куәландырылған көшірме'),
  COPY: wording('Copy', 'Копия', 'Көшірме'),
} as const satisfies Record<DocumentForm, Wording>;

/** What can be wrong with a document, in a word or two. */
export const DEFECT_LABELS = {
  NOT_SIGNED: wording('not signed', 'не подписан', 'қол қойылмаған'),
  NOT_CERTIFIED: wording('not certified', 'не заверен', 'куәландырылмаған'),
  NOT_TRANSLATED: wording('not translated', 'не переведён', 'аударылмаған'),
  ILLEGIBLE: wording('illegible', 'нечитаем', 'оқылмайды'),
  INCOMPLETE: wording('incomplete', 'неполный', 'толық емес'),
  INCONSISTENT: wording('contradicts the file', 'противоречит материалам дела', 'іс материалдарына қайшы'),
  WRONG_PERSON: wording('concerns another person', 'относится к другому лицу', 'басқа адамға қатысты'),
  EXPIRED: wording('expired', 'срок действия истёк', 'қолданылу мерзімі өткен'),
  OTHER: wording('other defect', 'иной недостаток', 'өзге кемшілік'),
} as const satisfies Record<DefectKind, Wording>;

/** How a dossier stands to something it must hold. */
export const REQUIREMENT_STATE_LABELS = {
  PRESENT: wording('Present', 'Имеется', 'Бар'),
  DEFECTIVE: wording('Defective', 'С недостатками', 'Кемшілігі бар'),
  MISSING: wording('Missing', 'Отсутствует', 'Жоқ'),
  NOT_YET_REQUIRED: wording('Not yet required', 'Пока не требуется', 'Әзірге талап етілмейді'),
  WAIVED: wording('Not asked for', 'Не требуется', 'Талап етілмейді'),
} as const satisfies Record<RequirementState, Wording>;
