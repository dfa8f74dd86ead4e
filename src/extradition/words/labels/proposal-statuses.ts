import type { ProposalStatus } from '../../proposal-status.js';
import { wording, type Wording } from '../language.js';

/** How a proposal stands, in words. */
export const PROPOSAL_STATUS_LABELS = {
  OPEN: wording('open', 'ожидает решения', 'шешімді күтуде'),
  APPROVED: wording('approved', 'одобрено', 'мақұлданды'),
  REJECTED: wording('rejected', 'отклонено', 'қабылданбады'),
  WITHDRAWN: wording('withdrawn', 'отозвано', 'кері қайтарып алынды'),
  OVERTAKEN: wording('overtaken', 'утратило актуальность', 'өзектілігін жойды'),
} as const satisfies Record<ProposalStatus, Wording>;
