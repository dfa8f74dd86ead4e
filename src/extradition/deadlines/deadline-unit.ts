/** What a limit is counted in. */
export type DeadlineUnit =
  'hours' | 'calendar_days' | 'working_days' | 'weeks' | 'months' | 'agreed_date' | 'immediate';
