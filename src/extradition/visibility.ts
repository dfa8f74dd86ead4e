import type { Role } from './role.js';

/** What the doors look at when somebody wants to know of a case. */
export interface Onlooker {
  readonly homeState: string;
  readonly authorityId: string | null;
  /** STATE: every case of the home State. UNIT: the cases of the own authority. */
  readonly scope: 'STATE' | 'UNIT';
  readonly roles: readonly Role[];
}

/** Roles that keep the house or count, and know no case. */
export const ROLES_WITHOUT_CASES: readonly Role[] = ['ADMIN', 'STATISTICIAN'];

/** Roles that know no person; who has only these may at best follow cases. */
export const ROLES_WITHOUT_PERSONS: readonly Role[] = ['NOTIFICATION_CLIENT', ...ROLES_WITHOUT_CASES];

/** Roles that read and change nothing. */
export const ROLES_THAT_ONLY_READ: readonly Role[] = ['AUDITOR', ...ROLES_WITHOUT_PERSONS];

/** True when every role of the onlooker is among the given ones. */
export function actsOnlyAs(onlooker: Pick<Onlooker, 'roles'>, roles: readonly Role[]): boolean {
  return onlooker.roles.every((role) => roles.includes(role));
}

/** Whether the onlooker may know that a case exists at all. */
export function mayKnow(
  onlooker: Onlooker,
  file: { readonly homeState: string; readonly authorityId: string },
): boolean {
  if (actsOnlyAs(onlooker, ROLES_WITHOUT_CASES)) return false;
  if (onlooker.homeState !== file.homeState) return false;
  return onlooker.scope === 'STATE' || onlooker.authorityId === file.authorityId;
}
