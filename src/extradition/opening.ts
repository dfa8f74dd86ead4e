import type { Direction } from './case-file.js';
import { PROCEDURE, transitionsOf } from './procedure/procedure.js';
import type { ProfileName } from './procedure/profiles.js';
import { reason } from './reasons.js';
import type { Reason } from './refusal.js';
import type { Role } from './role.js';
import { phrase, words } from './words/phrase.js';

/** What the law looks at before a file is opened. */
export interface OpeningAsk {
  readonly direction: Direction;
  readonly homeState: string;
  readonly counterpart: string | null;
  readonly profile: ProfileName;
  readonly roles: readonly Role[];
}

/** Roles that may record a first event of the procedure, and so may open its file. */
export function openingRoles(direction: Direction, profile: ProfileName): Role[] {
  const machine = PROCEDURE.machines[direction];
  const first = transitionsOf(machine, profile).filter(({ from }) => from.includes(machine.initial));
  return [...new Set(first.flatMap(({ by }) => by))];
}

/** Why this file may not be opened; none: it may. */
export function openingReasons(ask: OpeningAsk): Reason[] {
  const may = openingRoles(ask.direction, ask.profile);
  const reasons: Reason[] = [];
  if (!ask.roles.some((role) => may.includes(role))) {
    reasons.push(
      reason(
        'ROLE_MISSING',
        phrase('openedBy', { direction: words('DIRECTION', ask.direction), roles: words('ROLE', ...may) }),
        {
          kind: 'ASK_ROLE',
          roles: may,
        },
      ),
    );
  }
  if (ask.counterpart === ask.homeState) {
    reasons.push(
      reason('FACT_INVALID', phrase('selfExtradition'), {
        kind: 'CORRECT_INPUT',
        fact: 'counterpart',
      }),
    );
  }
  return reasons;
}
