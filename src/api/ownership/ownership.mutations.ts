import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { assignCase } from '../../casework/assign-case.js';
import { endAbsence } from '../../casework/end-absence.js';
import { handOverCase } from '../../casework/hand-over-case.js';
import { linkCases } from '../../casework/link-cases.js';
import { recordAbsence } from '../../casework/record-absence.js';
import type { RefusedOnCase } from '../../casework/refuse-on-case.js';
import type { MovedOn } from '../../casework/rule-on-case.js';
import { unlinkCases } from '../../casework/unlink-cases.js';
import type { CaseAssigned as Assigned } from '../../casework/write-assignment.js';
import type { CaseLinkKind } from '../../extradition/ownership/case-link.js';
import { apiError } from '../api-error.js';
import { shownMove } from '../case/event-answered.js';
import { keyGiven } from '../case/event-asked.js';
import { readable } from '../case/readable.js';
import { givenUuid } from '../given-id.js';
import { refusedFor } from '../refusal/refusal.type.js';
import type { RequestContext } from '../request-context.js';
import { givenOfficer } from './given-officer.js';
import {
  AbsenceEnded,
  AbsenceRecorded,
  AbsenceRefused,
  CaseAssigned,
  CaseAssignmentRefused,
  CaseAssignmentResult,
  CaseLinkRefused,
  CasesLinked,
  CasesUnlinked,
  EndAbsenceResult,
  LinkCasesResult,
  RecordAbsenceResult,
  UnlinkCasesResult,
} from './ownership.answers.js';
import {
  AssignCaseInput,
  EndAbsenceInput,
  HandOverCaseInput,
  LinkCasesInput,
  RecordAbsenceInput,
  UnlinkCasesInput,
} from './ownership.input.js';

function shownAssignment(answer: Assigned | RefusedOnCase | MovedOn): typeof CaseAssignmentResult {
  if (answer.answer === 'ASSIGNED') return Object.assign(new CaseAssigned(), answer);
  if (answer.answer === 'MOVED_ON') return shownMove(answer);
  return Object.assign(new CaseAssignmentRefused(), { caseId: answer.caseId, ...refusedFor(answer.reasons) });
}

const shownLinkRefusal = ({ caseId, reasons }: RefusedOnCase): CaseLinkRefused =>
  Object.assign(new CaseLinkRefused(), { caseId, ...refusedFor(reasons) });

/** A link as casework takes it. An other case that is none looks like one that is not there. */
function linkAsked({ caseId, otherCaseId, kind, note, idempotencyKey }: LinkCasesInput | UnlinkCasesInput) {
  keyGiven(idempotencyKey);
  return {
    caseId: givenUuid(caseId, 'case', 'case'),
    otherCaseId: givenUuid(otherCaseId, 'case', 'case', 'input.otherCaseId'),
    kind: kind as CaseLinkKind,
    note: note ?? null,
    idempotencyKey,
  };
}

@Resolver()
export class AssignmentMutations {
  @Mutation(() => CaseAssignmentResult, {
    description:
      'Gives a case to an officer, or takes it away. Whoever may act on a case may take one that nobody has.',
  })
  async assignCase(
    @Arg('input', () => AssignCaseInput, { description: 'Who is to have it.' }) input: AssignCaseInput,
    @Ctx() { desk, actor }: RequestContext,
  ): Promise<typeof CaseAssignmentResult> {
    const { caseId, officerId, expectedVersion, idempotencyKey, note } = input;
    keyGiven(idempotencyKey);
    // Nobody loses a case because a client left a field out.
    if (officerId === undefined)
      throw apiError('BAD_USER_INPUT', 'Name the officer, or give null to take the case away.', 'input.officerId');
    return shownAssignment(
      await assignCase(desk, actor, {
        caseId: givenUuid(caseId, 'case', 'case'),
        officerId: officerId === null ? null : givenOfficer(officerId),
        expectedVersion,
        idempotencyKey,
        note: note ?? null,
      }),
    );
  }

  @Mutation(() => CaseAssignmentResult, {
    description: 'Hands a case over: by the officer who has it, the deputy of that officer, or a supervisor.',
  })
  async handOverCase(
    @Arg('input', () => HandOverCaseInput, { description: 'To whom, and why.' }) input: HandOverCaseInput,
    @Ctx() { desk, actor }: RequestContext,
  ): Promise<typeof CaseAssignmentResult> {
    const { caseId, toOfficerId, ...rest } = input;
    keyGiven(input.idempotencyKey);
    const asked = { ...rest, caseId: givenUuid(caseId, 'case', 'case'), toOfficerId: givenOfficer(toOfficerId) };
    return shownAssignment(await handOverCase(desk, actor, asked));
  }
}

@Resolver()
export class AbsenceMutations {
  @Mutation(() => RecordAbsenceResult, {
    description:
      'Records that an officer is away and who stands in. By that officer or a supervisor. It is told on every open case of the officer; a telling that was cut off goes on when the act is sent again under its key.',
  })
  async recordAbsence(
    @Arg('input', () => RecordAbsenceInput, { description: 'Who, when, and who stands in.' }) input: RecordAbsenceInput,
    @Ctx() { desk, actor }: RequestContext,
  ): Promise<typeof RecordAbsenceResult> {
    const { officerId, deputyId, ...rest } = input;
    keyGiven(input.idempotencyKey);
    readable(input.reason, 'input.reason');
    const answer = await recordAbsence(desk, actor, {
      ...rest,
      officerId: officerId == null ? null : givenOfficer(officerId),
      deputyId: givenOfficer(deputyId),
    });
    if (answer.answer === 'RECORDED') return Object.assign(new AbsenceRecorded(), answer);
    return Object.assign(new AbsenceRefused(), refusedFor(answer.reasons));
  }

  @Mutation(() => EndAbsenceResult, {
    description: 'Ends an absence now, or calls one off. By the officer who is away or a supervisor.',
  })
  async endAbsence(
    @Arg('input', () => EndAbsenceInput, { description: 'Which absence.' }) input: EndAbsenceInput,
    @Ctx() { desk, actor }: RequestContext,
  ): Promise<typeof EndAbsenceResult> {
    const { absenceId, idempotencyKey } = input;
    keyGiven(idempotencyKey);
    const asked = { absenceId: givenUuid(absenceId, 'absence', 'absence'), idempotencyKey };
    const answer = await endAbsence(desk, actor, asked);
    if (answer.answer === 'ENDED') return Object.assign(new AbsenceEnded(), answer);
    return Object.assign(new AbsenceRefused(), refusedFor(answer.reasons));
  }
}

@Resolver()
export class CaseLinkMutations {
  @Mutation(() => LinkCasesResult, {
    description: 'Links two cases that you may know. It only adds: no version is asked for, none is moved.',
  })
  async linkCases(
    @Arg('input', () => LinkCasesInput, { description: 'The cases, and how they hang together.' })
    input: LinkCasesInput,
    @Ctx() { desk, actor }: RequestContext,
  ): Promise<typeof LinkCasesResult> {
    const answer = await linkCases(desk, actor, linkAsked(input));
    return answer.answer === 'LINKED' ? Object.assign(new CasesLinked(), answer) : shownLinkRefusal(answer);
  }

  @Mutation(() => UnlinkCasesResult, { description: 'Ends a link of two cases, and says why.' })
  async unlinkCases(
    @Arg('input', () => UnlinkCasesInput, { description: 'Which link, and why.' }) input: UnlinkCasesInput,
    @Ctx() { desk, actor }: RequestContext,
  ): Promise<typeof UnlinkCasesResult> {
    const answer = await unlinkCases(desk, actor, linkAsked(input));
    return answer.answer === 'UNLINKED' ? Object.assign(new CasesUnlinked(), answer) : shownLinkRefusal(answer);
  }
}
