import type { CaseFile, RecordedEvent, SideFile } from '../../../src/extradition/case-file.js';
import { drawPath, drawSideFilePath } from '../../../src/extradition/drawing/draw-path.js';
import type { EventName } from '../../../src/extradition/procedure/events.js';
import type { RegionName, StepPart } from '../../../src/extradition/procedure/machine.js';
import { PROCEDURE, transitionsOf } from '../../../src/extradition/procedure/procedure.js';
import { OUT_OF_PLACE, verdictsOf } from '../../../src/extradition/verdicts.js';
import { ALL_ROLES, aFile } from '../../support/a-file.js';
import { readDrawing } from './grammar.js';

type Row = readonly [event: EventName, occurredAt: string, region: StepPart, from: string, to: string, step: string];

/** An incoming case of Kazakhstan that came from a hit to the check of the substance. */
const HISTORY: readonly Row[] = [
  ['HIT_RECORDED', '2024-01-22T08:05:00Z', 'PROCEDURE', 'NEW', 'HIT', 'I01'],
  ['HIT_CONFIRMED', '2024-01-22T10:05:00Z', 'PROCEDURE', 'HIT', 'PROVISIONAL', 'I03'],
  ['DETAINED', '2024-01-22T12:05:00Z', 'CUSTODY', 'AT_LARGE', 'DETAINED', 'C01'],
  ['PROVISIONAL_CUSTODY_ORDERED', '2024-01-24T12:05:00Z', 'CUSTODY', 'DETAINED', 'PROVISIONAL_CUSTODY', 'C04'],
  ['REQUEST_REGISTERED', '2024-02-20T22:05:00Z', 'PROCEDURE', 'PROVISIONAL', 'REGISTERED', 'I05'],
  ['FORMAL_CHECK_STARTED', '2024-02-21T12:05:00Z', 'PROCEDURE', 'REGISTERED', 'FORMAL_CHECK', 'I08'],
  ['SUPPLEMENT_REQUESTED', '2024-02-22T12:05:00Z', 'PROCEDURE', 'FORMAL_CHECK', 'SUPP_INFO', 'I09'],
  ['SUPPLEMENT_RECEIVED', '2024-03-02T12:05:00Z', 'PROCEDURE', 'SUPP_INFO', 'FORMAL_CHECK', 'I10'],
  ['FORMAL_CHECK_PASSED', '2024-03-05T12:05:00Z', 'PROCEDURE', 'FORMAL_CHECK', 'EXTRADITION_CHECK', 'I13'],
  ['FOREIGN_BODY_NOTIFIED', '2024-03-07T12:05:00Z', 'PROCEDURE', 'EXTRADITION_CHECK', 'EXTRADITION_CHECK', 'I63'],
];

const recorded = ([event, occurredAt, region, from, to, transition]: Row, index: number): RecordedEvent => ({
  sequence: index + 1,
  event,
  occurredAt,
  zone: 'Asia/Almaty',
  actorId: 'an officer',
  role: 'REGISTRAR',
  changes: [{ region, from, to, transition }],
  facts: {},
  documentIds: [],
  attestations: [],
  emitted: false,
  sideFileId: null,
});

const at = (regions: Partial<Record<RegionName, string>>, rows: readonly Row[] = HISTORY): CaseFile =>
  aFile({ direction: 'INCOMING', profile: 'KZ', regions, history: rows.map(recorded) });

const file = at({ PROCEDURE: 'EXTRADITION_CHECK', CUSTODY: 'PROVISIONAL_CUSTODY' });
const fail = (event: string, error: unknown): never => {
  throw new Error(`${event} could not be judged.`, { cause: error });
};
const linesBetween = ({ arrows }: ReturnType<typeof readDrawing>, from: string, to: string) =>
  arrows.find((arrow) => arrow.from === from && arrow.to === to)?.lines;

test('the steps are numbered in the order of the record, with the civil day at the place', () => {
  const drawing = readDrawing(drawPath(file, 'PROCEDURE', false));
  expect(linesBetween(drawing, 'NEW', 'HIT')).toEqual(['1 · 2024-01-22 · I01 HIT_RECORDED']);
  // It was already the next day in Almaty.
  expect(linesBetween(drawing, 'PROVISIONAL', 'REGISTERED')).toEqual(['3 · 2024-02-21 · I05 REQUEST_REGISTERED']);
  expect(linesBetween(drawing, 'SUPP_INFO', 'FORMAL_CHECK')).toEqual(['6 · 2024-03-02 · I10 SUPPLEMENT_RECEIVED']);
  expect(drawing.boxes.get('EXTRADITION_CHECK')?.lines).toContain('↻ 8 · 2024-03-07 · I63 FOREIGN_BODY_NOTIFIED');
});

test('what was passed and where it stands are marked, and the rest is plain', () => {
  const { marks, starts } = readDrawing(drawPath(file, 'PROCEDURE', false));
  expect(marks).toEqual({
    passed: ['NEW', 'HIT', 'PROVISIONAL', 'REGISTERED', 'FORMAL_CHECK', 'SUPP_INFO'],
    current: ['EXTRADITION_CHECK'],
  });
  expect(starts).toEqual(['NEW']);
});

test('what may happen next is added without a number, and what lies further is left out', () => {
  const drawing = readDrawing(drawPath(file, 'PROCEDURE', false));
  expect(linesBetween(drawing, 'EXTRADITION_CHECK', 'DECISION_PENDING')).toEqual(['I26 CHECK_CONCLUDED']);
  expect(drawing.boxes.get('EXTRADITION_CHECK')?.lines).toContain('↻ I64 CONSENT_NOTICE_SENT');
  expect(drawing.boxes.has('DECIDED_GRANT')).toBe(false);
  // The profile of Kazakhstan seises no court with the request itself.
  expect(drawing.boxes.has('JUDICIAL')).toBe(false);
});

test('each region has a path and numbers of its own', () => {
  const custody = readDrawing(drawPath(file, 'CUSTODY', false));
  expect(linesBetween(custody, 'DETAINED', 'PROVISIONAL_CUSTODY')).toEqual([
    '2 · 2024-01-24 · C04 PROVISIONAL_CUSTODY_ORDERED',
  ]);
  expect(custody.boxes.has('HIT')).toBe(false);
  const hold = readDrawing(drawPath(file, 'HOLD', false));
  expect(hold.marks).toEqual({ current: ['CLEAR'] });
  expect(linesBetween(hold, 'CLEAR', 'STAYED')).toEqual(['H01 STAY_ENTERED']);
});

test('a step that another region forbids is not offered', () => {
  // A person in custody is not handed over while the substance is still checked.
  expect(readDrawing(drawPath(file, 'CUSTODY', false)).boxes.has('SURRENDERED_OUT')).toBe(false);
  const ready = at({ PROCEDURE: 'SURRENDER_SCHEDULED', CUSTODY: 'PROVISIONAL_CUSTODY' });
  expect(readDrawing(drawPath(ready, 'CUSTODY', false)).boxes.has('SURRENDERED_OUT')).toBe(true);
});

test.each(['OUTGOING', 'INCOMING'] as const)(
  'what is offered next in an %s case is what the verdicts find in place',
  (direction) => {
    const { states } = PROCEDURE.machines[direction];
    const idsAfter = (lines: readonly string[]) => lines.flatMap((line) => /^(?:↻ )?([OI]\d+) /.exec(line)?.[1] ?? []);
    for (const state of Object.keys(states)) {
      const standing = { ...at({ PROCEDURE: state, CUSTODY: 'EXTRADITION_ARREST' }, []), direction };
      const { boxes, arrows } = readDrawing(drawPath(standing, 'PROCEDURE', false));
      const drawn = [...boxes.get(state)!.lines, ...arrows.flatMap(({ lines }) => lines)];
      const inPlace = verdictsOf(standing, { id: 'an officer', roles: ALL_ROLES }, '2026-01-01T00:00:00Z', fail)
        .filter(({ reasons }) => reasons.every(({ code }) => !OUT_OF_PLACE.has(code)))
        .map(({ event }) => event);
      const steps = transitionsOf(PROCEDURE.machines[direction], standing.profile);
      expect(idsAfter(drawn).toSorted()).toEqual(
        steps
          .filter(({ from, event }) => from.includes(state) && inPlace.includes(event))
          .map(({ id }) => id)
          .toSorted(),
      );
    }
  },
);

test('the whole shows the entire machine of the profile, with the path over it', () => {
  const drawing = readDrawing(drawPath(file, 'PROCEDURE', true));
  const drawn = Object.keys(PROCEDURE.machines.INCOMING.states).filter((state) => drawing.boxes.has(state));
  expect(drawn).toContain('SURRENDERED');
  expect(drawn).not.toContain('JUDICIAL');
  expect(linesBetween(drawing, 'NEW', 'HIT')).toEqual(['1 · 2024-01-22 · I01 HIT_RECORDED']);
  expect(linesBetween(drawing, 'NEW', 'PROVISIONAL')).toEqual(['I04 PROVISIONAL_ARREST_REQUEST_RECEIVED']);
  // Drawn for the case from where it was taken, and for all others from the box that gathers them.
  expect(linesBetween(drawing, 'FORMAL_CHECK', 'SUPP_INFO')).toEqual(['5 · 2024-02-22 · I09 SUPPLEMENT_REQUESTED']);
  expect(drawing.marks.current).toEqual(['EXTRADITION_CHECK']);
});

test('a step back is drawn to the state to which it would lead', () => {
  const waiting: CaseFile = {
    ...file,
    history: file.history.slice(0, 7),
    regions: { ...file.regions, PROCEDURE: { state: 'SUPP_INFO', previous: 'FORMAL_CHECK' } },
  };
  expect(linesBetween(readDrawing(drawPath(waiting, 'PROCEDURE', false)), 'SUPP_INFO', 'FORMAL_CHECK')).toEqual([
    'I10 SUPPLEMENT_RECEIVED (not verified)',
    'I11 SUPPLEMENT_TERM_MISSED (not verified)',
  ]);
});

test('a case in which nothing has happened stands at its beginning', () => {
  const { marks, starts, arrows } = readDrawing(drawPath(at({}, []), 'PROCEDURE', false));
  expect(marks).toEqual({ current: ['NEW'] });
  expect(starts).toEqual(['NEW']);
  expect(arrows.map(({ to }) => to).sort()).toEqual(['CLOSED', 'HIT', 'PROVISIONAL', 'REGISTERED']);
});

test('a state that the machine no longer has is drawn where the case passed it', () => {
  const old: Row[] = [
    ['HIT_RECORDED', '2024-01-22T08:05:00Z', 'PROCEDURE', 'NEW', 'SIFTED', 'I99'],
    ['HIT_CONFIRMED', '2024-01-22T10:05:00Z', 'PROCEDURE', 'SIFTED', 'PROVISIONAL', 'I03'],
  ];
  for (const whole of [false, true]) {
    const drawing = readDrawing(drawPath(at({ PROCEDURE: 'PROVISIONAL' }, old), 'PROCEDURE', whole));
    expect(drawing.boxes.get('SIFTED')).toEqual({ title: 'SIFTED', lines: [] });
    expect(linesBetween(drawing, 'NEW', 'SIFTED')).toEqual(['1 · 2024-01-22 · I99 HIT_RECORDED']);
  }
});

test('a way taken again and again is told by its last times', () => {
  const again = (step: number): Row => [
    'FOREIGN_BODY_NOTIFIED',
    `2024-04-${String(step + 1).padStart(2, '0')}T06:00:00Z`,
    'PROCEDURE',
    'EXTRADITION_CHECK',
    'EXTRADITION_CHECK',
    'I63',
  ];
  const busy = at({ PROCEDURE: 'EXTRADITION_CHECK' }, [...HISTORY, ...Array.from({ length: 20 }, (_, i) => again(i))]);
  const lines = readDrawing(drawPath(busy, 'PROCEDURE', false)).boxes.get('EXTRADITION_CHECK')!.lines;
  const numbered = lines.filter((line) => /^↻ \d/.test(line));
  expect(numbered).toHaveLength(9);
  expect(numbered[0]).toBe('↻ 13 earlier');
  expect(numbered.at(-1)).toBe('↻ 28 · 2024-04-20 · I63 FOREIGN_BODY_NOTIFIED');
});

describe('a side file', () => {
  const red: SideFile = { id: 'red', kind: 'NOTICE', state: 'PUBLISHED', previous: 'DRAFTED' };
  const green: SideFile = { id: 'green', kind: 'NOTICE', state: 'DRAFTED', previous: 'NONE' };
  const inNotice = (sideFileId: string, row: Row): RecordedEvent => ({ ...recorded(row, 20), sideFileId });
  const wanted: CaseFile = {
    ...aFile({ regions: { PROCEDURE: 'LOCATING' } }),
    sideFiles: [red, green],
    history: [
      inNotice('red', ['NOTICE_DRAFTED', '2025-02-01T20:00:00Z', 'NOTICE', 'NONE', 'DRAFTED', 'N01']),
      inNotice('green', ['NOTICE_DRAFTED', '2025-02-03T06:00:00Z', 'NOTICE', 'NONE', 'DRAFTED', 'N01']),
      inNotice('red', ['NOTICE_PUBLISHED', '2025-02-05T06:00:00Z', 'NOTICE', 'DRAFTED', 'PUBLISHED', 'N03']),
    ],
  };

  test('has a path of its own, without the steps of its sisters', () => {
    const drawing = readDrawing(drawSideFilePath(wanted, red, false));
    expect(drawing.marks).toEqual({ passed: ['NONE', 'DRAFTED'], current: ['PUBLISHED'] });
    expect(linesBetween(drawing, 'NONE', 'DRAFTED')).toEqual(['1 · 2025-02-02 · N01 NOTICE_DRAFTED']);
    expect(readDrawing(drawSideFilePath(wanted, green, false)).marks.current).toEqual(['DRAFTED']);
  });

  test('offers what may happen next in it', () => {
    const { states, transitions } = PROCEDURE.sideFiles!.NOTICE;
    for (const state of Object.keys(states)) {
      const sideFile = { ...red, state };
      const drawing = readDrawing(drawSideFilePath({ ...wanted, sideFiles: [sideFile], history: [] }, sideFile, false));
      const lines = [...drawing.boxes.values(), ...drawing.arrows].flatMap((each) => each.lines);
      const offered = lines.flatMap((line) => /^(?:↻ )?(N\d+) /.exec(line)?.[1] ?? []);
      const expected = transitions.filter(({ from }) => from.includes(state)).map(({ id }) => id);
      expect(offered.toSorted()).toEqual(expected.toSorted());
    }
  });

  test('is drawn whole over its machine', () => {
    const { boxes } = readDrawing(drawSideFilePath(wanted, red, true));
    for (const state of Object.keys(PROCEDURE.sideFiles!.NOTICE.states)) expect(boxes.has(state)).toBe(true);
  });

  test('leaves the paths of the case alone', () => {
    expect(readDrawing(drawPath(wanted, 'PROCEDURE', false)).marks).toEqual({ current: ['LOCATING'] });
  });
});

test('nothing that a person wrote enters the picture', () => {
  const hostile = '"] --> X\n%%{init: {}}%%\nclick NEW href "javascript:alert(1)" <script>;#';
  const written = file.history.map((event) => ({
    ...event,
    actorId: hostile,
    facts: { [hostile]: hostile, source: hostile },
    attestations: [{ guard: hostile, statement: hostile }],
    documentIds: [hostile],
  }));
  const marked: CaseFile = { ...file, reference: hostile, counterpart: hostile, history: written };
  for (const region of ['PROCEDURE', 'CUSTODY', 'HOLD'] as const)
    for (const whole of [false, true]) expect(drawPath(marked, region, whole)).toBe(drawPath(file, region, whole));
});
