import { Args, Field, FieldResolver, ObjectType, Resolver } from 'type-graphql';
import type { Role } from '../../extradition/role.js';
import { AuditEntryRecord } from '../../storage/audit-entry.record.js';
import type { ExtraditionCaseRecord } from '../../storage/extradition-case.record.js';
import { ExtraditionCaseType } from '../case/case.type.js';
import { Column, Connection, Expression, readByCompiler, Table, WithheldFrom } from '../compiled-reads/decorators.js';
import { listOf } from '../compiled-reads/list.js';
import type { Scope } from '../compiled-reads/scope.js';
import { sql, type Sql } from '../compiled-reads/sql.js';
import { enumOf } from '../law-enums.js';
import { connectionOf, PageArgs } from '../paging.js';
import { DateTimeScalar } from '../scalars.js';
import { ofKnownCase } from '../visible-rows.js';

const ANSWERS = {
  REFUSED: 'The law, or the rights of who asked, said no.',
  MOVED_ON: 'It was decided on a version that the case had left behind.',
  MISMATCH: 'The idempotency key belonged to another act, or the version had never been.',
} as const;

const AttemptAnswerEnum = enumOf('RefusedAttemptAnswer', 'How an attempt was answered that changed nothing.', ANSWERS);

/** Who looks into what was refused. */
const OVERSEERS: readonly Role[] = ['AUDITOR', 'SUPERVISOR'];

const overseesNothing = ({ viewer }: Scope): Sql => sql`not (${viewer.roles}::text[] && ${OVERSEERS}::text[])`;

@ObjectType('RefusedAttempt', {
  description: 'An act on a case that was asked for and not done. Kept as evidence, apart from the history.',
})
@Table(AuditEntryRecord, {
  rows: (row, scope) =>
    sql`${row.answer} = any(${Object.keys(ANSWERS)}::text[]) and not (${overseesNothing(scope)}) and ${ofKnownCase(row, scope)}`,
})
class RefusedAttemptType {
  @Field(() => DateTimeScalar, { description: 'When it was asked for, by the clock of the database.' })
  @Column()
  at!: string;

  @Field(() => String, { description: 'Who asked: the subject of the token.' })
  @Column()
  actor!: string;

  @Field(() => String, { description: 'Which operation of this API.' })
  @Column()
  operation!: string;

  @Field(() => AttemptAnswerEnum, { description: 'How it was answered.' })
  @Column()
  answer!: string;

  @Field(() => String, { nullable: true, description: 'The event that was asked for, where it was one.' })
  @Expression<AuditEntryRecord>((row) => sql`${row.detail} ->> 'event'`)
  event!: string | null;

  @Field(() => [String], { description: 'Codes of the refusal; none where the answer itself is the reason.' })
  @Expression<AuditEntryRecord>((row) => sql`coalesce(${row.detail} -> 'reasons', '[]')`)
  codes!: string[];

  @Field(() => String, { description: 'The request, as the log of the server knows it.' })
  @Column()
  requestId!: string;
}

const RefusedAttemptConnection = connectionOf('RefusedAttempt', () => RefusedAttemptType);

const REFUSED_ATTEMPTS = listOf(AuditEntryRecord, {
  name: 'refusedAttempts',
  filters: {},
  orders: { RECORDED: 'at' },
  defaultOrder: [{ field: 'RECORDED', direction: 'ASC' }],
});

@Resolver(() => ExtraditionCaseType)
export class RefusedAttemptsOfCase {
  @FieldResolver(() => RefusedAttemptConnection, {
    description: 'Acts on the case that were asked for and not done, oldest first. For auditors and supervisors.',
  })
  @Connection(REFUSED_ATTEMPTS, { rows: (child, parent) => sql`${child.case} = ${parent.id}` })
  @WithheldFrom<ExtraditionCaseRecord>((_row, scope) => overseesNothing(scope), 'OVERSIGHT')
  refusedAttempts(@Args(() => PageArgs) _page: PageArgs): unknown {
    return readByCompiler();
  }
}
