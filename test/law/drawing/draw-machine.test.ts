import fc from 'fast-check';
import { drawMachine, drawMachines, machineWith } from '../../../src/extradition/drawing/draw-machine.js';
import type { Machine } from '../../../src/extradition/procedure/machine.js';
import { machinesOf, PROCEDURE, PROCEDURES, transitionsOf } from '../../../src/extradition/procedure/procedure.js';
import { PROFILES, type ProfileName } from '../../../src/extradition/procedure/profiles.js';
import { readDrawing } from './grammar.js';
import { stepsDrawn, stepsOfTable } from './steps-drawn.js';

const machines = machinesOf(PROCEDURE);
const { INCOMING, HOLD } = PROCEDURE.machines;
/** What GitHub and most pages that show Mermaid accept by default. */
const LONGEST = 50_000;

describe.each(machines.map((machine) => [machine.name, machine] as const))('%s', (_name, machine) => {
  const text = drawMachine(machine);
  const drawing = readDrawing(text);

  test('shows every state with its meaning, where it begins and where it ends', () => {
    for (const [state, meaning] of Object.entries(machine.states)) {
      const { title, lines } = drawing.boxes.get(state)!;
      expect(title).toBe(state);
      expect(lines.filter((line) => !line.startsWith('↻')).join(' ')).toBe(meaning);
    }
    expect(drawing.starts).toEqual([machine.initial]);
    expect(drawing.ends).toEqual(machine.final);
  });

  test('tells exactly the steps of the table', () => {
    expect(stepsDrawn(machine, drawing).sort()).toEqual(stepsOfTable(machine).sort());
  });

  test('names each step with its event and says where the text for it was not seen', () => {
    const told = [...drawing.boxes.values(), ...drawing.arrows].flatMap(({ lines }) => lines);
    for (const { id, event, verified } of machine.transitions) {
      const lines = told.filter((line) => line.replace(/^[↻→] /, '').startsWith(`${id} `));
      expect(lines.length).toBeGreaterThan(0);
      expect(lines.filter((line) => !line.includes(` ${event}`))).toEqual([]);
      expect(lines.filter((line) => line.includes('(not verified)') === verified)).toEqual([]);
    }
  });

  test('stays small enough to be shown, and is drawn alike every time', () => {
    expect(text.length).toBeLessThan(LONGEST / 4);
    expect(drawMachine(machine)).toBe(text);
  });
});

test('an arrow says what decides between steps for the same event', () => {
  expect(drawMachine(PROCEDURE.machines.OUTGOING)).toMatch(
    / {2}FOREIGN_APPEAL --> GRANTED : O23.FOREIGN_APPEAL_DECIDED,.outcome.GRANT\n/,
  );
  expect(readDrawing(drawMachine(HOLD)).boxes.get('STAYED')?.lines).toContain('↻ H03 STAY_LIFTED, others left');
});

test.each(Object.keys(PROFILES) as ProfileName[])('under %s no step is drawn that the profile switches off', (name) => {
  const machine = machineWith(INCOMING, transitionsOf(INCOMING, name));
  const drawing = readDrawing(drawMachine(machine));
  const drawn = new Set(stepsDrawn(machine, drawing).map((way) => way.split(' ')[0]!));
  expect(PROFILES[name].incomingOff.filter((id) => drawn.has(id))).toEqual([]);
  expect(stepsDrawn(machine, drawing).sort()).toEqual(stepsOfTable(machine).sort());
});

test('a state that a profile cannot reach is not drawn', () => {
  const drawing = readDrawing(drawMachine(machineWith(INCOMING, transitionsOf(INCOMING, 'EAW'))));
  expect(drawing.boxes.has('DECIDED_CONDITIONAL')).toBe(false);
});

test('all machines stand in one drawing, each in its frame', () => {
  const text = drawMachines(machines);
  const { boxes, frames, starts } = readDrawing(text);
  expect(machines.map(({ name }) => name)).toContain('ASSURANCE');
  expect(frames).toEqual(machines.map(({ name }) => name));
  expect(starts).toEqual(machines.map(({ name, initial }) => `${name}_${initial}`));
  for (const { name, states } of machines)
    for (const state of Object.keys(states)) expect(boxes.has(`${name}_${state}`)).toBe(true);
  expect(text.length).toBeLessThan(LONGEST);
});

test('every version can be drawn, old ones as they were', () => {
  for (const procedure of PROCEDURES) {
    const { frames, boxes } = readDrawing(drawMachines(machinesOf(procedure)));
    expect(frames.includes('NOTICE')).toBe(procedure.sideFiles !== undefined);
    const duplicates = [...boxes.values()].flatMap(({ lines }) => lines.filter((line) => line.includes('DUPLICATE_')));
    expect(duplicates).toHaveLength(procedure.version === '2025-11' ? 0 : 2);
  }
});

test('whatever a meaning says, it is shown as it is and changes nothing else', () => {
  const plain = readDrawing(drawMachine(HOLD));
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (meaning) => {
      const machine: Machine = { ...HOLD, states: { ...HOLD.states, CLEAR: meaning } };
      const { boxes, ...rest } = readDrawing(drawMachine(machine));
      const { boxes: _plainBoxes, ...plainRest } = plain;
      expect(boxes.get('CLEAR')?.lines.join(' ')).toBe(meaning.replace(/\s+/g, ' ').trim());
      expect(rest).toEqual(plainRest);
    }),
  );
});
