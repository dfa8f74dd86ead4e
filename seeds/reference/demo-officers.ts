import { v5 } from 'uuid';
import type { Role } from '../../src/extradition/role.js';
import { authorityId, SEED_NAMESPACE } from './authorities.js';
import type { ReferenceSet } from './reference-set.js';

/** Where a demo officer sits: a body of the home State, or nowhere. */
type Desk = 'central' | 'regional' | 'ncb' | 'court' | 'supreme' | 'escort' | 'ministry';
type Desks = Readonly<Partial<Record<Desk, string>>>;

interface DemoOfficer {
  readonly subject: string;
  readonly role: Role;
  readonly desk: Desk | null;
  readonly scope: 'STATE' | 'UNIT';
}

const officer = (subject: string, role: Role, desk: Desk | null, scope: 'STATE' | 'UNIT' = 'STATE'): DemoOfficer => ({
  subject,
  role,
  desk,
  scope,
});

/** One demo officer per role. Those who work for one unit see only its cases. */
export const DEMO_OFFICERS: readonly DemoOfficer[] = [
  officer('investigator', 'INVESTIGATOR', 'regional', 'UNIT'),
  officer('prosecutor', 'REGIONAL_PROSECUTOR', 'regional', 'UNIT'),
  officer('central-authority', 'CENTRAL_AUTHORITY_OFFICER', 'central'),
  officer('prosecutor-general', 'PROSECUTOR_GENERAL', 'central'),
  officer('ncb', 'NCB_OFFICER', 'ncb'),
  officer('liaison', 'LIAISON_OFFICER', 'central'),
  officer('mfa', 'MFA_OFFICER', 'ministry'),
  officer('investigating-judge', 'INVESTIGATING_JUDGE', 'court'),
  officer('extradition-judge', 'EXTRADITION_JUDGE', 'court'),
  officer('supreme-court', 'SUPREME_COURT', 'supreme'),
  officer('registrar', 'REGISTRAR', 'court'),
  // Attached to the regional office: the place of custody sees the cases of the office that keeps its prisoners there.
  officer('custody', 'CUSTODY_ADMIN', 'regional', 'UNIT'),
  officer('escort', 'ESCORT_OFFICER', 'escort'),
  officer('defence', 'DEFENCE_COUNSEL', null),
  officer('foreign-authority', 'FOREIGN_AUTHORITY', null),
  officer('supervisor', 'SUPERVISOR', 'central'),
  officer('auditor', 'AUDITOR', null),
  officer('dpo', 'DPO', null),
  officer('statistician', 'STATISTICIAN', null),
  officer('notifier', 'NOTIFICATION_CLIENT', null),
  officer('admin', 'ADMIN', null),
  officer('system', 'SYSTEM', null),
];

const KAZAKH_DESKS: Desks = {
  central: 'kz-central',
  regional: 'kz-regional-almaty',
  ncb: 'kz-ncb',
  court: 'kz-court-almaty',
  supreme: 'kz-supreme-court',
  escort: 'kz-escort',
  ministry: 'kz-mfa',
};
const ARMENIAN_DESKS: Desks = { central: 'am-central', regional: 'am-regional', ncb: 'am-ncb', court: 'am-court' };

/** Id of the demo officer with this subject. */
export function demoOfficerId(subject: string): string {
  return v5(`officer/${subject}`, SEED_NAMESPACE);
}

const authorityAt = (key: string | null | undefined) => (key ? authorityId(key) : null);

function rowsOf(state: string, prefix: string, desks: Desks) {
  return DEMO_OFFICERS.map(({ subject, role, desk, scope }) => ({
    id: demoOfficerId(prefix + subject),
    subject: prefix + subject,
    display_name: `Demo ${subject.replaceAll('-', ' ')} (${state})`,
    home_state: state,
    authority_id: authorityAt(desk && desks[desk]),
    scope,
    roles: [role],
    active: true,
    demo: true,
  }));
}

const OFFICER_ROWS = [...rowsOf('KZ', '', KAZAKH_DESKS), ...rowsOf('AM', 'am-', ARMENIAN_DESKS)];

/** Subjects of all demo users: those of Kazakhstan by the name of their role, those of Armenia with the prefix `am-`. */
export const DEMO_USERS: readonly string[] = OFFICER_ROWS.map(({ subject }) => subject);

/** A user for every role in Kazakhstan, and the same in Armenia with the prefix `am-`. */
export const DEMO_OFFICER_SET: ReferenceSet = {
  name: 'demo officers',
  tables: [
    {
      table: 'officer',
      key: ['id'],
      columns: {
        id: 'uuid',
        subject: 'text',
        display_name: 'text',
        home_state: 'text',
        authority_id: 'uuid',
        scope: 'text',
        roles: 'text[]',
        active: 'boolean',
        demo: 'boolean',
      },
      rows: OFFICER_ROWS,
    },
  ],
};
