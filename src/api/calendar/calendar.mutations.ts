import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  confirmCalendarYear,
  listCalendarYear,
  removeCalendarDay,
  setCalendarDay,
} from '../../casework/keep-calendar.js';
import type { CalendarKept as Kept, CalendarRefused as Refused } from '../../casework/rule-on-calendar.js';
import type { CalendarDayKind } from '../../extradition/calendars/calendar-acts.js';
import { apiError } from '../api-error.js';
import { keyGiven } from '../case/event-asked.js';
import { readable } from '../case/readable.js';
import { refusedFor } from '../refusal/refusal.type.js';
import type { RequestContext } from '../request-context.js';
import { CalendarKept, CalendarRefused, CalendarResult } from './calendar.answers.js';
import { CalendarYearInput, RemoveCalendarDayInput, SetCalendarDayInput } from './calendar.input.js';

const EARLIEST = 1990;
const LATEST = 2199;

function checked<Input extends { source: string; idempotencyKey: string }>(input: Input, year: number): Input {
  keyGiven(input.idempotencyKey);
  readable(input.source, 'input.source');
  if (year >= EARLIEST && year <= LATEST) return input;
  throw apiError('BAD_USER_INPUT', `Calendars are kept from ${EARLIEST} to ${LATEST}.`, 'input.year');
}

const yearOf = (day: string): number => Number(day.slice(0, 4));

function shown(answer: Kept | Refused): CalendarKept | CalendarRefused {
  if (answer.answer === 'REFUSED') return Object.assign(new CalendarRefused(), refusedFor(answer.reasons));
  const { jurisdiction, year: yearKept, replayed } = answer;
  return Object.assign(new CalendarKept(), { jurisdiction, yearKept, replayed });
}

@Resolver()
export class CalendarMutations {
  @Mutation(() => CalendarResult, {
    description:
      'Says of a day that it is a holiday, or a working day by decision of the government. By ADMIN; the year must be confirmed anew. Limits that run keep the readings they were given; whether an appeal is still open is asked of the calendar as it is now.',
  })
  async setCalendarDay(
    @Arg('input', () => SetCalendarDayInput, { description: 'The day.' }) input: SetCalendarDayInput,
    @Ctx() { desk, actor }: RequestContext,
  ): Promise<typeof CalendarResult> {
    readable(input.name, 'input.name');
    const asked = checked(input, yearOf(input.day));
    return shown(await setCalendarDay(desk, actor, { ...asked, kind: asked.kind as CalendarDayKind }));
  }

  @Mutation(() => CalendarResult, {
    description: 'Gives a day back to the plain week. By ADMIN; the year must be confirmed anew.',
  })
  async removeCalendarDay(
    @Arg('input', () => RemoveCalendarDayInput, { description: 'The day.' }) input: RemoveCalendarDayInput,
    @Ctx() { desk, actor }: RequestContext,
  ): Promise<typeof CalendarResult> {
    return shown(await removeCalendarDay(desk, actor, { ...checked(input, yearOf(input.day)) }));
  }

  @Mutation(() => CalendarResult, {
    description:
      "Opens a year of a State's calendar, next to one that is listed. By ADMIN; its days are entered one by one.",
  })
  async listCalendarYear(
    @Arg('input', () => CalendarYearInput, { description: 'The year.' }) input: CalendarYearInput,
    @Ctx() { desk, actor }: RequestContext,
  ): Promise<typeof CalendarResult> {
    return shown(await listCalendarYear(desk, actor, { ...checked(input, input.year) }));
  }

  @Mutation(() => CalendarResult, {
    description:
      'Confirms that a year was compared with the official list. By SUPERVISOR, and never by who kept the year.',
  })
  async confirmCalendarYear(
    @Arg('input', () => CalendarYearInput, { description: 'The year.' }) input: CalendarYearInput,
    @Ctx() { desk, actor }: RequestContext,
  ): Promise<typeof CalendarResult> {
    return shown(await confirmCalendarYear(desk, actor, { ...checked(input, input.year) }));
  }
}
