import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { verdictsOf, type EventVerdict } from '../../extradition/verdicts.js';
import type { ExtraditionCaseRecord } from '../../storage/extradition-case.record.js';
import { Computed, WithheldFrom } from '../compiled-reads/decorators.js';
import { encodeId } from '../compiled-reads/global-id.js';
import { remedyOf, shownReasons } from '../refusal/refusal.type.js';
import type { RequestContext } from '../request-context.js';
import { withoutPersons } from '../visible-rows.js';
import { RegionChangeType } from './case-event.type.js';
import { ExtraditionCaseType } from './case.type.js';
import { EventVerdictType } from './event-verdict.type.js';

const shown = ({ reasons, asks, leadsTo, sideFileId, ...verdict }: EventVerdict): EventVerdictType =>
  Object.assign(new EventVerdictType(), {
    ...verdict,
    sideFileId: sideFileId && encodeId('side', sideFileId),
    reasons: shownReasons(reasons),
    asks: asks.map(remedyOf),
    leadsTo: leadsTo.map((change) => Object.assign(new RegionChangeType(), change)),
  });

@Resolver(() => ExtraditionCaseType)
export class EventVerdictFields {
  @FieldResolver(() => [EventVerdictType], {
    description:
      'Every event of the procedure, blocked ones included, as if it happened now with all documents on file cited. The same examination decides when the event is recorded.',
  })
  @Computed({ needs: ['id'] })
  // The reasons tell which documents are on file.
  @WithheldFrom<ExtraditionCaseRecord>((_row, scope) => withoutPersons(scope), 'PERSONAL_DATA')
  async availableEvents(
    @Root() { $id }: { $id: string },
    @Ctx() { files, actor, report }: RequestContext,
  ): Promise<EventVerdictType[]> {
    const { file, now, openProposals } = await files.load($id);
    const isProposed = ({ event, sideFileId }: EventVerdict): boolean =>
      openProposals.some((open) => open.event === event && open.sideFileId === sideFileId);
    return verdictsOf(file, actor, now, report).map((verdict) =>
      shown({ ...verdict, canPropose: verdict.canPropose && !isProposed(verdict) }),
    );
  }
}
