import { Field, Float, ID, InputType, Int, registerEnumType, type ClassType } from 'type-graphql';
import { EVENTS, type EventName } from '../../extradition/procedure/events.js';
import type { EventDefinition, FactDefinition } from '../../extradition/procedure/event-definition.js';
import { CountryCodeScalar, DateScalar, DateTimeScalar, TimeZoneScalar } from '../scalars.js';

@InputType('GroundInput', { description: 'A ground of refusal.' })
export class GroundInput {
  @Field(() => String, { description: 'Its code, such as NATIONALITY.' })
  code!: string;

  @Field(() => String, { nullable: true, description: 'Article it rests on.' })
  article?: string;
}

@InputType('FactOffenceInput', { description: 'An offence named in a decision.' })
export class FactOffenceInput {
  @Field(() => String, { description: 'What it is, in a few words.' })
  description!: string;

  @Field(() => String, { nullable: true, description: 'Article of the law it stands in.' })
  article?: string;
}

const camel = (name: string): string =>
  name.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
const pascal = (name: string): string => {
  const text = camel(name);
  return text.charAt(0).toUpperCase() + text.slice(1);
};

const TYPES: Readonly<Record<Exclude<FactDefinition['type'], 'CHOICE'>, () => object>> = {
  TEXT: () => String,
  TEXTS: () => [String],
  DATE: () => DateScalar,
  INSTANT: () => DateTimeScalar,
  TIME_ZONE: () => TimeZoneScalar,
  COUNTRY: () => CountryCodeScalar,
  INTEGER: () => Int,
  DECIMAL: () => Float,
  BOOLEAN: () => Boolean,
  GROUNDS: () => [GroundInput],
  OFFENCES: () => [FactOffenceInput],
  CASE_ID: () => ID,
};

/** One enum per set of words: equal sets of different events share it by the name of the first. */
const choiceEnums = new Map<string, object>();

function choiceType(event: EventName, name: string, { choices = [], meaning }: FactDefinition): () => object {
  const key = `${name}: ${choices.join(' ')}`;
  const known = choiceEnums.get(key);
  if (known) return () => known;
  const words = Object.fromEntries(choices.map((word) => [word, word]));
  registerEnumType(words, {
    name: `${pascal(event)}${pascal(name.replace(/([A-Z])/g, '_$1'))}`,
    description: meaning,
    valuesConfig: Object.fromEntries(
      choices.map((word) => [word, { description: `${word.toLowerCase().replaceAll('_', ' ')}.` }]),
    ),
  });
  choiceEnums.set(key, words);
  return () => words;
}

function factsInputOf(event: EventName, definition: EventDefinition): ClassType {
  class FactsInput {}
  for (const [name, fact] of Object.entries(definition.facts)) {
    const required = fact.requiredIn?.length ? ` Required in ${fact.requiredIn.join(' and ')} cases.` : '';
    const type = fact.type === 'CHOICE' ? choiceType(event, name, fact) : TYPES[fact.type];
    Field(type as () => ClassType, { nullable: true, description: `${fact.meaning}${required}` })(
      FactsInput.prototype,
      name,
    );
  }
  InputType(`${pascal(event)}FactsInput`, { description: `Facts of ${event}: ${definition.meaning}` })(FactsInput);
  return FactsInput;
}

const WITH_FACTS = (Object.entries(EVENTS) as [EventName, EventDefinition][]).filter(
  ([, { facts }]) => Object.keys(facts).length > 0,
);

/** Field of the facts input by event, such as `surrenderDateSet`. */
const FACT_FIELDS: ReadonlyMap<string, EventName> = new Map(WITH_FACTS.map(([event]) => [camel(event), event]));

/** The facts an event carries: exactly one field, that of the event. Made from the law's own table of events. */
class CaseEventFacts {}
for (const [event, definition] of WITH_FACTS) {
  const type = factsInputOf(event, definition);
  Field(() => type, { nullable: true, description: definition.meaning })(CaseEventFacts.prototype, camel(event));
}
InputType('CaseEventFactsInput', {
  description: 'The facts an event carries. Give exactly one field: that of the event.',
})(CaseEventFacts);

export const CaseEventFactsInput: ClassType = CaseEventFacts;

/** What was given, as the law reads it: the event whose facts they are, and the facts. */
export function statedFacts(
  given: object | null | undefined,
): { readonly of: EventName; readonly facts: Record<string, unknown>; readonly field: string } | null {
  const [entry] = Object.entries(given ?? {}).filter(([, facts]) => facts !== null && facts !== undefined);
  if (!entry) return null;
  const [field, facts] = entry;
  // Plain objects: what is kept is JSON, and what was not given is not there.
  const plain = JSON.parse(JSON.stringify(facts)) as Record<string, unknown>;
  return {
    of: FACT_FIELDS.get(field)!,
    facts: Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== null)),
    field,
  };
}
