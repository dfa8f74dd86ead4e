import { defineEntity, p } from '@mikro-orm/core';
import { MikroORM } from '@mikro-orm/postgresql';

const PersonSchema = defineEntity({
  name: 'PersonRow',
  tableName: 'toy_person',
  properties: { id: p.uuid().primary(), fullName: p.text(), bornOn: p.date().nullable(), homeState: p.text() },
});
export class PersonRow extends PersonSchema.class {}
PersonSchema.setClass(PersonRow);

const InstrumentSchema = defineEntity({
  name: 'InstrumentRow',
  tableName: 'toy_instrument',
  properties: { key: p.text().primary(), title: p.text() },
});
export class InstrumentRow extends InstrumentSchema.class {}
InstrumentSchema.setClass(InstrumentRow);

const CaseSchema = defineEntity({
  name: 'CaseRow',
  tableName: 'toy_case',
  properties: {
    id: p.uuid().primary(),
    reference: p.text(),
    homeState: p.text(),
    status: p.text(),
    person: () => p.manyToOne(PersonRow).mapToPk().name('person_id').nullable(),
    openedAt: p.datetime(6),
    dueAt: p.datetime(6).nullable(),
    weight: p.integer(),
    rank: p.integer().nullable(),
    sealed: p.boolean(),
    languages: p.array<string>().columnType('text[]'),
    derivation: p.json<unknown>().nullable(),
    secret: p.text().nullable(),
    subjectType: p.text(),
    subjectKey: p.text(),
  },
});
export class CaseRow extends CaseSchema.class {}
CaseSchema.setClass(CaseRow);

const DeadlineSchema = defineEntity({
  name: 'DeadlineRow',
  tableName: 'toy_deadline',
  properties: {
    id: p.uuid().primary(),
    case: () => p.manyToOne(CaseRow).mapToPk().name('case_id'),
    dueAt: p.datetime(6).nullable(),
    kind: p.text(),
  },
});
export class DeadlineRow extends DeadlineSchema.class {}
DeadlineSchema.setClass(DeadlineRow);

const FactSchema = defineEntity({
  name: 'FactRow',
  tableName: 'toy_fact',
  properties: {
    id: p.uuid().primary(),
    case: () => p.manyToOne(CaseRow).mapToPk().name('case_id'),
    sequence: p.integer(),
    kind: p.text(),
    note: p.text().nullable(),
    event: p.text().nullable(),
  },
});
export class FactRow extends FactSchema.class {}
FactSchema.setClass(FactRow);

/** The mapping of the toy tables; connects to nothing. */
export const toyMetadata = () =>
  new MikroORM({
    dbName: 'toy',
    entities: [PersonRow, InstrumentRow, CaseRow, DeadlineRow, FactRow],
  }).getMetadata();
