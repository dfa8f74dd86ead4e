import type { RegionName } from '../../procedure/machine.js';
import type { Wording } from '../language.js';

/** What the parallel aspects of a case are called. */
export const REGION_LABELS = {
  PROCEDURE: { EN: 'the procedure', RU: 'процедура', KK: 'рәсім' },
  CUSTODY: { EN: "the person's liberty", RU: 'свобода лица', KK: 'адамның бас бостандығы' },
  HOLD: { EN: 'the stay of surrender', RU: 'приостановление передачи', KK: 'беруді тоқтата тұру' },
} as const satisfies Record<RegionName, Wording>;
