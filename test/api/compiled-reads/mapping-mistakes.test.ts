import 'reflect-metadata';
import { graphql } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import {
  Arg,
  Args,
  ArgsType,
  buildSchema,
  Field,
  ID,
  InputType,
  Int,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
} from 'type-graphql';
import {
  Column,
  Computed,
  Connection,
  Embedded,
  GlobalId,
  readByCompiler,
  Table,
  ToOne,
  WithheldFrom,
} from '../../../src/api/compiled-reads/decorators.js';
import { listOf } from '../../../src/api/compiled-reads/list.js';
import { modelOf } from '../../../src/api/compiled-reads/read-model.js';
import { sql } from '../../../src/api/compiled-reads/sql.js';
import { wireCompiledReads } from '../../../src/api/compiled-reads/wire-compiled-reads.js';
import { connectionOf, orderOf, PageArgs } from '../../../src/api/paging.js';
import type { OrderOf } from '../../../src/api/paging.js';
import { CaseRow, InstrumentRow, PersonRow, toyMetadata } from './toy-records.js';

const Loudness = { QUIET: 'quiet' } as const;
registerEnumType(Loudness, { name: 'Loudness' });
const WrongOrderField = { OPENED_AT: 'OPENED_AT', COLOUR: 'COLOUR' } as const;
registerEnumType(WrongOrderField, { name: 'WrongOrderField' });
const WrongOrder = orderOf('WrongOrder', WrongOrderField);

@InputType()
class WrongWhere {
  @Field(() => String, { nullable: true }) shape?: string;
}

@ArgsType()
class WrongPage extends PageArgs {
  @Field(() => WrongWhere, { nullable: true }) where?: WrongWhere;
  @Field(() => [WrongOrder], { nullable: true }) orderBy?: OrderOf<keyof typeof WrongOrderField>[];
}

const WRONG = listOf(CaseRow, {
  name: 'wrong',
  filters: {},
  orders: { OPENED_AT: 'openedAt' },
  defaultOrder: [{ field: 'SIZE', direction: 'ASC' }],
});

@ObjectType()
class WrongPart {
  @Field(() => String) @Column('colour') colour!: string;
}

@ObjectType()
@Table(CaseRow, { idPrefix: 'wrong' })
class WrongCase {
  @Field(() => ID) @GlobalId() id!: string;
  @Field(() => String) @Column() nmae!: string;
  @Field(() => String) unmapped!: string;
  @Field(() => Loudness) @Column('status') loudness!: string;
  @Field(() => Int) @Computed({ needs: ['speed'] }) fast!: number;
  @Field(() => WrongPart) @Embedded() part!: WrongPart;
  @Field(() => WrongPerson, { nullable: true }) @ToOne('man') person!: unknown;
  @Field(() => String) @Column('reference') @WithheldFrom(() => sql`true`) reference!: string;

  @Field(() => WrongConnection)
  @Connection(WRONG)
  others(@Args(() => WrongPage) _page: WrongPage): unknown {
    return readByCompiler();
  }
}
const WrongConnection = connectionOf<unknown>('Wrong', () => WrongCase);

@ObjectType()
@Table(PersonRow, { idPrefix: 'wrong' })
class WrongPerson {
  @Field(() => String) @Column() fullName!: string;
}

@Resolver()
class WrongQueries {
  @Query(() => WrongCase, { nullable: true })
  wrong(@Arg('id', () => ID) _id: string) {
    return null;
  }
}

@ObjectType()
@Table(InstrumentRow, { idPrefix: 'treaty' })
class Treaty {
  @Field(() => String) @Column('key') code!: string;
}

@Resolver()
class TreatyQueries {
  @Query(() => Treaty)
  instance() {
    return Object.assign(new Treaty(), { code: 'made by code' });
  }

  @Query(() => Treaty)
  literal() {
    return { code: 'made by code' };
  }
}

let wrong: GraphQLSchema;
let right: GraphQLSchema;
beforeAll(async () => {
  wrong = await buildSchema({ resolvers: [WrongQueries], validate: false });
  right = await buildSchema({ resolvers: [TreatyQueries], validate: false });
  wireCompiledReads(right, toyMetadata());
});

test('a server with a hole in its mapping does not start, and names every mistake at once', () => {
  let message = '';
  try {
    wireCompiledReads(wrong, toyMetadata());
  } catch (error) {
    message = (error as Error).message;
  }
  const expected = [
    /id prefix wrong is used twice/,
    /WrongCase\.nmae reads nmae, but CaseRow has only id, reference/,
    /WrongCase\.unmapped has no mapping/,
    /WrongCase\.loudness: the values of Loudness must equal their names/,
    /WrongCase\.fast reads speed/,
    /WrongPart\.colour reads colour/,
    /WrongCase\.person reads man/,
    /WrongCase\.reference can be withheld, so it must be nullable/,
    /list wrong has no filter for shape/,
    /list wrong has no order COLOUR/,
    /list wrong has no order SIZE/,
  ];
  for (const mistake of expected) expect(message).toMatch(mistake);
  expect(message.split('\n')).toHaveLength(expected.length + 1);
});

test('a record that the ORM does not list is named', () => {
  class Unlisted {}
  expect(() => modelOf(right).shapeOf(Unlisted)).toThrow(
    'Unlisted is not known to the ORM. Add it to the list of records.',
  );
});

test('an object that code makes is read by field name when it is an instance, and refused otherwise', async () => {
  const { data, errors } = await graphql({ schema: right, source: '{ instance { alias: code code } }' });
  expect(errors).toBeUndefined();
  expect(JSON.parse(JSON.stringify(data))).toEqual({ instance: { alias: 'made by code', code: 'made by code' } });
  const literal = await graphql({ schema: right, source: '{ literal { alias: code } }' });
  expect(literal.errors?.[0]?.message).toBe(
    'Treaty.code was not read. An object made by code must be an instance of its class.',
  );
});
