import { Field, ObjectType } from 'type-graphql';
import { ProcedureVersionRecord } from '../../storage/procedure-version.record.js';
import { Column, Expression, Table } from '../compiled-reads/decorators.js';
import { sql } from '../compiled-reads/sql.js';
import { CaseEventEnum, RegionEnum, RoleEnum } from '../law-enums.js';
import { NodeType } from '../node.type.js';
import { DateTimeScalar } from '../scalars.js';

@ObjectType('ProcedureStep', {
  description: 'One lawful step: from where, upon which event, to where, by whom, under which conditions.',
})
export class ProcedureStepType {
  @Field(() => String, { description: 'Key of the step, such as `O18`.' })
  @Column('id')
  key!: string;

  @Field(() => [String], { description: 'States it may start from.' })
  @Column()
  from!: string[];

  @Field(() => CaseEventEnum, { description: 'The event that takes it.' })
  @Column()
  event!: string;

  @Field(() => String, { description: 'State it leads to; `$SAME` stays, `$PREVIOUS` goes back to the state before.' })
  @Column()
  to!: string;

  @Field(() => [RoleEnum], { description: 'Roles that may record the event.' })
  @Column()
  by!: string[];

  @Field(() => [String], { description: 'Conditions that must hold.' })
  @Column()
  requires!: string[];

  @Field(() => Boolean, { description: 'Whether the cited text supports the step.' })
  @Column()
  verified!: boolean;
}

@ObjectType('ProcedureMachine', { description: 'The steps of one aspect of a case, or of one kind of side file.' })
export class ProcedureMachineType {
  @Field(() => String, { description: 'OUTGOING, INCOMING, CUSTODY, HOLD, or a kind of side file.' })
  @Column()
  name!: string;

  @Field(() => RegionEnum, { description: 'What it moves.' })
  @Column()
  region!: string;

  @Field(() => String, { description: 'What it is about.' })
  @Column()
  meaning!: string;

  @Field(() => String, { description: 'State in which it begins.' })
  @Column()
  initial!: string;

  @Field(() => [String], { description: 'States in which it ends.' })
  @Column()
  final!: string[];

  @Field(() => [ProcedureStepType], { description: 'Its steps.' })
  @Column('transitions')
  steps!: unknown[];
}

@ObjectType('Procedure', {
  description: 'The procedure as data, in one version. A case stays pinned to the version it was opened under.',
  implements: NodeType,
})
@Table(ProcedureVersionRecord, { idPrefix: 'procedure' })
export class ProcedureType extends NodeType {
  @Field(() => String, { description: 'Version.' })
  @Column()
  version!: string;

  @Field(() => DateTimeScalar, { description: 'When it was frozen in this database.' })
  @Column()
  frozenAt!: string;

  @Field(() => [ProcedureMachineType], {
    description: 'The machines a case runs beside each other, and those of its side files.',
  })
  @Expression<ProcedureVersionRecord>(
    (row) =>
      sql`(select jsonb_agg("$m".value order by "$m".key) from jsonb_each((${row.definition} -> 'machines') || coalesce(${row.definition} -> 'sideFiles', '{}')) as "$m"(key, value))`,
  )
  machines!: unknown[];
}
