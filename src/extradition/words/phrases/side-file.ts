import type { Wording } from '../language.js';

/** Sentences about the side files of a case and the notes of its events. */
export const SIDE_FILE_PHRASES = {
  sayWhichSideFile: {
    EN: 'Say which {kinds} of the case {event} belongs to.',
    RU: 'Укажите, к чему относится событие {event}: {kinds}.',
    KK: '{event} оқиғасының неге қатысты екенін көрсетіңіз: {kinds}.',
  },
  beginsNothing: {
    EN: '{event} begins nothing new: say which side file it belongs to.',
    RU: 'Событие {event} не открывает ничего нового: укажите, к какому подшитому производству оно относится.',
    KK: '{event} оқиғасы жаңа ештеңе ашпайды: оның қай қосымша іс жүргізуге жататынын көрсетіңіз.',
  },
  sideFileNotHere: {
    EN: 'A case of this direction ({direction}) has no {kind}.',
    RU: 'В деле этого направления ({direction}) не бывает: {kind}.',
    KK: 'Мұндай бағыттағы істе ({direction}) болмайды: {kind}.',
  },
  sideFileUnknown: {
    EN: 'The case has no side file under this id that {event} could belong to.',
    RU: 'В деле нет подшитого производства с таким идентификатором, к которому могло бы относиться событие {event}.',
    KK: 'Істе {event} оқиғасы жатуы мүмкін осындай идентификаторы бар қосымша іс жүргізу жоқ.',
  },
  assuranceWaits: {
    EN: 'An assurance stands at {state}; it must be accepted first.',
    RU: 'Гарантия находится в состоянии {state}; сначала она должна быть принята.',
    KK: 'Кепілдік {state} күйінде тұр; алдымен ол қабылдануы тиіс.',
  },
  sideFileUnfinished: {
    EN: '{kind}: stands at {state}; it must end first.',
    RU: '{kind}: состояние {state}; сначала нужно завершить.',
    KK: '{kind}: {state} күйінде тұр; алдымен аяқталуы тиіс.',
  },
  noteMissing: {
    EN: 'Say in the note why {event} is recorded.',
    RU: 'Укажите в примечании, почему регистрируется событие {event}.',
    KK: '{event} оқиғасының неліктен тіркелетінін ескертпеде көрсетіңіз.',
  },
  noteNotTaken: {
    EN: '{event} only marks what followed; leave the note out.',
    RU: 'Событие {event} лишь отмечает то, что наступило; уберите примечание.',
    KK: '{event} оқиғасы тек болған жайтты белгілейді; ескертпені алып тастаңыз.',
  },
} as const satisfies Record<string, Wording>;
