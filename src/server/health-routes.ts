import type pg from 'pg';
import { readiness } from './health.js';
import type { Stage } from './health.js';
import { jsonAnswer } from './http.js';
import type { Route } from './http.js';
import type { Metrics } from './metrics.js';

interface Parts {
  stage: () => Stage;
  pool: pg.Pool;
  metrics: Metrics;
}

/** What an orchestrator and a monitor ask. They need no token and tell nothing about cases or people. */
export function healthRoutes({ stage, pool, metrics }: Parts): ReadonlyMap<string, Route> {
  return new Map<string, Route>([
    ['/livez', () => Promise.resolve(jsonAnswer(200, { alive: true, message: 'The server is alive.' }))],
    [
      '/readyz',
      async () => {
        const state = await readiness(stage(), pool);
        return jsonAnswer(state.ready ? 200 : 503, state);
      },
    ],
    ['/metrics', async () => ({ status: 200, type: metrics.contentType, body: await metrics.text() })],
  ]);
}
