import type { GraphQLResolveInfo } from 'graphql';
import { createUnionType, Ctx, Field, FieldResolver, Info, ObjectType, Resolver, Root } from 'type-graphql';
import type { PersonActRecord } from '../../storage/person-act.record.js';
import type { PersonRecord } from '../../storage/person.record.js';
import { notThere } from '../api-error.js';
import { PersonType } from '../case/person.type.js';
import { sql } from '../compiled-reads/sql.js';
import type { RequestContext } from '../request-context.js';
import { PersonActType } from './person-record.type.js';

@ObjectType('PersonActRecorded', {
  description: 'The act is on the record of the person, and told on the feed of every case of it.',
})
export class PersonActRecorded {
  personId!: string;
  actId!: string;

  @Field(() => Boolean, {
    description: 'True when this very act had been recorded before and the first answer is given again.',
  })
  replayed!: boolean;
}

export const PersonActResult = createUnionType({
  name: 'PersonActResult',
  description: 'What became of an act on the record of a person.',
  types: () => [PersonActRecorded] as const,
});

@Resolver(() => PersonActRecorded)
export class PersonActRecordedFields {
  @FieldResolver(() => PersonType, { description: 'The person as it stands after the act.' })
  async person(
    @Root() { personId }: PersonActRecorded,
    @Ctx() { read }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const found = await read.one<PersonRecord>(info, PersonType, (row) => sql`${row.id} = ${personId}::uuid`);
    if (!found) throw notThere('person');
    return found;
  }

  @FieldResolver(() => PersonActType, { description: 'The act as it was recorded.' })
  async act(
    @Root() { actId }: PersonActRecorded,
    @Ctx() { read }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const found = await read.one<PersonActRecord>(info, PersonActType, (row) => sql`${row.id} = ${actId}::uuid`);
    if (!found) throw notThere('act');
    return found;
  }
}
