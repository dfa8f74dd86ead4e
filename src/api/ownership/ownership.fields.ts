import { Args, FieldResolver, Resolver } from 'type-graphql';
import { CaseLinkRecord } from '../../storage/case-link.record.js';
import type { ExtraditionCaseRecord } from '../../storage/extradition-case.record.js';
import type { ProposalRecord } from '../../storage/proposal.record.js';
import { ExtraditionCaseType } from '../case/case.type.js';
import { Connection, First, readByCompiler, ToMany, ToOne, WithheldFrom } from '../compiled-reads/decorators.js';
import type { OrderBy, Scope } from '../compiled-reads/scope.js';
import { sql } from '../compiled-reads/sql.js';
import { PageArgs } from '../paging.js';
import { ProposalType } from '../proposal/proposal.type.js';
import { OfficerType } from '../reference/officer.type.js';
import { withoutPersons } from '../visible-rows.js';
import { AbsenceType, running } from './absence.type.js';
import { ASSIGNMENTS, CaseAssignmentConnection } from './assignment.type.js';
import { knownLink, LINKED_CASES, LinkedCaseConnection, LinkedCaseType } from './linked-case.type.js';

const hidden = (_row: unknown, scope: Scope) => withoutPersons(scope);
const byStart: OrderBy = (row) => [sql`${row.startsAt}`, sql`${row.id}`];

@Resolver(() => ExtraditionCaseType)
export class OwnershipOfCase {
  @FieldResolver(() => CaseAssignmentConnection, { description: 'Who has had the case, oldest first.' })
  @Connection(ASSIGNMENTS, {
    rows: (child, parent) => sql`${child.case} = ${parent.id} and ${child.kind} = 'ASSIGNMENT'`,
  })
  assignments(@Args(() => PageArgs) _page: PageArgs): unknown {
    return readByCompiler();
  }

  @FieldResolver(() => LinkedCaseConnection, {
    description: 'Cases that hang together with this one, as far as you may know them.',
  })
  @Connection(LINKED_CASES, { rows: (child, parent) => sql`${child.case} = ${parent.id}` })
  @WithheldFrom<ExtraditionCaseRecord>(hidden, 'PERSONAL_DATA')
  linkedCases(@Args(() => PageArgs) _page: PageArgs): unknown {
    return readByCompiler();
  }

  @FieldResolver(() => ExtraditionCaseType, {
    nullable: true,
    description: 'The case that goes on in the place of this duplicate, if you may know it.',
  })
  @ToOne((row, scope) => {
    const link = scope.from(CaseLinkRecord);
    return sql`(select ${link.otherCase} from ${link.$table} where ${link.case} = ${row.id}
      and ${link.relation} = 'DUPLICATE_OF' and ${knownLink(link, scope)})`;
  })
  // Nothing is withheld of a case that is no duplicate.
  @WithheldFrom<ExtraditionCaseRecord>(
    (row, scope) => sql`${row.closedReason} is not distinct from 'DUPLICATE' and ${withoutPersons(scope)}`,
    'PERSONAL_DATA',
  )
  duplicateOf(): unknown {
    return readByCompiler();
  }
}

@Resolver(() => LinkedCaseType)
export class LinkedCaseFields {
  @FieldResolver(() => ExtraditionCaseType, { nullable: true, description: 'The other case.' })
  @ToOne('otherCase')
  case(): unknown {
    return readByCompiler();
  }
}

@Resolver(() => OfficerType)
export class AbsencesOfOfficer {
  @FieldResolver(() => AbsenceType, {
    nullable: true,
    description: 'The absence in force now; null for an officer who is here.',
  })
  @First({
    rows: (child, parent, scope) => sql`${child.officer} = ${parent.id} and ${running(child, scope)}`,
    orderBy: byStart,
  })
  absence(): unknown {
    return readByCompiler();
  }

  @FieldResolver(() => [AbsenceType], { description: 'Absences in force now or still to come, in their order.' })
  @ToMany({
    rows: (child, parent, { now }) =>
      sql`${child.officer} = ${parent.id} and ${child.endsAt} > ${now} and ${child.endsAt} > ${child.startsAt}`,
    orderBy: byStart,
  })
  absences(): unknown {
    return readByCompiler();
  }

  @FieldResolver(() => [AbsenceType], {
    description: 'Absences of colleagues in which this officer stands in now. Name such a colleague as `actingFor`.',
  })
  @ToMany({
    rows: (child, parent, scope) => sql`${child.deputy} = ${parent.id} and ${running(child, scope)}`,
    orderBy: byStart,
  })
  deputyFor(): unknown {
    return readByCompiler();
  }
}

@Resolver(() => ProposalType)
export class ActingForOfProposal {
  @FieldResolver(() => OfficerType, { nullable: true, description: 'The officer in whose place it was proposed.' })
  @ToOne((row) => sql`(${row.input} ->> 'actingFor')::uuid`)
  @WithheldFrom<ProposalRecord>(
    (row, scope) => sql`${row.input} ->> 'actingFor' is not null and ${withoutPersons(scope)}`,
    'PERSONAL_DATA',
  )
  actingFor(): unknown {
    return readByCompiler();
  }
}
