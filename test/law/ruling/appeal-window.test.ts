import type { CalendarYear } from '../../../src/extradition/calendars/calendar.js';
import type { CaseFile } from '../../../src/extradition/case-file.js';
import { decide } from '../../../src/extradition/decide.js';
import { aFile, anAsk } from '../../support/a-file.js';
import { aClockFile, afterAll, happens } from '../deadlines/a-clock-file.js';

const year = (more: Partial<CalendarYear> = {}): CalendarYear => ({
  jurisdiction: 'KZ',
  year: 2024,
  confirmed: true,
  holidays: ['2024-05-09'],
  workingDays: [],
  ...more,
});

/** A grant whose copy was served on 29 April 2024: ten days end on the holiday of 9 May. */
function served(calendars: readonly CalendarYear[]): CaseFile {
  const { history, deadlines } = afterAll(
    aClockFile({ calendars }),
    happens('EXTRADITION_GRANTED', '2024-04-28T10:00'),
    happens('GRANT_COPY_SERVED', '2024-04-29T11:30'),
  );
  return aFile({
    direction: 'INCOMING',
    counterpart: 'RU',
    profile: 'KZ',
    instruments: ['CHISINAU2002'],
    regions: { PROCEDURE: 'DECIDED_GRANT', CUSTODY: 'EXTRADITION_ARREST' },
    history,
    deadlines,
    calendars,
  });
}

const closing = (file: CaseFile, at: string, words?: string): string[] | 'granted' => {
  const attestations = words ? [{ guard: 'APPEAL_WINDOW_OVER', statement: words }] : [];
  const ruling = decide(file, anAsk('APPEAL_WINDOW_CLOSED', { occurredAt: at, zone: 'Asia/Almaty', attestations }));
  return ruling.granted ? 'granted' : ruling.reasons.map(({ code }) => code);
};

const ON_THE_TENTH = '2024-05-10T12:00:00Z';
const ON_THE_ELEVENTH = '2024-05-10T19:00:01Z';

test('the window stays open through the next working day, whatever anybody says', () => {
  expect(closing(served([year()]), ON_THE_TENTH, 'No complaint is known.')).toEqual(['NOT_YET']);
});

test('once it has passed by a confirmed calendar no words are needed', () => {
  expect(closing(served([year()]), ON_THE_ELEVENTH)).toBe('granted');
});

test.each([
  ['is listed and not confirmed', [year({ confirmed: false })], ON_THE_ELEVENTH],
  ['has a gap', [], ON_THE_ELEVENTH],
  ['has a gap where the next working day lies', [year({ year: 2025 })], ON_THE_ELEVENTH],
])('where the calendar %s the officer vouches for it in words', (_, calendars, at) => {
  expect(closing(served(calendars), at)).toEqual(['NOT_ATTESTED']);
  expect(closing(served(calendars), at, 'The list of the government was read: 10 May is a working day.')).toBe(
    'granted',
  );
});

test('a day off that was entered after the copy was served keeps the window open', () => {
  const file = { ...served([year()]), calendars: [year({ holidays: ['2024-05-09', '2024-05-10'] })] };
  expect(closing(file, ON_THE_ELEVENTH)).toEqual(['NOT_YET']);
  expect(closing(file, '2024-05-13T19:00:01Z')).toBe('granted');
});

test('nobody is handed over before the window has passed by the calendar', () => {
  const file = {
    ...served([year()]),
    documents: [{ id: 'HANDOVER_PROTOCOL', kind: 'HANDOVER_PROTOCOL', withdrawn: false }],
  };
  const ready = { ...file, regions: { ...file.regions, PROCEDURE: { state: 'SURRENDER_SCHEDULED', previous: null } } };
  const handing = (at: string) => {
    const ruling = decide(ready, anAsk('HANDED_OVER', { occurredAt: at, documentIds: ['HANDOVER_PROTOCOL'] }));
    return ruling.granted ? [] : ruling.reasons.map(({ code }) => code);
  };
  expect(handing(ON_THE_TENTH)).toContain('NOT_YET');
  expect(handing(ON_THE_ELEVENTH)).not.toContain('NOT_YET');
});
