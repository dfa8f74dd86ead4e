import { Field, ObjectType } from 'type-graphql';
import { CASE_LINK_KINDS, CASE_RELATIONS } from '../../extradition/ownership/case-link.js';
import { CaseLinkRecord } from '../../storage/case-link.record.js';
import { ExtraditionCaseRecord } from '../../storage/extradition-case.record.js';
import { Column, Table, ToOne } from '../compiled-reads/decorators.js';
import { listOf } from '../compiled-reads/list.js';
import type { Columns } from '../compiled-reads/row.js';
import type { Scope } from '../compiled-reads/scope.js';
import { sql, type Sql } from '../compiled-reads/sql.js';
import { enumOf } from '../law-enums.js';
import { NodeType } from '../node.type.js';
import { connectionOf } from '../paging.js';
import { OfficerType } from '../reference/officer.type.js';
import { DateTimeScalar } from '../scalars.js';
import { ofKnownCase, withoutPersons } from '../visible-rows.js';

export const CaseLinkKindEnum = enumOf('CaseLinkKind', 'How an officer may link two cases.', CASE_LINK_KINDS);
export const CaseRelationEnum = enumOf('CaseRelation', 'What another case is to this one.', CASE_RELATIONS);

type Row = Columns<CaseLinkRecord>;

// A file that was reopened is a duplicate no more; that it once was stays in its history.
function stands(row: Row, scope: Scope): Sql {
  const file = scope.from(ExtraditionCaseRecord);
  return sql`${row.unlinkedAt} is null and (${row.relation} not in ('DUPLICATE_OF', 'HAS_DUPLICATE')
    or exists (select from ${file.$table} where ${file.closedReason} = 'DUPLICATE'
      and ${file.id} = case ${row.relation} when 'DUPLICATE_OF' then ${row.case} else ${row.otherCase} end))`;
}

/** Links that stand, between two cases that the viewer may know. That two cases concern one person is told to nobody who knows no person. */
export const knownLink = (row: Row, scope: Scope): Sql =>
  sql`${stands(row, scope)} and not (${withoutPersons(scope)}) and ${ofKnownCase(row, scope)}
    and ${ofKnownCase({ case: row.otherCase }, scope)}`;

@ObjectType('LinkedCase', {
  description: 'Another case that hangs together with this one. You see it only if you may know both.',
  implements: NodeType,
})
@Table(CaseLinkRecord, { idPrefix: 'link', rows: knownLink })
export class LinkedCaseType extends NodeType {
  @Field(() => CaseRelationEnum, { description: 'What the other case is to this one.' })
  @Column()
  relation!: string;

  @Field(() => String, { nullable: true, description: 'What was said with the link.' })
  @Column()
  note!: string | null;

  @Field(() => OfficerType, { nullable: true, description: 'Who linked them.' })
  @ToOne('linkedBy')
  linkedBy!: unknown;

  @Field(() => DateTimeScalar, { description: 'When they were linked.' })
  @Column()
  linkedAt!: string;
}

export const LinkedCaseConnection = connectionOf('LinkedCase', () => LinkedCaseType);

export const LINKED_CASES = listOf(CaseLinkRecord, {
  name: 'linkedCases',
  filters: {},
  orders: { LINKED: 'linkedAt' },
  defaultOrder: [{ field: 'LINKED', direction: 'ASC' }],
});
