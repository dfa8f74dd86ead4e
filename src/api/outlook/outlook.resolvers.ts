import {
  LegalBasisComparisonFields,
  LegalBasisOptionFields,
  LegalBasisQueries,
} from './compare-legal-bases.queries.js';
import { LimitOfNextStep, NextStepFields } from './next-steps.fields.js';
import { LimitStoppedFields, PreviewQueries } from './preview.queries.js';

/** What is told of a case's future: what an event would do, what must happen next, what another instrument would change. */
export const OUTLOOK_RESOLVERS = [
  PreviewQueries,
  LimitStoppedFields,
  NextStepFields,
  LimitOfNextStep,
  LegalBasisQueries,
  LegalBasisComparisonFields,
  LegalBasisOptionFields,
] as const;
