import type { Wording } from '../language.js';

/** Sentences about circumstances that protect the person. */
export const PROTECTION_PHRASES = {
  asylumOpen: {
    EN: 'The person has asked for asylum, and no end of the claim is on record.',
    RU: 'Лицо обратилось за убежищем, и окончание рассмотрения не зарегистрировано.',
    KK: 'Адам баспана сұраған, ал өтініштің қаралып біткені тіркелмеген.',
  },
  isRefugee: {
    EN: 'The person is on record as a refugee.',
    RU: 'Лицо зарегистрировано как беженец.',
    KK: 'Адам босқын ретінде тіркелген.',
  },
} as const satisfies Record<string, Wording>;
