import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { acknowledgeNotice } from '../../casework/acknowledge-notice.js';
import { setDutyRoster } from '../../casework/set-duty-roster.js';
import { keyGiven } from '../case/event-asked.js';
import { givenUuid } from '../given-id.js';
import { givenOfficer } from '../ownership/given-officer.js';
import { refusedFor } from '../refusal/refusal.type.js';
import type { RequestContext } from '../request-context.js';
import {
  AcknowledgeNoticeResult,
  DutyRosterRefused,
  DutyRosterSet,
  NoticeAcknowledged,
  NoticeAcknowledgementRefused,
  SetDutyRosterResult,
} from './notice.answers.js';
import { AcknowledgeNoticeInput, SetDutyRosterInput } from './notice.input.js';

@Resolver()
export class NoticeMutations {
  @Mutation(() => AcknowledgeNoticeResult, {
    description:
      'Puts on record that you know of a notice, so that it goes no further up the duty roster. It only adds: no version is asked for, none is moved.',
  })
  async acknowledgeNotice(
    @Arg('input', () => AcknowledgeNoticeInput, { description: 'Which notice.' }) input: AcknowledgeNoticeInput,
    @Ctx() { desk, actor }: RequestContext,
  ): Promise<typeof AcknowledgeNoticeResult> {
    keyGiven(input.idempotencyKey);
    const answer = await acknowledgeNotice(desk, actor, {
      noticeId: givenUuid(input.noticeId, 'notice', 'notice'),
      note: input.note ?? null,
      idempotencyKey: input.idempotencyKey,
    });
    if (answer.answer === 'ACKNOWLEDGED') return Object.assign(new NoticeAcknowledged(), answer);
    return Object.assign(new NoticeAcknowledgementRefused(), { caseId: answer.caseId, ...refusedFor(answer.reasons) });
  }

  @Mutation(() => SetDutyRosterResult, {
    description:
      'Sets who of an authority is asked, level by level, when a notice on the liberty of a person stays unacknowledged. By a supervisor.',
  })
  async setDutyRoster(
    @Arg('input', () => SetDutyRosterInput, { description: 'The roster.' }) input: SetDutyRosterInput,
    @Ctx() { desk, actor }: RequestContext,
  ): Promise<typeof SetDutyRosterResult> {
    keyGiven(input.idempotencyKey);
    const answer = await setDutyRoster(desk, actor, {
      authorityId: givenUuid(input.authorityId, 'authority', 'authority'),
      from: input.from ?? null,
      duties: input.duties.map(({ officerId, ...duty }) => ({ ...duty, officerId: givenOfficer(officerId) })),
      idempotencyKey: input.idempotencyKey,
    });
    if (answer.answer === 'SET') return Object.assign(new DutyRosterSet(), answer);
    return Object.assign(new DutyRosterRefused(), refusedFor(answer.reasons));
  }
}
