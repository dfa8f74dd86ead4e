import { readFileSync } from 'node:fs';
import type { Direction } from '../../../src/extradition/case-file.js';
import { decide } from '../../../src/extradition/decide.js';
import { EVENTS_OF_2025_11, type EventName } from '../../../src/extradition/procedure/events.js';
import { stepsFor } from '../../../src/extradition/procedure/steps.js';
import type { Role } from '../../../src/extradition/role.js';
import { aFile, ALL_ROLES, anAsk } from '../../support/a-file.js';

interface Row {
  readonly id: string;
  readonly from: readonly string[];
  readonly event: string;
  readonly roles: readonly Role[];
}

/** The second table: a transcription of the source, made without the typed data. */
const SOURCE = JSON.parse(readFileSync(new URL('../procedure/statechart-facts.json', import.meta.url), 'utf8')) as {
  readonly machines: Readonly<
    Record<
      string,
      { readonly states: readonly string[]; readonly final: readonly string[]; readonly transitions: readonly Row[] }
    >
  >;
};

/** Amendments of the data (docs/procedure.md): told of everywhere but before the beginning and after the end; and one step that is off. */
const ALMOST_EVERYWHERE = new Set(['FOREIGN_BODY_NOTIFIED', 'CONSENT_NOTICE_SENT']);
const NOWHERE = new Set(['REFUSAL_APPEALED']);
const CUSTODY_ACTS = new Set([
  'DETAINED',
  'RECAPTURED',
  'PROVISIONAL_CUSTODY_ORDERED',
  'EXTRADITION_ARREST_ORDERED',
  'EXTRADITION_ARREST_EXTENDED',
  'BAIL_REVOKED',
]);

const rowsOf = (machine: string, event: string): readonly Row[] =>
  SOURCE.machines[machine]!.transitions.filter((row) => row.event === event);

/** Whether the source lets the event happen in these states. */
function mayHappen(direction: Direction, event: string, procedure: string, custody: string): boolean {
  if (NOWHERE.has(event)) return false;
  // The source says of this step that it belongs to outgoing cases only.
  if (event === 'FINAL_DISCHARGE' && direction === 'INCOMING') return false;
  if (CUSTODY_ACTS.has(event) && (procedure === 'NEW' || procedure === 'CLOSED')) return false;
  if (direction === 'INCOMING' && ALMOST_EVERYWHERE.has(event)) return !['NEW', 'HIT', 'CLOSED'].includes(procedure);
  const regions = [
    { machine: direction, state: procedure },
    { machine: 'CUSTODY', state: custody },
    { machine: 'HOLD', state: 'CLEAR' },
  ].filter(({ machine, state }) => {
    const rows = rowsOf(machine, event);
    // Death is not told to a region that has already ended.
    return rows.length > 0 && !(event === 'PERSON_DIED' && SOURCE.machines[machine]!.final.includes(state));
  });
  return (
    regions.length > 0 &&
    regions.every(({ machine, state }) => rowsOf(machine, event).some(({ from }) => from.includes(state)))
  );
}

const OF_STATE = new Set(['EVENT_NOT_IN_STATE', 'EVENT_UNKNOWN_HERE', 'SIDE_FILE_MISSING']);
const events = Object.keys(EVENTS_OF_2025_11) as EventName[];

describe.each(['OUTGOING', 'INCOMING'] as const)('%s', (direction) => {
  const states = SOURCE.machines[direction]!.states;
  const custodies = SOURCE.machines.CUSTODY!.states;

  test.each(events)('%s happens in the states of the source and in no other', (event) => {
    const ask = anAsk(event);
    const wrong: string[] = [];
    for (const procedure of states) {
      for (const custody of custodies) {
        const file = aFile({ direction, regions: { PROCEDURE: procedure, CUSTODY: custody } });
        const refused = stepsFor(file, ask).reasons.some(({ code }) => OF_STATE.has(code));
        if (refused === mayHappen(direction, event, procedure, custody)) wrong.push(`${procedure} / ${custody}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('each step is recorded by the roles of the source and by no other', () => {
    const wrong: string[] = [];
    for (const machine of [direction, 'CUSTODY', 'HOLD']) {
      for (const row of SOURCE.machines[machine]!.transitions.filter(({ event }) => !NOWHERE.has(event))) {
        const both =
          machine === direction
            ? rowsOf('CUSTODY', row.event)
            : machine === 'CUSTODY'
              ? rowsOf(direction, row.event)
              : [];
        // An event of two regions is recorded by a role that both accept; those are walked in the worked histories.
        if (both.length > 0) continue;
        for (const role of ALL_ROLES) {
          const regions = { [machine === direction ? 'PROCEDURE' : machine]: row.from[0]! };
          const base = machine === direction ? {} : { PROCEDURE: direction === 'OUTGOING' ? 'LOCATED' : 'PROVISIONAL' };
          const ask = anAsk(row.event as EventName, {
            asker: { id: 'an officer', roles: [role] },
            facts: { outcome: 'GRANT' },
          });
          const ruling = decide(aFile({ direction, regions: { ...base, ...regions } }), ask);
          const refused = !ruling.granted && ruling.reasons.some(({ code }) => code === 'ROLE_MISSING');
          if (refused === row.roles.includes(role)) wrong.push(`${row.id} ${role}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});
