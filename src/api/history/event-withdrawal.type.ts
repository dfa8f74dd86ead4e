import { Field, Int, ObjectType } from 'type-graphql';
import { CaseFactRecord } from '../../storage/case-fact.record.js';
import { Column, Redactions, Table, ToOne, WithheldFrom } from '../compiled-reads/decorators.js';
import type { Scope } from '../compiled-reads/scope.js';
import { sql } from '../compiled-reads/sql.js';
import { RoleEnum } from '../law-enums.js';
import { NodeType, RedactionType } from '../node.type.js';
import { OfficerType } from '../reference/officer.type.js';
import { DateTimeScalar } from '../scalars.js';
import { ofKnownCase, withoutPersons } from '../visible-rows.js';

const personal = (_row: unknown, scope: Scope) => withoutPersons(scope);

@ObjectType('EventWithdrawal', {
  description: 'The fact that an event on record never happened, or follows from no other any more.',
  implements: NodeType,
})
@Table(CaseFactRecord, {
  idPrefix: 'withdrawal',
  rows: (row, scope) => sql`${row.kind} = 'WITHDRAWAL' and ${ofKnownCase(row, scope)}`,
})
export class EventWithdrawalType extends NodeType {
  @Field(() => Int, { description: 'Place among all facts of the case, from 1.' })
  @Column()
  sequence!: number;

  @Field(() => DateTimeScalar, { description: 'When it was recorded, by the clock of the database.' })
  @Column()
  recordedAt!: string;

  @Field(() => OfficerType, { nullable: true, description: 'Who recorded it.' })
  @ToOne('actor')
  @WithheldFrom<CaseFactRecord>(personal, 'PERSONAL_DATA')
  actor!: unknown;

  @Field(() => RoleEnum, { nullable: true, description: 'Role in which it was recorded.' })
  @Column()
  role!: string | null;

  @Field(() => Boolean, { description: 'True where it followed in law, because the event it hung on was corrected.' })
  @Column()
  emitted!: boolean;

  @Field(() => String, { nullable: true, description: 'Why.' })
  @Column()
  @WithheldFrom<CaseFactRecord>(personal, 'PERSONAL_DATA')
  note!: string | null;

  @Field(() => [RedactionType], { description: 'Fields withheld from you.' })
  @Redactions()
  redactions!: unknown[];
}
