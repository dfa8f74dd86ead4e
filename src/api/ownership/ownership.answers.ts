import { createUnionType, Field, ObjectType } from 'type-graphql';
import { CaseMovedOn } from '../case/case.answers.js';
import { RefusalReasonType, RefusalType } from '../refusal/refusal.type.js';

const REPLAYED = 'True when this very act had been recorded before and the first answer is given again.';

@ObjectType('CaseAssigned', { description: 'The case has its officer, or none any more.' })
export class CaseAssigned {
  caseId!: string;
  factId!: string;

  @Field(() => Boolean, { description: REPLAYED })
  replayed!: boolean;
}

@ObjectType('CaseAssignmentRefused', {
  description: 'The case may not change its officer like this; nothing was changed.',
  implements: RefusalType,
})
export class CaseAssignmentRefused extends RefusalType {
  caseId!: string;

  @Field(() => [RefusalReasonType], { description: 'Every reason.' })
  reasons!: RefusalReasonType[];
}

@ObjectType('AbsenceRecorded', { description: 'The absence is on record, and told on the open cases of the officer.' })
export class AbsenceRecorded {
  absenceId!: string;

  @Field(() => Boolean, { description: REPLAYED })
  replayed!: boolean;
}

@ObjectType('AbsenceEnded', { description: 'The absence is over, or was called off before it began.' })
export class AbsenceEnded {
  absenceId!: string;

  @Field(() => Boolean, { description: REPLAYED })
  replayed!: boolean;
}

@ObjectType('AbsenceRefused', {
  description: 'The absence may not be recorded or ended like this; nothing was changed.',
  implements: RefusalType,
})
export class AbsenceRefused extends RefusalType {
  @Field(() => [RefusalReasonType], { description: 'Every reason.' })
  reasons!: RefusalReasonType[];
}

@ObjectType('CasesLinked', { description: 'The cases are linked.' })
export class CasesLinked {
  caseId!: string;
  otherCaseId!: string;

  @Field(() => Boolean, { description: REPLAYED })
  replayed!: boolean;
}

@ObjectType('CasesUnlinked', { description: 'The link has ended; that there was one stays on record.' })
export class CasesUnlinked {
  caseId!: string;
  otherCaseId!: string;

  @Field(() => Boolean, { description: REPLAYED })
  replayed!: boolean;
}

@ObjectType('CaseLinkRefused', {
  description: 'The cases may not be linked, or unlinked, like this; nothing was changed.',
  implements: RefusalType,
})
export class CaseLinkRefused extends RefusalType {
  caseId!: string;

  @Field(() => [RefusalReasonType], { description: 'Every reason.' })
  reasons!: RefusalReasonType[];
}

export const CaseAssignmentResult = createUnionType({
  name: 'CaseAssignmentResult',
  description: 'What became of a change of the officer who has a case.',
  types: () => [CaseAssigned, CaseAssignmentRefused, CaseMovedOn] as const,
});

export const RecordAbsenceResult = createUnionType({
  name: 'RecordAbsenceResult',
  description: 'What became of an absence.',
  types: () => [AbsenceRecorded, AbsenceRefused] as const,
});

export const EndAbsenceResult = createUnionType({
  name: 'EndAbsenceResult',
  description: 'What became of the end of an absence.',
  types: () => [AbsenceEnded, AbsenceRefused] as const,
});

export const LinkCasesResult = createUnionType({
  name: 'LinkCasesResult',
  description: 'What became of a link.',
  types: () => [CasesLinked, CaseLinkRefused] as const,
});

export const UnlinkCasesResult = createUnionType({
  name: 'UnlinkCasesResult',
  description: 'What became of the end of a link.',
  types: () => [CasesUnlinked, CaseLinkRefused] as const,
});
