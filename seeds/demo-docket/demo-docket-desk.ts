import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { Actor } from '../../src/casework/actor.js';
import type { linkDocument } from '../../src/casework/link-document.js';
import type { Attestation, Direction } from '../../src/extradition/case-file.js';
import { ATTESTABLE_GUARDS } from '../../src/extradition/guards/attested.js';
import { GUARDS } from '../../src/extradition/guards/guard-name.js';
import type { Machine } from '../../src/extradition/procedure/machine.js';
import { PROCEDURE } from '../../src/extradition/procedure/procedure.js';
import type { EventName } from '../../src/extradition/procedure/events.js';
import { reasonsInWords } from '../../src/extradition/reasons.js';
import type { Role } from '../../src/extradition/role.js';

/** The demo officers of one home State, one per role. */
export type Officers = ReadonlyMap<Role, Actor>;

/** Finds the demo officers of a home State. */
export async function officersOf(pool: pg.Pool, homeState: string): Promise<Officers> {
  const { rows } = await pool.query<Omit<Actor, 'requestId'>>(
    `select id, subject, home_state as "homeState", authority_id as "authorityId", scope, roles
     from officer where home_state = $1 and demo and active`,
    [homeState],
  );
  return new Map(
    rows.flatMap((officer) => officer.roles.map((role) => [role, { ...officer, requestId: 'demo docket' }])),
  );
}

/** The officer who acts in a role; a docket without that officer cannot be made. */
export function officerIn(officers: Officers, role: Role): Actor {
  const officer = officers.get(role);
  if (!officer) throw new Error(`No demo officer acts as ${role}; load the demo officers first.`);
  return officer;
}

/** Statements for every condition of the event that an officer may vouch for in words. */
export function statementsFor(direction: Direction, event: EventName): Attestation[] {
  const { machines: ofCase, sideFiles } = PROCEDURE;
  const machines: readonly Machine[] = [
    ofCase[direction],
    ofCase.CUSTODY,
    ofCase.HOLD,
    ...Object.values(sideFiles ?? {}),
  ];
  const asked = new Set<string>(
    machines.flatMap(({ transitions }) =>
      transitions.filter((row) => row.event === event).flatMap(({ requires }) => requires),
    ),
  );
  return ATTESTABLE_GUARDS.filter((guard) => asked.has(guard)).map((guard) => ({
    guard,
    statement: `Checked on the file: ${GUARDS[guard]}`,
  }));
}

/** An invented document of a kind: the digest is that of its address, so that equal documents are equal. */
export function inventedDocument(kind: string, reference: string, number: number) {
  const url = `https://documents.dedere.example/${reference}/${number}-${kind.toLowerCase()}.pdf`;
  return {
    title: `${kind.toLowerCase().replaceAll('_', ' ')} (invented)`,
    url,
    sha256: createHash('sha256').update(url).digest('hex'),
  };
}

/** The id of a document that was linked; a docket without it cannot be made. */
export function idOfLinked(answer: Awaited<ReturnType<typeof linkDocument>>): string {
  if (answer.answer === 'LINKED') return answer.documentId;
  throw new Error(`The document was not linked: ${reasonsInWords(answer.reasons, 'EN')}`);
}
