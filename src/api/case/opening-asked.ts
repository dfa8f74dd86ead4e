import type { OpenCaseInput as Opening } from '../../casework/open-case.js';
import type { Direction } from '../../extradition/case-file.js';
import { apiError } from '../api-error.js';
import { givenKey, givenUuid } from '../given-id.js';
import { givenName } from '../person/given-name.js';
import type { OffenceInput, OpenCaseInput, RequestedPersonInput } from './case.input.js';
import { readable } from './readable.js';

const ICCS = /^\d{2,6}$/;

function personAsked({ names, bornOn, sex, nationalities }: RequestedPersonInput): Opening['requestedPerson'] {
  if (names.length === 0) throw apiError('BAD_USER_INPUT', 'Give at least one name.', 'input.requestedPerson.names');
  return {
    names: names.map((name, index) => givenName(name, `input.requestedPerson.names.${index}`)),
    bornOn: bornOn ?? null,
    sex: sex ?? null,
    nationalities: nationalities ?? [],
  };
}

function offenceAsked({ description, article, iccs }: OffenceInput, index: number): Opening['offences'][number] {
  readable(description, `input.offences.${index}.description`);
  if (iccs && !ICCS.test(iccs)) {
    throw apiError(
      'BAD_USER_INPUT',
      'An ICCS code is two to six digits, such as 0101.',
      `input.offences.${index}.iccs`,
    );
  }
  return { description, article: article ?? null, iccs: iccs ?? null };
}

/** A new file as casework takes it; throws BAD_USER_INPUT with the field for what cannot be read or looked up. */
export function openingAsked(input: OpenCaseInput): Opening {
  return {
    direction: input.direction as Direction,
    homeState: input.homeState ?? null,
    counterpart: input.counterpart ?? null,
    authorityId: input.authorityId ? givenUuid(input.authorityId, 'authority', 'authority') : null,
    legalBasis: input.legalBasis ? givenKey(input.legalBasis, 'instrument', 'input.legalBasis') : null,
    instruments: (input.instruments ?? []).map((id) => givenKey(id, 'instrument', 'input.instruments')),
    requestedPerson: personAsked(input.requestedPerson),
    offences: (input.offences ?? []).map(offenceAsked),
    priority: input.priority ?? 'NORMAL',
    idempotencyKey: input.idempotencyKey,
  };
}
