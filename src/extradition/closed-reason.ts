/** Why a case was closed. */
export const CLOSED_REASONS = {
  SURRENDERED_COMPLETED: 'The person was surrendered and everything that follows is done.',
  REFUSED: 'Extradition was refused and nothing remains to be done.',
  TRANSFERRED: 'The prosecution was taken over by the State that refused.',
  WITHDRAWN: 'The requesting State withdrew the request.',
  BASIS_LAPSED: 'The warrant or judgment behind the request fell away.',
  DECEASED: 'The requested person died.',
  NOT_FOUND: 'The person could not be found.',
  FOUND_AT_HOME: 'The person was found in the home State.',
  LEFT_TERRITORY: 'The person left the requested State.',
  PROVISIONAL_LAPSED: 'No request came in time after a provisional arrest.',
  SURRENDER_LAPSED: 'The person was not taken over in time.',
  RETURNED_UNEXECUTED: 'The request was returned because of its form.',
  FALSE_MATCH: 'The person is not the one who was sought.',
  DUPLICATE: 'Another file holds the same case.',
  HOME_PROSECUTED: 'The home State prosecuted instead.',
} as const;

export type ClosedReason = keyof typeof CLOSED_REASONS;
