import { v5 } from 'uuid';
import type { AuthorityKind } from '../../src/extradition/authority-kind.js';
import type { ReferenceSet } from './reference-set.js';

/** Namespace of every id that the seeds derive from a name, so that the same row has the same id on every installation. */
export const SEED_NAMESPACE = 'a3a0f0f4-6c59-5d0e-9c53-2f1d5b0f7a11';

interface Authority {
  /** Short name from which the id is derived. Never changed once released. */
  readonly key: string;
  readonly state: string;
  readonly kind: AuthorityKind;
  readonly en: string;
  readonly ru: string;
  readonly kk?: string;
  readonly zone: string;
  /** True where no source names the body: it is there so that the demo docket has somebody to act. */
  readonly demo: boolean;
}

const KAZAKHSTAN: readonly Authority[] = [
  {
    key: 'kz-central',
    state: 'KZ',
    kind: 'CENTRAL',
    en: "Prosecutor General's Office of the Republic of Kazakhstan",
    ru: 'Генеральная прокуратура Республики Казахстан',
    kk: 'Қазақстан Республикасының Бас прокуратурасы',
    zone: 'Asia/Almaty',
    demo: false,
  },
  {
    key: 'kz-regional-almaty',
    state: 'KZ',
    kind: 'REGIONAL',
    en: "Prosecutor's Office of Almaty Region",
    ru: 'Прокуратура Алматинской области',
    kk: 'Алматы облысының прокуратурасы',
    zone: 'Asia/Almaty',
    demo: true,
  },
  {
    key: 'kz-regional-karaganda',
    state: 'KZ',
    kind: 'REGIONAL',
    en: "Prosecutor's Office of Karaganda Region",
    ru: 'Прокуратура Карагандинской области',
    kk: 'Қарағанды облысының прокуратурасы',
    zone: 'Asia/Almaty',
    demo: true,
  },
  {
    key: 'kz-regional-west',
    state: 'KZ',
    kind: 'REGIONAL',
    en: "Prosecutor's Office of West Kazakhstan Region",
    ru: 'Прокуратура Западно-Казахстанской области',
    kk: 'Батыс Қазақстан облысының прокуратурасы',
    zone: 'Asia/Oral',
    demo: true,
  },
  {
    key: 'kz-ncb',
    state: 'KZ',
    kind: 'NCB',
    en: 'INTERPOL National Central Bureau of Kazakhstan',
    ru: 'Национальное центральное бюро Интерпола в Республике Казахстан',
    kk: 'Интерполдың Қазақстан Республикасындағы Ұлттық орталық бюросы',
    zone: 'Asia/Almaty',
    demo: false,
  },
  {
    key: 'kz-supreme-court',
    state: 'KZ',
    kind: 'COURT',
    en: 'Supreme Court of the Republic of Kazakhstan',
    ru: 'Верховный Суд Республики Казахстан',
    kk: 'Қазақстан Республикасының Жоғарғы Соты',
    zone: 'Asia/Almaty',
    demo: false,
  },
  {
    key: 'kz-court-almaty',
    state: 'KZ',
    kind: 'COURT',
    en: 'Specialised Investigating Court of Almaty',
    ru: 'Специализированный следственный суд города Алматы',
    kk: 'Алматы қаласының мамандандырылған тергеу соты',
    zone: 'Asia/Almaty',
    demo: true,
  },
  {
    key: 'kz-custody-almaty',
    state: 'KZ',
    kind: 'CUSTODY',
    en: 'Remand centre of Almaty Region',
    ru: 'Следственный изолятор Алматинской области',
    kk: 'Алматы облысының тергеу изоляторы',
    zone: 'Asia/Almaty',
    demo: true,
  },
  {
    key: 'kz-escort',
    state: 'KZ',
    kind: 'ESCORT',
    en: 'Convoy of the Ministry of Internal Affairs of Kazakhstan',
    ru: 'Конвой Министерства внутренних дел Республики Казахстан',
    kk: 'Қазақстан Республикасы Ішкі істер министрлігінің айдауылы',
    zone: 'Asia/Almaty',
    demo: false,
  },
  {
    key: 'kz-mfa',
    state: 'KZ',
    kind: 'MINISTRY',
    en: 'Ministry of Foreign Affairs of the Republic of Kazakhstan',
    ru: 'Министерство иностранных дел Республики Казахстан',
    kk: 'Қазақстан Республикасының Сыртқы істер министрлігі',
    zone: 'Asia/Almaty',
    demo: false,
  },
];

const demo = (key: string, state: string, kind: AuthorityKind, zone: string, en: string, ru: string): Authority => ({
  key,
  state,
  kind,
  en,
  ru,
  zone,
  demo: true,
});

const ARMENIA: readonly Authority[] = [
  demo('am-central', 'AM', 'CENTRAL', 'Asia/Yerevan', 'Central authority of Armenia', 'Центральный орган Армении'),
  demo('am-regional', 'AM', 'REGIONAL', 'Asia/Yerevan', "Prosecutor's Office of Yerevan", 'Прокуратура города Ереван'),
  demo('am-ncb', 'AM', 'NCB', 'Asia/Yerevan', 'INTERPOL bureau of Armenia', 'Бюро Интерпола в Армении'),
  demo('am-court', 'AM', 'COURT', 'Asia/Yerevan', 'Court of first instance of Yerevan', 'Суд первой инстанции Еревана'),
  demo('am-custody', 'AM', 'CUSTODY', 'Asia/Yerevan', 'Remand centre of Yerevan', 'Следственный изолятор Еревана'),
];

const ELSEWHERE: readonly Authority[] = [
  demo(
    'kg-central',
    'KG',
    'CENTRAL',
    'Asia/Bishkek',
    'Central authority of Kyrgyzstan',
    'Центральный орган Кыргызстана',
  ),
  demo('ru-central', 'RU', 'CENTRAL', 'Europe/Moscow', 'Central authority of Russia', 'Центральный орган России'),
  demo(
    'uz-central',
    'UZ',
    'CENTRAL',
    'Asia/Tashkent',
    'Central authority of Uzbekistan',
    'Центральный орган Узбекистана',
  ),
  demo(
    'sa-central',
    'SA',
    'CENTRAL',
    'Asia/Riyadh',
    'Central authority of Saudi Arabia',
    'Центральный орган Саудовской Аравии',
  ),
  demo('ge-central', 'GE', 'CENTRAL', 'Asia/Tbilisi', 'Central authority of Georgia', 'Центральный орган Грузии'),
  demo('pl-central', 'PL', 'CENTRAL', 'Europe/Warsaw', 'Central authority of Poland', 'Центральный орган Польши'),
  demo(
    'gb-central',
    'GB',
    'CENTRAL',
    'Europe/London',
    'Central authority of the United Kingdom',
    'Центральный орган Великобритании',
  ),
];

/** Id of the authority with this key. */
export function authorityId(key: string): string {
  return v5(`authority/${key}`, SEED_NAMESPACE);
}

/** The bodies of the home States, with the zone in which their days are counted. */
export const AUTHORITIES: ReferenceSet = {
  name: 'authorities',
  tables: [
    {
      table: 'authority',
      key: ['id'],
      columns: {
        id: 'uuid',
        home_state: 'text',
        kind: 'text',
        name_en: 'text',
        name_ru: 'text',
        name_kk: 'text',
        time_zone: 'text',
        demo: 'boolean',
      },
      rows: [...KAZAKHSTAN, ...ARMENIA, ...ELSEWHERE].map((authority) => ({
        id: authorityId(authority.key),
        home_state: authority.state,
        kind: authority.kind,
        name_en: authority.en,
        name_ru: authority.ru,
        name_kk: authority.kk ?? null,
        time_zone: authority.zone,
        demo: authority.demo,
      })),
    },
  ],
};
