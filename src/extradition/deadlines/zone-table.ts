import { Temporal } from 'temporal-polyfill';
import { offsetAt } from './civil-time.js';

/** Instants around the night in which Kazakhstan became one zone at UTC+5 (1 March 2024), with the offsets in force. */
const KNOWN = [
  { at: '2024-02-29T12:00:00Z', offset: '+06:00' },
  { at: '2024-03-02T12:00:00Z', offset: '+05:00' },
] as const;

/**
 * What is wrong with the time zone table of this runtime, in a sentence; null when it knows the change of 2024. An older
 * table makes every limit in Kazakhstan end one hour wrong. Source: https://interfax.ru/world/948506
 */
export function staleZoneTable(offsetOf: typeof offsetAt = offsetAt): string | null {
  const wrong = KNOWN.find(({ at, offset }) => offsetOf(Temporal.Instant.from(at), 'Asia/Almaty') !== offset);
  return wrong
    ? `The time zone table of this runtime is older than 2024a: it does not have UTC${wrong.offset} in Almaty at ${wrong.at}. Start with the Node that comes with the install.`
    : null;
}
