/** Who can act in an extradition case. The roles and what they may do come from the statechart and the permission matrix. */
export const ROLES = {
  INVESTIGATOR: 'Body that runs the domestic case or carries out a detention.',
  REGIONAL_PROSECUTOR: "Prosecutor who prepares petitions and packages (Kazakhstan: a regional prosecutor's office).",
  CENTRAL_AUTHORITY_OFFICER:
    "Officer of the central authority (Kazakhstan: international cooperation service of the Prosecutor General's Office).",
  PROSECUTOR_GENERAL:
    'Decides on grant, refusal and postponement (Kazakhstan: the Prosecutor General or a deputy); elsewhere the minister.',
  NCB_OFFICER: 'Officer of the INTERPOL National Central Bureau or SIRENE bureau.',
  LIAISON_OFFICER: 'Officer or magistrate posted abroad who records what happens in the foreign stages.',
  MFA_OFFICER: 'Foreign ministry, the diplomatic channel.',
  INVESTIGATING_JUDGE: 'Court that decides on custody.',
  EXTRADITION_JUDGE: 'Court that decides on extraditability where national law gives this to a court.',
  SUPREME_COURT: 'Court of appeal against the decision to extradite.',
  REGISTRAR: "Court registry that records the court's acts on its behalf.",
  CUSTODY_ADMIN: 'Administration of the place of custody.',
  ESCORT_OFFICER: 'Unit that hands the person over or takes the person over.',
  DEFENCE_COUNSEL:
    'Lawyer of the requested person: reads the extract of the own case, lodges appeals, takes part in consent.',
  FOREIGN_AUTHORITY: "The other State's authority, acting directly or recorded by a liaison officer.",
  SYSTEM: 'A timer or an integration: it may propose and raise, it never decides on liberty.',
  SUPERVISOR: 'Head of a unit: approvals by a second person, reopening, corrections.',
  AUDITOR: 'Reads everything including the log of access, changes nothing.',
  DPO: 'Data-protection officer: retention, erasure, requests of data subjects.',
  STATISTICIAN: 'Sees figures only, never a person or a case.',
  NOTIFICATION_CLIENT: 'Machine that subscribes to changes and sees no personal data.',
  ADMIN: 'Keeps reference data and roles; has no access to the content of cases.',
} as const satisfies Record<string, string>;

export type Role = keyof typeof ROLES;
