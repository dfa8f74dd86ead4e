import { defineEntity, p } from '@mikro-orm/core';
import { JurisdictionRecord } from './jurisdiction.record.js';

/** A body that acts in extradition. Its zone is the one in which its days are counted. */
const AuthoritySchema = defineEntity({
  name: 'AuthorityRecord',
  tableName: 'authority',
  indexes: [
    { name: 'authority_home_idx', properties: ['homeState', 'kind'] },
    {
      // One central authority per State: a new case finds its zone without asking which.
      name: 'authority_central_key',
      expression: `create unique index "authority_central_key" on "authority" ("home_state") where kind = 'CENTRAL'`,
    },
  ],
  properties: {
    id: p.uuid().primary(),
    homeState: () =>
      p.manyToOne(JurisdictionRecord).mapToPk().name('home_state').deleteRule('restrict').updateRule('no action'),
    /** CENTRAL, REGIONAL, NCB, COURT, CUSTODY, ESCORT or MINISTRY. */
    kind: p.text(),
    nameEn: p.text(),
    nameRu: p.text(),
    nameKk: p.text().nullable(),
    /** IANA name. */
    timeZone: p.text(),
    /** True where the body was set up for demonstration and stands in no source. */
    demo: p.boolean().default(false),
  },
});

export class AuthorityRecord extends AuthoritySchema.class {}
AuthoritySchema.setClass(AuthorityRecord);
