import type { Direction } from '../../case-file.js';
import type { Wording } from '../language.js';

/** Which side the home State is on. */
export const DIRECTION_LABELS = {
  OUTGOING: { EN: 'outgoing', RU: 'исходящее', KK: 'шығыс' },
  INCOMING: { EN: 'incoming', RU: 'входящее', KK: 'кіріс' },
} as const satisfies Record<Direction, Wording>;
