import type { PlannedCase } from './planned-case.js';

/** Idempotency keys of the acts of one planned case. */
export interface ActKeys {
  readonly open: string;
  link(plannedId: string): string;
  record(index: number): string;
}

/** Keys that name the docket, the case and the act, so that the same plan played again is recognised act by act. */
export function actKeys(label: string, { number }: Pick<PlannedCase, 'number'>): ActKeys {
  const prefix = `${label} ${number}`;
  return {
    open: `${prefix}: open`,
    link: (plannedId) => `${prefix}: link ${plannedId}`,
    record: (index) => `${prefix}: record ${index + 1}`,
  };
}
