import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { dossierOf, type Dossier } from '../../extradition/documents/dossier.js';
import type { Requirement } from '../../extradition/documents/requirement.js';
import { supplementDraftOf, type SupplementDraft } from '../../extradition/documents/supplement.js';
import type { ExtraditionCaseRecord } from '../../storage/extradition-case.record.js';
import type { DeadlineRuleRecord } from '../../storage/reference/deadline-rule.record.js';
import { ExtraditionCaseType } from '../case/case.type.js';
import { Computed, WithheldFrom } from '../compiled-reads/decorators.js';
import { sql } from '../compiled-reads/sql.js';
import { DeadlineRuleType } from '../deadline/deadline-rule.type.js';
import { DocumentType } from '../document/document.type.js';
import { remedyOf, shownReasons } from '../refusal/refusal.type.js';
import type { RequestContext } from '../request-context.js';
import { withoutPersons } from '../visible-rows.js';
import { DocumentsOfDossier } from './documents-of-dossier.js';
import { DossierRequirementType, DossierType, SupplementDraftType } from './dossier.type.js';

const shownRequirement =
  (onFile: DocumentsOfDossier) =>
  ({ reasons, remedy, ...told }: Requirement): DossierRequirementType =>
    Object.assign(new DossierRequirementType(), {
      ...told,
      onFile,
      reasons: shownReasons(reasons),
      remedy: remedy && remedyOf(remedy),
    });

function shownDossier(dossier: Dossier, draft: SupplementDraft | null, onFile: DocumentsOfDossier): DossierType {
  const shown = shownRequirement(onFile);
  const requirements = dossier.requirements.map(shown);
  const inState = (state: string) => requirements.filter((requirement) => requirement.state === state);
  return Object.assign(new DossierType(), {
    complete: dossier.complete,
    stage: dossier.stage,
    requirements,
    missing: inState('MISSING'),
    present: inState('PRESENT'),
    defective: inState('DEFECTIVE'),
    supplementDraft:
      draft &&
      Object.assign(new SupplementDraftType(), {
        phrases: draft.questions,
        ruleIds: draft.ruleIds,
        event: 'SUPPLEMENT_REQUESTED',
        requirements: draft.requirements.map(shown),
      }),
  });
}

@Resolver(() => ExtraditionCaseType)
export class DossierFields {
  @FieldResolver(() => DossierType, {
    nullable: true,
    description:
      'Checklist of the case: what is required, present, defective and missing at its stage. Null when withheld from you.',
  })
  @Computed({ needs: ['id'] })
  // What is on file tells what the case is about.
  @WithheldFrom<ExtraditionCaseRecord>((_row, scope) => withoutPersons(scope), 'PERSONAL_DATA')
  async dossier(@Root() { $id }: { $id: string }, @Ctx() { files, read }: RequestContext): Promise<DossierType> {
    const { file, now } = await files.load($id);
    const dossier = dossierOf(file);
    const ids = [...new Set(dossier.requirements.flatMap(({ documentIds }) => documentIds))];
    const draft = supplementDraftOf(file, now.slice(0, 10), dossier);
    return shownDossier(dossier, draft, new DocumentsOfDossier(ids, read));
  }
}

@Resolver(() => DossierRequirementType)
export class DocumentsOfRequirement {
  @FieldResolver(() => [DocumentType], {
    description: 'Standing documents of the kind, in the order they were linked.',
  })
  documents(
    @Root() { documentIds, onFile }: DossierRequirementType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown[]> {
    return onFile.some(info, documentIds);
  }
}

@Resolver(() => SupplementDraftType)
export class RulesOfSupplement {
  @FieldResolver(() => [DeadlineRuleType], {
    description:
      'Rules of the case whose clock the event starts: a rule that is not verified starts none, and most terms are the day the request itself names.',
  })
  rules(
    @Root() { ruleIds }: SupplementDraftType,
    @Ctx() { read }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return read.many<DeadlineRuleRecord>(
      info,
      DeadlineRuleType,
      (row) => sql`${row.id} = any(${ruleIds}::text[])`,
      (row) => [sql`${row.id}`],
    );
  }
}

/** Everything of the dossier that the schema is built from. */
export const DOSSIER_RESOLVERS = [DossierFields, DocumentsOfRequirement, RulesOfSupplement] as const;
