import type { NewCaseContent } from '../../src/storage/new-case.js';
import { INVENTED_NAMES, NAMED_AS, type NameParts } from './invented-names.js';
import type { Random } from './random.js';

const LATIN_OF: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'а:A б:B в:V г:G д:D е:E ё:E ж:ZH з:Z и:I й:I к:K л:L м:M н:N о:O п:P р:R с:S т:T у:U ф:F х:KH ц:TS ч:CH ш:SH щ:SHCH ъ:IE ы:Y ь: э:E ю:IU я:IA ' +
    'ә:A ғ:G қ:K ң:N ө:O ұ:U ү:U һ:H і:I ї:I є:IE ґ:G ў:U ӣ:I ҳ:H ҷ:J'
  )
    .split(' ')
    .map((pair) => pair.split(':')),
);

/** The spelling of the machine-readable zone of a passport: capital Latin letters, the rest as fillers. */
function inPassport(surname: string, given: string): string {
  const spelt = (name: string) =>
    Array.from(name.toLowerCase(), (letter) => LATIN_OF[letter] ?? letter)
      .join('')
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toUpperCase()
      .replace(/[^A-Z]+/g, '<');
  return `${spelt(surname)}<<${spelt(given)}`;
}

function surnameFrom(random: Random, parts: NameParts, sex: 0 | 1): string {
  return random.pick(parts.stems) + random.pick(parts.endings)[sex];
}

function bornOn(random: Random, year: number): string {
  const born = year - random.between(19, 68);
  const month = String(random.between(1, 12)).padStart(2, '0');
  const day = String(random.between(1, 28)).padStart(2, '0');
  // Search registers often know the year alone.
  return random.weighted([
    [`${born}-${month}-${day}`, 90],
    [`${born}-${month}`, 3],
    [`${born}`, 7],
  ]);
}

/** An invented person of a nationality, with the spellings under which such a person would be searched for. */
export function inventPerson(random: Random, nationality: string, year: number): NewCaseContent['requestedPerson'] {
  const parts = INVENTED_NAMES[NAMED_AS[nationality] ?? nationality] ?? INVENTED_NAMES['GB']!;
  const sex = random.chance(0.86) ? 0 : 1;
  const surname = surnameFrom(random, parts, sex);
  const given = random.pick(sex === 0 ? parts.men : parts.women);
  const patronymic = parts.patronymics.length > 0 ? ` ${random.pick(parts.patronymics)[sex]}` : '';
  const full = parts.surnameFirst ? `${surname} ${given}${patronymic}` : `${given}${patronymic} ${surname}`;
  const names = [
    { fullName: full, kind: 'BIRTH' },
    { fullName: inPassport(surname, given), kind: 'PASSPORT_MRZ' },
  ];
  if (sex === 1 && random.chance(0.3))
    names.push({ fullName: `${given} ${surnameFrom(random, parts, sex)}`, kind: 'MARRIED' });
  if (random.chance(0.12))
    names.push({ fullName: `${random.pick(parts.men)} ${surnameFrom(random, parts, 0)}`, kind: 'ALIAS' });
  const second = random.chance(0.04) ? ['RU'] : [];
  return {
    names,
    bornOn: bornOn(random, year),
    sex: sex === 0 ? 'MALE' : 'FEMALE',
    nationalities: [...new Set([nationality, ...second])],
  };
}
