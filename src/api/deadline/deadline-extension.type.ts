import { Field, Int, ObjectType } from 'type-graphql';
import { EXTENSION_WAYS } from '../../extradition/deadlines/extension.js';
import { Column } from '../compiled-reads/decorators.js';
import { CaseEventEnum, enumOf } from '../law-enums.js';

export const ExtensionWayEnum = enumOf('ExtensionWay', 'How a text lets a limit become longer.', EXTENSION_WAYS);

@ObjectType('ExtensionRule', { description: 'How a limit may lawfully become longer, as the text read says.' })
export class ExtensionRuleType {
  @Field(() => ExtensionWayEnum, { description: 'In which way.' })
  @Column()
  by!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'Ceiling: the whole term with everything that was added, in the unit of the rule; null where the text gives none.',
  })
  @Column()
  total!: number | null;

  @Field(() => String, { description: 'The condition in the words of the source.' })
  @Column()
  condition!: string;

  @Field(() => CaseEventEnum, { nullable: true, description: 'The event that opens the new term instead.' })
  @Column()
  event!: string | null;

  @Field(() => CaseEventEnum, {
    nullable: true,
    description: 'The event that must be on the record of an incoming case before.',
  })
  @Column()
  afterEvent!: string | null;
}
