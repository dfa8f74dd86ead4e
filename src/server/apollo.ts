import { ApolloServer } from '@apollo/server';
import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse, GraphQLRequestListener } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { GraphQLError } from 'graphql';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { apiError } from '../api/api-error.js';
import type { RequestContext } from '../api/request-context.js';
import { MOST_ERRORS, PARSING, tooManySelections } from './document-limits.js';
import type { Logger } from './logger.js';
import type { Metrics } from './metrics.js';

/** Turns what was thrown into what a client may read; the same for both doors. */
export type AnswerError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

interface Wish {
  schema: GraphQLSchema;
  answerError: AnswerError;
  metrics: Metrics;
  log: Logger;
  production: boolean;
}

/** Starts Apollo Server without a network of its own; `http.ts` hands it requests. */
export async function startApollo({ schema, answerError, metrics, log, production }: Wish) {
  const apollo = new ApolloServer<RequestContext>({
    schema,
    logger: log.child({ component: 'apollo' }),
    introspection: !production,
    hideSchemaDetailsFromClientErrors: production,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    parseOptions: PARSING,
    validationOptions: { maxErrors: MOST_ERRORS },
    stopOnTerminationSignals: false,
    formatError: answerError,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      refusing,
      measuring(metrics),
    ],
  });
  await apollo.start();
  return apollo;
}

/** Refuses what this door does not take, before anything runs. */
const refusing: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation({ operation, document }) {
        if (operation?.operation === 'subscription') {
          throw badRequest(
            'Subscriptions are not answered over HTTP. Open a WebSocket (graphql-transport-ws) on this same address.',
          );
        }
        const refusal = operation && document && tooManySelections(document, operation);
        if (refusal) throw withStatus(refusal, 400);
        return Promise.resolve();
      },
    }),
};

function badRequest(message: string): GraphQLError {
  return withStatus(apiError('BAD_REQUEST', message), 400);
}

/** Without a status Apollo would answer an error of ours with 500. */
function withStatus({ message, extensions }: GraphQLError, status: number): GraphQLError {
  return new GraphQLError(message, { extensions: { ...extensions, http: { status } } });
}

function measuring(metrics: Metrics): ApolloServerPlugin<RequestContext> {
  const requestDidStart = (): Promise<GraphQLRequestListener<RequestContext>> => {
    const began = performance.now();
    const willSendResponse = ({ operation, response }: GraphQLRequestContextWillSendResponse<RequestContext>) => {
      const errors = response.body.kind === 'single' ? response.body.singleResult.errors : undefined;
      metrics.operation({
        transport: 'http',
        kind: operation?.operation ?? 'none',
        code: errors?.[0]?.extensions?.['code'],
        seconds: (performance.now() - began) / 1000,
      });
      return Promise.resolve();
    };
    return Promise.resolve({ willSendResponse });
  };
  return { requestDidStart };
}
