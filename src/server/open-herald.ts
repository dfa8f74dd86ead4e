import type pg from 'pg';
import type { Announced } from '../heralds/announce.js';
import { Herald } from '../heralds/herald.js';
import type { Logger } from './logger.js';
import type { Metrics } from './metrics.js';

interface Parts {
  pool: pg.Pool;
  metrics: Metrics;
  log: Logger;
}

/** Sends out the herald of this server, who announces limits; whatever needs an operator goes to the log. */
export function openHerald({ pool, metrics, log: parent }: Parts): Herald {
  const log = parent.child({ component: 'herald' });
  return new Herald({
    pool,
    onAnnounced: (announced) => sayAnnounced(announced, metrics, log),
    onSetAside: (caseId, err) => log.error({ err, caseId }, 'The limits of a case cannot be announced: set aside'),
    onTrouble: (err) => log.warn({ err }, 'The herald could not look for due limits and tries again'),
  });
}

function sayAnnounced({ told, escalated, faults }: Announced, metrics: Metrics, log: Logger): void {
  for (const { row, lateBy } of told) metrics.notice(row.stage, lateBy);
  for (const { caseId, error } of faults) {
    log.error({ err: error, caseId }, 'A limit cannot be announced: set aside, see notice_quarantine');
  }
  for (const { step, fact } of escalated) {
    if (!step || !fact) continue;
    metrics.escalation(step.reason);
    const caseId = fact.case_id;
    if (step.reason === 'NO_ROSTER') log.warn({ caseId }, 'A notice went to every supervisor: nobody is on the roster');
    if (step.reason === 'NOBODY') log.error({ caseId }, 'A notice on liberty could be put to nobody: set a roster');
  }
}
