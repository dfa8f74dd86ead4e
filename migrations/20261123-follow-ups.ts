import { Migration } from '@mikro-orm/migrations';

/** Gives the open cases of an earlier release the day on which somebody must ask what became of them. */
export class FollowUps extends Migration {
  override up(): void {
    this.addSql(FILL);
  }
}

// The days are those of the release that brought follow-ups. A case that moves later is given its day by the code.
const FILL = `
with expected(direction, status, days) as (values
    ('OUTGOING', 'NEW', 3), ('OUTGOING', 'DRAFT', 14), ('OUTGOING', 'LOCATING', 180), ('OUTGOING', 'LOCATED', 7),
    ('OUTGOING', 'PACKAGE_PREP', 21), ('OUTGOING', 'CA_REVIEW', 10), ('OUTGOING', 'RETURNED_FOR_FIX', 14),
    ('OUTGOING', 'READY_TO_SEND', 7), ('OUTGOING', 'TRANSMITTED', 14), ('OUTGOING', 'RECEIVED', 60), ('OUTGOING', 'SUPP_INFO', 14),
    ('OUTGOING', 'FOREIGN_JUDICIAL', 90), ('OUTGOING', 'FOREIGN_EXEC_DECISION', 60), ('OUTGOING', 'FOREIGN_APPEAL', 90),
    ('OUTGOING', 'GRANTED', 14), ('OUTGOING', 'GRANTED_CONDITIONAL', 14), ('OUTGOING', 'POSTPONED', 180),
    ('OUTGOING', 'TEMP_SURRENDERED', 90), ('OUTGOING', 'SURRENDER_SCHEDULED', 15), ('OUTGOING', 'SURRENDERED', 180),
    ('OUTGOING', 'REFUSED', 30), ('OUTGOING', 'TRANSFER_REQUESTED_ABROAD', 60), ('OUTGOING', 'TRANSFERRED_ABROAD', 180),
    ('INCOMING', 'NEW', 3), ('INCOMING', 'HIT', 2), ('INCOMING', 'PROVISIONAL', 14), ('INCOMING', 'REGISTERED', 5),
    ('INCOMING', 'FORMAL_CHECK', 14), ('INCOMING', 'SUPP_INFO', 30), ('INCOMING', 'EXTRADITION_CHECK', 30),
    ('INCOMING', 'COMPETING', 30), ('INCOMING', 'JUDICIAL', 60), ('INCOMING', 'CONSENT_PENDING', 10),
    ('INCOMING', 'DECISION_PENDING', 30), ('INCOMING', 'DECIDED_GRANT', 21), ('INCOMING', 'DECIDED_CONDITIONAL', 30),
    ('INCOMING', 'DECIDED_REFUSE', 30), ('INCOMING', 'APPEAL', 60), ('INCOMING', 'FINAL_GRANT', 10), ('INCOMING', 'POSTPONED', 180),
    ('INCOMING', 'TEMP_SURRENDERED', 90), ('INCOMING', 'SURRENDER_SCHEDULED', 15), ('INCOMING', 'SURRENDERED', 90),
    ('INCOMING', 'HOME_PROSECUTION', 180)
), moved as (
  select c.id, c.time_zone, e.days, coalesce(max(f.occurred_at), c.opened_at) as at
  from extradition_case c
  join expected e on e.direction = c.direction and e.status = c.status
  left join case_fact f on f.case_id = c.id and f.kind = 'EVENT' and (
    f.event in ('STILL_WANTED_CONFIRMED', 'STATUS_UPDATE_RECEIVED', 'OUTCOME_REPORTED')
    or exists (select from jsonb_array_elements(f.changes) as t(change)
      where change ->> 'region' in ('PROCEDURE', 'CUSTODY', 'HOLD') and change ->> 'from' <> change ->> 'to'))
  group by c.id, e.days
)
update extradition_case c
set follow_up_due_at = ((m.at at time zone m.time_zone)::date + m.days + 1)::timestamp at time zone m.time_zone
from moved m where m.id = c.id;
`;
