import type { Wording } from '../language.js';

/** Sentences about events that one officer proposes and another approves. */
export const PROPOSAL_PHRASES = {
  approvedByAnother: {
    EN: 'You proposed {event}; another person must approve it.',
    RU: 'Событие {event} предложили вы; одобрить его должно другое лицо.',
    KK: '{event} оқиғасын сіз ұсындыңыз; оны басқа адам мақұлдауға тиіс.',
  },
  recordDirectly: {
    EN: '{event} needs no second person: record it directly.',
    RU: 'Для события {event} второе лицо не требуется: зарегистрируйте его напрямую.',
    KK: '{event} оқиғасы үшін екінші адам қажет емес: оны тікелей тіркеңіз.',
  },
  alreadyProposed: {
    EN: '{event} is proposed already: that proposal must be approved, rejected or withdrawn first.',
    RU: 'Событие {event} уже предложено: сначала это предложение должно быть одобрено, отклонено или отозвано.',
    KK: '{event} оқиғасы ұсынылып қойған: алдымен сол ұсыныс мақұлдануы, қабылданбауы немесе кері қайтарып алынуы тиіс.',
  },
  proposalDecided: {
    EN: 'The proposal of {event} waits no more; its status: {status}.',
    RU: 'Предложение события {event} больше не ожидает решения; его статус: {status}.',
    KK: '{event} оқиғасы туралы ұсыныс енді шешімді күтпейді; оның мәртебесі: {status}.',
  },
  withdrawInstead: {
    EN: 'You proposed {event} yourself: withdraw the proposal instead.',
    RU: 'Событие {event} предложили вы сами: отзовите предложение.',
    KK: '{event} оқиғасын өзіңіз ұсындыңыз: ұсынысты кері қайтарып алыңыз.',
  },
  rejectInstead: {
    EN: 'Another person proposed {event}, and only that person takes the proposal back; you may reject it in the right role.',
    RU: 'Событие {event} предложило другое лицо, и отозвать предложение может только оно; в надлежащей роли вы можете его отклонить.',
    KK: '{event} оқиғасын басқа адам ұсынды, ұсынысты тек сол адам кері қайтарып ала алады; тиісті рөлде сіз оны қабылдамай тастай аласыз.',
  },
  decidedInRole: {
    EN: 'The proposal of {event} is decided by: {roles}.',
    RU: 'Предложение события {event} вправе рассмотреть: {roles}.',
    KK: '{event} оқиғасы туралы ұсынысты қарауға құқылы: {roles}.',
  },
  proposalStale: {
    EN: 'The case has moved on to version {current} since {event} was proposed on version {proposedOn}: nothing was recorded. Look at what happened and propose again what still holds.',
    RU: 'С тех пор как событие {event} было предложено по версии {proposedOn}, дело перешло к версии {current}: ничего не зарегистрировано. Посмотрите, что произошло, и предложите заново то, что остаётся верным.',
    KK: '{event} оқиғасы {proposedOn} нұсқасы бойынша ұсынылғаннан бері іс {current} нұсқасына өтті: ештеңе тіркелген жоқ. Не болғанын қарап, әлі де дұрысын қайта ұсыныңыз.',
  },
} as const satisfies Record<string, Wording>;
