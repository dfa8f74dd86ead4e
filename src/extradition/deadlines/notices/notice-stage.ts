/** What a notice of a limit tells. In the order in which a limit can reach them. */
export const NOTICE_STAGES = {
  APPROACHING: 'The end of the limit draws near: a rung of the ladder was reached.',
  DUE: 'The last day of the limit has begun, or the last hour of a limit in hours.',
  MISSED: 'A duty or a cap has passed its end without the act.',
  LAPSED: 'A right, a protection or a point of review has passed its end; nobody broke anything.',
  MET_LATE: 'The act was put on record, and it came after the end.',
} as const;

export type NoticeStage = keyof typeof NOTICE_STAGES;

/** Stages before the end of a limit. */
export type RungStage = Extract<NoticeStage, 'APPROACHING' | 'DUE'>;
