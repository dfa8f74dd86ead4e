import type { GraphQLResolveInfo } from 'graphql';
import { Temporal } from 'temporal-polyfill';
import { Arg, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { calendarOf } from '../../extradition/calendars/calendar.js';
import { calendarStateOf } from '../../extradition/calendars/calendar-state.js';
import { civilDateAt } from '../../extradition/deadlines/civil-time.js';
import type { Reckoning } from '../../extradition/deadlines/deadline.js';
import type { DeadlineRule } from '../../extradition/deadlines/deadline-rule.js';
import { previewLimit } from '../../extradition/deadlines/preview-limit.js';
import { DEADLINE_RULES } from '../../extradition/deadlines/rules/all-rules.js';
import { inForceOn, whyNotLoaded } from '../../extradition/deadlines/rules-in-force.js';
import { inUtc, isAfter } from '../../extradition/instant.js';
import { databaseNow } from '../../storage/open-case.js';
import { readCalendar } from '../../storage/read-calendars.js';
import type { DeadlineRuleRecord } from '../../storage/reference/deadline-rule.record.js';
import { apiError } from '../api-error.js';
import { sql } from '../compiled-reads/sql.js';
import type { RequestContext } from '../request-context.js';
import { DeadlinePreviewInput } from './deadline-preview.input.js';
import { DeadlinePreviewType } from './deadline-preview.type.js';
import { DeadlineRuleType } from './deadline-rule.type.js';
import { DeadlineReadingType, DerivationStepType } from './deadline.type.js';

function ruleAsked({ rule: key, instrument, length }: DeadlinePreviewInput): DeadlineRule {
  const rule = DEADLINE_RULES.find(({ id }) => id === key);
  if (!rule) {
    throw apiError('BAD_USER_INPUT', `No rule has the key ${key}; give one such as ETS24-16-40D.`, 'input.rule');
  }
  if (instrument && instrument !== rule.instrument) {
    throw apiError(
      'BAD_USER_INPUT',
      `${key} comes from ${rule.instrument}, not from ${instrument}.`,
      'input.instrument',
    );
  }
  if (length == null) return rule;
  if (rule.kind !== 'POLICY') {
    throw apiError(
      'BAD_USER_INPUT',
      `${key} is no target of the office; its length is not for you to choose.`,
      'input.length',
    );
  }
  if (length < 1 || length > 3_660) {
    throw apiError('BAD_USER_INPUT', 'Give a length from 1 to 3,660.', 'input.length');
  }
  return rule;
}

function shown(found: Reckoning | { undated: string }) {
  const dated = 'undated' in found ? null : found;
  return {
    dueAt: dated?.dueAt ?? null,
    dueOn: dated?.lastDay ?? null,
    earliestDueAt: dated?.earliest ?? null,
    latestDueAt: dated?.latest ?? null,
    alternatives: (dated?.alternatives ?? []).map((reading) => Object.assign(new DeadlineReadingType(), reading)),
    derivation: (dated?.derivation ?? []).map((step) => Object.assign(new DerivationStepType(), step)),
    undatedReason: 'undated' in found ? found.undated : null,
  };
}

/** What is told of the rule itself. */
function ruleTold(rule: DeadlineRule, on: string) {
  const { id, instrument, article, verified, unverifiedFields, consequence } = rule;
  return {
    ruleKey: id,
    citation: `${instrument} ${article}`,
    verified,
    unverifiedFields,
    inForce: inForceOn(rule, on),
    notLoadedReason: whyNotLoaded(rule),
    consequence,
  };
}

@Resolver(() => DeadlinePreviewType)
export class DeadlinePreviewQueries {
  @Query(() => DeadlinePreviewType, {
    description:
      'When a limit would end if it began at a given moment: every reading, every step, or why there is no date.',
  })
  async previewDeadline(
    @Arg('input', () => DeadlinePreviewInput, { description: 'What is supposed.' }) input: DeadlinePreviewInput,
    @Ctx() { pool, actor }: RequestContext,
  ): Promise<DeadlinePreviewType> {
    const rule = ruleAsked(input);
    const { timeZone: zone, startDate = null, agreedDate = null, length = null } = input;
    const instant = inUtc(input.startsAt);
    const { homeState } = actor;
    const state = input.jurisdiction ?? calendarStateOf(rule, { direction: 'INCOMING', homeState, counterpart: null });
    const calendar = state === null ? undefined : calendarOf(await readCalendar(pool, state), state);
    const earlierStart = input.earlierStart ? inUtc(input.earlierStart) : null;
    const found = previewLimit(rule, {
      start: { instant, zone },
      startDate,
      agreedDate,
      earlierStart,
      length,
      calendar,
    });
    return Object.assign(new DeadlinePreviewType(), {
      ...ruleTold(rule, civilDateAt(Temporal.Instant.from(instant), zone).toString()),
      startsAt: instant,
      startInFuture: isAfter(instant, await databaseNow(pool)),
      timeZone: zone,
      calendarOf: state,
      ...shown(found),
    });
  }

  @FieldResolver(() => DeadlineRuleType, { description: 'The rule.' })
  rule(
    @Root() { ruleKey }: DeadlinePreviewType,
    @Ctx() { read }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return read.one<DeadlineRuleRecord>(info, DeadlineRuleType, (row) => sql`${row.id} = ${ruleKey}`);
  }
}
