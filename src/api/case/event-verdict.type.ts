import { Field, ID, ObjectType } from 'type-graphql';
import { VERDICTS } from '../../extradition/verdicts.js';
import { CaseEventEnum, enumOf, RoleEnum } from '../law-enums.js';
import { RefusalReasonType, RemedyType } from '../refusal/refusal.type.js';
import { RegionChangeType } from './case-event.type.js';

export const VerdictEnum = enumOf('Verdict', 'What you may expect of an event.', VERDICTS);

@ObjectType('EventVerdict', { description: 'Whether an event may be recorded now, by you, and if not, why not.' })
export class EventVerdictType {
  @Field(() => CaseEventEnum, { description: 'The event.' })
  event!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The side file it would be recorded in, to be given as `sideFileId`; null for an event of the case, or one that begins a side file.',
  })
  sideFileId!: string | null;

  @Field(() => VerdictEnum, { description: 'The answer.' })
  verdict!: string;

  @Field(() => [RefusalReasonType], { description: 'Everything against it; empty only when it is ALLOWED.' })
  reasons!: RefusalReasonType[];

  @Field(() => [RemedyType], { description: 'What must be stated or vouched for with it.' })
  asks!: RemedyType[];

  @Field(() => [RegionChangeType], { description: 'Where it would lead.' })
  leadsTo!: RegionChangeType[];

  @Field(() => [RoleEnum], { description: 'Who may record it in this state.' })
  roles!: readonly string[];

  @Field(() => Boolean, {
    description:
      'Whether you may propose it for another person to approve: it takes two people, nothing but that or your role is against it, and it is not proposed already.',
  })
  canPropose!: boolean;
}
