import type { ColumnTypes } from './insert-rows.js';

export const PERSON_COLUMNS: ColumnTypes = {
  id: 'uuid',
  born_on: 'text',
  sex: 'text',
  nationalities: 'text[]',
  created_at: 'timestamptz',
};

export const PERSON_NAME_COLUMNS: ColumnTypes = {
  id: 'uuid',
  person_id: 'uuid',
  position: 'int',
  full_name: 'text',
  kind: 'text',
  folded: 'text',
  family: 'text',
  given: 'text',
  patronymic: 'text',
  part_order: 'text',
};

export const NAME_KEY_COLUMNS: ColumnTypes = { name_id: 'uuid', person_id: 'uuid', fold: 'int', words: 'text[]' };

export const IDENTITY_DOCUMENT_COLUMNS: ColumnTypes = {
  id: 'uuid',
  person_id: 'uuid',
  kind: 'text',
  number: 'text',
  number_key: 'text',
  country_code: 'text',
  issued_on: 'date',
  valid_until: 'date',
  recorded_at: 'timestamptz',
};

export const PROTECTION_COLUMNS: ColumnTypes = {
  id: 'uuid',
  person_id: 'uuid',
  kind: 'text',
  country_code: 'text',
  since: 'text',
  until: 'text',
  outcome: 'text',
  source: 'text',
  end_source: 'text',
  recorded_at: 'timestamptz',
};

export const PERSON_ACT_COLUMNS: ColumnTypes = {
  id: 'uuid',
  person_id: 'uuid',
  other_person_id: 'uuid',
  act: 'text',
  name_id: 'uuid',
  document_id: 'uuid',
  protection_id: 'uuid',
  ground: 'text',
  changes: 'jsonb',
  actor_id: 'uuid',
  recorded_at: 'timestamptz',
};
