import type pg from 'pg';
import { v7 as newId } from 'uuid';
import { DEMO_OFFICERS } from '../../seeds/reference/demo-officers.js';
import { readHome, type Home } from '../../seeds/generator/home.js';
import type { Place } from '../../seeds/generator/walk.js';
import type { Direction } from '../../src/extradition/case-file.js';
import type { ProfileName } from '../../src/extradition/procedure/profiles.js';

/** Between which States the cases of a profile run in the model, and on which instruments. */
export interface Ground {
  readonly profile: ProfileName;
  readonly home: Home;
  readonly homePlace: Place;
  readonly abroad: Place;
  readonly instruments: readonly string[];
  /** What the subjects of its officers begin with. */
  readonly prefix: string;
}

const place = (state: string, zone: string, ahead: number): Place => ({ state, zone, ahead });

/** Kazakhstan and Armenia have demo officers; Lithuania and Ireland get theirs for the test alone. */
const GROUNDS: readonly (Omit<Ground, 'home'> & { readonly invented: boolean })[] = [
  {
    profile: 'KZ',
    homePlace: place('KZ', 'Asia/Almaty', 5),
    abroad: place('KG', 'Asia/Bishkek', 6),
    instruments: ['KZ-KG'],
    prefix: '',
    invented: false,
  },
  {
    profile: 'GENERIC',
    homePlace: place('AM', 'Asia/Yerevan', 4),
    abroad: place('GE', 'Asia/Tbilisi', 4),
    instruments: ['ETS24'],
    prefix: 'am-',
    invented: false,
  },
  {
    profile: 'EAW',
    homePlace: place('LT', 'Europe/Vilnius', 2),
    abroad: place('PL', 'Europe/Warsaw', 1),
    instruments: ['EAW'],
    prefix: 'lt-',
    invented: true,
  },
  {
    profile: 'TWO_TIER',
    homePlace: place('IE', 'Europe/Dublin', 0),
    abroad: place('GE', 'Asia/Tbilisi', 4),
    instruments: ['ETS24'],
    prefix: 'ie-',
    invented: true,
  },
];

/** Gives a State a central and a regional authority and an officer for every role, as the demo users have them. */
async function settle(ownerPool: pg.Pool, { homePlace: { state, zone }, prefix }: (typeof GROUNDS)[number]) {
  const authority = async (kind: string): Promise<string> => {
    const id = newId();
    await ownerPool.query(
      `insert into authority (id, home_state, kind, name_en, name_ru, time_zone, demo) values ($1, $2, $3, $4, $4, $5, true)`,
      [id, state, kind, `Invented ${kind.toLowerCase()} authority`, zone],
    );
    return id;
  };
  const central = await authority('CENTRAL');
  const regional = await authority('REGIONAL');
  for (const { subject, role, scope } of DEMO_OFFICERS) {
    await ownerPool.query(
      `insert into officer (id, subject, display_name, home_state, authority_id, scope, roles, active, demo)
       values ($1, $2, $2, $3, $4, $5, $6, true, true)`,
      [newId(), prefix + subject, state, scope === 'UNIT' ? regional : central, scope, [role]],
    );
  }
}

/** A ground for every profile; settles the States that have no demo officers. */
export async function groundsOf(pool: pg.Pool, ownerPool: pg.Pool): Promise<Ground[]> {
  const grounds: Ground[] = [];
  for (const { invented, ...ground } of GROUNDS) {
    if (invented) await settle(ownerPool, { invented, ...ground });
    grounds.push({ ...ground, home: await readHome(pool, ground.homePlace.state) });
  }
  return grounds;
}

export const DIRECTIONS: readonly Direction[] = ['OUTGOING', 'INCOMING'];
