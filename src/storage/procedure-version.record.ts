import { defineEntity, p } from '@mikro-orm/core';
import { instant } from './columns.js';

/** A procedure as it stood when a case was pinned to it, frozen whole. A later version is a new row. */
const ProcedureVersionSchema = defineEntity({
  name: 'ProcedureVersionRecord',
  tableName: 'procedure_version',
  properties: {
    version: p.text().primary(),
    definition: p.json<unknown>(),
    /** SHA-256 of the canonical definition: the same version with another content is refused at start. */
    digest: p.text(),
    frozenAt: instant().defaultRaw('now()'),
  },
});

export class ProcedureVersionRecord extends ProcedureVersionSchema.class {}
ProcedureVersionSchema.setClass(ProcedureVersionRecord);
