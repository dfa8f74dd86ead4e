import { Args, FieldResolver, Resolver } from 'type-graphql';
import type { CaseFactRecord } from '../../storage/case-fact.record.js';
import { ProposalRecord } from '../../storage/proposal.record.js';
import { CaseEventType } from '../case/case-event.type.js';
import { ExtraditionCaseType } from '../case/case.type.js';
import { Connection, First, readByCompiler, ToOne, WithheldFrom } from '../compiled-reads/decorators.js';
import { sql } from '../compiled-reads/sql.js';
import { OfficerType } from '../reference/officer.type.js';
import { SideFileType } from '../side-file/side-file.type.js';
import { withoutPersons } from '../visible-rows.js';
import { ProposalPage } from './proposal.queries.js';
import { ProposalConnection, PROPOSALS, ProposalType } from './proposal.type.js';

@Resolver(() => ExtraditionCaseType)
export class ProposalsOfCase {
  @FieldResolver(() => ProposalConnection, { description: 'Events proposed for a second person to approve.' })
  @Connection(PROPOSALS, { rows: (child, parent) => sql`${child.case} = ${parent.id}` })
  proposals(@Args(() => ProposalPage) _page: ProposalPage): unknown {
    return readByCompiler();
  }
}

@Resolver(() => ProposalType)
export class ProposalFields {
  @FieldResolver(() => ExtraditionCaseType, { nullable: true, description: 'The case.' })
  @ToOne('case')
  case(): unknown {
    return readByCompiler();
  }

  @FieldResolver(() => SideFileType, { nullable: true, description: 'The side file the event belongs to.' })
  @ToOne('sideFile')
  sideFile(): unknown {
    return readByCompiler();
  }

  @FieldResolver(() => CaseEventType, {
    nullable: true,
    description: 'The event as it was recorded; null unless the proposal is approved.',
  })
  @First({
    rows: (child, parent) => sql`${child.proposal} = ${parent.id} and ${child.kind} = 'EVENT'`,
    orderBy: (row) => [sql`${row.sequence}`],
  })
  recordedEvent(): unknown {
    return readByCompiler();
  }
}

@Resolver(() => CaseEventType)
export class ProposalOfEvent {
  @FieldResolver(() => ProposalType, {
    nullable: true,
    description: 'The proposal by whose approval it was recorded; null for an event recorded directly.',
  })
  @ToOne('proposal')
  proposal(): unknown {
    return readByCompiler();
  }

  @FieldResolver(() => OfficerType, {
    nullable: true,
    description: 'Who proposed it, where a second person approved it: that one is the `actor`.',
  })
  @ToOne((row, scope) => {
    const proposal = scope.from(ProposalRecord);
    return sql`(select ${proposal.proposedBy} from ${proposal.$table} where ${proposal.id} = ${row.proposal})`;
  })
  // Nobody is withheld where nobody proposed.
  @WithheldFrom<CaseFactRecord>(
    (row, scope) => sql`${row.proposal} is not null and ${withoutPersons(scope)}`,
    'PERSONAL_DATA',
  )
  proposedBy(): unknown {
    return readByCompiler();
  }
}
