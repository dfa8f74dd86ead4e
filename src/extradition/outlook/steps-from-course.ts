import { Temporal } from 'temporal-polyfill';
import type { CaseFile, SideFile } from '../case-file.js';
import { lastDayBefore } from '../deadlines/civil-time.js';
import { isAfter } from '../instant.js';
import type { EventName } from '../procedure/events.js';
import type { Role } from '../role.js';
import type { EventVerdict } from '../verdicts.js';
import { phrase, words } from '../words/phrase.js';
import { expectedIn, type Expectation } from './expected-course.js';
import { missingFor } from './missing-for.js';
import type { NextStep } from './next-step.js';
import { hasItsPlace, rolesThatMayRecord } from './possible-events.js';
import { SIDE_FILE_COURSE } from './side-file-course.js';
import { UNSOUGHT_EVENTS } from './unsought-events.js';

const namesOf = (events: readonly EventVerdict[]) => words('EVENT', ...events.map(({ event }) => event));

/** Verdicts on the named events in their order; those that have no place here only where none of them has. */
function named(verdicts: readonly EventVerdict[], events: readonly EventName[], sideFileId: string | null) {
  const found = events.flatMap((event) =>
    verdicts.filter((each) => each.event === event && each.sideFileId === sideFileId),
  );
  const inPlace = found.filter(({ reasons }) => hasItsPlace(reasons));
  return inPlace.length > 0 ? inPlace : found;
}

/** Who asks what became of a case. */
const WHO_ASKS: Readonly<Record<Expectation['waitsFor'], readonly Role[]>> = {
  HOME: ['CENTRAL_AUTHORITY_OFFICER', 'SUPERVISOR'],
  OTHER_STATE: ['LIAISON_OFFICER', 'CENTRAL_AUTHORITY_OFFICER'],
};

/** A step that the office expects, with all that law would say left out. */
function policyStep(
  file: CaseFile,
  events: readonly EventVerdict[],
  more: Pick<NextStep, 'kind' | 'label'> & Partial<NextStep>,
): NextStep {
  const reasons = events[0]?.reasons ?? [];
  const sideFileOf = ({ sideFileId }: EventVerdict) => (sideFileId === null ? null : { id: sideFileId, opens: false });
  const roles = events.flatMap((each) => rolesThatMayRecord(file, each.event, sideFileOf(each)));
  return {
    events,
    // Where nobody can do it as the case stands, it is for those who ask what became of it.
    roles: roles.length > 0 ? [...new Set(roles)] : WHO_ASKS.HOME,
    dueAt: null,
    dueOn: null,
    alarmAt: null,
    overdue: false,
    citation: null,
    consequence: null,
    basis: 'POLICY',
    verified: false,
    unverifiedFields: [],
    limit: null,
    missing: missingFor(reasons),
    reasons,
    ...more,
  };
}

type Due = Pick<NextStep, 'dueAt' | 'dueOn' | 'alarmAt' | 'overdue'>;

function dueBy(file: CaseFile, dueAt: string | null, now: string): Due {
  const dueOn = dueAt && lastDayBefore(Temporal.Instant.from(dueAt), file.timeZone).toString();
  return { dueAt, dueOn, alarmAt: dueAt, overdue: dueAt !== null && !isAfter(dueAt, now) };
}

/** Events that lead the procedure to another state, for a state from which no usual course is drawn. */
function waysOn(verdicts: readonly EventVerdict[]): EventVerdict[] {
  return verdicts.filter(
    ({ event, leadsTo, reasons }) =>
      !UNSOUGHT_EVENTS.has(event) &&
      hasItsPlace(reasons) &&
      leadsTo.some(({ region, from, to }) => region === 'PROCEDURE' && from !== to),
  );
}

function courseStep(file: CaseFile, expected: Expectation, verdicts: readonly EventVerdict[], due: Due): NextStep {
  const usual = named(verdicts, expected.next, null);
  const events = usual.length > 0 ? usual : waysOn(verdicts);
  const { state } = file.regions.PROCEDURE;
  const label =
    usual.length > 0
      ? phrase('expectedNext', { events: namesOf(usual) })
      : events.length > 0
        ? phrase('noUsualCourse', { events: namesOf(events) })
        : phrase('noWayOn', { state: words(file.direction, state) });
  return policyStep(file, events, { kind: 'USUAL_COURSE', label, ...due });
}

function followUpStep(
  file: CaseFile,
  { waitsFor, answeredBy = [] }: Expectation,
  verdicts: readonly EventVerdict[],
  due: Due,
) {
  const label = phrase(waitsFor === 'HOME' ? 'followUpAtHome' : 'followUpAbroad');
  return policyStep(file, named(verdicts, answeredBy, null), {
    kind: 'FOLLOW_UP',
    label,
    ...due,
    roles: WHO_ASKS[waitsFor],
  });
}

/** What usually comes next where the case stands; and the follow-up, once nobody has moved it by `followUpDueAt`. */
export function stepsFromCourse(
  file: CaseFile,
  verdicts: readonly EventVerdict[],
  followUpDueAt: string | null,
  now: string,
): NextStep[] {
  const expected = expectedIn(file.direction, file.regions.PROCEDURE.state);
  if (!expected) return [];
  const due = dueBy(file, followUpDueAt, now);
  const course = courseStep(file, expected, verdicts, due);
  return due.overdue ? [course, followUpStep(file, expected, verdicts, due)] : [course];
}

function sideFileStep(file: CaseFile, { id, kind, state }: SideFile, verdicts: readonly EventVerdict[]): NextStep[] {
  const events = named(verdicts, SIDE_FILE_COURSE[kind][state] ?? [], id);
  if (events.length === 0) return [];
  const label = phrase('sideFileWaits', {
    kind: words('REGION', kind),
    state: words(kind, state),
    events: namesOf(events),
  });
  return [policyStep(file, events, { kind: 'SIDE_FILE', label })];
}

/** What the side files of a case wait for. */
export function stepsFromSideFiles(file: CaseFile, verdicts: readonly EventVerdict[]): NextStep[] {
  return file.sideFiles.flatMap((sideFile) => sideFileStep(file, sideFile, verdicts));
}

/** An event that one officer has proposed. */
export interface Proposed {
  readonly event: string;
  readonly sideFileId: string | null;
}

/** What waits for a second person. */
export function stepsFromProposals(
  file: CaseFile,
  verdicts: readonly EventVerdict[],
  proposed: readonly Proposed[],
): NextStep[] {
  return proposed.map(({ event, sideFileId }) => {
    const events = verdicts.filter((each) => each.event === event && each.sideFileId === sideFileId);
    return policyStep(file, events, {
      kind: 'PROPOSAL',
      label: phrase('proposalWaits', { event: words('EVENT', event) }),
    });
  });
}
