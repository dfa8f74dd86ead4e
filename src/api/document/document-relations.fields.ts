import { Args, FieldResolver, Resolver } from 'type-graphql';
import type { Role } from '../../extradition/role.js';
import { DocumentLinkRecord } from '../../storage/document-link.record.js';
import { Connection, readByCompiler, ToMany, ToOne, WithheldFrom } from '../compiled-reads/decorators.js';
import { sql } from '../compiled-reads/sql.js';
import { PageArgs } from '../paging.js';
import { DOCUMENT_OPENINGS, DocumentOpeningConnection } from './document-opening.type.js';
import { DocumentReviewType } from './document-review.type.js';
import { DocumentType } from './document.type.js';

/** Who may see who read what: those who answer for it. */
const OVERSEERS: readonly Role[] = ['AUDITOR', 'SUPERVISOR', 'DPO'];

// What documents of one case are to each other. Only what belongs to the same case is ever named.
@Resolver(() => DocumentType)
export class DocumentRelationFields {
  @FieldResolver(() => DocumentType, { nullable: true, description: 'The document it translates.' })
  @ToOne('translationOf')
  translationOf(): unknown {
    return readByCompiler();
  }

  @FieldResolver(() => DocumentType, { nullable: true, description: 'The document whose seal or apostille it is.' })
  @ToOne('apostilleOf')
  apostilleOf(): unknown {
    return readByCompiler();
  }

  @FieldResolver(() => DocumentType, {
    nullable: true,
    description: 'The document it shows with parts made illegible.',
  })
  @ToOne('redactionOf')
  redactionOf(): unknown {
    return readByCompiler();
  }

  @FieldResolver(() => DocumentType, { nullable: true, description: 'The document whose place it took.' })
  @ToOne('supersedes')
  supersedes(): unknown {
    return readByCompiler();
  }

  @FieldResolver(() => DocumentType, { nullable: true, description: 'The document that took its place.' })
  @ToOne((row, scope) => {
    const next = scope.from(DocumentLinkRecord);
    return sql`(select ${next.id} from ${next.$table} where ${next.supersedes} = ${row.id})`;
  })
  supersededBy(): unknown {
    return readByCompiler();
  }

  @FieldResolver(() => [DocumentType], { description: 'Its translations on file, withdrawn ones included.' })
  @ToMany({
    rows: (child, parent) => sql`${child.translationOf} = ${parent.id}`,
    orderBy: (row) => [sql`${row.linkedAt}`, sql`${row.id}`],
  })
  translations(): unknown {
    return readByCompiler();
  }

  @FieldResolver(() => [DocumentType], {
    description:
      'Other documents of the case that are the very same file, by digest, in the order they were linked: one file may hold two documents.',
  })
  @ToMany({
    rows: (child, parent) =>
      sql`${child.case} = ${parent.case} and ${child.sha256} = ${parent.sha256} and ${child.id} <> ${parent.id}`,
    orderBy: (row) => [sql`${row.linkedAt}`, sql`${row.id}`],
  })
  sameFileAs(): unknown {
    return readByCompiler();
  }

  @FieldResolver(() => [DocumentReviewType], {
    description: 'What reviewers found, the latest first; the latest counts.',
  })
  @ToMany({
    rows: (child, parent) => sql`${child.document} = ${parent.id}`,
    orderBy: (row) => [sql`${row.reviewedAt} desc`, sql`${row.id} desc`],
  })
  reviews(): unknown {
    return readByCompiler();
  }

  @FieldResolver(() => DocumentOpeningConnection, {
    description: 'Who opened it for reading, when and why. For auditors, supervisors and the data protection officer.',
  })
  @Connection(DOCUMENT_OPENINGS, { rows: (child, parent) => sql`${child.document} = ${parent.id}` })
  @WithheldFrom((_row, { viewer }) => sql`not (${viewer.roles}::text[] && ${OVERSEERS}::text[])`, 'OVERSIGHT')
  openings(@Args(() => PageArgs) _page: PageArgs): unknown {
    return readByCompiler();
  }
}
