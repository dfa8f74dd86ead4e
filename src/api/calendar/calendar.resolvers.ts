import { CalendarKeptFields } from './calendar.answers.js';
import { CalendarMutations } from './calendar.mutations.js';
import { CalendarQueries } from './calendar.queries.js';

/** Everything of calendars that the schema is built from. */
export const CALENDAR_RESOLVERS = [CalendarQueries, CalendarMutations, CalendarKeptFields] as const;
