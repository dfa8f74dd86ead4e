import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { inUtc } from '../../extradition/instant.js';
import type { NextStep } from '../../extradition/outlook/next-step.js';
import { nextStepsOf } from '../../extradition/outlook/next-steps.js';
import { openKey } from '../../storage/decision-rows.js';
import type { ExtraditionCaseRecord } from '../../storage/extradition-case.record.js';
import type { FileOnDesk } from '../../storage/read-case-file.js';
import { ExtraditionCaseType } from '../case/case.type.js';
import { shownVerdict } from '../case/event-verdicts.fields.js';
import { Column, Computed, readByCompiler, WithheldFrom } from '../compiled-reads/decorators.js';
import { DeadlineType } from '../deadline/deadline.type.js';
import { remedyOf, shownReasons } from '../refusal/refusal.type.js';
import type { RequestContext } from '../request-context.js';
import { DateTimeScalar } from '../scalars.js';
import { withoutPersons } from '../visible-rows.js';
import { limitShown } from './limits-of-steps.js';
import { NextStepType } from './next-step.type.js';

function shown(step: NextStep, desk: FileOnDesk): NextStepType {
  const { label, events, missing, reasons, kind, limit, alarmAt: _alarmAt, ...told } = step;
  return Object.assign(new NextStepType(), {
    ...told,
    kind,
    phrase: label,
    deadlineId: (limit && desk.openDeadlines.get(openKey(limit))) ?? null,
    events: events.map(shownVerdict(desk.openProposals)),
    missing: missing.map(remedyOf),
    reasons: shownReasons(reasons),
    followUp: kind === 'FOLLOW_UP',
  });
}

@Resolver(() => ExtraditionCaseType)
export class NextStepFields {
  @FieldResolver(() => [NextStepType], {
    description:
      'What must happen next, the most urgent first: what open limits ask for, what usually comes next, what side files and proposals wait for, and the follow-up when nobody has moved the case in time. A case that is not closed always has one.',
  })
  @Computed({ needs: ['id', 'followUpDueAt'] })
  // What is missing tells which documents are on file.
  @WithheldFrom<ExtraditionCaseRecord>((_row, scope) => withoutPersons(scope), 'PERSONAL_DATA')
  async nextSteps(
    @Root() { $id, $followUpDueAt }: { $id: string; $followUpDueAt: string | null },
    @Ctx() { files, actor, report }: RequestContext,
  ): Promise<NextStepType[]> {
    const desk = await files.load($id);
    const { file, now, openProposals: proposed } = desk;
    const followUpDueAt = $followUpDueAt && inUtc($followUpDueAt);
    const steps = nextStepsOf(file, { asker: actor, now, followUpDueAt, proposed, report });
    return steps.map((step) => shown(step, desk));
  }

  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description:
      'When somebody must ask what became of the case, unless it moves before: a target of the office, not a limit of law. Null for a closed case.',
  })
  @Column()
  followUpDueAt(): unknown {
    return readByCompiler();
  }
}

@Resolver(() => NextStepType)
export class LimitOfNextStep {
  @FieldResolver(() => DeadlineType, { nullable: true, description: 'The limit it keeps.' })
  async deadline(
    @Root() { deadlineId }: NextStepType,
    @Ctx() { read }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return deadlineId === null ? null : limitShown(read, info, deadlineId);
  }
}
