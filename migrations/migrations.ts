import { OpenTheRegister } from './20261122-open-the-register.js';
import { Proposals } from './20261123-proposals.js';
import { CalendarsAtHand } from './20261123-calendars-at-hand.js';
import { Clocks } from './20261123-clocks.js';
import { Ownership } from './20261123-ownership.js';
import { Dossier } from './20261123-dossier.js';
import { FollowUps } from './20261123-follow-ups.js';
import { Persons } from './20261123-persons.js';
import { Heralds } from './20261123-heralds.js';
import { SideFiles } from './20261123-side-files.js';

/** All migrations in order. A migration is never changed once it has landed; the next one mends it. */
export const MIGRATIONS = [
  { name: '20261122-open-the-register', class: OpenTheRegister },
  { name: '20261123-side-files', class: SideFiles },
  { name: '20261123-proposals', class: Proposals },
  { name: '20261123-clocks', class: Clocks },
  { name: '20261123-ownership', class: Ownership },
  { name: '20261123-follow-ups', class: FollowUps },
  { name: '20261123-calendars-at-hand', class: CalendarsAtHand },
  { name: '20261123-persons', class: Persons },
  { name: '20261123-heralds', class: Heralds },
  { name: '20261123-dossier', class: Dossier },
];
