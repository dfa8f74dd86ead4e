import { OpenTheRegister } from './20261122-open-the-register.js';

/** All migrations in order. A migration is never changed once it has landed; the next one mends it. */
export const MIGRATIONS = [{ name: '20261122-open-the-register', class: OpenTheRegister }];
