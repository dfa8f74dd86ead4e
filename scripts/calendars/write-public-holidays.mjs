/**
 * Writes seeds/reference/public-holidays.ts: the public holidays of the States whose calendars the reckoning of limits
 * may need. Run it once a year, read the difference, and let a supervisor confirm each year against the official list.
 *
 * The package is not installed with the product, because it is needed once a year only:
 *   npm install --no-save date-holidays@3.37.0 && node scripts/calendars/write-public-holidays.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const FILE = 'seeds/reference/public-holidays.ts';
const FIRST_YEAR = 2022;
const LAST_YEAR = 2028;

/** The home States served so far and their neighbours, the Member States of the European Union, and States whose law carries rules. */
const STATES = (
  'AE AM AT AZ BE BG BY CH CN CY CZ DE DK EE ES FI FR GB GE GR HR HU IE IT KG KR KZ LT LU LV MD MT NL PL PT RO RU SE ' +
  'SI SK TJ TM TR UA US UZ'
).split(' ');

const DAY = 24 * 60 * 60 * 1000;

const { resolve } = createRequire(import.meta.url);
const packageFile = resolve('date-holidays/package.json');
const { version } = JSON.parse(readFileSync(packageFile, 'utf8'));
const { default: Holidays } = await import(resolve('date-holidays'));

/** The days a holiday covers on the State's own calendar: the package gives where it starts and where it has ended. */
function daysOf({ date, start, end }) {
  const first = Date.parse(`${date.slice(0, 10)}T12:00:00Z`);
  const length = Math.max(1, Math.round((end - start) / DAY));
  return Array.from({ length }, (_, index) => new Date(first + index * DAY).toISOString().slice(0, 10));
}

function holidaysOf(state) {
  const calendar = new Holidays(state);
  calendar.setLanguages(['en', ...calendar.getLanguages()]);
  const byName = new Map();
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
    for (const holiday of calendar.getHolidays(year).filter(({ type }) => type === 'public')) {
      const days = byName.get(holiday.name) ?? [];
      byName.set(holiday.name, [...days, ...daysOf(holiday).filter((day) => day.startsWith(String(year)))]);
    }
  }
  return [...byName].map(([name, days]) => ({ name, days: [...new Set(days)].sort() }));
}

const known = STATES.filter((state) => state in new Holidays().getCountries());
const quoted = (text) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
const rows = known.map((state) => {
  const lines = holidaysOf(state).map(({ name, days }) => `    [${quoted(name)}, '${days.join(' ')}'],`);
  return `  ${state}: [\n${lines.join('\n')}\n  ],`;
});

writeFileSync(
  FILE,
  `// Written by scripts/calendars/write-public-holidays.mjs. Change nothing here: an administrator corrects a day in the product.

/** Where these days come from, and until when they were looked up. */
export const PUBLIC_HOLIDAYS_SOURCE = {
  name: 'date-holidays ${version}',
  url: 'https://github.com/commenthol/date-holidays',
  firstYear: ${FIRST_YEAR},
  lastYear: ${LAST_YEAR},
} as const;

/** Public holidays of the whole State, by ISO 3166-1 code: the name, and the days on which it is kept. */
export const PUBLIC_HOLIDAYS: Readonly<Record<string, readonly (readonly [name: string, days: string])[]>> = {
${rows.join('\n')}
};
`,
);
const missing = STATES.filter((state) => !known.includes(state));
console.log(`${FILE}: ${known.length} States; not known to the package: ${missing.join(' ') || 'none'}.`);
