import type { ClosedReason } from '../../src/extradition/closed-reason.js';
import type { Direction } from '../../src/extradition/case-file.js';
import type { FactDefinition } from '../../src/extradition/procedure/event-definition.js';
import { definitionOf, type EventName } from '../../src/extradition/procedure/events.js';
import type { Random } from './random.js';

/** What invented facts are drawn from. */
export interface FactsDraw {
  readonly random: Random;
  readonly direction: Direction;
  /** The civil day on which it happens, at its place. */
  readonly day: string;
  readonly counterpart: string;
  /** Where the procedure stands. */
  readonly status: string;
  /** Id of another case on record. */
  readonly otherCase?: string;
}

const DAY = 86_400_000;
const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

/** Days from the event to the civil day a fact names. */
const DAYS_AHEAD: Readonly<Record<string, readonly [number, number]>> = {
  validUntil: [36, 60],
  surrenderDate: [4, 11],
  newDate: [5, 9],
  returnDate: [60, 140],
  newReturnDate: [30, 90],
  dueDate: [14, 30],
  until: [30, 300],
};

const WORDS: Readonly<Record<string, readonly string[]>> = {
  reason: [
    'as the enclosed decision sets out',
    'after consultation with the other State',
    'on the grounds stated in the letter',
  ],
  place: ['Almaty airport', 'the border post of Kordai', 'Astana airport', 'Zvartnots airport'],
  court: ['District court of first instance', 'Court of appeal, criminal division'],
  source: [
    'National Central Bureau of the other State',
    'liaison officer',
    'border register',
    'camera at a railway station',
  ],
  language: ['ru', 'kk', 'en', 'hy'],
  text: ['The matter is with the court; a hearing is listed.', 'The competent prosecutor has the file.'],
  checkedBy: ['the officer in charge of the search'],
  signedBy: ['the deputy of the Prosecutor General'],
  issuedBy: ['the court of appeal', 'the Human Rights Committee'],
  purpose: ['to be heard as an accused in a trial that is running'],
  foreignCaseNo: ['1-4711/2025', '12-08/337'],
};

const LISTS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  // Two different people: a machine's score is never a match.
  reviewers: [
    ['examiner of the bureau', 'senior examiner of the bureau'],
    ['duty officer', 'identification expert'],
  ],
  channels: [['INTERPOL notice'], ['INTERPOL notice', 'interstate search register'], ['interstate search register']],
  conditions: [['no sentence of death is carried out'], ['the trial is held again in the presence of the person']],
  defects: [['the text of the law is missing'], ['the translation is not certified'], ['the warrant is not legible']],
  questions: [['How is the time of the offence proved?'], ['Which court will hear the case?']],
  criteria: [['gravity of the offence', 'date of the request']],
  annexes: [['warrant', 'statement of facts', 'text of the law']],
  objects: [['a telephone', 'a passport']],
};

const GROUNDS = [
  { code: 'NATIONALITY', article: 'ETS 24 art. 6' },
  { code: 'LAPSE_OF_TIME', article: 'ETS 24 art. 10' },
  { code: 'NE_BIS_IN_IDEM', article: 'ETS 24 art. 9' },
  { code: 'DUAL_CRIMINALITY', article: 'ETS 24 art. 2' },
];

/** Why a case is closed follows from where it stood. */
const CLOSED_FROM: Readonly<Record<string, ClosedReason>> = { SURRENDERED: 'SURRENDERED_COMPLETED' };

function invent(name: string, { type, choices = [] }: FactDefinition, draw: FactsDraw): unknown {
  const { random, day } = draw;
  switch (type) {
    case 'TEXT':
      return random.pick(WORDS[name] ?? ['as the enclosed document says']);
    case 'TEXTS':
      return random.pick(LISTS[name] ?? [['as the enclosed document says']]);
    case 'DATE':
      return daysAfter(day, random.between(...(DAYS_AHEAD[name] ?? [20, 60])));
    case 'INSTANT':
      return `${day}T00:00:00Z`;
    case 'TIME_ZONE':
      return 'UTC';
    case 'COUNTRY':
      return draw.counterpart;
    case 'INTEGER':
      return name === 'packageVersion' ? random.between(1, 3) : random.between(1, 90);
    case 'DECIMAL':
      return random.between(81, 99) / 100;
    case 'BOOLEAN':
      return true;
    case 'CHOICE':
      return name === 'reason' && choices.includes('REFUSED')
        ? (CLOSED_FROM[draw.status] ?? 'REFUSED')
        : random.pick(choices);
    case 'GROUNDS':
      return [random.pick(GROUNDS)];
    case 'OFFENCES':
      return [{ description: 'the offence of the request' }];
    case 'CASE_ID':
      return draw.otherCase;
  }
}

/** Facts that only make sense with knowledge the generator does not have, or that the step itself decides. */
const LEFT_OUT = new Set([
  'stayId',
  'subject',
  'otherCase',
  'imageRef',
  'diedAt',
  'newDue',
  'outcome',
  'refusedOffences',
  'grounds',
]);
/** Said of foreign messages only. */
const ABROAD_ONLY = new Set(['source', 'confidence']);
/** Given whenever the event has them: guards and clocks look at them. */
const ALWAYS = new Set(['final', 'reviewers', 'reason', 'returnDate', 'newReturnDate', 'kind', 'basis']);

function isGiven(name: string, fact: FactDefinition, { direction, random }: FactsDraw): boolean {
  if (fact.requiredIn?.includes(direction)) return true;
  if (LEFT_OUT.has(name)) return false;
  if (ABROAD_ONLY.has(name) && direction === 'INCOMING') return false;
  return ALWAYS.has(name) || random.chance(0.6);
}

/** The facts an officer would state with an event; `given` are those that the step itself needs. */
export function inventFacts(
  event: EventName,
  draw: FactsDraw,
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const facts: Record<string, unknown> = {};
  for (const [name, definition] of Object.entries(definitionOf(event).facts)) {
    if (name in given) facts[name] = given[name];
    else if (isGiven(name, definition, draw)) facts[name] = invent(name, definition, draw);
  }
  return facts;
}

/** One fact that the law asked for. */
export function inventFact(event: EventName, name: string, draw: FactsDraw): unknown {
  const definition = definitionOf(event).facts[name];
  return definition && invent(name, definition, draw);
}
