import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { SideFileRecord } from '../../storage/side-file.record.js';
import { Column, Table } from '../compiled-reads/decorators.js';
import { oneOf } from '../compiled-reads/filters.js';
import { listOf } from '../compiled-reads/list.js';
import { SideFileKindEnum } from '../law-enums.js';
import { NodeType } from '../node.type.js';
import { connectionOf, orderOf } from '../paging.js';
import { DateTimeScalar } from '../scalars.js';
import { ofKnownCase } from '../visible-rows.js';

@ObjectType('SideFile', {
  description:
    'What hangs on a case with a life of its own: a wanted notice, an assurance, a request made after surrender, or a transit.',
  implements: NodeType,
})
@Table(SideFileRecord, { idPrefix: 'side', rows: ofKnownCase })
export class SideFileType extends NodeType {
  @Field(() => SideFileKindEnum, { description: 'What it is.' })
  @Column()
  kind!: string;

  @Field(() => String, { description: 'Where it stands: a state of its machine, see `procedures`.' })
  @Column()
  state!: string;

  @Field(() => DateTimeScalar, { description: 'Legal time of the event that began it.' })
  @Column()
  openedAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it last moved, by the clock of the database.' })
  @Column()
  updatedAt!: string;
}

@InputType('SideFileWhere', {
  description: 'Which side files; all given conditions must hold, an empty list matches nothing.',
})
export class SideFileWhere {
  @Field(() => [SideFileKindEnum], { nullable: true, description: 'What they are.' })
  kind?: string[];

  @Field(() => [String], { nullable: true, description: 'Where they stand.' })
  state?: string[];
}

export const SideFileOrderField = { OPENED: 'OPENED' } as const;
registerEnumType(SideFileOrderField, {
  name: 'SideFileOrderField',
  description: 'What side files can be sorted by.',
  valuesConfig: { OPENED: { description: 'When they began.' } },
});
export const SideFileOrder = orderOf('SideFileOrder', SideFileOrderField);
export const SideFileConnection = connectionOf('SideFile', () => SideFileType);

export const SIDE_FILES = listOf(SideFileRecord, {
  name: 'sideFiles',
  filters: { kind: oneOf('kind'), state: oneOf('state') },
  orders: { OPENED: 'openedAt' },
  defaultOrder: [{ field: 'OPENED', direction: 'ASC' }],
});
