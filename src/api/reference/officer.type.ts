import { Field, ObjectType } from 'type-graphql';
import { AUTHORITY_KINDS } from '../../extradition/authority-kind.js';
import { AuthorityRecord } from '../../storage/reference/authority.record.js';
import { OfficerRecord } from '../../storage/reference/officer.record.js';
import { Column, Expression, Table, ToOne } from '../compiled-reads/decorators.js';
import { sql } from '../compiled-reads/sql.js';
import { enumOf, RoleEnum } from '../law-enums.js';
import { NodeType } from '../node.type.js';
import { TimeZoneScalar } from '../scalars.js';
import { withoutPersons } from '../visible-rows.js';
import { JurisdictionType } from './jurisdiction.type.js';

export const AuthorityKindEnum = enumOf('AuthorityKind', 'What an authority does in extradition.', AUTHORITY_KINDS);

@ObjectType('Authority', { description: 'A body that acts in extradition.', implements: NodeType })
@Table(AuthorityRecord, {
  idPrefix: 'authority',
  rows: (row, { viewer }) => sql`${row.homeState} = ${viewer.homeState}`,
})
export class AuthorityType extends NodeType {
  @Field(() => JurisdictionType, { nullable: true, description: 'The State it acts for.' })
  @ToOne('homeState')
  homeState!: unknown;

  @Field(() => AuthorityKindEnum, { description: 'What it does.' })
  @Column()
  kind!: string;

  @Field(() => String, { description: 'Name in English.' })
  @Column()
  nameEn!: string;

  @Field(() => String, { description: 'Name in Russian.' })
  @Column()
  nameRu!: string;

  @Field(() => String, { nullable: true, description: 'Name in Kazakh, where there is one.' })
  @Column()
  nameKk!: string | null;

  @Field(() => TimeZoneScalar, { description: 'The zone in which its days are counted.' })
  @Column()
  timeZone!: string;

  @Field(() => Boolean, { description: 'True for a body set up for demonstration.' })
  @Column()
  demo!: boolean;
}

@ObjectType('Officer', { description: 'A person or machine that acts on cases.', implements: NodeType })
@Table(OfficerRecord, {
  idPrefix: 'officer',
  rows: (row, scope) =>
    sql`${row.homeState} = ${scope.viewer.homeState} and (not (${withoutPersons(scope)}) or ${row.id} = ${scope.viewer.id}::uuid)`,
})
export class OfficerType extends NodeType {
  @Field(() => String, { description: 'Name shown to colleagues.' })
  @Column()
  displayName!: string;

  @Field(() => [RoleEnum], { description: 'Roles in which the officer acts.' })
  @Column()
  roles!: string[];

  @Field(() => AuthorityType, { nullable: true, description: 'The unit the officer belongs to.' })
  @ToOne('authority')
  authority!: unknown;

  @Field(() => Boolean, {
    description: 'Whether the officer sees every case of the home State, or only those of the unit.',
  })
  @Expression<OfficerRecord>((row) => sql`(${row.scope} = 'STATE')`)
  seesWholeState!: boolean;
}
