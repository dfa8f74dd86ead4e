import type { HoldStatus } from '../../../procedure/machines/hold.js';
import { wording, type Wording } from '../../language.js';

/** What it is called whether surrender must wait. */
export const HOLD_LABELS = {
  CLEAR: wording('No stay', 'Приостановлений нет', 'Тоқтата тұру жоқ'),
  STAYED: wording('Surrender stayed', 'Передача приостановлена', 'Беру тоқтатыла тұрған'),
} as const satisfies Record<HoldStatus, Wording>;
