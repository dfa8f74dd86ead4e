import type { Direction } from '../case-file.js';
import type { Role } from '../role.js';
import type { BoundParty, DeadlineRule } from './deadline-rule.js';

const AT_HOME: readonly Role[] = ['CENTRAL_AUTHORITY_OFFICER', 'REGIONAL_PROSECUTOR'];
const ABROAD: readonly Role[] = ['LIAISON_OFFICER', 'CENTRAL_AUTHORITY_OFFICER'];

const HOME_SIDE: Readonly<Record<Direction, readonly BoundParty[]>> = {
  OUTGOING: ['REQUESTING_STATE', 'RECEIVING_STATE', 'BOTH'],
  INCOMING: ['REQUESTED_STATE', 'SURRENDERING_STATE', 'BOTH'],
};

/**
 * Who must act on a limit. A limit that binds the other State is followed up by the liaison officer: nobody here can
 * meet it, but somebody must ask.
 */
export function responsibleFor(rule: Pick<DeadlineRule, 'binds'>, direction: Direction): readonly Role[] {
  if (rule.binds === 'PERSON') return ['DEFENCE_COUNSEL'];
  if (rule.binds === 'NCB') return ['NCB_OFFICER'];
  if (rule.binds === 'CUSTODY_ADMIN') return direction === 'INCOMING' ? ['CUSTODY_ADMIN'] : ABROAD;
  return HOME_SIDE[direction].includes(rule.binds) ? AT_HOME : ABROAD;
}
