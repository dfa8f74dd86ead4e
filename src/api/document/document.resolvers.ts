import { DOCUMENT_ANSWER_FIELDS } from './document.answers.js';
import { DocumentRelationFields } from './document-relations.fields.js';
import { DocumentMutations } from './document.mutations.js';

/** Everything of documents that the schema is built from. */
export const DOCUMENT_RESOLVERS = [DocumentMutations, DocumentRelationFields, ...DOCUMENT_ANSWER_FIELDS] as const;
