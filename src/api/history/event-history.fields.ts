import { FieldResolver, Resolver } from 'type-graphql';
import { CaseFactRecord } from '../../storage/case-fact.record.js';
import { CaseEventType } from '../case/case-event.type.js';
import { Expression, First, readByCompiler } from '../compiled-reads/decorators.js';
import type { Columns } from '../compiled-reads/row.js';
import type { AnyRecord } from '../compiled-reads/scope.js';
import { sql, type Sql } from '../compiled-reads/sql.js';
import { EventWithdrawalType } from './event-withdrawal.type.js';

type Fact = Columns<AnyRecord>;

const numbered = (child: Fact, { case: file }: Fact, number: Sql): Sql =>
  sql`${child.case} = ${file} and ${child.sequence} = ${number}`;

const correcting = (child: Fact, { case: file, sequence }: Fact): Sql =>
  sql`${child.case} = ${file} and ${child.supersedes} = ${sequence}`;

const bySequence = (row: Fact): readonly Sql[] => [sql`${row.sequence}`];

/** How an event stands in the history: late, corrected, withdrawn, or as it was recorded. */
@Resolver(() => CaseEventType)
export class EventHistoryFields {
  @FieldResolver(() => Boolean, {
    description:
      'True for a late entry: it was lawful when it happened and not in the state of the day it was recorded. It counts in its place, and `changes` are what it moved on that day.',
  })
  @Expression<CaseFactRecord>((row) => sql`(${row.placedAfter} is not null)`)
  late(): unknown {
    return readByCompiler();
  }

  @FieldResolver(() => CaseEventType, {
    nullable: true,
    description:
      'The event behind which a late entry counts; null for one at the very beginning, or one that is not late.',
  })
  @First({
    rows: (child: Fact, parent: Fact) => numbered(child, parent, sql`${parent.placedAfter}`),
    orderBy: bySequence,
  })
  placedAfter(): unknown {
    return readByCompiler();
  }

  @FieldResolver(() => Boolean, { description: 'True when it was corrected or withdrawn, and counts no more.' })
  @Expression<CaseFactRecord>((row, scope) => {
    const other = scope.from(CaseFactRecord);
    return sql`exists (select from ${other.$table} where ${correcting(other, row)})`;
  })
  superseded(): unknown {
    return readByCompiler();
  }

  @FieldResolver(() => CaseEventType, { nullable: true, description: 'The event in whose place it stands.' })
  @First({
    rows: (child: Fact, parent: Fact) => numbered(child, parent, sql`${parent.supersedes}`),
    orderBy: bySequence,
  })
  supersedes(): unknown {
    return readByCompiler();
  }

  @FieldResolver(() => CaseEventType, { nullable: true, description: 'The event that stands in its place.' })
  @First({ rows: correcting, orderBy: bySequence })
  supersededBy(): unknown {
    return readByCompiler();
  }

  @FieldResolver(() => EventWithdrawalType, { nullable: true, description: 'Its withdrawal: it never happened.' })
  @First({ rows: correcting, orderBy: bySequence })
  withdrawal(): unknown {
    return readByCompiler();
  }
}
