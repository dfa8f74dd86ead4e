import type { MatchDecision, PersonActKind } from '../extradition/persons/person-act.js';
import type { PersonAct } from '../storage/person-acts.js';
import { standingDecision, writeMatch } from '../storage/person-matches.js';
import { actOnPerson, thePerson, type OpenPerson, type PersonActed } from './act-on-person.js';
import type { Actor } from './actor.js';
import { CaseworkError } from './casework-error.js';
import type { Desk } from './desk.js';

export interface WithdrawPersonMatchInput {
  readonly personId: string;
  readonly otherPersonId: string;
  readonly ground: string;
  readonly idempotencyKey: string;
}

export interface DecidePersonMatchInput extends WithdrawPersonMatchInput {
  readonly decision: MatchDecision;
}

const bad = (message: string, field: string): CaseworkError => new CaseworkError('BAD_USER_INPUT', message, field);

const ACTS: Readonly<Record<MatchDecision, PersonActKind>> = { SAME: 'DECIDED_SAME', DIFFERENT: 'DECIDED_DIFFERENT' };

interface MatchAsk extends WithdrawPersonMatchInput {
  readonly operation: string;
}

function onTwo(
  desk: Desk,
  actor: Actor,
  { operation, ...input }: MatchAsk,
  work: (open: OpenPerson) => Promise<PersonAct | CaseworkError>,
): Promise<PersonActed> {
  const { personId, otherPersonId, idempotencyKey } = input;
  if (personId === otherPersonId)
    throw bad('A person is always the same as itself. Name the other record.', 'input.otherPersonId');
  const ask = { operation, whose: thePerson(personId), otherPersonId, named: 'person', idempotencyKey, content: input };
  return actOnPerson(desk, actor, ask, work);
}

/**
 * Decides whether two records are of one person. SAME links them and changes neither: both keep their names and cases, so
 * the decision can be taken back.
 */
export async function decidePersonMatch(desk: Desk, actor: Actor, input: DecidePersonMatchInput): Promise<PersonActed> {
  const { personId, otherPersonId, decision, ground } = input;
  return onTwo(desk, actor, { ...input, operation: 'decidePersonMatch' }, async ({ tx, now }) => {
    if ((await standingDecision(tx, personId, otherPersonId)) === decision)
      return bad('This was decided before, and stands.', 'input.decision');
    await writeMatch(tx, { personId, otherPersonId, decision, ground, decidedBy: actor.id, now });
    return { act: ACTS[decision], ground };
  });
}

/** Takes a decision about two records back: they are suggested again. */
export async function withdrawPersonMatch(
  desk: Desk,
  actor: Actor,
  input: WithdrawPersonMatchInput,
): Promise<PersonActed> {
  const { personId, otherPersonId, ground } = input;
  return onTwo(desk, actor, { ...input, operation: 'withdrawPersonMatch' }, async ({ tx, now }) => {
    if ((await standingDecision(tx, personId, otherPersonId)) === null)
      return bad('Nothing was decided about these two records.', 'input.otherPersonId');
    await writeMatch(tx, { personId, otherPersonId, decision: 'WITHDRAWN', ground, decidedBy: actor.id, now });
    return { act: 'DECISION_WITHDRAWN', ground };
  });
}
