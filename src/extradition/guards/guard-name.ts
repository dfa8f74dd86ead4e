/** Conditions of a step. A step is refused when one of its guards is not met; each guard is one pure question to the file. */
export const GUARDS = {
  BASIS_DOC: 'The arrest decision or the enforceable judgment of the home State is attached and not cancelled.',
  THRESHOLD_OK:
    'The penalty threshold of the chosen instrument is met (ETS 24 art. 2, KZ-UA, KZ-IT, Chisinau art. 66: at least one year; for a remaining sentence four or six months, by instrument), or an override is stated in writing.',
  WARRANT_STATED:
    'The request says that a warrant or a judgment exists and that extradition will be sought, and gives the offence, its time and place and the description of the person (ETS 24 art. 16(2)).',
  PACKAGE_COMPLETE: "Every document on the instrument's checklist is present in a valid version.",
  TRANSLATED: 'The translation into the required language is attached, or the instrument waives it.',
  NOT_SAME_PERSON: 'The approving officer is not the one who prepared the act.',
  CHANNEL_ALLOWED:
    'The instrument allows the channel: central authorities, the diplomatic way, INTERPOL or electronic means.',
  RECEIPT_EVIDENCE: 'A dated proof shows that the request and its annexes were received.',
  FINAL_FLAG: 'The decision is final and enforceable.',
  GROUND_RECORDED:
    'At least one ground for refusal of the catalogue is recorded with its article, evidence and reasons.',
  ALL_GROUNDS_ASSESSED:
    'Every ground of the instrument and of domestic law is assessed: not raised, not met, met, or covered by an assurance.',
  NO_MANDATORY_BAR: 'No mandatory ground for refusal is assessed as met.',
  NO_MET_GROUND_UNCOVERED:
    'Each optional ground that is met has a recorded reason for granting all the same, or an accepted assurance.',
  ASSURANCES_ACCEPTED: 'Every required assurance is accepted.',
  ASYLUM_FINAL_OR_NONE: 'No asylum claim is open. In Kazakhstan the claim is considered within the extradition check.',
  TWO_PERSON_MATCH:
    'Two different qualified people confirmed that this is the person; the score of a machine alone never suffices.',
  COUNSEL_AND_INTERPRETER:
    'Consent was given with counsel and interpreter available, after information on its effects (CETS 209 art. 4).',
  SERVED: 'The copy was served on the person in a language that the person understands, on a recorded date.',
  APPEAL_WINDOW_OVER:
    'The time for appeal has passed in its latest reading and no complaint is recorded anywhere, the place of custody included.',
  NO_HOLD: 'Nothing forbids surrender for now: the HOLD region is clear.',
  NOT_BEFORE_REACHED: 'No clock runs before whose end the person may not be surrendered.',
  GRANT_FINAL: 'The grant became final after the last decision and no later event undid it.',
  CUSTODY_CLOSED:
    'The person is not detained, in provisional custody, under extradition arrest, on bail or temporarily transferred in this case.',
  ASSURANCES_DONE: 'No assurance is live, or its monitoring was handed over on a recorded date.',
  FOLLOWUPS_DONE: 'No request on speciality, re-extradition or transit is open.',
  OUTCOME_DONE: 'The outcome of the prosecution was reported where the instrument asks for it.',
  DEADLINES_SETTLED: 'No clock is running, warned or breached without an explanation.',
  NOTICES_CANCELLED: 'Every notice, diffusion and national alert is cancelled, or the reason to keep it is recorded.',
  NOT_DEAD: 'The person is not recorded as dead.',
  CASE_CONFLICT_FREE: 'The act was decided on the current version of the case.',
  RETURN_DATE_SET: 'The date of return, the guarantee of custody and the rule on costs are agreed and recorded.',
  DOMESTIC_PROCEEDINGS: 'The home State has an open case or a sentence to enforce, or the health ground is certified.',
  COURT_ORDER_VALID: 'The order of the court names a date of validity that has not passed.',
  ART590_CLEAR: 'No ground of article 590 of the Criminal Procedure Code of Kazakhstan is known.',
  STOP_DOC: 'The document that proves the event is linked.',
  LAWFUL_EXTENSION: 'The rule can be extended and the condition for it is documented.',
  LATE_OK:
    'The case was closed because provisional arrest lapsed, surrender lapsed, the request was returned, or the person had left.',
  TYPE_IS_DUTY: 'Passing the limit breaks a duty or a cap on liberty.',
  TYPE_IS_RIGHT_OR_POINT: 'Passing the limit ends a right, or marks a review point or a target.',
  FORCE_MAJEURE_NOTIFIED: 'The other State was told of the obstacle and agreed to the new date.',
} as const satisfies Record<string, string>;

export type GuardName = keyof typeof GUARDS;
