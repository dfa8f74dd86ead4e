import type { StepPart } from '../../procedure/machine.js';
import type { Wording } from '../language.js';

/** What the parallel aspects of a case and its side files are called. */
export const REGION_LABELS = {
  PROCEDURE: { EN: 'the procedure', RU: 'процедура', KK: 'рәсім' },
  CUSTODY: { EN: "the person's liberty", RU: 'свобода лица', KK: 'адамның бас бостандығы' },
  HOLD: { EN: 'the stay of surrender', RU: 'приостановление передачи', KK: 'беруді тоқтата тұру' },
  NOTICE: { EN: 'the notice', RU: 'извещение о розыске', KK: 'іздестіру хабарламасы' },
  ASSURANCE: { EN: 'the assurance', RU: 'гарантия', KK: 'кепілдік' },
  FOLLOWUP: { EN: 'the request after surrender', RU: 'запрос после передачи', KK: 'бергеннен кейінгі сұрау салу' },
  TRANSIT: { EN: 'the transit', RU: 'транзитная перевозка', KK: 'транзиттік тасымалдау' },
} as const satisfies Record<StepPart, Wording>;
