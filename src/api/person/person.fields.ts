import { Args, ArgsType, Ctx, Field, FieldResolver, Resolver, Root } from 'type-graphql';
import { scriptOf } from '../../extradition/names/script.js';
import { minorOn } from '../../extradition/persons/protection.js';
import { databaseNow } from '../../storage/open-case.js';
import type { PersonRecord } from '../../storage/person.record.js';
import { CASES } from '../case/case.queries.js';
import { CaseConnection } from '../case/case.type.js';
import { PersonNameType, PersonType } from '../case/person.type.js';
import { Computed, Connection, readByCompiler, ToMany } from '../compiled-reads/decorators.js';
import { sql } from '../compiled-reads/sql.js';
import { enumOf } from '../law-enums.js';
import { PageArgs, type OrderOf } from '../paging.js';
import type { RequestContext } from '../request-context.js';
import { ScriptEnum } from './person-enums.js';
import {
  IdentityDocumentType,
  PERSON_ACTS_LIST,
  PersonActConnection,
  PersonActOrder,
  PersonMatchType,
  ProtectionType,
  type PersonActOrderField,
} from './person-record.type.js';

const MinorityEnum = enumOf('Minority', 'Whether a person is a minor on a day.', {
  YES: 'A minor.',
  NO: 'Of age.',
  UNKNOWN: 'The birth date on record leaves both open.',
});

@ArgsType()
class PersonActPage extends PageArgs {
  @Field(() => [PersonActOrder], { nullable: true, description: 'In which order; as recorded when not given.' })
  orderBy?: OrderOf<keyof typeof PersonActOrderField>[];
}

@Resolver(() => PersonNameType)
export class PersonNameFields {
  @FieldResolver(() => ScriptEnum, { description: 'The script it is written in.' })
  @Computed({ needs: ['fullName'] })
  script(@Root() { $fullName }: { $fullName: string }): string {
    return scriptOf($fullName);
  }
}

@Resolver(() => PersonType)
export class PersonFields {
  @FieldResolver(() => [PersonNameType], { description: 'Names that were withdrawn.' })
  @ToMany({
    rows: (child, parent) => sql`${child.person} = ${parent.id} and ${child.withdrawnAt} is not null`,
    orderBy: (row) => [sql`${row.position}`],
  })
  withdrawnNames(): unknown {
    return readByCompiler();
  }

  @FieldResolver(() => [IdentityDocumentType], {
    description: 'Documents and numbers that identify the person, withdrawn ones left out.',
  })
  @ToMany({
    rows: (child, parent) => sql`${child.person} = ${parent.id} and ${child.withdrawnAt} is null`,
    orderBy: (row) => [sql`${row.recordedAt}`, sql`${row.id}`],
  })
  identityDocuments(): unknown {
    return readByCompiler();
  }

  @FieldResolver(() => [ProtectionType], {
    description: 'Recorded circumstances that may forbid or postpone surrender, ended ones included.',
  })
  @ToMany({
    rows: (child, parent) => sql`${child.person} = ${parent.id} and ${child.withdrawnAt} is null`,
    orderBy: (row) => [sql`${row.recordedAt}`, sql`${row.id}`],
  })
  protections(): unknown {
    return readByCompiler();
  }

  @FieldResolver(() => MinorityEnum, {
    description:
      'Whether the person is a minor today, computed from the birth date as far as it is known. A document that says so is among the protections.',
  })
  @Computed({ needs: ['bornOn'] })
  async minor(
    @Root() { $bornOn }: { $bornOn: PersonRecord['bornOn'] },
    @Ctx() { pool }: RequestContext,
  ): Promise<string> {
    return minorOn($bornOn ?? null, (await databaseNow(pool)).slice(0, 10));
  }

  @FieldResolver(() => [PersonMatchType], {
    description: 'What officers decided about this record and others. SAME links two records and changes neither.',
  })
  @ToMany({
    rows: (child, parent) => sql`${child.person} = ${parent.id}`,
    orderBy: (row) => [sql`${row.decidedAt}`, sql`${row.otherPerson}`],
  })
  matches(): unknown {
    return readByCompiler();
  }

  @FieldResolver(() => PersonActConnection, { description: 'What officers did to this record, oldest first.' })
  @Connection(PERSON_ACTS_LIST, {
    rows: (child, parent) => sql`(${child.person} = ${parent.id} or ${child.otherPerson} = ${parent.id})`,
  })
  acts(@Args(() => PersonActPage) _page: PersonActPage): unknown {
    return readByCompiler();
  }

  @FieldResolver(() => CaseConnection, { description: 'Cases of this record that you may see.' })
  @Connection(CASES, { rows: (child, parent) => sql`${child.person} = ${parent.id}` })
  cases(@Args(() => PageArgs) _page: PageArgs): unknown {
    return readByCompiler();
  }
}
