import { Migration } from '@mikro-orm/migrations';

/** Events that one officer proposes and another approves. */
export class Proposals extends Migration {
  override up(): void {
    this.addSql(TABLES);
    this.addSql(RULES);
    this.addSql(DECIDED_ONCE);
    this.addSql(GRANTS);
  }
}

const TABLES = `
create table "proposal" ("id" uuid not null, "case_id" uuid not null, "event" text not null, "side_file_id" uuid null, "input" jsonb not null, "proposed_by" uuid not null, "role" text not null, "roles" text[] not null, "proposed_at" timestamptz(6) not null, "case_version" int not null, "status" text not null default 'OPEN', "decided_by" uuid null, "decided_at" timestamptz(6) null, "decision_note" text null, primary key ("id"));
create index "proposal_case_idx" on "proposal" ("case_id", "proposed_at", "id");
create index "proposal_proposer_idx" on "proposal" ("proposed_by", "proposed_at", "id");
create index "proposal_waiting_idx" on "proposal" ("proposed_at", "id") where status = 'OPEN';
create unique index "proposal_open_key" on "proposal" ("case_id", "event", "side_file_id") nulls not distinct where status = 'OPEN';
alter table "proposal" add constraint "proposal_case_id_foreign" foreign key ("case_id") references "extradition_case" ("id") on update no action on delete restrict;
alter table "proposal" add constraint "proposal_side_file_id_foreign" foreign key ("side_file_id") references "side_file" ("id") on update no action on delete restrict;
alter table "proposal" add constraint "proposal_proposed_by_foreign" foreign key ("proposed_by") references "officer" ("id") on update no action on delete restrict;
alter table "proposal" add constraint "proposal_decided_by_foreign" foreign key ("decided_by") references "officer" ("id") on update no action on delete restrict;

alter table "case_fact" add column "proposal_id" uuid null;
create index "case_fact_proposal_idx" on "case_fact" ("proposal_id", "sequence") where proposal_id is not null;
alter table "case_fact" add constraint "case_fact_proposal_id_foreign" foreign key ("proposal_id") references "proposal" ("id") on update no action on delete restrict;
`;

// Four eyes, kept by the database itself: who decides is another person than who proposed, and who takes back is the same.
const RULES = `
alter table "proposal" add constraint proposal_status_known check (status in ('OPEN', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'OVERTAKEN'));
alter table "proposal" add constraint proposal_four_eyes check (status in ('OPEN', 'WITHDRAWN', 'OVERTAKEN') or (decided_by is not null and decided_by <> proposed_by));
alter table "proposal" add constraint proposal_withdrawn_by_proposer check (status <> 'WITHDRAWN' or (decided_by is not null and decided_by = proposed_by));
alter table "proposal" add constraint proposal_overtaken_by_nobody check (status in ('APPROVED', 'REJECTED', 'WITHDRAWN') or decided_by is null);
alter table "proposal" add constraint proposal_decided_at_once check ((status = 'OPEN') = (decided_at is null));
alter table "proposal" add constraint proposal_rejected_with_reason check (status <> 'REJECTED' or coalesce(decision_note, '') ~ '[^[:space:]]');
`;

const DECIDED_ONCE = `
create function decide_proposal_once() returns trigger language plpgsql as $$
declare
  decision constant text[] := '{status,decided_by,decided_at,decision_note}';
begin
  if old.status <> 'OPEN' then
    raise exception 'proposal % was decided before', old.id using errcode = 'restrict_violation';
  end if;
  if to_jsonb(new) - decision <> to_jsonb(old) - decision then
    raise exception 'what proposal % proposes does not change: withdraw it and propose again', old.id using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger proposal_decided_once before update on proposal for each row execute function decide_proposal_once();
create trigger proposal_append_only before delete or truncate on proposal execute function refuse_change();
`;

const GRANTS = `
grant select, insert on proposal to dedere_server;
grant update (status, decided_by, decided_at, decision_note) on proposal to dedere_server;
`;
