import { Field, ObjectType } from 'type-graphql';
import { DeadlineRuleRecord } from '../../storage/reference/deadline-rule.record.js';
import { Column, Table, ToOne } from '../compiled-reads/decorators.js';
import { NodeType } from '../node.type.js';
import { InstrumentType } from '../reference/instrument.type.js';

@ObjectType('DeadlineRule', {
  description: 'A statutory limit as data. A rule or field that is not verified is shown, never counted as law.',
  implements: NodeType,
})
@Table(DeadlineRuleRecord, { idPrefix: 'rule' })
export class DeadlineRuleType extends NodeType {
  @Field(() => String, { description: 'Key of the rule, such as `ETS24-16-40D`.' })
  @Column('id')
  key!: string;

  @Field(() => String, { description: 'Family of clocks it belongs to.' })
  @Column()
  clock!: string;

  @Field(() => InstrumentType, { nullable: true, description: 'The text it stands in.' })
  @ToOne('instrument')
  instrument!: unknown;

  @Field(() => String, { description: 'Article.' })
  @Column()
  article!: string;

  @Field(() => String, { description: 'What it limits.' })
  @Column()
  title!: string;

  @Field(() => String, { nullable: true, description: 'What follows when it is missed, in words.' })
  @Column()
  ifMissed!: string | null;

  @Field(() => Boolean, { description: 'Whether the rule, its number and its trigger were read in the source.' })
  @Column()
  verified!: boolean;

  @Field(() => [String], { description: 'Parts of the rule that were not read, most often how its days are counted.' })
  @Column()
  unverifiedFields!: string[];

  @Field(() => String, { nullable: true, description: 'Where it was read.' })
  @Column()
  sourceUrl!: string | null;
}
