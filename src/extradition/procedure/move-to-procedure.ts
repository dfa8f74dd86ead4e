import type { Asker } from '../ask.js';
import type { CaseFile } from '../case-file.js';
import { reason } from '../reasons.js';
import type { Reason } from '../refusal.js';
import type { Role } from '../role.js';
import { phrase, words } from '../words/phrase.js';
import { orphansOf } from './orphans-of.js';
import { PROCEDURES, type Procedure } from './procedure.js';

/** Who may decide that a running case goes on under a newer procedure. */
const MOVERS: readonly Role[] = ['SUPERVISOR', 'CENTRAL_AUTHORITY_OFFICER'];

/** The role in which an officer moves a case; undefined for one who may not. */
export const movingRole = ({ roles }: Asker): Role | undefined => MOVERS.find((role) => roles.includes(role));

function targetReasons(file: CaseFile, version: string, procedures: readonly Procedure[]): Reason[] {
  const correct = { kind: 'CORRECT_INPUT', fact: 'version' } as const;
  const place = procedures.findIndex((procedure) => procedure.version === version);
  const target = procedures[place];
  if (!target) {
    const known = procedures.map((procedure) => procedure.version);
    return [reason('PROCEDURE_UNKNOWN', phrase('procedureUnknown', { version, known }), correct)];
  }
  const present = procedures.findIndex((procedure) => procedure.version === file.procedureVersion);
  const newer =
    place > present
      ? []
      : [
          reason(
            'PROCEDURE_NOT_NEWER',
            phrase('procedureNotNewer', { version, present: file.procedureVersion }),
            correct,
          ),
        ];
  return [...newer, ...orphansOf(file, target)];
}

/** Why a case may not be moved to another version of the procedure by this officer; none: it may. `procedures` is oldest first. */
export function moveReasons(
  file: CaseFile,
  version: string,
  asker: Asker,
  procedures: readonly Procedure[] = PROCEDURES,
): Reason[] {
  const outOfRole = movingRole(asker)
    ? []
    : [
        reason('ROLE_MISSING', phrase('movedBy', { roles: words('ROLE', ...MOVERS) }), {
          kind: 'ASK_ROLE',
          roles: MOVERS,
        }),
      ];
  const ended =
    file.regions.PROCEDURE.state === 'CLOSED'
      ? [reason('EVENT_NOT_IN_STATE', phrase('closedMovesNot'), { kind: 'RECORD_EVENT', events: ['CASE_REOPENED'] })]
      : [];
  return [...outOfRole, ...ended, ...targetReasons(file, version, procedures)];
}
