/** Kinds of words of the law. The states of a machine are a kind of their own, because machines share names of states. */
export const WORD_KINDS = {
  EVENT: 'What can happen in a case.',
  ROLE: 'Who can act.',
  GUARD: 'A condition of a step.',
  REGION: 'A parallel aspect of a case.',
  DIRECTION: 'Which side the home State is on.',
  FACT: 'A fact that an event carries.',
  DOCUMENT: 'A kind of document.',
  DOCUMENT_FORM: 'What was linked of a document.',
  DEFECT: 'What is wrong with a document.',
  REQUIREMENT_STATE: 'How a dossier stands to something it must hold.',
  CLOSED_REASON: 'Why a case was closed.',
  REFUSAL_CODE: 'A kind of no.',
  PROPOSAL_STATUS: 'How a proposal stands.',
  OUTGOING: 'Where the procedure stands in which the home State requests.',
  INCOMING: 'Where the procedure stands in which the home State is requested.',
  CUSTODY: "The person's liberty.",
  HOLD: 'Whether surrender must wait.',
  NOTICE: 'Where a notice, diffusion or alert stands.',
  ASSURANCE: 'Where an assurance stands.',
  FOLLOWUP: 'Where a request made after surrender stands.',
  TRANSIT: 'Where a transit stands.',
} as const satisfies Record<string, string>;

export type WordKind = keyof typeof WORD_KINDS;
