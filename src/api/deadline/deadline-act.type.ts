import { Field, ObjectType } from 'type-graphql';
import { LIMIT_ACTS } from '../../extradition/deadlines/acts/limit-act.js';
import { DATE_BASES } from '../../extradition/deadlines/deadline.js';
import { DeadlineActRecord } from '../../storage/deadline-act.record.js';
import { Column, Redactions, Table, ToMany, ToOne, WithheldFrom } from '../compiled-reads/decorators.js';
import { sql } from '../compiled-reads/sql.js';
import { DocumentType } from '../document/document.type.js';
import { enumOf, RoleEnum } from '../law-enums.js';
import { NodeType, RedactionType } from '../node.type.js';
import { OfficerType } from '../reference/officer.type.js';
import { DateScalar, DateTimeScalar } from '../scalars.js';
import { ofKnownCase, withoutPersons } from '../visible-rows.js';

export const DeadlineActKindEnum = enumOf('DeadlineActKind', 'What an officer did to a single limit.', LIMIT_ACTS);
export const DateBasisEnum = enumOf('DateBasis', 'What the date of a limit rests on.', DATE_BASES);

const Personal = () => WithheldFrom<DeadlineActRecord>((_row, scope) => withoutPersons(scope), 'PERSONAL_DATA');

@ObjectType('DeadlineAct', {
  description: 'What an officer did to a single limit: extended it, set its date, or explained why it was missed.',
  implements: NodeType,
})
@Table(DeadlineActRecord, { idPrefix: 'limitact', rows: ofKnownCase })
export class DeadlineActType extends NodeType {
  @Field(() => DeadlineActKindEnum, { description: 'What was done.' })
  @Column()
  kind!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Due instant before the act.' })
  @Column()
  dueBefore!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Due instant after the act.' })
  @Column()
  dueAfter!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last civil day before the act.' })
  @Column()
  dueOnBefore!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last civil day after the act.' })
  @Column()
  dueOnAfter!: string | null;

  @Field(() => DateTimeScalar, { description: 'Legal time of the decision.' })
  @Column()
  decidedAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it was recorded, by the clock of the database.' })
  @Column()
  recordedAt!: string;

  @Field(() => OfficerType, { nullable: true, description: 'Who did it.' })
  @ToOne('actor')
  @Personal()
  by!: unknown;

  @Field(() => RoleEnum, { description: 'In which role.' })
  @Column()
  role!: string;

  @Field(() => String, { nullable: true, description: 'Why: the ground, or the explanation.' })
  @Column()
  @Personal()
  ground!: string | null;

  @Field(() => String, { nullable: true, description: 'What is done about a breach.' })
  @Column()
  @Personal()
  followUp!: string | null;

  @Field(() => String, { nullable: true, description: 'The text that allows it.' })
  @Column()
  citation!: string | null;

  @Field(() => Boolean, { description: 'Whether the limit had already passed when this was decided.' })
  @Column()
  late!: boolean;

  @Field(() => [String], { description: 'What of the rule behind it was not verified, in sentences.' })
  @Column()
  reservations!: string[];

  @Field(() => [DocumentType], { description: 'The documents it rests on.' })
  @ToMany({
    rows: (child, parent) => sql`${child.id} = any(${parent.documentIds})`,
    orderBy: (row) => [sql`${row.linkedAt}`, sql`${row.id}`],
  })
  @Personal()
  documents!: unknown[];

  @Field(() => [RedactionType], { description: 'Fields withheld from you.' })
  @Redactions()
  redactions!: unknown[];
}
