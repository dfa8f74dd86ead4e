import { Field, ObjectType } from 'type-graphql';
import { JurisdictionRecord } from '../../storage/reference/jurisdiction.record.js';
import { Column, Table } from '../compiled-reads/decorators.js';
import { listOf } from '../compiled-reads/list.js';
import { NodeType } from '../node.type.js';
import { CountryCodeScalar } from '../scalars.js';

@ObjectType('Jurisdiction', { description: 'A State or territory of ISO 3166-1.', implements: NodeType })
@Table(JurisdictionRecord, { idPrefix: 'jurisdiction' })
export class JurisdictionType extends NodeType {
  @Field(() => CountryCodeScalar, { description: 'ISO 3166-1 alpha-2 code.' })
  @Column()
  code!: string;

  @Field(() => String, { description: 'ISO 3166-1 alpha-3 code.' })
  @Column()
  alpha3!: string;

  @Field(() => String, { description: 'Name in English.' })
  @Column()
  nameEn!: string;

  @Field(() => String, { description: 'Name in Russian.' })
  @Column()
  nameRu!: string;

  @Field(() => String, { description: 'Name in Kazakh.' })
  @Column()
  nameKk!: string;
}

export const JURISDICTIONS = listOf(JurisdictionRecord, {
  name: 'jurisdictions',
  filters: {},
  orders: { CODE: 'code' },
  defaultOrder: [{ field: 'CODE', direction: 'ASC' }],
});
