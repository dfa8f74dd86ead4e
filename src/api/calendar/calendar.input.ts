import { Field, InputType, Int } from 'type-graphql';
import { Longest } from '../input-length.js';
import { CountryCodeScalar, DateScalar } from '../scalars.js';
import { CalendarDayKindEnum } from './calendar.type.js';

const KEY =
  'Your own key for this act, at most 200 characters. The same key with the same content gives the first answer again; with other content it is an error.';
const SOURCE = 'What it goes by: the decree or the official list, at most 500 characters.';

@InputType('SetCalendarDayInput', { description: 'A day that differs from the plain week.' })
export class SetCalendarDayInput {
  @Field(() => CountryCodeScalar, { description: 'The State.' })
  jurisdiction!: string;

  @Field(() => DateScalar, { description: 'The day.' })
  day!: string;

  @Field(() => CalendarDayKindEnum, { description: 'What it is.' })
  kind!: string;

  @Field(() => String, { description: 'What it is called, or why it was moved; at most 200 characters.' })
  @Longest(200)
  name!: string;

  @Field(() => String, { description: SOURCE })
  @Longest(500)
  source!: string;

  @Field(() => String, { description: KEY })
  @Longest(200)
  idempotencyKey!: string;
}

@InputType('RemoveCalendarDayInput', { description: 'A day that is one of the plain week after all.' })
export class RemoveCalendarDayInput {
  @Field(() => CountryCodeScalar, { description: 'The State.' })
  jurisdiction!: string;

  @Field(() => DateScalar, { description: 'The day.' })
  day!: string;

  @Field(() => String, { description: SOURCE })
  @Longest(500)
  source!: string;

  @Field(() => String, { description: KEY })
  @Longest(200)
  idempotencyKey!: string;
}

@InputType('CalendarYearInput', { description: "A year of a State's calendar." })
export class CalendarYearInput {
  @Field(() => CountryCodeScalar, { description: 'The State.' })
  jurisdiction!: string;

  @Field(() => Int, { description: 'The year, from 1990 to 2199.' })
  year!: number;

  @Field(() => String, { description: SOURCE })
  @Longest(500)
  source!: string;

  @Field(() => String, { description: KEY })
  @Longest(200)
  idempotencyKey!: string;
}
