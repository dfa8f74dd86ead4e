import { Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import { Longest } from '../input-length.js';
import { NameKindEnum } from '../law-enums.js';
import { CursorScalar, PageInfo } from '../paging.js';
import { CountryCodeScalar, PartialDateScalar } from '../scalars.js';
import { BirthDateAgreementEnum, NameMatchFormEnum } from './person-enums.js';

@InputType('PersonWhere', {
  description: 'Which persons; all given conditions must hold, an empty list matches nothing.',
})
export class PersonWhere {
  @Field(() => String, {
    nullable: true,
    description:
      'A name in any script, alphabet, spelling and order, also slightly misspelt; at least one whole word. Who bears it comes first by how well it agrees.',
  })
  @Longest(300)
  name?: string | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description:
      'Birth date as far as it is known. Beside a name it is weighed: who was born at another time stays in the list, further down. Alone it must agree.',
  })
  bornOn?: string | null;

  @Field(() => [Int], { nullable: true, description: 'Born in one of these years, by the record.' })
  bornIn?: number[] | null;

  @Field(() => [CountryCodeScalar], {
    nullable: true,
    description: 'A national of one of these States, by the record.',
  })
  nationality?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Number of an identity document; blanks and dashes do not matter. Not beside a name.',
  })
  @Longest(64)
  documentNumber?: string | null;
}

@ObjectType('NameMatch', { description: 'A name of the person that agrees with the one looked for, and why.' })
export class NameMatchType {
  @Field(() => String, { description: 'The name as given.' })
  fullName!: string;

  @Field(() => NameKindEnum, { description: 'What the name is to the person.' })
  kind!: string;

  @Field(() => Int, { description: 'Its place among the names of the person, from 1.' })
  position!: number;

  @Field(() => NameMatchFormEnum, { description: 'Why it agrees.' })
  form!: string;

  @Field(() => Float, { description: 'How well it agrees, from 0 to 1.' })
  score!: number;

  @Field(() => Int, { description: 'Words of one of the two names that the other does not have.' })
  leftOver!: number;
}

@ObjectType('PersonEdge', { description: 'A person of the list, and why the person is in it.' })
export class PersonEdgeType {
  @Field(() => CursorScalar, { description: 'Place in the list.' })
  cursor!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'How well the person agrees with what is looked for, from 0 to 1; null when no name is looked for.',
  })
  score!: number | null;

  @Field(() => [NameMatchType], {
    description:
      'The names that agree, the best first. A hit is a suggestion; whether it is the person, an officer decides.',
  })
  matchedBy!: NameMatchType[];

  @Field(() => BirthDateAgreementEnum, {
    nullable: true,
    description:
      'How the birth date on record stands to the one looked for; null when none is looked for beside a name.',
  })
  birthDate!: string | null;
}

@ObjectType('PersonConnection', { description: 'A page of persons.' })
export class PersonConnectionType {
  @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfo;

  @Field(() => Boolean, {
    description:
      'False when more names came near than were looked at: say more of the name, or a year or a nationality.',
  })
  complete!: boolean;
}
