import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { ERROR_CODES } from '../api/api-error.js';
import type { EscalationReason } from '../extradition/deadlines/notices/escalation.js';
import type { NoticeStage } from '../extradition/deadlines/notices/notice-stage.js';

interface OperationDone {
  transport: 'http' | 'ws';
  kind: 'query' | 'mutation' | 'subscription' | 'none';
  /** `extensions.code` of the first error; nothing when all went well. */
  code: unknown;
  seconds: number;
}

/** What is read at the moment of a scrape. */
export interface Sources {
  pool: { totalCount: number; idleCount: number; waitingCount: number };
  feed: { followers: number };
  herald: { oldestDue: number; quarantined: number };
}

/** Counts and times, in Prometheus' text format. No label holds anything that a client can invent. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #operations = this.#add(Counter, {
    name: 'dedere_operations_total',
    help: 'GraphQL operations answered, by door, kind and outcome (OK or the code of the first error).',
    labelNames: ['transport', 'kind', 'outcome'],
  });
  readonly #seconds = this.#add(Histogram, {
    name: 'dedere_operation_seconds',
    help: 'Time to answer a query or a mutation, and to accept a subscription.',
    labelNames: ['transport', 'kind'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
  });
  readonly #requests = this.#add(Counter, {
    name: 'dedere_http_requests_total',
    help: 'HTTP requests answered, by route and status.',
    labelNames: ['route', 'status'],
  });
  readonly #closed = this.#add(Counter, {
    name: 'dedere_sockets_closed_total',
    help: 'WebSockets closed, by close code.',
    labelNames: ['code'],
  });
  readonly #notices = this.#add(Counter, {
    name: 'dedere_notices_told_total',
    help: 'Notices of limits that this server told, by stage.',
    labelNames: ['stage'],
  });
  readonly #noticeLag = this.#add(Histogram, {
    name: 'dedere_notice_lag_seconds',
    help: 'Time between the moment a notice speaks of and the moment it was told. Long where a limit began in the past, or no server ran.',
    buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 60, 3_600, 86_400],
  });
  readonly #escalations = this.#add(Counter, {
    name: 'dedere_notice_escalations_total',
    help: 'Steps up the duty roster, because nobody acknowledged a notice in time, by reason.',
    labelNames: ['reason'],
  });
  readonly sockets = this.#add(Gauge, { name: 'dedere_sockets', help: 'WebSockets open now.' });
  readonly subscriptions = this.#add(Gauge, { name: 'dedere_subscriptions', help: 'Subscriptions running now.' });

  constructor() {
    collectDefaultMetrics({ register: this.#registry });
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  text(): Promise<string> {
    return this.#registry.metrics();
  }

  operation({ transport, kind, code, seconds }: OperationDone): void {
    const known = typeof code === 'string' && code in ERROR_CODES ? code : 'OTHER';
    this.#operations.inc({ transport, kind, outcome: code === undefined ? 'OK' : known });
    this.#seconds.observe({ transport, kind }, seconds);
  }

  request(route: string, status: number): void {
    this.#requests.inc({ route, status });
  }

  /** Close codes outside the known ranges are the client's to choose and count as one. */
  socketClosed(code: number): void {
    const known = (code >= 1000 && code <= 1015) || (code >= 4400 && code <= 4500);
    this.#closed.inc({ code: known ? code : 'other' });
  }

  notice(stage: NoticeStage, lagSeconds: number): void {
    this.#notices.inc({ stage });
    this.#noticeLag.observe(lagSeconds);
  }

  escalation(reason: EscalationReason): void {
    this.#escalations.inc({ reason });
  }

  watch({ pool, feed, herald }: Sources): void {
    this.#gauge('dedere_database_connections', 'Database connections open now.', () => pool.totalCount);
    this.#gauge('dedere_database_connections_idle', 'Database connections without work.', () => pool.idleCount);
    this.#gauge('dedere_database_waiting', 'Requests that wait for a database connection.', () => pool.waitingCount);
    this.#gauge('dedere_feed_followers', 'Streams that follow the feed now.', () => feed.followers);
    this.#gauge(
      'dedere_notice_oldest_due_seconds',
      'How long the oldest untold notice has been due, at the last look.',
      () => herald.oldestDue,
    );
    this.#gauge(
      'dedere_notices_quarantined',
      'Limits set aside because their notices cannot be found out.',
      () => herald.quarantined,
    );
  }

  #gauge(name: string, help: string, read: () => number): void {
    new Gauge({
      name,
      help,
      registers: [this.#registry],
      collect() {
        this.set(read());
      },
    });
  }

  #add<T, O extends object>(kind: new (options: O & { registers: Registry[] }) => T, options: O): T {
    return new kind({ ...options, registers: [this.#registry] });
  }
}
