import type { Wording } from '../language.js';

/** Sentences about documents. */
export const DOCUMENT_PHRASES = {
  citeDocument: {
    EN: 'Cite the document {document} that is on file for this event.',
    RU: 'Сошлитесь в этом событии на документ {document}, который уже есть в деле.',
    KK: 'Осы оқиғада істегі {document} құжатына сілтеме жасаңыз.',
  },
  linkDocument: {
    EN: 'Link a document of kind {document} and cite it.',
    RU: 'Приобщите документ вида {document} и сошлитесь на него.',
    KK: '{document} түріндегі құжатты іске қосып, оған сілтеме жасаңыз.',
  },
  documentNotOnFile: {
    EN: 'Cited document {number} is not linked to this case or was withdrawn.',
    RU: 'Указанный документ № {number} не приобщён к этому делу или отозван.',
    KK: 'Көрсетілген № {number} құжат осы іске қосылмаған немесе қайтарып алынған.',
  },
  basisLapsed: {
    EN: 'The basis of the request has lapsed.',
    RU: 'Основание запроса отпало.',
    KK: 'Сұрау салудың негізі жойылған.',
  },
  attestCondition: {
    EN: 'State in words that this is so: {condition}',
    RU: 'Подтвердите своими словами, что это так: {condition}',
    KK: 'Мұның осылай екенін өз сөзіңізбен растаңыз: {condition}',
  },
} as const satisfies Record<string, Wording>;
