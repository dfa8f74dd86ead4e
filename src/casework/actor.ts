import type { Role } from '../extradition/role.js';

/** The officer who acts, in which request. */
export interface Actor {
  readonly id: string;
  /** Subject of the token. */
  readonly subject: string;
  readonly homeState: string;
  readonly authorityId: string | null;
  readonly scope: 'STATE' | 'UNIT';
  readonly roles: readonly Role[];
  readonly requestId: string;
}
