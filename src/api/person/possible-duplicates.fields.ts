import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, FieldResolver, Float, Info, ObjectType, Resolver, Root } from 'type-graphql';
import { possibleDuplicates, type PossibleDuplicate } from '../../casework/possible-duplicates.js';
import type { ExtraditionCaseRecord } from '../../storage/extradition-case.record.js';
import { ExtraditionCaseType } from '../case/case.type.js';
import { PersonType } from '../case/person.type.js';
import { Computed, WithheldFrom } from '../compiled-reads/decorators.js';
import type { RequestContext } from '../request-context.js';
import { withoutPersons } from '../visible-rows.js';
import { BirthDateAgreementEnum } from './person-enums.js';
import { PersonPage } from './person-pages.js';
import { NameMatchType } from './person-search.type.js';

@ObjectType('PersonSuggestion', {
  description: 'Another record that may be of the same person. Nothing follows from it until an officer decides.',
})
export class PersonSuggestionType {
  page!: PersonPage;
  index!: number;

  @Field(() => Float, { description: 'How well the records agree, from 0 to 1.' })
  score!: number;

  @Field(() => Boolean, { description: 'Both have an identity document with one number.' })
  sameDocument!: boolean;

  @Field(() => [NameMatchType], {
    description: 'Names of the other record that agree with one of this, the best first.',
  })
  matchedBy!: NameMatchType[];

  @Field(() => BirthDateAgreementEnum, {
    nullable: true,
    description: 'How the birth dates stand to each other; null when this record has none.',
  })
  birthDate!: string | null;
}

function suggestions(found: readonly PossibleDuplicate[], { read }: RequestContext): PersonSuggestionType[] {
  const page = new PersonPage(found, read);
  return found.map(({ score, sameDocument, names, birthDate }, index) =>
    Object.assign(new PersonSuggestionType(), {
      page,
      index,
      score,
      sameDocument,
      birthDate,
      matchedBy: names.map((match) => Object.assign(new NameMatchType(), match)),
    }),
  );
}

const SUGGESTIONS =
  'Other records that may be of the same person, the likeliest first; those about which somebody decided are left out. Suggestions only: see `decidePersonMatch`.';

@Resolver(() => PersonType)
export class PossibleDuplicatesOfPerson {
  @FieldResolver(() => [PersonSuggestionType], { description: SUGGESTIONS })
  @Computed({ needs: ['id'] })
  async possibleDuplicates(
    @Root() { $id }: { $id: string },
    @Ctx() context: RequestContext,
  ): Promise<PersonSuggestionType[]> {
    return suggestions(await possibleDuplicates(context.pool, context.actor, $id), context);
  }
}

@Resolver(() => ExtraditionCaseType)
export class PossibleMatchesOfCase {
  @FieldResolver(() => [PersonSuggestionType], { description: SUGGESTIONS })
  @Computed({ needs: ['person'] })
  @WithheldFrom<ExtraditionCaseRecord>((_row, scope) => withoutPersons(scope), 'PERSONAL_DATA')
  async possibleMatches(
    @Root() { $person }: { $person: string | null },
    @Ctx() context: RequestContext,
  ): Promise<PersonSuggestionType[]> {
    if ($person === null) return [];
    return suggestions(await possibleDuplicates(context.pool, context.actor, $person), context);
  }
}

@Resolver(() => PersonSuggestionType)
export class PersonSuggestionFields {
  @FieldResolver(() => PersonType, { description: 'The other record.' })
  async person(@Root() { page, index }: PersonSuggestionType, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return (await page.rows(info))[index];
  }
}
