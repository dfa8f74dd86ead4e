import type pg from 'pg';
import { bulkLoad } from '../../seeds/generator/bulk-load.js';
import type { PlannedCase } from '../../seeds/generator/planned-case.js';
import type { CaseFile, Direction } from '../../src/extradition/case-file.js';
import type { ProfileName } from '../../src/extradition/procedure/profiles.js';
import type { Ground } from './homes.js';
import type { Course } from './plan-every-step.js';
import { machinesIn } from './targets.js';

/** A real case that stands in a state of a machine. One case may stand for several states. */
export interface StandingCase {
  readonly caseId: string;
  readonly ground: Ground;
  readonly direction: Direction;
  /** `INCOMING APPEAL`, `NOTICE BLOCKED`: what it stands for. */
  readonly standings: readonly string[];
}

const standingsOf = ({ regions, direction, sideFiles }: CaseFile): string[] => [
  `${direction} ${regions.PROCEDURE.state}`,
  `CUSTODY ${regions.CUSTODY.state}`,
  `HOLD ${regions.HOLD.state}`,
  ...sideFiles.map(({ kind, state }) => `${kind} ${state}`),
];

/** Every state of every machine of a direction; a side file never stands where it has not begun. */
export const standingsIn = (direction: Direction): string[] =>
  machinesIn(direction).flatMap(({ name, region, states, initial }) =>
    Object.keys(states)
      .filter((state) => ['PROCEDURE', 'CUSTODY', 'HOLD'].includes(region) || state !== initial)
      .map((state) => `${name} ${state}`),
  );

interface Stage {
  readonly course: Course;
  readonly events: number;
  readonly file: CaseFile;
  readonly standings: string[];
}

/** The shortest beginnings of the courses that together stand in every state. */
function stagesOf(courses: readonly Course[]): Stage[] {
  const stages: Stage[] = [];
  const known = new Set<string>();
  const longest = Math.max(...courses.map(({ events }) => events.length));
  for (let events = 0; events <= longest; events += 1) {
    for (const course of courses) {
      const file = events < course.events.length ? course.events[events]!.file : course.file;
      const standings = events > course.events.length ? [] : standingsOf(file).filter((one) => !known.has(one));
      if (standings.length === 0) continue;
      stages.push({ course, events, file, standings: [...new Set(standings)] });
      for (const standing of standings) known.add(standing);
    }
  }
  return stages;
}

function plannedCase({ course, events, file }: Stage, number: number): PlannedCase {
  const { ground, direction } = course;
  return {
    number,
    keeper: ground.home.busiest,
    opener: course.events[0]!.actor,
    input: {
      direction,
      homeState: ground.home.state,
      counterpart: ground.abroad.state,
      authorityId: ground.home.busiest.id,
      legalBasis: ground.instruments[0]!,
      instruments: ground.instruments,
      requestedPerson: {
        names: [{ fullName: 'Invented PERSON', kind: 'BIRTH' }],
        bornOn: null,
        sex: null,
        nationalities: [],
      },
      offences: [],
      priority: 'NORMAL',
    },
    events: course.events.slice(0, events),
    file,
  };
}

const OPENED = `
select k.key, f.case_id as "caseId" from bound_key k join case_fact f on f.id = k.fact_id
where k.operation = 'openCase' and k.key = any($1)`;

/** Puts one case on record for every state that the courses reach. What is loaded is what casework would have left. */
export async function standingCases(pool: pg.Pool, courses: readonly Course[], label: string): Promise<StandingCase[]> {
  const stages = stagesOf(courses);
  await bulkLoad({ pool, plans: stages.map((stage, index) => plannedCase(stage, index + 1)), label });
  const keys = stages.map((_, index) => `${label} ${index + 1}: open`);
  const { rows } = await pool.query<{ key: string; caseId: string }>(OPENED, [keys]);
  return stages.map(({ course: { ground, direction }, standings }, index) => ({
    caseId: rows.find(({ key }) => key === keys[index])!.caseId,
    ground,
    direction,
    standings,
  }));
}

/** The states of a direction under a profile in which none of these cases stands. */
export const statesWithout = (cases: readonly StandingCase[], profile: ProfileName, direction: Direction): string[] => {
  const known = cases
    .filter((one) => one.ground.profile === profile && one.direction === direction)
    .flatMap(({ standings }) => standings);
  return standingsIn(direction).filter((standing) => !known.includes(standing));
};
