/** A State on the other side, with the zone of its capital and how often the home State meets it. */
export interface Counterpart {
  readonly state: string;
  readonly zone: string;
  /** Hours the zone is ahead of UTC in winter; near enough to tell office hours. */
  readonly ahead: number;
  readonly weight: number;
}

const row = (state: string, zone: string, ahead: number, weight: number): Counterpart => ({
  state,
  zone,
  ahead,
  weight,
});

/** Most cases run between neighbours. Germany, France and Canada have no row with Kazakhstan: there reciprocity is the only basis. */
export const COUNTERPARTS: Readonly<Record<string, readonly Counterpart[]>> = {
  KZ: [
    row('RU', 'Europe/Moscow', 3, 34),
    row('KG', 'Asia/Bishkek', 6, 13),
    row('UZ', 'Asia/Tashkent', 5, 12),
    row('TR', 'Europe/Istanbul', 3, 7),
    row('UA', 'Europe/Kyiv', 2, 5),
    row('AE', 'Asia/Dubai', 4, 5),
    row('BY', 'Europe/Minsk', 3, 4),
    row('GE', 'Asia/Tbilisi', 4, 3),
    row('AZ', 'Asia/Baku', 4, 3),
    row('TJ', 'Asia/Dushanbe', 5, 3),
    row('TM', 'Asia/Ashgabat', 5, 2),
    row('KR', 'Asia/Seoul', 9, 2),
    row('CN', 'Asia/Shanghai', 8, 2),
    row('ES', 'Europe/Madrid', 1, 2),
    row('LT', 'Europe/Vilnius', 2, 2),
    row('MD', 'Europe/Chisinau', 2, 1),
    row('MN', 'Asia/Ulaanbaatar', 8, 1),
    row('IN', 'Asia/Kolkata', 5.5, 1),
    row('IR', 'Asia/Tehran', 3.5, 1),
    row('AM', 'Asia/Yerevan', 4, 1),
    row('DE', 'Europe/Berlin', 1, 1),
    row('FR', 'Europe/Paris', 1, 1),
  ],
  AM: [
    row('RU', 'Europe/Moscow', 3, 30),
    row('GE', 'Asia/Tbilisi', 4, 14),
    row('FR', 'Europe/Paris', 1, 8),
    row('DE', 'Europe/Berlin', 1, 8),
    row('UA', 'Europe/Kyiv', 2, 6),
    row('PL', 'Europe/Warsaw', 1, 6),
    row('ES', 'Europe/Madrid', 1, 5),
    row('BY', 'Europe/Minsk', 3, 5),
    row('KZ', 'Asia/Almaty', 5, 4),
    row('CH', 'Europe/Zurich', 1, 3),
    row('RO', 'Europe/Bucharest', 2, 3),
    row('UZ', 'Asia/Tashkent', 5, 2),
    row('GB', 'Europe/London', 0, 2),
  ],
};

/** Hours the home authorities' zones are ahead of UTC. */
export const HOME_AHEAD: Readonly<Record<string, number>> = { KZ: 5, AM: 4 };
