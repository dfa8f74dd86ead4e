import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { Temporal } from 'temporal-polyfill';
import { parseReference } from '../extradition/reference-number.js';
import { apiError } from './api-error.js';

interface TextScalar {
  readonly name: string;
  readonly description: string;
  /** What the text looks like, for the error message. */
  readonly looks: string;
  /** The text as it is kept, or null when it cannot be used. */
  readonly read: (text: string) => string | null;
}

function textScalar({ name, description, looks, read }: TextScalar): GraphQLScalarType<string, string> {
  const parse = (value: unknown): string => {
    const kept = typeof value === 'string' && value.length <= 256 ? read(value) : null;
    if (kept === null) throw apiError('BAD_USER_INPUT', `${name} must be ${looks}.`);
    return kept;
  };
  return new GraphQLScalarType({
    name,
    description,
    serialize: (value) => String(value),
    parseValue: parse,
    parseLiteral: (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : undefined),
  });
}

function tried(text: string, read: () => unknown): string | null {
  try {
    read();
    return text;
  } catch {
    return null;
  }
}

const INSTANT = /^(19|20|21)\d\d-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-](0\d|1[0-3]):[0-5]\d|[+-]14:00)$/;
const DAY = /^(18|19|20|21)\d\d-\d\d-\d\d$/;

export const DateTimeScalar = textScalar({
  name: 'DateTime',
  description:
    'An instant as RFC 3339 text with its offset, such as `2025-01-13T18:00:00+04:00`. A legal time keeps the offset it was given with; times of the server are UTC.',
  looks: 'an instant with its offset such as 2025-01-13T18:00:00+04:00, from 1900 to 2199',
  read: (text) => (INSTANT.test(text) ? tried(text, () => Temporal.Instant.from(text)) : null),
});

export const DateScalar = textScalar({
  name: 'Date',
  description: 'A civil day without a time or a zone, such as `2025-04-30`.',
  looks: 'a day that exists, such as 2025-04-30',
  read: (text) => (DAY.test(text) ? tried(text, () => Temporal.PlainDate.from(text, { overflow: 'reject' })) : null),
});

export const PartialDateScalar = textScalar({
  name: 'PartialDate',
  description: 'A day as far as it is known: `1981`, `1981-03` or `1981-03-09`.',
  looks: 'a year, a month or a day that exists, such as 1981, 1981-03 or 1981-03-09',
  read: (text) => {
    if (/^(18|19|20|21)\d\d$/.test(text)) return text;
    if (/^(18|19|20|21)\d\d-(0[1-9]|1[0-2])$/.test(text)) return text;
    return DAY.test(text) ? tried(text, () => Temporal.PlainDate.from(text, { overflow: 'reject' })) : null;
  },
});

export const DurationScalar = textScalar({
  name: 'Duration',
  description: 'A length of time in ISO 8601, such as `P3DT4H`; with a minus in front when the time has passed.',
  looks: 'a duration such as P3DT4H',
  read: (text) => tried(text, () => Temporal.Duration.from(text)),
});

export const TimeZoneScalar = textScalar({
  name: 'TimeZone',
  description: 'An IANA time zone such as `Asia/Almaty`.',
  looks: 'an IANA time zone such as Asia/Almaty',
  read: (text) =>
    /^[A-Za-z][A-Za-z0-9_+/-]*$/.test(text)
      ? tried(text, () => Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text))
      : null,
});

export const CaseReferenceScalar = textScalar({
  name: 'CaseReference',
  description:
    'The number people use for a case: home State, year, number and a check digit, such as `KZ-2026-000123-8`.',
  looks: 'a case reference whose check digit fits, such as KZ-2026-000123-8',
  read: (text) => ('fault' in parseReference(text) ? null : text.trim().toUpperCase()),
});

export const Sha256Scalar = textScalar({
  name: 'Sha256',
  description: 'SHA-256 of a file: 64 hexadecimal digits.',
  looks: '64 hexadecimal digits',
  read: (text) => (/^[0-9a-fA-F]{64}$/.test(text) ? text.toLowerCase() : null),
});

export const CountryCodeScalar = textScalar({
  name: 'CountryCode',
  description: 'A State or territory by its ISO 3166-1 alpha-2 code, such as `KZ`.',
  looks: 'two capital letters such as KZ',
  read: (text) => (/^[A-Z]{2}$/.test(text) ? text : null),
});

export const LanguageTagScalar = textScalar({
  name: 'LanguageTag',
  description: 'A language by its BCP 47 tag, such as `kk` or `sr-Latn`.',
  looks: 'a language tag such as kk',
  read: (text) => (/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text) ? text : null),
});
