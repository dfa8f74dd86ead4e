import { Field, ObjectType } from 'type-graphql';
import { INSTRUMENT_KINDS, PARTY_STATUSES } from '../../extradition/instruments/instrument.js';
import { InstrumentPartyRecord } from '../../storage/reference/instrument-party.record.js';
import { InstrumentRecord } from '../../storage/reference/instrument.record.js';
import { Column, Table, ToMany, ToOne } from '../compiled-reads/decorators.js';
import { equal, oneOf } from '../compiled-reads/filters.js';
import { listOf } from '../compiled-reads/list.js';
import { sql } from '../compiled-reads/sql.js';
import { enumOf } from '../law-enums.js';
import { NodeType } from '../node.type.js';
import { DateScalar } from '../scalars.js';
import { JurisdictionType } from './jurisdiction.type.js';

export const InstrumentKindEnum = enumOf('InstrumentKind', 'What kind of text an instrument is.', INSTRUMENT_KINDS);
export const PartyStatusEnum = enumOf('PartyStatus', 'How a State stands to an instrument.', PARTY_STATUSES);

@ObjectType('InstrumentParty', { description: 'How one State stands to one instrument. A missing date was not seen.' })
@Table(InstrumentPartyRecord)
export class InstrumentPartyType {
  @Field(() => JurisdictionType, { nullable: true, description: 'The State.' })
  @ToOne('jurisdiction')
  jurisdiction!: unknown;

  @Field(() => PartyStatusEnum, { description: 'How it stands to the instrument.' })
  @Column()
  status!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day from which the instrument binds it.' })
  @Column()
  entryIntoForce!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day on which it no longer binds.' })
  @Column()
  endedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Where this was read.' })
  @Column()
  sourceUrl!: string | null;

  @Field(() => Boolean, {
    description: 'Whether it was read in the source. What is not verified must not be taken for law.',
  })
  @Column()
  verified!: boolean;
}

@ObjectType('Instrument', {
  description: 'A treaty, a law or another text that cases and limits cite.',
  implements: NodeType,
})
@Table(InstrumentRecord, { idPrefix: 'instrument' })
export class InstrumentType extends NodeType {
  @Field(() => String, { description: 'The key used everywhere, such as `ETS24` or `KZ-KG`.' })
  @Column('id')
  key!: string;

  @Field(() => String, { description: 'Its name.' })
  @Column()
  name!: string;

  @Field(() => InstrumentKindEnum, { description: 'What kind of text it is.' })
  @Column()
  kind!: string;

  @Field(() => JurisdictionType, { nullable: true, description: 'The State of a domestic law.' })
  @ToOne('country')
  country!: unknown;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which it entered into force, where that was seen.' })
  @Column()
  entryIntoForce!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it was read.' })
  @Column()
  sourceUrl!: string | null;

  @Field(() => Boolean, { description: 'Whether the text was seen. What is not verified must not be taken for law.' })
  @Column()
  verified!: boolean;

  @Field(() => String, { nullable: true, description: 'What must be known beside it.' })
  @Column()
  note!: string | null;

  @Field(() => [InstrumentPartyType], { description: 'The States whose standing is known.' })
  @ToMany({
    rows: (child, parent) => sql`${child.instrument} = ${parent.id}`,
    orderBy: (row) => [sql`${row.jurisdiction}`],
  })
  parties!: unknown[];
}

export const INSTRUMENTS = listOf(InstrumentRecord, {
  name: 'instruments',
  filters: { kind: oneOf('kind'), verified: equal('verified') },
  orders: { KEY: 'id' },
  defaultOrder: [{ field: 'KEY', direction: 'ASC' }],
});
