import { FieldResolver, Resolver, Root } from 'type-graphql';
import type { Direction } from '../../extradition/case-file.js';
import { labelOf } from '../../extradition/words/in-words.js';
import type { Language } from '../../extradition/words/language.js';
import { Computed } from '../compiled-reads/decorators.js';
import { Lang } from '../language.argument.js';
import { CaseEventType } from './case-event.type.js';
import { ExtraditionCaseType } from './case.type.js';
import { EventVerdictType } from './event-verdict.type.js';

// What is called how. The columns keep the words of the law; a label is looked up only when somebody asks for it.

@Resolver(() => ExtraditionCaseType)
export class CaseLabels {
  @FieldResolver(() => String, { description: 'What the status is called.' })
  @Computed({ needs: ['direction', 'status'] })
  statusLabel(
    @Root() { $direction, $status }: { $direction: Direction; $status: string },
    @Lang() lang: Language,
  ): string {
    return labelOf($direction, $status, lang);
  }

  @FieldResolver(() => String, { description: "What the state of the person's liberty is called." })
  @Computed({ needs: ['custody'] })
  custodyLabel(@Root() { $custody }: { $custody: string }, @Lang() lang: Language): string {
    return labelOf('CUSTODY', $custody, lang);
  }

  @FieldResolver(() => String, { description: 'What the state of the hold is called.' })
  @Computed({ needs: ['hold'] })
  holdLabel(@Root() { $hold }: { $hold: string }, @Lang() lang: Language): string {
    return labelOf('HOLD', $hold, lang);
  }

  @FieldResolver(() => String, { nullable: true, description: 'What the reason of the closing is called.' })
  @Computed({ needs: ['closedReason'] })
  closedReasonLabel(
    @Root() { $closedReason }: { $closedReason: string | null },
    @Lang() lang: Language,
  ): string | null {
    return $closedReason === null ? null : labelOf('CLOSED_REASON', $closedReason, lang);
  }
}

@Resolver(() => CaseEventType)
export class CaseEventLabel {
  @FieldResolver(() => String, { description: 'What the event is called.' })
  @Computed({ needs: ['event'] })
  label(@Root() { $event }: { $event: string }, @Lang() lang: Language): string {
    return labelOf('EVENT', $event, lang);
  }
}

@Resolver(() => EventVerdictType)
export class EventVerdictLabel {
  @FieldResolver(() => String, { description: 'What the event is called.' })
  label(@Root() { event }: EventVerdictType, @Lang() lang: Language): string {
    return labelOf('EVENT', event, lang);
  }
}

export const LABEL_RESOLVERS = [CaseLabels, CaseEventLabel, EventVerdictLabel] as const;
