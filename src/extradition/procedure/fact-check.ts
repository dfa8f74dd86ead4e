import { Temporal } from 'temporal-polyfill';
import type { Ask } from '../ask.js';
import type { Direction } from '../case-file.js';
import { reason } from '../reasons.js';
import type { Reason } from '../refusal.js';
import { phrase, words } from '../words/phrase.js';
import type { PhraseKey } from '../words/phrases.js';
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

/** Phrases that say what a fact looks like. */
type ShapePhrase = Extract<PhraseKey, `shape${string}`>;

/** What each type of fact looks like, and how to say so. */
const SHAPES: Readonly<
  Record<FactType, { readonly looks: ShapePhrase; readonly holds: (value: unknown, fact: FactDefinition) => boolean }>
> = {
  TEXT: { looks: 'shapeText', holds: isText },
  TEXTS: { looks: 'shapeTexts', holds: (value) => Array.isArray(value) && value.every(isText) },
  DATE: {
    looks: 'shapeDate',
    holds: (value) => isText(value) && /^\d{4}-\d\d-\d\d$/.test(value) && parses(() => Temporal.PlainDate.from(value)),
  },
  INSTANT: {
    looks: 'shapeInstant',
    holds: (value) => isText(value) && parses(() => Temporal.Instant.from(value)),
  },
  TIME_ZONE: {
    looks: 'shapeTimeZone',
    holds: (value) =>
      isText(value) && parses(() => Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(value)),
  },
  COUNTRY: { looks: 'shapeCountry', holds: (value) => isText(value) && /^[A-Z]{2}$/.test(value) },
  INTEGER: { looks: 'shapeInteger', holds: Number.isSafeInteger },
  DECIMAL: { looks: 'shapeDecimal', holds: Number.isFinite },
  BOOLEAN: { looks: 'shapeBoolean', holds: (value) => typeof value === 'boolean' },
  CHOICE: {
    looks: 'shapeChoice',
    holds: (value, { choices }) => isText(value) && (choices ?? []).includes(value),
  },
  GROUNDS: {
    looks: 'shapeGrounds',
    holds: (value) => Array.isArray(value) && value.every((ground: { code?: unknown }) => isText(ground?.code)),
  },
  OFFENCES: {
    looks: 'shapeOffences',
    holds: (value) =>
      Array.isArray(value) && value.every((offence: { description?: unknown }) => isText(offence?.description)),
  },
  CASE_ID: { looks: 'shapeCaseId', holds: (value) => isText(value) && /^case_[0-9a-f]{32}$/.test(value) },
};

/** Who proposed a match and who approves it are the two people who compared: they need not be named once more. */
const saidByApproval = (name: string, { proposedBy }: Ask): boolean => name === 'reviewers' && proposedBy !== undefined;

const given = (value: unknown): boolean => value !== undefined && value !== null;

/** Checks the facts an event carries: none missing, none of the wrong shape, none that does not belong to it. */
export function factReasons(definition: EventDefinition, ask: Ask, direction: Direction): Reason[] {
  const foreign = Object.keys(ask.facts).filter(
    (name) => given(ask.facts[name]) && !Object.hasOwn(definition.facts, name),
  );
  const strangers = foreign.map((fact) =>
    reason('FACT_INVALID', phrase('factNotOfEvent', { event: words('EVENT', ask.event), fact: words('FACT', fact) }), {
      kind: 'CORRECT_INPUT',
      fact,
    }),
  );
  const own = Object.entries(definition.facts).flatMap(([name, fact]) => {
    const value = ask.facts[name];
    if (!given(value)) {
      return fact.requiredIn?.includes(direction) && !saidByApproval(name, ask)
        ? [
            reason('FACT_MISSING', phrase('factMissing', { fact: words('FACT', name) }), {
              kind: 'GIVE_FACT',
              fact: name,
            }),
          ]
        : [];
    }
    const shape = SHAPES[fact.type];
    if (shape.holds(value, fact)) return [];
    return [
      reason('FACT_INVALID', phrase('factMisshapen', { fact: words('FACT', name), shape: phrase(shape.looks) }), {
        kind: 'CORRECT_INPUT',
        fact: name,
      }),
    ];
  });
  return [...strangers, ...own];
}
