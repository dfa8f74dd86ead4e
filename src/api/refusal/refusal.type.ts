import { Field, Int, InterfaceType, ObjectType } from 'type-graphql';
import type { Reason, Remedy } from '../../extradition/refusal.js';
import { inWords } from '../../extradition/words/in-words.js';
import type { Language } from '../../extradition/words/language.js';
import type { Phrase } from '../../extradition/words/phrase.js';
import { Lang } from '../language.argument.js';
import {
  AttestableGuardEnum,
  CaseEventEnum,
  DocumentKindEnum,
  RefusalCodeEnum,
  RemedyKindEnum,
  RoleEnum,
} from '../law-enums.js';
import { DateTimeScalar } from '../scalars.js';

@ObjectType('Remedy', { description: 'What would make the act possible.' })
export class RemedyType {
  @Field(() => RemedyKindEnum, { description: 'What kind of thing helps.' })
  kind!: string;

  @Field(() => DocumentKindEnum, { nullable: true, description: 'The document that is missing.' })
  documentKind?: string;

  @Field(() => [RoleEnum], { nullable: true, description: 'Who may act.' })
  roles?: readonly string[];

  @Field(() => String, { nullable: true, description: 'The fact that is missing or wrong.' })
  fact?: string;

  @Field(() => AttestableGuardEnum, { nullable: true, description: 'The condition to vouch for.' })
  condition?: string;

  @Field(() => [CaseEventEnum], { nullable: true, description: 'Events to be recorded first.' })
  events?: readonly string[];

  @Field(() => Int, { nullable: true, description: 'Number of the event on record that stands in the way.' })
  sequence?: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'First instant at which waiting helps.' })
  notBefore?: string;
}

@ObjectType('RefusalReason', { description: 'One reason why the law says no.' })
export class RefusalReasonType {
  @Field(() => RefusalCodeEnum, { description: 'For programs.' })
  code!: string;

  phrase!: Phrase;

  @Field(() => String, { description: 'For people: what is wrong and what to do.' })
  message(@Lang() lang: Language): string {
    return inWords(this.phrase, lang);
  }

  @Field(() => String, { nullable: true, description: 'For lawyers: the texts behind it.' })
  citation!: string | null;

  @Field(() => RemedyType, { nullable: true, description: 'What would make the act possible.' })
  remedy!: RemedyType | null;
}

@InterfaceType('Refusal', { description: 'An act that was not done, as data. It carries every reason at once.' })
export abstract class RefusalType {
  /** What is told, sentence by sentence. */
  phrases!: readonly Phrase[];

  @Field(() => String, { description: 'All reasons in words.' })
  message(@Lang() lang: Language): string {
    return this.phrases.map((phrase) => inWords(phrase, lang)).join(' ');
  }
}

/** What would help, or what an act asks for, as the schema shows it. */
export function remedyOf({ guard, ...remedy }: Remedy): RemedyType {
  return Object.assign(new RemedyType(), { ...remedy, condition: guard });
}

/** Reasons of the law as the schema shows them. */
export function shownReasons(reasons: readonly Reason[]): RefusalReasonType[] {
  return reasons.map(({ remedy, ...reason }) =>
    Object.assign(new RefusalReasonType(), { ...reason, remedy: remedy && remedyOf(remedy) }),
  );
}

/** What a refusal for these reasons carries. */
export const refusedFor = (
  reasons: readonly Reason[],
): Pick<RefusalType, 'phrases'> & { reasons: RefusalReasonType[] } => ({
  phrases: reasons.map(({ phrase }) => phrase),
  reasons: shownReasons(reasons),
});
