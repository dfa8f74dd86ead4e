import { Field, ID, InputType } from 'type-graphql';
import type { FactKind, FactWhere } from '../../storage/read-facts.js';
import { apiError } from '../api-error.js';
import { decodeUuid } from '../compiled-reads/global-id.js';
import { CaseEventEnum, DirectionEnum, enumOf } from '../law-enums.js';
import { CountryCodeScalar } from '../scalars.js';

const FACT_KINDS = {
  CASE_FILE_OPENED: 'A case file was opened.',
  EVENT: 'An event was put on record.',
  WITHDRAWAL: 'An event on record was withdrawn.',
  DEADLINE: 'A limit started, was settled or was reckoned anew.',
  DOCUMENT: 'A document was linked, withdrawn, superseded, reviewed or verified.',
  PROPOSAL: 'An event was proposed for a second person, or a proposal was decided, taken back or overtaken.',
  ASSIGNMENT: 'A case came to an officer, or lost one.',
  ABSENCE: 'The officer who has the case is away, or is back before time.',
  CASE_LINK: 'A case was linked to another, or the link ended.',
  PERSON: 'The record of the requested person was added to, amended or compared with another.',
  PROCEDURE_MOVED: 'A case was moved to a newer procedure.',
  DEADLINE_NOTICE: 'A limit draws near, is due, was missed, has lapsed or was met late.',
  NOTICE_ESCALATION: 'Nobody acknowledged a notice in time, and it went a step up the duty roster.',
  NOTICE_ACKNOWLEDGEMENT: 'A person acknowledged a notice.',
} as const satisfies Record<FactKind, string>;

export const FactKindEnum = enumOf('CaseFactKind', 'What kind of fact was put on record.', FACT_KINDS);

@InputType('CaseFeedWhere', {
  description:
    'Which facts; all given conditions must hold, an empty list matches nothing. A cursor holds under any filter.',
})
export class CaseFeedWhere {
  @Field(() => [ID], { nullable: true, description: 'Of these cases.' })
  caseIds?: string[] | null;

  @Field(() => [FactKindEnum], { nullable: true, description: 'Of these kinds.' })
  kinds?: FactKind[] | null;

  @Field(() => [CaseEventEnum], {
    nullable: true,
    description: 'Only these events; facts that are not events are left out.',
  })
  events?: string[] | null;

  @Field(() => DirectionEnum, { nullable: true, description: 'Of cases in this direction.' })
  direction?: string | null;

  @Field(() => [CountryCodeScalar], { nullable: true, description: 'Of cases with these other States.' })
  counterpart?: string[] | null;
}

const MOST_CASES = 100;

/** A stream over ids that can never be a case's would be silent for ever. The id of a case one may not see matches nothing, like an unknown one. */
function caseKey(id: string, index: number): string {
  const key = decodeUuid(id, 'case');
  if (key === null)
    throw apiError('BAD_USER_INPUT', `${index + 1}. This is not the id of a case.`, `where.caseIds.${index}`);
  return key;
}

/** The filter as the feed takes it. */
export function factWhere(where: CaseFeedWhere | null | undefined): FactWhere {
  const { caseIds, kinds, events, direction, counterpart } = where ?? {};
  if (caseIds && caseIds.length > MOST_CASES) {
    throw apiError(
      'PAGE_TOO_LARGE',
      `Follow at most ${MOST_CASES} cases by id; without ids you follow all.`,
      'where.caseIds',
    );
  }
  const keys = caseIds?.map(caseKey);
  return { caseIds: keys, kinds, events, direction, counterpart };
}
