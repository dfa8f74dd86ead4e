import 'reflect-metadata';
import { GraphQLInputObjectType, type GraphQLSchema } from 'graphql';
import { MikroORM } from '@mikro-orm/postgresql';
import { buildSchema } from 'type-graphql';
import { ormOptions } from '../storage/orm.js';
import { CaseOfDeadline, CaseOfDocument, CaseOfEvent } from './case/case-of.fields.js';
import {
  CaseEventRecordedFields,
  CaseEventRefusedFields,
  CaseMovedOnFields,
  CaseOpenedFields,
} from './case/case.answers.js';
import { CaseDiagramFields } from './case/case-diagram.fields.js';
import { CaseMutations } from './case/case.mutations.js';
import { CaseQueries } from './case/case.queries.js';
import { EventVerdictFields } from './case/event-verdicts.fields.js';
import { LABEL_RESOLVERS } from './case/label.fields.js';
import { checkInputs } from './check-inputs.js';
import { wireCompiledReads } from './compiled-reads/wire-compiled-reads.js';
import { DEADLINE_RESOLVERS } from './deadline/deadline.resolvers.js';
import { DeadlineQueries } from './deadline/deadline.queries.js';
import { DeploymentQueries } from './deployment.type.js';
import { SideFileDiagramFields } from './side-file/side-file-diagram.fields.js';
import { SideFileFields, SideFileOfDeadline, SideFileOfEvent, SideFilesOfCase } from './side-file/side-file.fields.js';
import { HISTORY_RESOLVERS } from './history/history.resolvers.js';
import { DOCUMENT_RESOLVERS } from './document/document.resolvers.js';
import { DOSSIER_RESOLVERS } from './dossier/dossier.fields.js';
import { FEED_RESOLVERS } from './feed/feed.resolvers.js';
import { LabelQueries } from './label.queries.js';
import { OWNERSHIP_RESOLVERS } from './ownership/ownership.resolvers.js';
import { PROPOSAL_RESOLVERS } from './proposal/proposal.resolvers.js';
import { NodeQueries } from './node.queries.js';
import { NOTICE_RESOLVERS } from './notice/notice.resolvers.js';
import { ProcedureDiagramFields } from './procedure/procedure-diagram.fields.js';
import { MOVE_TO_PROCEDURE_RESOLVERS } from './procedure/move-to-procedure.mutations.js';
import { PERSON_RESOLVERS } from './person/person.resolvers.js';
import { OUTLOOK_RESOLVERS } from './outlook/outlook.resolvers.js';

/** How the records are mapped, as the compiler of reads needs it; connects to nothing. */
const metadata = () => new MikroORM(ormOptions('postgresql://localhost/dedere')).getMetadata();

/** type-graphql asks for one even where every subscription brings its own stream. */
const noPubSub = {
  publish: () => {
    throw new Error('Nothing is published in memory: write a fact, and the feed tells it.');
  },
  subscribe: () => {
    throw new Error('Nothing is published in memory: follow the feed.');
  },
};

/** Everything that answers a field. */
const RESOLVERS = [
  NodeQueries,
  DeploymentQueries,
  CaseQueries,
  DeadlineQueries,
  ...DEADLINE_RESOLVERS,
  CaseMutations,
  CaseEventRecordedFields,
  CaseEventRefusedFields,
  CaseMovedOnFields,
  CaseOpenedFields,
  ...DOCUMENT_RESOLVERS,
  ...DOSSIER_RESOLVERS,
  CaseOfDeadline,
  EventVerdictFields,
  ...LABEL_RESOLVERS,
  LabelQueries,
  CaseDiagramFields,
  ProcedureDiagramFields,
  SideFileDiagramFields,
  SideFilesOfCase,
  SideFileFields,
  SideFileOfEvent,
  SideFileOfDeadline,
  CaseOfDocument,
  CaseOfEvent,
  ...PROPOSAL_RESOLVERS,
  ...OUTLOOK_RESOLVERS,
  ...PERSON_RESOLVERS,
  ...MOVE_TO_PROCEDURE_RESOLVERS,
  ...HISTORY_RESOLVERS,
  ...OWNERSHIP_RESOLVERS,
  ...NOTICE_RESOLVERS,
  ...FEED_RESOLVERS,
] as const;

/** The schema, ready to serve: reads compiled, inputs checked. Throws with every mistake of the mapping at once. */
export async function buildApi(): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers: [...RESOLVERS],
    validate: false,
    pubSub: noPubSub,
  });
  const facts = schema.getType('CaseEventFactsInput');
  // type-graphql has no word for it; graphql-js enforces it and prints the directive.
  if (facts instanceof GraphQLInputObjectType) facts.isOneOf = true;
  wireCompiledReads(schema, metadata());
  checkInputs(schema);
  return schema;
}
