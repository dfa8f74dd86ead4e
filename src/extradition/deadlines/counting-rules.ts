import type { DeadlineUnit } from './deadline-unit.js';

/** Ways of counting that only ever stand beside a counting rule, as another reading of the same text. */
export const OTHER_READINGS = {
  TREATY_DAYS_INCLUSIVE: 'The day of the event is day 1.',
  HOURS_FROM_NEXT_FULL_HOUR:
    'The hour of the event is not counted; the term runs from the next full hour of the local clock.',
  MONTHS_TO_CORRESPONDING_DATE: 'The term ends with the date that corresponds to the date of the event.',
  MONTHS_TO_DAY_BEFORE: 'The term ends with the day before the corresponding date.',
  FROM_EARLIEST_ANCHOR: 'Counted back from the earliest reading of the other term.',
  NEXT_WORKING_DAY: 'A term that ends on a day off ends with the next working day of the calendar.',
} as const;

/** One lawful way to count a period, as data: which day counts first, where the period ends, and where that is written. */
export interface CountingRule {
  readonly title: string;
  /** Units the rule can count. Any other unit leaves the limit without a date. */
  readonly units: readonly DeadlineUnit[];
  /** Whether the day of the event is day 1. Null where no civil day is counted. */
  readonly startIncluded: boolean | null;
  readonly ends: string;
  /** What days off do to the period. */
  readonly weekend: string;
  /** What happens at the end of a shorter month. */
  readonly months: string | null;
  /** Whose time zone the days belong to. */
  readonly zone: string;
  readonly algorithm: string;
  readonly alternatives: readonly string[];
  /** Which reading alarms and closing go by. */
  readonly policy: string;
  /** Addresses of the texts it was taken from. */
  readonly basis: readonly string[];
  /** False where the way of counting is an analogy or our own reading. */
  readonly verified: boolean;
  readonly note: string;
}

/** The ways of counting, by id. */
export const COUNTING_RULES = {
  KZ_CUSTODY: {
    title: 'Kazakhstan custody, detention and arrest days',
    units: ['calendar_days'],
    startIncluded: true,
    ends: '24:00 local on day N',
    weekend: 'counted, never moves the end',
    months: null,
    zone: 'zone of the place of custody',
    algorithm:
      'endExclusive = startOfDay(localDate(start)) + N days, then convert to UTC with the zone rules in force on that end date',
    alternatives: ['KZ_CUSTODY_ELAPSED', 'TREATY_DAYS_EXCLUSIVE'],
    policy: 'liberty cap: alarm and block on the EARLIEST reading',
    basis: ['https://news20.kz/news/2066-procest-k-merz-mder.html'],
    verified: true,
    note: 'The source (a plain-language text on the CPC rules) says detention and custody are the exception: they run from the hour/day in the protocol and weekends are part of them. It does not say in so many words that the first day counts as day 1 of 40; that is the cautious reading.',
  },
  KZ_CUSTODY_ELAPSED: {
    title: 'Kazakhstan detention counted from the hour',
    units: ['hours', 'calendar_days'],
    startIncluded: null,
    ends: 'start + N*24h',
    weekend: 'counted',
    months: null,
    zone: 'UTC arithmetic; display in place of custody',
    algorithm: 'dueAt = startInstant + N hours',
    alternatives: [],
    policy: 'use for hour terms (72 h)',
    basis: [
      'https://pavlodar.com/zakon/?dok=05553&uro=080579',
      'https://pavlodar.com/zakon/?dok=05553&uro=080580',
      'https://news20.kz/news/2066-procest-k-merz-mder.html',
    ],
    verified: true,
    note: 'Elapsed time: a zone change in between (1 Mar 2024) moves the wall-clock time, not the instant.',
  },
  KZ_DAYS_GENERAL: {
    title: 'Kazakhstan procedural days (not custody)',
    units: ['calendar_days', 'months'],
    startIncluded: false,
    ends: '24:00 local on day N',
    weekend:
      'shift to next working day NOT VERIFIED for the KZ code (the Russian twin, art. 128, has it and excludes custody)',
    months: 'corresponding day, clamped to the last day of a shorter month',
    zone: 'Kazakhstan (single zone UTC+5 since 1 Mar 2024)',
    algorithm: 'endExclusive = startOfDay(localDate(start)) + (N+1) days',
    alternatives: ['NEXT_WORKING_DAY'],
    policy:
      'right of the person (appeal): treat as open until the LATEST reading; duty of an authority: alarm on the EARLIEST',
    basis: [
      'https://news20.kz/news/2066-procest-k-merz-mder.html',
      'https://kodeksy-kz.com/ob_administrativnyh_pravonarusheniyah/739.htm',
      'http://www.pavlodar.com/zakon/?dok=00768&uro=080015',
      'https://rulaws.ru/upk-rf/CHAST-PERVAYA/Razdel-VI/Glava-17/Statya-128',
    ],
    verified: true,
    note: 'verified for start and 24:00; month clamp verified in two other KZ statutes, not in the CPC.',
  },
  HOURS_ABSOLUTE: {
    title: 'Elapsed hours',
    units: ['hours'],
    startIncluded: null,
    ends: 'start + N h',
    weekend: 'counted unless the rule says otherwise',
    months: null,
    zone: 'UTC arithmetic',
    algorithm: 'dueAt = startInstant + N hours',
    alternatives: ['HOURS_FROM_NEXT_FULL_HOUR'],
    policy: 'EARLIEST',
    basis: [
      'https://kodeksy-kz.com/ugolovno-protsessualnyj_kodeks/592.htm',
      'https://news20.kz/news/2066-procest-k-merz-mder.html',
    ],
    verified: true,
    note: '',
  },
  BACKWARD_HOURS: {
    title: 'At least N hours before another due time',
    units: ['hours'],
    startIncluded: null,
    ends: 'anchor.dueAt - N h',
    weekend: 'counted',
    months: null,
    zone: 'UTC arithmetic',
    algorithm: 'dueAt = anchor.dueAt - N hours',
    alternatives: [],
    policy: 'EARLIEST',
    basis: ['https://pavlodar.com/zakon/?dok=05553&uro=080580'],
    verified: true,
    note: '',
  },
  BACKWARD_DAYS: {
    title: 'At least N days before another due date',
    units: ['calendar_days'],
    startIncluded: null,
    ends: '24:00 local on (last day of the anchor term - N days)',
    weekend: 'counted',
    months: null,
    zone: 'zone of the anchor',
    algorithm: 'due = anchor.lastDay - N days',
    alternatives: ['FROM_EARLIEST_ANCHOR'],
    policy: 'EARLIEST',
    basis: ['https://continent-online.com/document/?doc_id=31122244&mode=p&page=62'],
    verified: true,
    note: '',
  },
  TREATY_DAYS_EXCLUSIVE: {
    title: 'Treaty days, event day not counted',
    units: ['calendar_days'],
    startIncluded: false,
    ends: '24:00 local on day N',
    weekend: 'counted, no shift (neither ETS 24 nor its protocols contain a counting clause in the articles seen)',
    months: null,
    zone: 'requested State (place of custody)',
    algorithm: 'endExclusive = startOfDay(localDate(start)) + (N+1) days',
    alternatives: ['TREATY_DAYS_INCLUSIVE'],
    policy: 'liberty cap: EARLIEST reading (N-th day with event day counted) for alarms; show both',
    basis: [
      'https://droit-bilingue.ch/it-fr/0.2/0.22/0.221.122.3-3-6.html',
      'https://droit-bilingue.ch/it-fr/0.2/0.22/0.221.122.3-5-8.html',
      'http://worldlii.org/int/other/COETS/1972/5.html',
    ],
    verified: false,
    note: 'Applied by ANALOGY. ETS 76 art. 3 counts from midnight of the dies a quo to midnight of the dies ad quem, so the event day is not counted; arts 1-2 limit it to civil, commercial and administrative matters. Art. 5 there moves an act due on a Saturday, Sunday or holiday to the next working day, which must not be applied to the end of custody.',
  },
  EAW_DAYS: {
    title: 'EAW days',
    units: ['calendar_days'],
    startIncluded: false,
    ends: '24:00 local on day N',
    weekend:
      'by analogy with Reg. 1182/71 art. 3(4) a term ending on a Saturday, Sunday or public holiday ends with the next working day; contested for terms that limit custody',
    months: null,
    zone: 'executing State',
    algorithm: 'endExclusive = startOfDay(localDate(start)) + (N+1) days; alternative = next working day',
    alternatives: ['NEXT_WORKING_DAY'],
    policy: 'EARLIEST for alarms',
    basis: ['http://wordscope.be/anglais/francais/ended+last+june.html'],
    verified: false,
    note: 'No text seen that applies Reg. 1182/71 to the framework decision; keep both readings.',
  },
  UK_STARTING_WITH_DAY: {
    title: "UK 'N days starting with the day'",
    units: ['calendar_days'],
    startIncluded: true,
    ends: '24:00 local on day N',
    weekend: 'counted',
    months: null,
    zone: 'Europe/London',
    algorithm: 'endExclusive = startOfDay(localDate(start)) + N days',
    alternatives: ['TREATY_DAYS_EXCLUSIVE'],
    policy: 'as drafted',
    basis: [
      'http://www.legislation.gov.uk/ukpga/2003/41/section/117/data.xht',
      'https://legislation.gov.uk/uksi/2014/1610/article/17.19/made',
      'http://www.legislation.gov.uk/ukpga/2003/41/section/93/enacted?view=plain',
    ],
    verified: true,
    note: 'The wording itself makes the first day count.',
  },
  UK_HOURS_FROM_TIME: {
    title: 'UK hours starting with the time of arrest',
    units: ['hours'],
    startIncluded: null,
    ends: 'start + N h',
    weekend: 'exclusion of weekends/holidays in s.6(8A) UNVERIFIED',
    months: null,
    zone: 'UTC arithmetic',
    algorithm: 'dueAt = startInstant + N hours',
    alternatives: [],
    policy: 'EARLIEST',
    basis: ['https://legislation.gov.uk/ukpga/2003/41/section/6/data.html'],
    verified: true,
    note: '',
  },
  UK_MONTHS_STARTING_WITH_DATE: {
    title: "UK 'N months starting with the date'",
    units: ['months'],
    startIncluded: true,
    ends: '24:00 on the day before the corresponding date',
    weekend: 'counted',
    months: 'corresponding date minus one day; clamp',
    zone: 'Europe/London',
    algorithm: 'endExclusive = startOfDay(addMonthsClamped(localDate(start),N))',
    alternatives: ['MONTHS_TO_CORRESPONDING_DATE'],
    policy: 'EARLIEST',
    basis: ['https://legislation.gov.uk/cy/ukpga/2003/41/section/76'],
    verified: true,
    note: "wording verified; the minus-one-day result is our reading of 'starting with'.",
  },
  US_CALENDAR_MONTHS: {
    title: 'US calendar months',
    units: ['months'],
    startIncluded: false,
    ends: '24:00 on the corresponding date',
    weekend: 'counted',
    months: 'corresponding date; clamp to last day',
    zone: 'place of the committing court',
    algorithm: 'endExclusive = startOfDay(addMonthsClamped(localDate(start),N)) + 1 day',
    alternatives: ['MONTHS_TO_DAY_BEFORE'],
    policy: 'EARLIEST',
    basis: [
      'http://en.wikisource.org/wiki/Page:United_States_Statutes_at_Large_Volume_18_Part_1.djvu/1094',
      'https://history.state.gov/historicaldocuments/frus1910/d53',
    ],
    verified: false,
    note: "'Two calendar months' and the start (day of commitment by the magistrate) are verified; the clamp is our reading. Conveyance time is added on top by the statute and cannot be computed: needs a human entry.",
  },
  WEEKS_STARTING_WITH_DAY: {
    title: "UK 'N weeks starting with the day'",
    units: ['weeks'],
    startIncluded: true,
    ends: '24:00 on day 7N',
    weekend: 'counted',
    months: null,
    zone: 'Europe/London',
    algorithm: 'endExclusive = startOfDay(localDate(start)) + 7N days',
    alternatives: [],
    policy: 'latest for the person, earliest for the authority',
    basis: ['http://www.legislation.gov.uk/ukpga/2003/41/section/93/enacted?view=plain'],
    verified: true,
    note: '',
  },
  AGREED_DATE: {
    title: 'Date fixed by agreement or by an authority',
    units: ['agreed_date'],
    startIncluded: null,
    ends: '24:00 local on the stated date unless a time is given',
    weekend: 'n/a',
    months: null,
    zone: 'stated with the date',
    algorithm: 'due = the date typed in',
    alternatives: [],
    policy: '',
    basis: [],
    verified: true,
    note: 'never computed',
  },
  IMMEDIATE: {
    title: 'Without delay',
    units: ['immediate'],
    startIncluded: null,
    ends: 'no legal number',
    weekend: 'n/a',
    months: null,
    zone: 'n/a',
    algorithm:
      'create an open task at once; an office may attach its own service target, shown as POLICY and never as law',
    alternatives: [],
    policy: '',
    basis: ['https://continent-online.com/document/?doc_id=31122244&mode=p&page=62'],
    verified: true,
    note: '',
  },
  WORKING_DAYS: {
    title: 'Working days of the State, the day of the event not counted',
    units: ['working_days'],
    startIncluded: false,
    ends: '24:00 local on the N-th working day',
    weekend: 'weekends and holidays of the calendar are not counted; a day the government made a working day is',
    months: null,
    zone: 'authority that keeps the case',
    algorithm:
      'the N-th working day after localDate(start), by the dated calendar of the State; no date where it has a gap',
    alternatives: [],
    policy: 'a target of the office',
    basis: [],
    verified: false,
    note: 'Ours, for targets of the office: no text that was read counts a limit of law in working days.',
  },
} as const satisfies Record<string, CountingRule>;

export type CountingRuleId = keyof typeof COUNTING_RULES;
export type ReadingName = CountingRuleId | keyof typeof OTHER_READINGS;
