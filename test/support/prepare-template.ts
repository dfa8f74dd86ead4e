import { prepareRegister } from '../../src/server/prepare-register.js';

/** Brings the database that every test file clones to what a server finds: migrated, with the reference data and the demo users. */
export const prepareTemplate = (ownerUrl: string): Promise<void> => prepareRegister(ownerUrl, true, () => undefined);
