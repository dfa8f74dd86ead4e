import type { DeadlineRule } from '../deadline-rule.js';
import { isOnLiberty } from '../on-liberty.js';
import type { RungStage } from './notice-stage.js';

/** One step before the end of a limit at which it is told. */
export interface Rung {
  readonly stage: RungStage;
  /**
   * How long before. Days (`P3D`) are counted on the calendar of the limit's zone: that many days before the last day
   * begins. Hours (`PT6H`) are elapsed time before the end.
   */
  readonly before: string;
  /** Within what time a person must acknowledge the notice, such as `PT1H`; null: nobody has to. */
  readonly acknowledgeWithin: string | null;
}

/** When limits of one kind are told. A target of the office, not a rule of law. */
export interface NoticeLadder {
  readonly id: string;
  readonly title: string;
  /** Only limits of this family of clocks; null: of every family that has no ladder of its own. */
  readonly clock: string | null;
  /** Whether it is for limits on a person's liberty. */
  readonly liberty: boolean;
  readonly unit: 'HOURS' | 'DAYS';
  readonly rungs: readonly Rung[];
  /** The same for notices that the limit was missed, has lapsed or was met late. */
  readonly outcomeAcknowledgedWithin: string | null;
}

/**
 * The ladders a register begins with. All of it is policy of the office: no source asks for these steps. The steps on
 * liberty that are due soon (three days, as the severity has it) must be acknowledged by a person.
 */
export const NOTICE_LADDERS: readonly NoticeLadder[] = [
  {
    id: 'LIBERTY_HOURS',
    title: "Limits in hours on a person's liberty",
    clock: null,
    liberty: true,
    unit: 'HOURS',
    rungs: [
      { stage: 'APPROACHING', before: 'PT48H', acknowledgeWithin: 'PT4H' },
      { stage: 'APPROACHING', before: 'PT24H', acknowledgeWithin: 'PT2H' },
      { stage: 'APPROACHING', before: 'PT6H', acknowledgeWithin: 'PT1H' },
      { stage: 'DUE', before: 'PT1H', acknowledgeWithin: 'PT15M' },
    ],
    outcomeAcknowledgedWithin: 'PT15M',
  },
  {
    id: 'LIBERTY_DAYS',
    title: "Limits in days on a person's liberty",
    clock: null,
    liberty: true,
    unit: 'DAYS',
    rungs: [
      { stage: 'APPROACHING', before: 'P14D', acknowledgeWithin: null },
      { stage: 'APPROACHING', before: 'P7D', acknowledgeWithin: null },
      { stage: 'APPROACHING', before: 'P3D', acknowledgeWithin: 'PT8H' },
      { stage: 'APPROACHING', before: 'P1D', acknowledgeWithin: 'PT4H' },
      { stage: 'DUE', before: 'P0D', acknowledgeWithin: 'PT1H' },
    ],
    outcomeAcknowledgedWithin: 'PT15M',
  },
  {
    id: 'HOURS',
    title: 'Other limits in hours',
    clock: null,
    liberty: false,
    unit: 'HOURS',
    rungs: [
      { stage: 'APPROACHING', before: 'PT24H', acknowledgeWithin: null },
      { stage: 'APPROACHING', before: 'PT6H', acknowledgeWithin: null },
      { stage: 'DUE', before: 'PT1H', acknowledgeWithin: null },
    ],
    outcomeAcknowledgedWithin: null,
  },
  {
    id: 'DAYS',
    title: 'Other limits in days, weeks, months or to an agreed date',
    clock: null,
    liberty: false,
    unit: 'DAYS',
    rungs: [
      { stage: 'APPROACHING', before: 'P14D', acknowledgeWithin: null },
      { stage: 'APPROACHING', before: 'P7D', acknowledgeWithin: null },
      { stage: 'APPROACHING', before: 'P3D', acknowledgeWithin: null },
      { stage: 'APPROACHING', before: 'P1D', acknowledgeWithin: null },
      { stage: 'DUE', before: 'P0D', acknowledgeWithin: null },
    ],
    outcomeAcknowledgedWithin: null,
  },
];

/** The ladder for limits of a rule: that of its family of clocks if there is one, else that of its kind. */
export function ladderFor(
  rule: Pick<DeadlineRule, 'id' | 'clock' | 'unit' | 'consequence'>,
  ladders: readonly NoticeLadder[],
): NoticeLadder {
  const unit = rule.unit === 'hours' ? 'HOURS' : 'DAYS';
  const liberty = isOnLiberty(rule);
  const found =
    ladders.find(({ clock }) => clock === rule.clock) ??
    ladders.find((ladder) => ladder.clock === null && ladder.unit === unit && ladder.liberty === liberty);
  if (!found) throw new Error(`No ladder says when limits such as ${rule.id} are told. Add one to notice_ladder.`);
  return found;
}
