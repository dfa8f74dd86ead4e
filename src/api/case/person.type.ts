import { Field, ObjectType } from 'type-graphql';
import { OffenceRecord } from '../../storage/offence.record.js';
import { PersonNameRecord } from '../../storage/person-name.record.js';
import { PersonRecord } from '../../storage/person.record.js';
import { Column, Expression, Table, ToMany } from '../compiled-reads/decorators.js';
import { sql } from '../compiled-reads/sql.js';
import { NameKindEnum, SexEnum } from '../law-enums.js';
import { NodeType } from '../node.type.js';
import { CountryCodeScalar, PartialDateScalar } from '../scalars.js';
import { NamePartOrderEnum } from '../person/person-enums.js';
import { knownPerson, ofKnownCase, ofKnownPerson, withoutPersons } from '../visible-rows.js';

@ObjectType('PersonName', { description: 'One name of a person, as given, in its own script.', implements: NodeType })
@Table(PersonNameRecord, { idPrefix: 'name', rows: ofKnownPerson })
export class PersonNameType extends NodeType {
  @Field(() => String, { description: 'The whole name as given.' })
  @Column()
  fullName!: string;

  @Field(() => NameKindEnum, { description: 'What the name is to the person.' })
  @Column()
  kind!: string;

  @Field(() => String, { nullable: true, description: 'The family name in it, where it was told apart.' })
  @Column()
  family!: string | null;

  @Field(() => String, { nullable: true, description: 'The given name in it.' })
  @Column()
  given!: string | null;

  @Field(() => String, { nullable: true, description: 'The name after the father in it.' })
  @Column()
  patronymic!: string | null;

  @Field(() => NamePartOrderEnum, { nullable: true, description: 'Which part stands first.' })
  @Column()
  partOrder!: string | null;

  @Field(() => Boolean, { description: 'Whether it was withdrawn; it stays on record and is not searched any more.' })
  @Expression<PersonNameRecord>((row) => sql`(${row.withdrawnAt} is not null)`)
  withdrawn!: boolean;
}

@ObjectType('Person', { description: 'The person whose extradition is sought.', implements: NodeType })
@Table(PersonRecord, {
  idPrefix: 'person',
  rows: (row, scope) => knownPerson(row.id, scope),
})
export class PersonType extends NodeType {
  @Field(() => [PersonNameType], { description: 'All names, the one to show first.' })
  @ToMany({
    rows: (child, parent) => sql`${child.person} = ${parent.id} and ${child.withdrawnAt} is null`,
    orderBy: (row) => [sql`${row.position}`],
  })
  names!: unknown[];

  @Field(() => String, { nullable: true, description: 'The name to show.' })
  @Expression<PersonRecord>((row, scope) => {
    const name = scope.from(PersonNameRecord);
    return sql`(select ${name.fullName} from ${name.$table} where ${name.person} = ${row.id} and ${name.withdrawnAt} is null order by ${name.position} limit 1)`;
  })
  displayName!: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Birth date as far as it is known.' })
  @Column()
  bornOn!: string | null;

  @Field(() => SexEnum, { nullable: true, description: 'Sex as the documents state it.' })
  @Column()
  sex!: string | null;

  @Field(() => [CountryCodeScalar], { description: 'Nationalities.' })
  @Column()
  nationalities!: string[];
}

@ObjectType('Offence', {
  description: 'An offence for which extradition is sought. Grant and refusal are per offence (ETS 24 art. 14).',
  implements: NodeType,
})
@Table(OffenceRecord, {
  idPrefix: 'offence',
  rows: (row, scope) => sql`${ofKnownCase(row, scope)} and not (${withoutPersons(scope)})`,
})
export class OffenceType extends NodeType {
  @Field(() => String, { description: 'What the person is said to have done, in a few words.' })
  @Column()
  description!: string;

  @Field(() => String, {
    nullable: true,
    description: "Article of the requesting State's law, as the warrant writes it.",
  })
  @Column()
  article!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the International Classification of Crime for Statistical Purposes.',
  })
  @Column()
  iccs!: string | null;
}
