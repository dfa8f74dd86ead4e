import type { Direction } from '../../src/extradition/case-file.js';
import type { EventName } from '../../src/extradition/procedure/events.js';
import { PROCEDURE } from '../../src/extradition/procedure/procedure.js';
import type { Random } from './random.js';

/** Where a generated case is bound for: a status, or a status and the event that then takes it further. */
export interface Goal {
  readonly status: string;
  readonly then?: EventName;
}

type Weights = Readonly<Record<string, number>>;

/** How many cases of a hundred stand where; every status of the machine has its row, which a test holds. */
export const STANDINGS: Readonly<Record<Direction, Weights>> = {
  OUTGOING: {
    NEW: 1,
    DRAFT: 3,
    LOCATING: 6,
    LOCATED: 3,
    PACKAGE_PREP: 5,
    CA_REVIEW: 4,
    RETURNED_FOR_FIX: 2,
    READY_TO_SEND: 2,
    TRANSMITTED: 4,
    RECEIVED: 6,
    SUPP_INFO: 3,
    FOREIGN_JUDICIAL: 6,
    FOREIGN_EXEC_DECISION: 4,
    FOREIGN_APPEAL: 3,
    GRANTED: 3,
    GRANTED_CONDITIONAL: 2,
    POSTPONED: 2,
    TEMP_SURRENDERED: 1,
    SURRENDER_SCHEDULED: 3,
    SURRENDERED: 6,
    REFUSED: 3,
    TRANSFER_REQUESTED_ABROAD: 2,
    TRANSFERRED_ABROAD: 2,
    CLOSED: 34,
  },
  INCOMING: {
    NEW: 1,
    HIT: 3,
    PROVISIONAL: 6,
    REGISTERED: 3,
    FORMAL_CHECK: 4,
    SUPP_INFO: 3,
    EXTRADITION_CHECK: 8,
    COMPETING: 1,
    JUDICIAL: 3,
    CONSENT_PENDING: 2,
    DECISION_PENDING: 5,
    DECIDED_GRANT: 4,
    DECIDED_CONDITIONAL: 2,
    DECIDED_REFUSE: 3,
    APPEAL: 4,
    FINAL_GRANT: 3,
    POSTPONED: 3,
    TEMP_SURRENDERED: 1,
    SURRENDER_SCHEDULED: 3,
    SURRENDERED: 6,
    HOME_PROSECUTION: 3,
    CLOSED: 32,
  },
};

/** How cases end, and from where. */
const ENDINGS: Readonly<Record<Direction, readonly (readonly [Goal, number])[]>> = {
  OUTGOING: [
    [{ status: 'SURRENDERED', then: 'CASE_CLOSED' }, 40],
    [{ status: 'REFUSED', then: 'CASE_CLOSED' }, 14],
    [{ status: 'TRANSFERRED_ABROAD', then: 'TRANSFER_OUTCOME_RECEIVED' }, 8],
    [{ status: '*', then: 'REQUEST_WITHDRAWN' }, 12],
    [{ status: '*', then: 'BASIS_LAPSED' }, 8],
    [{ status: '*', then: 'PERSON_FOUND_AT_HOME' }, 12],
    [{ status: '*', then: 'PERSON_DIED' }, 6],
  ],
  INCOMING: [
    [{ status: 'SURRENDERED', then: 'CASE_CLOSED' }, 36],
    [{ status: 'DECIDED_REFUSE', then: 'CASE_CLOSED' }, 12],
    [{ status: 'HIT', then: 'HIT_REJECTED' }, 14],
    [{ status: 'PROVISIONAL', then: 'PROVISIONAL_LAPSED' }, 10],
    [{ status: 'HOME_PROSECUTION', then: 'PROSECUTION_OUTCOME_REPORTED' }, 5],
    [{ status: 'FORMAL_CHECK', then: 'REQUEST_RETURNED' }, 5],
    [{ status: 'SURRENDER_SCHEDULED', then: 'SURRENDER_LAPSED' }, 3],
    [{ status: '*', then: 'REQUEST_WITHDRAWN' }, 7],
    [{ status: '*', then: 'BASIS_LAPSED' }, 3],
    [{ status: '*', then: 'PERSON_LEFT_TERRITORY' }, 3],
    [{ status: '*', then: 'PERSON_DIED' }, 3],
  ],
};

/** What a closed case may live through afterwards, by the event that closed it. */
const AFTERMATH: Partial<Record<EventName, EventName>> = {
  PROVISIONAL_LAPSED: 'LATE_REQUEST_REGISTERED',
  REQUEST_RETURNED: 'LATE_REQUEST_REGISTERED',
  CASE_CLOSED: 'CASE_REOPENED',
};

/** A status from which the event is possible, any but a closed or an empty one. */
function somewhereBefore(random: Random, direction: Direction, event: EventName): string {
  const { transitions } = PROCEDURE.machines[direction];
  const states = transitions.filter((row) => row.event === event).flatMap(({ from }) => from);
  return random.pick(states.filter((state) => state !== 'CLOSED' && state !== 'NEW'));
}

function goalsOfEnding(random: Random, direction: Direction): Goal[] {
  const ending = random.weighted(ENDINGS[direction]);
  const status = ending.status === '*' ? somewhereBefore(random, direction, ending.then!) : ending.status;
  const after = AFTERMATH[ending.then!];
  const goal = { ...ending, status };
  return after && random.chance(0.06) ? [goal, { status: 'CLOSED', then: after }] : [goal];
}

/** Stages that most cases pass, though shorter ways exist, and how many do. */
const STAGES: Readonly<Record<Direction, readonly (readonly [string, number])[]>> = {
  OUTGOING: [
    ['LOCATING', 0.65],
    ['LOCATED', 0.9],
    ['FOREIGN_JUDICIAL', 0.6],
  ],
  INCOMING: [
    ['HIT', 0.3],
    ['PROVISIONAL', 0.8],
  ],
};

/** The stages before a status, in the order in which the machine's statuses are written down. */
function stagesBefore(random: Random, direction: Direction, status: string): Goal[] {
  const order = Object.keys(STANDINGS[direction]);
  const before = STAGES[direction].filter(([stage]) => order.indexOf(stage) < order.indexOf(status));
  return before.filter(([, chance]) => random.chance(chance)).map(([stage]) => ({ status: stage }));
}

/** What the case is bound for, step by step. With a wanted status it ends there. */
export function goalsFor(random: Random, direction: Direction, wanted?: string): Goal[] {
  const status = wanted ?? random.weighted(Object.entries(STANDINGS[direction]));
  const goals = status === 'CLOSED' ? goalsOfEnding(random, direction) : [{ status }];
  const last = wanted ? goals.slice(0, 1) : goals;
  return [...stagesBefore(random, direction, last[0]!.status), ...last];
}
