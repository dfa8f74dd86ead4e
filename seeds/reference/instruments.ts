import { INSTRUMENTS } from '../../src/extradition/instruments/all-instruments.js';
import type { ReferenceSet } from './reference-set.js';

/** The instruments of the law folder, parents before their protocols, and the States' participation in them. */
export const INSTRUMENTS_AND_PARTIES: ReferenceSet = {
  name: 'instruments',
  tables: [
    {
      table: 'instrument',
      key: ['id'],
      columns: {
        id: 'text',
        name: 'text',
        kind: 'text',
        parent_id: 'text',
        country_code: 'text',
        entry_into_force: 'date',
        source_url: 'text',
        verified: 'boolean',
        note: 'text',
      },
      rows: INSTRUMENTS.map((instrument) => ({
        id: instrument.id,
        name: instrument.name,
        kind: instrument.kind,
        parent_id: instrument.parent,
        country_code: instrument.country,
        entry_into_force: instrument.entryIntoForce,
        source_url: instrument.sourceUrl,
        verified: instrument.verified,
        note: instrument.note,
      })),
    },
    {
      table: 'instrument_party',
      key: ['instrument_id', 'jurisdiction_code'],
      columns: {
        instrument_id: 'text',
        jurisdiction_code: 'text',
        status: 'text',
        entry_into_force: 'date',
        ended_on: 'date',
        deposited_on: 'date',
        basis: 'text',
        source_url: 'text',
        verified: 'boolean',
        note: 'text',
      },
      rows: INSTRUMENTS.flatMap(({ id, parties }) =>
        parties.map((party) => ({
          instrument_id: id,
          jurisdiction_code: party.jurisdiction,
          status: party.status,
          entry_into_force: party.entryIntoForce,
          ended_on: party.endedOn,
          deposited_on: party.depositedOn,
          basis: party.basis,
          source_url: party.sourceUrl,
          verified: party.verified,
          note: party.note,
        })),
      ),
    },
  ],
};
