/**
 * Parts of invented names. Every surname is built on the word for "example" or "invention" in its language, or on
 * meaningless syllables, so that no real person is meant and whoever speaks the language sees it at once.
 */
export interface NameParts {
  readonly script: 'CYRILLIC' | 'LATIN';
  readonly men: readonly string[];
  readonly women: readonly string[];
  /** First halves of surnames. */
  readonly stems: readonly string[];
  /** Endings of surnames: of men, of women. */
  readonly endings: readonly (readonly [string, string])[];
  /** Names after the father: of men, of women. */
  readonly patronymics: readonly (readonly [string, string])[];
  readonly surnameFirst?: true;
}

const w = (text: string): string[] => text.split(' ');
const both = (text: string): (readonly [string, string])[] => w(text).map((word) => [word, word]);
const pairs = (text: string): (readonly [string, string])[] =>
  w(text).map((pair) => pair.split('/') as [string, string]);

const CYRILLIC_SYLLABLES = w(
  'Тол Вар Сунд Бирк Шемар Кодан Лумб Драв Зенк Марун Пельт Ходр Ясм Ринт Гавл Ушк Норм Фильб',
);
const LATIN_SYLLABLES = w(
  'Tolv Varn Sund Birk Shem Kodr Lumb Drav Zenk Marund Pelt Hodr Yasm Rint Gavl Ushk Norb Filb',
);

export const INVENTED_NAMES: Readonly<Record<string, NameParts>> = {
  KZ: {
    script: 'CYRILLIC',
    men: w('Айдос Нұрлан Ержан Думан Самат Қайрат Бауыржан Тимур Әлихан Мирас Санжар Жандос'),
    women: w('Айгүл Дана Жанар Мадина Сәуле Алия Гүлнар Асель Камила Ботагөз'),
    stems: [...w('Үлгі Мысал Ойдан Жаңыл Қиял Сынақ'), ...CYRILLIC_SYLLABLES],
    endings: pairs('баев/баева беков/бекова ұлы/қызы енов/енова'),
    patronymics: pairs('Ойдарұлы/Ойдарқызы Мысалұлы/Мысалқызы Қиялұлы/Қиялқызы Үлгіұлы/Үлгіқызы'),
    surnameFirst: true,
  },
  RU: {
    script: 'CYRILLIC',
    men: w('Пётр Глеб Артём Семён Игорь Лев Матвей Родион Тихон Фёдор Платон Вадим'),
    women: w('Вера Нина Алла Дарья Зоя Инга Лидия Марта Ольга Полина'),
    stems: [...w('Пример Вымысл Небывал Образц Придум Выдум'), ...CYRILLIC_SYLLABLES],
    endings: pairs('ов/ова ин/ина ский/ская ников/никова'),
    patronymics: pairs('Вымыслович/Вымысловна Примерович/Примеровна Глебович/Глебовна Тихонович/Тихоновна'),
    surnameFirst: true,
  },
  UA: {
    script: 'CYRILLIC',
    men: w('Тарас Орест Богдан Юрій Остап Мирон Захар Гнат'),
    women: w('Оксана Леся Галина Ярина Соломія Одарка Марта'),
    stems: [...w('Приклад Вигад Зраз Небуваль'), ...CYRILLIC_SYLLABLES],
    endings: both('енко ук ишин чак'),
    patronymics: pairs('Остапович/Остапівна Миронович/Миронівна'),
    surnameFirst: true,
  },
  BY: {
    script: 'CYRILLIC',
    men: w('Алесь Янка Кастусь Міхась Андрэй Раман'),
    women: w('Алеся Ганна Яніна Вольга Марына'),
    stems: [...w('Прыклад Выдум Узор'), ...CYRILLIC_SYLLABLES],
    endings: both('овіч евіч чук'),
    patronymics: pairs('Раманавіч/Раманаўна Янкавіч/Янкаўна'),
    surnameFirst: true,
  },
  KG: {
    script: 'CYRILLIC',
    men: w('Азат Бакыт Нурбек Талант Эрмек Улан Чынгыз'),
    women: w('Айжан Бермет Чолпон Нургүл Жылдыз Элиза'),
    stems: [...w('Үлгү Мисал Ойлоп Элес'), ...CYRILLIC_SYLLABLES],
    endings: pairs('баев/баева беков/бекова уулу/кызы'),
    patronymics: pairs('Үлгүевич/Үлгүевна Мисалович/Мисаловна'),
  },
  TJ: {
    script: 'CYRILLIC',
    men: w('Рустам Фирдавс Далер Сомон Комрон Парвиз'),
    women: w('Зарина Мехри Гулноз Ситора Парвина'),
    stems: [...w('Намуна Мисол Хаёл'), ...CYRILLIC_SYLLABLES],
    endings: pairs('зода/зода ов/ова ӣ/ӣ'),
    patronymics: pairs('Далерович/Далеровна Сомонович/Сомоновна'),
  },
  MN: {
    script: 'CYRILLIC',
    men: w('Батбаяр Ганзориг Тэмүүлэн Эрдэнэ'),
    women: w('Сарнай Оюунаа Номин Энхжин'),
    stems: w('Жишээ Загвар Зохиомол Бодит'),
    endings: both('гийн ын ийн'),
    patronymics: [],
    surnameFirst: true,
  },
  UZ: {
    script: 'LATIN',
    men: w('Jasur Sardor Otabek Bobur Sherzod Aziz Ulugʻbek'),
    women: w('Nodira Dilnoza Feruza Gulbahor Madina Zulfiya'),
    stems: [...w('Namuna Misol Xayol Oʻylan'), ...LATIN_SYLLABLES],
    endings: pairs('yev/yeva ov/ova boyev/boyeva'),
    patronymics: pairs('Misolovich/Misolovna Xayolovich/Xayolovna'),
  },
  TM: {
    script: 'LATIN',
    men: w('Merdan Serdar Döwlet Batyr Kakajan'),
    women: w('Aýna Oguljan Jeren Maral'),
    stems: [...w('Mysal Nusga Hyýal'), ...LATIN_SYLLABLES],
    endings: pairs('ow/owa berdiýew/berdiýewa'),
    patronymics: [],
  },
  AZ: {
    script: 'LATIN',
    men: w('Elçin Rauf Tural Orxan Vüqar Kamran'),
    women: w('Leyla Aysel Günel Nərmin Sevda'),
    stems: [...w('Nümunə Misal Xəyal Uydur'), ...LATIN_SYLLABLES],
    endings: pairs('li/li ov/ova zadə/zadə'),
    patronymics: pairs('oğlu/qızı'),
  },
  AM: {
    script: 'LATIN',
    men: w('Aram Tigran Narek Vahan Hayk Davit Gor'),
    women: w('Ani Mariam Lusine Nare Anahit Sona'),
    stems: [...w('Orinak Nmush Hnar Yerazh'), ...LATIN_SYLLABLES],
    endings: both('yan ian unts'),
    patronymics: both('Hayki Vahani Arami'),
  },
  GE: {
    script: 'LATIN',
    men: w('Giorgi Levan Zurab Irakli Nika Vakhtang'),
    women: w('Nino Tamar Ketevan Maka Elene'),
    stems: [...w('Magalit Nimush Gamogon'), ...LATIN_SYLLABLES],
    endings: both('ishvili adze iani uri'),
    patronymics: [],
  },
  TR: {
    script: 'LATIN',
    men: w('Emre Kerem Onur Barış Tolga Çağrı'),
    women: w('Elif Defne Ceren İpek Zeynep'),
    stems: [...w('Örnek Hayali Uydur Numune'), ...LATIN_SYLLABLES],
    endings: both('oğlu er gil'),
    patronymics: [],
  },
  AE: {
    script: 'LATIN',
    men: w('Khalid Yusuf Omar Faisal Tariq Salim'),
    women: w('Layla Noor Salma Huda Maryam'),
    stems: w('Al-Mithal Al-Khayal Al-Namudhaj Al-Wahm Bin-Mithal'),
    endings: both('i awi iyy'),
    patronymics: [],
  },
  IR: {
    script: 'LATIN',
    men: w('Kaveh Arash Siavash Behrouz Dariush'),
    women: w('Shirin Parisa Nazanin Roxana Mahin'),
    stems: [...w('Nemune Mesal Khiyal'), ...LATIN_SYLLABLES],
    endings: both('pour zadeh nejad i'),
    patronymics: [],
  },
  CN: {
    script: 'LATIN',
    men: w('Wei Jun Hao Ming Lei Bo'),
    women: w('Fang Lan Mei Xiu Yan'),
    stems: w('Li-zi Xu-gou Yang-ben Jia-she Mo-xing'),
    endings: [['', '']],
    patronymics: [],
    surnameFirst: true,
  },
  KR: {
    script: 'LATIN',
    men: w('Min-jun Seo-jun Do-yun Ji-ho'),
    women: w('Seo-yeon Ha-eun Ji-woo Su-bin'),
    stems: w('Ye-si Gasang Pyobon Sangsang'),
    endings: [['', '']],
    patronymics: [],
    surnameFirst: true,
  },
  IN: {
    script: 'LATIN',
    men: w('Arjun Rohan Vikram Sanjay Kiran'),
    women: w('Priya Anjali Kavita Meera Nisha'),
    stems: [...w('Udaharan Kalpan Namun'), ...LATIN_SYLLABLES],
    endings: both('kar wal an ia'),
    patronymics: [],
  },
  LT: {
    script: 'LATIN',
    men: w('Jonas Tomas Mindaugas Rokas'),
    women: w('Rasa Eglė Ieva Daiva'),
    stems: [...w('Pavyzd Išgalv Pramany'), ...LATIN_SYLLABLES],
    endings: pairs('auskas/auskienė as/aitė is/ytė'),
    patronymics: [],
  },
  PL: {
    script: 'LATIN',
    men: w('Jan Marek Paweł Tomasz Zbigniew'),
    women: w('Anna Ewa Zofia Maria Halina'),
    stems: [...w('Przykład Wymyśl Zmyśl Wzor'), ...LATIN_SYLLABLES],
    endings: pairs('owski/owska ecki/ecka'),
    patronymics: [],
  },
  DE: {
    script: 'LATIN',
    men: w('Jürgen Karl Uwe Moritz Lukas'),
    women: w('Greta Heike Ute Frieda Jana'),
    stems: [...w('Muster Beispiel Erdacht Probe'), ...LATIN_SYLLABLES],
    endings: both('mann er hausen ling'),
    patronymics: [],
  },
  ES: {
    script: 'LATIN',
    men: w('Álvaro Íñigo Joaquín Mateo Rubén'),
    women: w('Lucía Inés Marta Nuria Pilar'),
    stems: [...w('Ejempl Invent Ficti Muestr'), ...LATIN_SYLLABLES],
    endings: both('ez aga ares ondo'),
    patronymics: [],
  },
  FR: {
    script: 'LATIN',
    men: w('Étienne Luc Rémi Hugo Gaël'),
    women: w('Chloé Anaïs Élise Margot Zoé'),
    stems: [...w('Exempl Fictif Inventair'), ...LATIN_SYLLABLES],
    endings: both('ard ier euil ot'),
    patronymics: [],
  },
  RO: {
    script: 'LATIN',
    men: w('Ion Vasile Radu Sorin Petru'),
    women: w('Ioana Elena Doina Raluca Ana'),
    stems: [...w('Exempl Pild Născoc'), ...LATIN_SYLLABLES],
    endings: both('escu eanu aru'),
    patronymics: [],
  },
  GB: {
    script: 'LATIN',
    men: w('Alfie Callum Graham Nigel Toby'),
    women: w('Beatrice Fiona Gwen Imogen Poppy'),
    stems: [...w('Sample Example Figment Make-Believe'), ...LATIN_SYLLABLES],
    endings: both('worth ton by ley'),
    patronymics: [],
  },
};

/** States whose people are named as in another one's language. */
export const NAMED_AS: Readonly<Record<string, string>> = {
  MD: 'RO',
  SA: 'AE',
  AT: 'DE',
  CH: 'DE',
  IL: 'GB',
  US: 'GB',
  IT: 'ES',
};
