import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Actor } from '../../src/casework/actor.js';
import type { Role } from '../../src/extradition/role.js';

export interface OfficerMore {
  readonly roles?: readonly Role[];
  readonly scope?: 'STATE' | 'UNIT';
  /** Subject of an officer whose unit is the new one's as well. */
  readonly unitOf?: string;
  readonly active?: boolean;
}

/** A further officer of Kazakhstan, set up as an operator would; the owner of the tables does it. */
export async function anOfficer(
  ownerPool: pg.Pool,
  {
    roles = ['CENTRAL_AUTHORITY_OFFICER'],
    scope = 'STATE',
    unitOf = 'central-authority',
    active = true,
  }: OfficerMore = {},
): Promise<Actor> {
  const id = randomUUID();
  const subject = `officer ${id.slice(0, 8)}`;
  const { rows } = await ownerPool.query<{ authorityId: string }>(
    `insert into officer (id, subject, display_name, home_state, authority_id, scope, roles, active, demo)
     select $1, $2, $2, home_state, authority_id, $3, $4, $5, true from officer where subject = $6
     returning authority_id as "authorityId"`,
    [id, subject, scope, roles, active, unitOf],
  );
  return { id, subject, homeState: 'KZ', authorityId: rows[0]!.authorityId, scope, roles, requestId: 'test' };
}
