import type { Role } from '../../role.js';

/** Why a step up was taken. */
export const ESCALATION_REASONS = {
  ON_DUTY: 'The officers on duty at the next level of the roster are asked.',
  TOP_OF_ROSTER: 'Nobody on the roster acknowledged it, so every supervisor is asked. There is no further step.',
  NO_ROSTER: 'Nobody is on the duty roster, so every supervisor is asked. There is no further step.',
  NOBODY: 'Nobody is on the duty roster and there is no supervisor: nobody could be asked.',
} as const;

export type EscalationReason = keyof typeof ESCALATION_REASONS;

/** Who can be asked at a moment. */
export interface OnDuty {
  /** Active officers on the roster of the authority that keeps the case, with their levels. */
  readonly duty: readonly { readonly level: number; readonly officerId: string }[];
  /** Active supervisors of the authority; of the home State where the authority has none. */
  readonly supervisors: readonly string[];
}

/** One step up the roster. */
export interface EscalationStep {
  readonly level: number;
  readonly asked: readonly string[];
  readonly reason: EscalationReason;
  /** Nobody further can be asked. */
  readonly last: boolean;
}

/** Whom to ask after a level did not acknowledge a notice in time. Levels nobody serves at are passed over. */
export function nextStep(level: number, { duty, supervisors }: OnDuty): EscalationStep {
  const above = duty.filter((shift) => shift.level > level);
  if (above.length > 0) {
    const next = Math.min(...above.map((shift) => shift.level));
    const asked = above.filter((shift) => shift.level === next).map(({ officerId }) => officerId);
    return { level: next, asked: [...new Set(asked)], reason: 'ON_DUTY', last: false };
  }
  const everybody = { level: level + 1, asked: supervisors, last: true };
  if (supervisors.length === 0) return { ...everybody, reason: 'NOBODY' };
  return { ...everybody, reason: level === 0 && duty.length === 0 ? 'NO_ROSTER' : 'TOP_OF_ROSTER' };
}

/**
 * Roles that are told of a notice on a person's liberty: those responsible for the limit, and never one alone, because an
 * expired term must reach two (the system itself neither releases nor keeps anybody).
 */
export function rolesToAsk(responsible: readonly Role[]): readonly Role[] {
  const asked = new Set<Role>([...responsible, 'CENTRAL_AUTHORITY_OFFICER']);
  return asked.size > 1 ? [...asked] : [...asked, 'SUPERVISOR'];
}
