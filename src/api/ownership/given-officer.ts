import { decodeUuid } from '../compiled-reads/global-id.js';

/** The key of an officer. An id that is no officer's is kept as it is: the answer is that there is no such officer. */
export const givenOfficer = (id: string): string => decodeUuid(id, 'officer') ?? id;
