import { Arg, FieldResolver, Resolver, Root } from 'type-graphql';
import { drawMachine, drawMachines, machineWith } from '../../extradition/drawing/draw-machine.js';
import type { Machine } from '../../extradition/procedure/machine.js';
import { machinesOf, type Procedure } from '../../extradition/procedure/procedure.js';
import { apiError } from '../api-error.js';
import { Computed } from '../compiled-reads/decorators.js';
import { ProcedureType } from './procedure.type.js';

/** The one of a table by its name. */
function named<Value>(
  field: 'machine' | 'profile',
  name: string,
  table: Readonly<Record<string, Value>>,
  version: string,
): Value {
  if (Object.hasOwn(table, name)) return table[name]!;
  const known = Object.keys(table).join(', ');
  throw apiError('BAD_USER_INPUT', `Procedure ${version} has no ${field} of that name. It has ${known}.`, field);
}

/** The machine as it is under a profile; profiles switch incoming steps off and do nothing else. */
function underProfile(machine: Machine, off: readonly string[]): Machine {
  return machineWith(
    machine,
    machine.transitions.filter(({ id }) => !off.includes(id)),
  );
}

@Resolver(() => ProcedureType)
export class ProcedureDiagramFields {
  @FieldResolver(() => String, {
    description:
      'Mermaid drawing (`stateDiagram-v2`) of one machine, or of all of them in one picture: every state with its meaning, every step with its id and event. What leaves a state as it is stands in its box after `↻`.',
  })
  // Drawn from what was frozen, so that an old version is drawn as it was.
  @Computed({ needs: ['definition'] })
  diagram(
    @Root() { $definition }: { $definition: Procedure },
    @Arg('machine', () => String, {
      nullable: true,
      description: 'Name of one of `machines`; all of them when not given.',
    })
    machine: string | null,
    @Arg('profile', () => String, {
      nullable: true,
      description: 'Leaves out the steps that this profile does not have; all steps when not given.',
    })
    profile: string | null,
  ): string {
    const { version, profiles } = $definition;
    const machines = Object.fromEntries(machinesOf($definition).map((each) => [each.name, each]));
    const off = profile == null ? [] : named('profile', profile, profiles, version).incomingOff;
    if (machine != null) return drawMachine(underProfile(named('machine', machine, machines, version), off));
    return drawMachines(Object.values(machines).map((each) => underProfile(each, off)));
  }
}
