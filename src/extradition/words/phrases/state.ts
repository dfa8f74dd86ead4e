import type { Wording } from '../language.js';

/** Sentences about events and the states in which they can happen. */
export const STATE_PHRASES = {
  notInState: {
    EN: '{event} cannot happen while {region} stands at {state}; it can in {states}.',
    RU: 'Событие {event} невозможно, пока {region} находится в состоянии {state}; оно возможно в состояниях: {states}.',
    KK: '{event} оқиғасы мүмкін емес: {region} {state} күйінде тұр; ол мына күйлерде мүмкін: {states}.',
  },
  custodyActOutside: {
    EN: '{event} cannot be recorded while the procedure stands at {state}.',
    RU: 'Событие {event} нельзя зарегистрировать, пока процедура находится в состоянии {state}.',
    KK: 'Рәсім {state} күйінде тұрғанда {event} оқиғасын тіркеуге болмайды.',
  },
  outcomeDecides: {
    EN: '{event} leads to different states; state the outcome.',
    RU: 'Событие {event} ведёт к разным состояниям: укажите исход.',
    KK: '{event} оқиғасы әртүрлі күйге апарады: нәтижесін көрсетіңіз.',
  },
  unknownHere: {
    EN: '{event} does not belong to the {profile} procedure of an {direction} case as it stands.',
    RU: 'Событие {event} не предусмотрено процедурой {profile} для этого дела (направление: {direction}).',
    KK: '{event} оқиғасы осы істің {profile} рәсімінде көзделмеген (бағыты: {direction}).',
  },
  onlyInRequestingState: {
    EN: '{event} happens in the requesting State: only an outgoing case knows it.',
    RU: 'Событие {event} происходит в запрашивающем государстве: оно бывает только в исходящем деле.',
    KK: '{event} оқиғасы сұрау салушы мемлекетте болады: ол тек шығыс ісінде кездеседі.',
  },
  nameTheStay: {
    EN: 'Name the stay that ends, by the number of its event: {stays}.',
    RU: 'Укажите, какое приостановление прекращается, по номеру его события: {stays}.',
    KK: 'Қай тоқтата тұрудың аяқталатынын оның оқиғасының нөмірі бойынша көрсетіңіз: {stays}.',
  },
  noStayInForce: {
    EN: 'No stay is in force that could end.',
    RU: 'Нет действующего приостановления, которое могло бы прекратиться.',
    KK: 'Аяқталатын күшіндегі тоқтата тұру жоқ.',
  },
  inFuture: {
    EN: '{occurredAt} lies in the future; it is {now}.',
    RU: 'Время {occurredAt} ещё не наступило; сейчас {now}.',
    KK: '{occurredAt} уақыты әлі келген жоқ; қазір {now}.',
  },
  notJudged: {
    EN: 'A condition could not be judged; the fault was reported.',
    RU: 'Условие не удалось проверить; о неисправности сообщено.',
    KK: 'Шартты тексеру мүмкін болмады; ақау туралы хабарланды.',
  },
  movedOn: {
    EN: 'The case stands at version {current}, you decided on {decidedOn}. Read what happened since, and decide again.',
    RU: 'Дело находится в версии {current}, а вы решали по версии {decidedOn}. Прочтите, что произошло с тех пор, и решите заново.',
    KK: 'Іс {current} нұсқасында тұр, ал сіз {decidedOn} нұсқасы бойынша шештіңіз. Содан бері не болғанын оқып, қайта шешіңіз.',
  },
} as const satisfies Record<string, Wording>;
