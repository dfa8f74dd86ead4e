import type { Wording } from './language.js';
import { CALENDAR_PHRASES } from './phrases/calendars.js';
import { CLOCK_PHRASES } from './phrases/clocks.js';
import { DECISION_PHRASES } from './phrases/decision.js';
import { DOCUMENT_PHRASES } from './phrases/documents.js';
import { DOSSIER_PHRASES } from './phrases/dossier.js';
import { FACT_PHRASES } from './phrases/facts.js';
import { HISTORY_PHRASES } from './phrases/history.js';
import { LIBERTY_PHRASES } from './phrases/liberty.js';
import { NOTICE_PHRASES } from './phrases/notices.js';
import { PROCEDURE_PHRASES } from './phrases/procedure.js';
import { PROPOSAL_PHRASES } from './phrases/proposal.js';
import { OWNERSHIP_PHRASES } from './phrases/ownership.js';
import { OUTLOOK_PHRASES } from './phrases/outlook.js';
import { PROTECTION_PHRASES } from './phrases/protection.js';
import { ROLE_PHRASES } from './phrases/role.js';
import { SIDE_FILE_PHRASES } from './phrases/side-file.js';
import { STATE_PHRASES } from './phrases/state.js';

/** Every sentence the law can say, as a template in every language. */
export const PHRASES = {
  ...STATE_PHRASES,
  ...ROLE_PHRASES,
  ...PROPOSAL_PHRASES,
  ...DOCUMENT_PHRASES,
  ...DOSSIER_PHRASES,
  ...FACT_PHRASES,
  ...LIBERTY_PHRASES,
  ...DECISION_PHRASES,
  ...CLOCK_PHRASES,
  ...CALENDAR_PHRASES,
  ...SIDE_FILE_PHRASES,
  ...PROTECTION_PHRASES,
  ...OWNERSHIP_PHRASES,
  ...OUTLOOK_PHRASES,
  ...NOTICE_PHRASES,
  ...HISTORY_PHRASES,
  ...PROCEDURE_PHRASES,
} as const satisfies Record<string, Wording>;

export type PhraseKey = keyof typeof PHRASES;
