import {
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  getOperationAST,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import type { DocumentNode, ExecutionArgs, GraphQLSchema } from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { apiError } from '../api/api-error.js';
import type { ErrorCode } from '../api/api-error.js';
import { MOST_ERRORS, PARSING, tooManySelections } from './document-limits.js';

/** A subscription that may be carried out, or why not. */
export type SubscriptionRequest = Pick<ExecutionArgs, 'schema' | 'document' | 'operationName' | 'variableValues'>;

/**
 * Reads a `subscribe` message under the limits that hold for HTTP. The socket carries subscriptions only: queries and
 * mutations have a door of their own.
 */
export function readSubscription(
  schema: GraphQLSchema,
  { query, operationName, variables }: SubscribePayload,
  production: boolean,
): SubscriptionRequest | readonly GraphQLError[] {
  const document = parsed(query);
  if (document instanceof GraphQLError) return [document];
  const mistakes = mistakesIn(schema, document, production);
  if (mistakes.length > 0) return mistakes;
  const operation = getOperationAST(document, operationName);
  if (!operation) {
    return [apiError('OPERATION_RESOLUTION_FAILURE', 'Say by operationName which operation of the document is meant.')];
  }
  if (operation.operation !== 'subscription') {
    return [
      apiError('BAD_REQUEST', `A ${operation.operation} is not answered here. Send it with POST to this same address.`),
    ];
  }
  const refusal = tooManySelections(document, operation);
  return refusal ? [refusal] : { schema, document, operationName, variableValues: variables };
}

function parsed(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query, PARSING);
  } catch (error) {
    return coded('GRAPHQL_PARSE_FAILED', error as GraphQLError);
  }
}

function mistakesIn(schema: GraphQLSchema, document: DocumentNode, production: boolean): readonly GraphQLError[] {
  const rules = [...specifiedRules, ...(production ? [NoSchemaIntrospectionCustomRule] : [])];
  const options = { maxErrors: MOST_ERRORS, hideSuggestions: production };
  return validate(schema, document, rules, options).map((error) => coded('GRAPHQL_VALIDATION_FAILED', error));
}

/** graphql-js gives its own errors no code; over HTTP Apollo adds it. */
function coded(code: ErrorCode, { message, nodes, source, positions, extensions }: GraphQLError): GraphQLError {
  return new GraphQLError(message, { nodes, source, positions, extensions: { code, ...extensions } });
}
