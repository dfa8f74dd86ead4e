import { Temporal } from 'temporal-polyfill';
import type { Ask } from '../ask.js';
import type { Direction } from '../case-file.js';
import { reason } from '../reasons.js';
import type { Reason } from '../refusal.js';
import type { EventDefinition, FactDefinition, FactType } from './event-definition.js';

function parses(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch {
    return false;
  }
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/** What each type of fact looks like, and how to say so. */
const SHAPES: Readonly<
  Record<FactType, { readonly looks: string; readonly holds: (value: unknown, fact: FactDefinition) => boolean }>
> = {
  TEXT: { looks: 'a text that is not empty', holds: isText },
  TEXTS: { looks: 'a list of texts', holds: (value) => Array.isArray(value) && value.every(isText) },
  DATE: {
    looks: 'a day such as 2025-04-30',
    holds: (value) => isText(value) && /^\d{4}-\d\d-\d\d$/.test(value) && parses(() => Temporal.PlainDate.from(value)),
  },
  INSTANT: {
    looks: 'an instant with its offset',
    holds: (value) => isText(value) && parses(() => Temporal.Instant.from(value)),
  },
  TIME_ZONE: {
    looks: 'an IANA time zone such as Asia/Almaty',
    holds: (value) =>
      isText(value) && parses(() => Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(value)),
  },
  COUNTRY: { looks: 'an ISO 3166-1 code of two letters', holds: (value) => isText(value) && /^[A-Z]{2}$/.test(value) },
  INTEGER: { looks: 'a whole number', holds: Number.isSafeInteger },
  DECIMAL: { looks: 'a number', holds: Number.isFinite },
  BOOLEAN: { looks: 'true or false', holds: (value) => typeof value === 'boolean' },
  CHOICE: {
    looks: 'one of the words of the event',
    holds: (value, { choices }) => isText(value) && (choices ?? []).includes(value),
  },
  GROUNDS: {
    looks: 'a list of grounds, each with a code',
    holds: (value) => Array.isArray(value) && value.every((ground: { code?: unknown }) => isText(ground?.code)),
  },
  OFFENCES: {
    looks: 'a list of offences, each with a description',
    holds: (value) =>
      Array.isArray(value) && value.every((offence: { description?: unknown }) => isText(offence?.description)),
  },
  CASE_ID: { looks: 'the id of a case', holds: (value) => isText(value) && /^case_[0-9a-f]{32}$/.test(value) },
};

const given = (value: unknown): boolean => value !== undefined && value !== null;

/** Checks the facts an event carries: none missing, none of the wrong shape, none that does not belong to it. */
export function factReasons(definition: EventDefinition, ask: Ask, direction: Direction): Reason[] {
  const foreign = Object.keys(ask.facts).filter(
    (name) => given(ask.facts[name]) && !Object.hasOwn(definition.facts, name),
  );
  const strangers = foreign.map((fact) =>
    reason('FACT_INVALID', `${ask.event} carries no fact \`${fact}\`; leave it out.`, { kind: 'CORRECT_INPUT', fact }),
  );
  const own = Object.entries(definition.facts).flatMap(([name, fact]) => {
    const value = ask.facts[name];
    if (!given(value)) {
      return fact.requiredIn?.includes(direction)
        ? [reason('FACT_MISSING', `State \`${name}\`: ${fact.meaning}`, { kind: 'GIVE_FACT', fact: name })]
        : [];
    }
    const shape = SHAPES[fact.type];
    if (shape.holds(value, fact)) return [];
    return [reason('FACT_INVALID', `\`${name}\` must be ${shape.looks}.`, { kind: 'CORRECT_INPUT', fact: name })];
  });
  return [...strangers, ...own];
}
