const pairsOf = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(text.split(' ').map((pair) => pair.split(':') as [string, string]));

/**
 * Cyrillic letters in Latin ones. The letters of Russian, Ukrainian and Belarusian are spelt as in the machine-readable
 * zone of passports (ICAO Doc 9303 part 3), signs left out. Kazakh, Kyrgyz and Tajik letters, which its table does not
 * name, take the plain Latin letter nearest to them; no text was seen that says so.
 */
const LATIN_OF_CYRILLIC = pairsOf(
  'а:a б:b в:v г:g д:d е:e ё:e ж:zh з:z и:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ' +
    'ш:sh щ:shch ъ: ы:y ь: э:e ю:iu я:ia ґ:g є:ie і:i ї:i ў:u ' +
    'ә:a ғ:g қ:k ң:n ө:o ұ:u ү:u һ:kh ҳ:kh ҷ:dzh ӣ:i ӯ:u ђ:dj ј:i љ:l њ:n ћ:ch џ:dzh ѓ:g ќ:k ѕ:dz',
);

/** Latin letters that are more than a base letter with a mark. */
const PLAIN_LATIN = pairsOf(
  'ß:ss ø:o œ:oe æ:ae þ:th ð:d đ:d ł:l ı:i ə:a ş:sh ș:sh ţ:ts ț:ts ç:ch š:sh č:ch ž:zh ŋ:n ɣ:g',
);

/** Latin letters that look like Cyrillic ones, for words in which both are mixed. */
const LOOKALIKES = pairsOf('a:а c:с e:е i:і k:к m:м h:н o:о p:р t:т x:х y:у b:в ə:ә');

/** The pairs of the Kazakh apostrophe alphabet of 2017 that are not just their own base letter: Ш, Ч and У. */
const APOSTROPHE_PAIRS: Readonly<Record<string, string>> = { "s'": 'sh', "c'": 'ch', "y'": 'ý' };

const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /\p{Script=Latin}/u;

const replaced = (word: string, letters: Readonly<Record<string, string>>): string =>
  Array.from(word, (letter) => letters[letter] ?? letter).join('');

/** A word in which single letters were swapped for lookalikes is read as Cyrillic. */
const inOneScript = (word: string): string =>
  CYRILLIC.test(word) && LATIN.test(word) ? replaced(word, LOOKALIKES) : word;

/** Plain letters, but for `ý`: it is У in the Kazakh alphabet of 2018 and another vowel elsewhere. */
function plain(letter: string): string {
  return letter === 'ý' ? letter : letter.normalize('NFD').replace(/\p{M}/gu, '');
}

/** A word in lower-case Latin letters without marks, `ý` apart. Letters of scripts that have no table stay as they are. */
export function latinForm(word: string): string {
  const lower = word
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[ʻʼ’‘`´′]/g, "'");
  const spelt = inOneScript(lower).replace(/[scy]'/g, (pair) => APOSTROPHE_PAIRS[pair]!);
  const latin = replaced(replaced(spelt, LATIN_OF_CYRILLIC), PLAIN_LATIN);
  return Array.from(latin, plain)
    .join('')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
