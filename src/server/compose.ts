import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { answerError } from '../api/answer-errors.js';
import type { ReportFault } from '../api/answer-errors.js';
import { cursorKey } from '../api/compiled-reads/cursor-key.js';
import { buildApi } from '../api/schema.js';
import { DEADLINE_RULES } from '../extradition/deadlines/rules/all-rules.js';
import { PROCEDURE, PROCEDURES } from '../extradition/procedure/procedure.js';
import { FeedLine } from '../feed/feed-line.js';
import { openPool } from '../storage/database.js';
import { startApollo } from './apollo.js';
import type { AnswerError } from './apollo.js';
import { closingOrder } from './closing-order.js';
import type { ClosingOrder } from './closing-order.js';
import { contextMaker } from './context.js';
import { DOCUMENT_LINKS, documentLinks, documentRoute } from './document-links.js';
import { documentVerifier as fetchingVerifier } from './document-verifier.js';
import { MOST_ERRORS } from './document-limits.js';
import type { Environment } from './environment.js';
import { graphiqlRoute } from './graphiql-route.js';
import { graphqlRoute } from './graphql-route.js';
import { healthRoutes } from './health-routes.js';
import type { Stage } from './health.js';
import { openHerald } from './open-herald.js';
import { openHttpDoor } from './http.js';
import type { HttpDoor } from './http.js';
import { openKeys } from './keys.js';
import type { Keys } from './keys.js';
import { signLocalToken } from './local-token.js';
import type { Logger } from './logger.js';
import { Metrics } from './metrics.js';
import { openDatabase } from './open-database.js';
import { prepareDemoDocket, prepareRegister } from './prepare-register.js';
import { Refused } from './read-body.js';
import { refuseHoles, refuseRuleHoles, refuseStaleZones } from './refuse-holes.js';
import { tokenVerifier } from './verify-token.js';
import { openWebSocketDoor } from './websocket.js';

/** How a server tells what it does. */
export interface Telling {
  log: Logger;
  /** A line per step of the start, for a person. */
  onStep: (line: string) => void;
}

/** A server that serves. */
export interface RunningServer {
  /** `http://127.0.0.1:4000`; the endpoint is `/graphql`. */
  origin: string;
  /** Settles with a sentence when the database is lost. */
  lost: Promise<string>;
  /** Lets running work end, says goodbye to sockets, closes everything. Running it twice is the same as once. */
  close(): Promise<void>;
}

const PATH = '/graphql';

/**
 * Builds everything that lives as long as the server; nothing else does. What was opened is closed again when a later
 * part cannot be. Throws CannotStart with a sentence.
 */
export async function compose(environment: Environment, telling: Telling): Promise<RunningServer> {
  PROCEDURES.forEach(refuseHoles);
  refuseRuleHoles(DEADLINE_RULES, PROCEDURE.events);
  refuseStaleZones();
  const opened = closingOrder(telling.log);
  try {
    return await open(environment, telling, opened);
  } catch (error) {
    await opened.closeAll();
    throw error;
  }
}

async function open(environment: Environment, telling: Telling, opened: ClosingOrder): Promise<RunningServer> {
  const { log, onStep } = telling;
  const life = { stage: 'STARTING' as Stage };
  const stage = () => life.stage;
  const metrics = new Metrics();
  const database = await openDatabase(environment, onStep);
  opened.add(database.close);
  const keys = await openKeys(environment.keysFile);
  const pool = openPool(database.serverUrl);
  opened.add(() => endPool(pool));
  const http = await openHttpDoor({ ...environment, log, metrics, stage });
  opened.add(http.drain);
  for (const [path, route] of healthRoutes({ stage, pool, metrics })) http.routes.set(path, route);
  http.routes.set(PATH, notYet);

  await prepareRegister(database.ownerUrl, environment.demo, onStep);
  if (environment.demo) await prepareDemoDocket(database.ownerUrl, pool, onStep);
  const herald = openHerald({ pool, metrics, log });
  opened.add(() => herald.close());
  const feed = new FeedLine({
    pool,
    databaseUrl: database.serverUrl,
    cursorKey: keys.cursorCipher,
    onRing: () => herald.ring(),
  });
  opened.add(() => feed.close());
  metrics.watch({ pool, feed, herald });
  await openGraphql({ environment, log, metrics, stage, keys, pool, feed, http, opened });

  life.stage = 'SERVING';
  onStep(`Listening on ${http.origin}`);
  const close = () => {
    life.stage = 'STOPPING';
    void http.drain();
    return opened.closeAll();
  };
  return { origin: http.origin, lost: database.lost, close };
}

function notYet(): Promise<never> {
  return Promise.reject(new Refused(503, 'The server is still starting. Try again soon.'));
}

interface Parts {
  environment: Environment;
  log: Logger;
  metrics: Metrics;
  stage: () => Stage;
  keys: Keys;
  pool: pg.Pool;
  feed: FeedLine;
  http: HttpDoor;
  opened: ClosingOrder;
}

/** Serves the schema on both doors, with one sign-in and one translation of errors. */
async function openGraphql({ environment, opened, http, keys, pool, feed, ...rest }: Parts): Promise<void> {
  const { production, signIn, demo, defaultHomeState, documentHosts, documentVerifier } = environment;
  const { log } = rest;
  const schema = await buildApi();
  const verify = await tokenVerifier(signIn, keys, log);
  const desk = { pool, documentHosts, ...(documentVerifier && { fetchDigest: fetchingVerifier() }) };
  const links = documentLinks(keys.cursorMac);
  http.routes.set(DOCUMENT_LINKS, documentRoute(desk, links));
  const contextOf = contextMaker({
    desk,
    feed,
    cursorKey: cursorKey(keys.cursorMac),
    verify,
    defaultHomeState,
    log,
    pathOfOpening: links.pathOf,
  });
  const report = (reference: string, error: unknown) => log.error({ err: error, reference }, 'A fault was masked');
  const shared = { ...rest, schema, contextOf, production, answerError: answering(report) };
  const apollo = await startApollo(shared);
  opened.add(() => apollo.stop());
  const page = graphiqlRoute(signIn.kind === 'local' && demo ? (...who) => signLocalToken(keys, ...who) : undefined);
  http.routes.set('/', () =>
    Promise.resolve({ status: 302, type: 'text/plain', body: PATH, headers: { location: PATH } }),
  );
  http.routes.set(PATH, graphqlRoute({ apollo, contextOf, page }));
  const sockets = openWebSocketDoor({ ...shared, server: http.server, path: PATH });
  opened.add(() => sockets.close());
}

/** One mistake can be made in a thousand places; a few of them are enough to find it. */
function answering(report: ReportFault): AnswerError {
  return (formatted, error) => {
    const { locations, ...told } = answerError(formatted, error, report);
    return locations ? { ...told, locations: locations.slice(0, MOST_ERRORS) } : told;
  };
}

/** Waits for statements under way, but not for ever: the database ends what is left. */
async function endPool(pool: pg.Pool): Promise<void> {
  await Promise.race([pool.end(), sleep(2_000, undefined, { ref: false })]);
}
