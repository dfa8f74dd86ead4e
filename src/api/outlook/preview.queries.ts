import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { previewCaseEvent } from '../../casework/preview-case-event.js';
import type { DeadlineRecord } from '../../storage/deadline.record.js';
import { CaseEventInput } from '../case/case.input.js';
import { eventAsked, keyGiven } from '../case/event-asked.js';
import { sql } from '../compiled-reads/sql.js';
import { DeadlineType } from '../deadline/deadline.type.js';
import type { RequestContext } from '../request-context.js';
import { CaseEventPreviewType, LimitStoppedType } from './case-event-preview.type.js';
import { shownPreview } from './shown-preview.js';

@Resolver()
export class PreviewQueries {
  @Query(() => CaseEventPreviewType, {
    description:
      'What `recordCaseEvent` would do with the same input now: the same ruling on the same version, and nothing is written. The key is not bound.',
  })
  async previewCaseEvent(
    @Arg('input', () => CaseEventInput, { description: 'What would be recorded.' }) input: CaseEventInput,
    @Ctx() { desk, actor, report }: RequestContext,
  ): Promise<CaseEventPreviewType> {
    keyGiven(input.idempotencyKey);
    return shownPreview(await previewCaseEvent(desk, actor, eventAsked(input), report));
  }
}

@Resolver(() => LimitStoppedType)
export class LimitStoppedFields {
  @FieldResolver(() => DeadlineType, {
    nullable: true,
    description: 'The limit as it stands now; null for one that the event itself would start.',
  })
  async deadline(
    @Root() { deadlineId }: LimitStoppedType,
    @Ctx() { read }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    if (deadlineId === null) return null;
    return read.one<DeadlineRecord>(info, DeadlineType, (row) => sql`${row.id} = ${deadlineId}::uuid`);
  }
}
