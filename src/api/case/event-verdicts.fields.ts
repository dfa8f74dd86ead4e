import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { verdictsOf, type EventVerdict } from '../../extradition/verdicts.js';
import type { ExtraditionCaseRecord } from '../../storage/extradition-case.record.js';
import type { OpenProposal } from '../../storage/read-case-file.js';
import { Computed, WithheldFrom } from '../compiled-reads/decorators.js';
import { encodeId } from '../compiled-reads/global-id.js';
import { remedyOf, shownReasons } from '../refusal/refusal.type.js';
import type { RequestContext } from '../request-context.js';
import { withoutPersons } from '../visible-rows.js';
import { RegionChangeType } from './case-event.type.js';
import { ExtraditionCaseType } from './case.type.js';
import { EventVerdictType } from './event-verdict.type.js';

/** A verdict as the schema shows it, on a case with these open proposals: what is proposed already is not proposed again. */
export const shownVerdict =
  (openProposals: readonly OpenProposal[]) =>
  ({ reasons, asks, leadsTo, sideFileId, ...verdict }: EventVerdict): EventVerdictType => {
    const isProposed = openProposals.some((open) => open.event === verdict.event && open.sideFileId === sideFileId);
    return Object.assign(new EventVerdictType(), {
      ...verdict,
      canPropose: verdict.canPropose && !isProposed,
      sideFileId: sideFileId && encodeId('side', sideFileId),
      reasons: shownReasons(reasons),
      asks: asks.map(remedyOf),
      leadsTo: leadsTo.map((change) => Object.assign(new RegionChangeType(), change)),
    });
  };

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
    return verdictsOf(file, actor, now, report).map(shownVerdict(openProposals));
  }
}
