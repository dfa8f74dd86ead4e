import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, FieldResolver, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { searchPersons } from '../../casework/search-persons.js';
import { askedSkeletons } from '../../extradition/names/name-keys.js';
import { numberKey } from '../../extradition/persons/identity-document.js';
import { countPersons, listPersons, type PersonListAsk } from '../../storage/list-persons.js';
import { apiError } from '../api-error.js';
import { PersonType } from '../case/person.type.js';
import { pageWindow, type PageWindow } from '../compiled-reads/page-window.js';
import { PageArgs, PageInfo } from '../paging.js';
import type { RequestContext } from '../request-context.js';
import { cutPage, PersonPage, PersonPlace, type Cut, type ListedPerson } from './person-pages.js';
import { PersonConnectionType, PersonEdgeType, PersonWhere } from './person-search.type.js';
import { readableName } from './readable-name.js';

@ArgsType()
class PersonPageArgs extends PageArgs {
  @Field(() => PersonWhere, { nullable: true, description: 'Which persons; all that you may see when not given.' })
  where?: PersonWhere | null;
}

/** What the list is, for its cursors. */
const listOf = (where: PersonWhere | null | undefined): unknown => ['persons', where ?? null];

/** A page of persons with what its own fields need. */
interface Listed extends Cut<ListedPerson> {
  readonly complete: boolean;
  readonly count: () => Promise<number> | number;
  readonly cursorOf: (person: ListedPerson) => readonly string[];
}

const years = (bornIn: readonly number[] | null | undefined): string[] | null =>
  bornIn?.map((year) => String(year).padStart(4, '0')) ?? null;

/** Scores have three digits; the id tells equal ones apart. */
const scored = ({ score, personId }: ListedPerson): string[] => [(score ?? 0).toFixed(3), personId];

function scoredStanding(person: ListedPerson, [score, id]: readonly string[]): number {
  const less = Number(score) - (person.score ?? 0);
  if (less !== 0) return less;
  if (person.personId === id) return 0;
  return person.personId < id! ? -1 : 1;
}

type Window = PageWindow & {
  readonly afterValues: readonly string[] | null;
  readonly beforeValues: readonly string[] | null;
};

async function found(context: RequestContext, where: PersonWhere, name: string, window: Window): Promise<Listed> {
  readableName(name, 'where.name');
  if (askedSkeletons(name).length === 0)
    throw apiError(
      'BAD_USER_INPUT',
      'Give at least one whole word of the name; an initial alone finds too many.',
      'where.name',
    );
  if (where.documentNumber != null)
    throw apiError('BAD_USER_INPUT', 'Look for a name or for a document, one at a time.', 'where.documentNumber');
  const { persons, complete } = await searchPersons(context.pool, context.actor, {
    names: [name],
    bornOn: where.bornOn ?? null,
    bornIn: years(where.bornIn),
    nationalities: where.nationality ?? null,
  });
  const bounds = { after: window.afterValues, before: window.beforeValues, standing: scoredStanding };
  return { ...cutPage(persons, window, bounds), complete, count: () => persons.length, cursorOf: scored };
}

const listed = (personId: string): ListedPerson => ({ personId, score: null, names: [], birthDate: null });

async function inOrder(context: RequestContext, where: PersonWhere, window: Window): Promise<Listed> {
  const [after, before] = [window.afterValues?.[0] ?? null, window.beforeValues?.[0] ?? null];
  const ask: PersonListAsk = {
    viewer: context.actor,
    bornOn: where.bornOn ?? null,
    bornIn: years(where.bornIn),
    nationalities: where.nationality ?? null,
    documentNumber: where.documentNumber == null ? null : numberKey(where.documentNumber),
    after,
    before,
    backward: window.backward,
    limit: window.size + 1,
  };
  const ids = await listPersons(context.pool, ask);
  const overflows = ids.length > window.size;
  const page = ids.slice(0, window.size);
  if (window.backward) page.reverse();
  return {
    items: page.map(listed),
    hasNextPage: window.backward ? before !== null : overflows,
    hasPreviousPage: window.backward ? overflows : after !== null,
    complete: true,
    count: () => countPersons(context.pool, ask),
    cursorOf: ({ personId }) => [personId],
  };
}

/** The connection as its fields find it. */
interface PersonConnectionMade {
  readonly places: readonly PersonPlace[];
  readonly page: PersonPage;
  readonly count: Listed['count'];
}

@Resolver()
export class PersonQueries {
  @Query(() => PersonConnectionType, {
    description:
      'Persons of the cases you may see. With a name: those who bear it in any script or spelling, the best match first; each edge says why. Without: in the order in which they were entered.',
  })
  async persons(
    @Args(() => PersonPageArgs) { where, ...page }: PersonPageArgs,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    const { read } = context;
    const window = pageWindow({ ...page });
    const values = (side: 'after' | 'before') => {
      const cursor = window[side];
      return cursor === null ? null : read.opened(listOf(where), cursor, side);
    };
    const ask: Window = { ...window, afterValues: values('after'), beforeValues: values('before') };
    const conditions = where ?? {};
    const list =
      conditions.name == null
        ? await inOrder(context, conditions, ask)
        : await found(context, conditions, conditions.name, ask);
    const persons = new PersonPage(list.items, read);
    const places = list.items.map(
      (person, index) => new PersonPlace(persons, index, read.cursor(listOf(where), list.cursorOf(person))),
    );
    const pageInfo = Object.assign(new PageInfo(), {
      hasNextPage: list.hasNextPage,
      hasPreviousPage: list.hasPreviousPage,
      startCursor: places[0]?.cursor ?? null,
      endCursor: places.at(-1)?.cursor ?? null,
    });
    return { places, page: persons, count: list.count, complete: list.complete, pageInfo };
  }
}

@Resolver(() => PersonConnectionType)
export class PersonConnectionFields {
  @FieldResolver(() => [PersonEdgeType], { description: 'The persons with the reasons why they are in the list.' })
  edges(@Root() { places }: PersonConnectionMade): readonly PersonPlace[] {
    return places;
  }

  @FieldResolver(() => [PersonType], { description: 'The persons alone.' })
  nodes(@Root() { page }: PersonConnectionMade, @Info() info: GraphQLResolveInfo): Promise<unknown[]> {
    return page.rows(info);
  }

  @FieldResolver(() => Int, {
    description: 'How many persons the whole list has; of a search, among the names looked at.',
  })
  totalCount(@Root() { count }: PersonConnectionMade): Promise<number> | number {
    return count();
  }
}

@Resolver(() => PersonEdgeType)
export class PersonEdgeFields {
  @FieldResolver(() => PersonType, { description: 'The person.' })
  async node(@Root() { page, index }: PersonPlace, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return (await page.rows(info))[index];
  }
}
