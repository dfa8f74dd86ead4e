import type { Queryable } from './database.js';

/** What is set aside, and why. */
export interface SetAside {
  /** One limit; null: whatever is due in the case. */
  readonly deadlineId: string | null;
  /** In the words of the fault. */
  readonly fault: string;
}

/** Sets limits aside whose notices cannot be found out or written, so that the others go on. They are tried again after an hour. */
export async function quarantineLimits(tx: Queryable, caseId: string, { deadlineId, fault }: SetAside): Promise<void> {
  await tx.query({
    name: 'quarantine-limits',
    text: `
with aside as (
  update deadline_watch set next_at = dedere_now() + interval '1 hour'
  where case_id = $1 and next_at <= dedere_now() and ($2::uuid is null or deadline_id = $2) returning deadline_id
), unheard as (
  update deadline_notice set escalate_at = dedere_now() + interval '1 hour'
  where case_id = $1 and escalate_at <= dedere_now() and $2::uuid is null returning deadline_id
)
insert into notice_quarantine (deadline_id, first_at, last_at, attempts, fault)
select id, dedere_now(), dedere_now(), 1, $3 from (select deadline_id from aside union select deadline_id from unheard) set_aside(id)
on conflict (deadline_id) do update set last_at = excluded.last_at, attempts = notice_quarantine.attempts + 1, fault = excluded.fault`,
    values: [caseId, deadlineId, fault],
  });
}
