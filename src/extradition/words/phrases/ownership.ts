import type { Wording } from '../language.js';

/** Sentences about who has a case, who stands in for whom, and how cases hang together. */
export const OWNERSHIP_PHRASES = {
  assignedBy: {
    EN: 'A case is assigned by: {roles}. An officer may take one that nobody has.',
    RU: 'Дело вправе поручить: {roles}. Сотрудник может сам принять дело, которое никому не поручено.',
    KK: 'Істі тапсыруға құқылы: {roles}. Қызметкер ешкімге тапсырылмаған істі өзі қабылдай алады.',
  },
  nobodyHasIt: {
    EN: 'Nobody has the case; assign it first.',
    RU: 'Дело никому не поручено: сначала поручите его.',
    KK: 'Іс ешкімге тапсырылмаған: алдымен оны тапсырыңыз.',
  },
  hasItAlready: {
    EN: 'This officer has the case already.',
    RU: 'Дело уже поручено этому сотруднику.',
    KK: 'Іс осы қызметкерге тапсырылып қойған.',
  },
  notYoursToHandOver: {
    EN: 'A case is handed over by the officer who has it, by the deputy of that officer, or by: {roles}.',
    RU: 'Дело передаёт сотрудник, которому оно поручено, его заместитель или: {roles}.',
    KK: 'Істі ол тапсырылған қызметкер, оның орынбасары немесе мыналар береді: {roles}.',
  },
  sayWhy: {
    EN: 'Say in the note why.',
    RU: 'Укажите в примечании причину.',
    KK: 'Себебін ескертпеде көрсетіңіз.',
  },
  officerUnknown: {
    EN: 'There is no such officer in your State.',
    RU: 'Такого сотрудника в вашем государстве нет.',
    KK: 'Сіздің мемлекетіңізде мұндай қызметкер жоқ.',
  },
  officerLeft: {
    EN: 'The named officer is no longer in office.',
    RU: 'Указанный сотрудник больше не исполняет обязанности.',
    KK: 'Көрсетілген қызметкер қызметінде жоқ.',
  },
  officerCannotKnow: {
    EN: 'The named officer may not know of this case.',
    RU: 'Указанный сотрудник не имеет доступа к этому делу.',
    KK: 'Көрсетілген қызметкердің бұл іске рұқсаты жоқ.',
  },
  officerHasNoCases: {
    EN: 'The roles of the named officer do not go with having a case.',
    RU: 'По своим ролям указанный сотрудник дел не ведёт.',
    KK: 'Көрсетілген қызметкер өз рөлдері бойынша іс жүргізбейді.',
  },
  absenceRecordedBy: {
    EN: 'An absence is recorded or ended by the officer who is away, or by: {roles}.',
    RU: 'Отсутствие регистрирует или прекращает сам сотрудник или: {roles}.',
    KK: 'Қызметте болмауды қызметкердің өзі немесе мыналар тіркейді не тоқтатады: {roles}.',
  },
  absenceBackwards: {
    EN: 'An absence ends after it begins.',
    RU: 'Отсутствие должно заканчиваться после того, как началось.',
    KK: 'Қызметте болмау басталғаннан кейін аяқталуға тиіс.',
  },
  absencePast: {
    EN: 'An absence that is over needs no deputy; give an end that lies ahead.',
    RU: 'Для прошедшего отсутствия заместитель не нужен: укажите окончание в будущем.',
    KK: 'Өткен уақытқа орынбасар қажет емес: аяқталуын алдағы уақытпен көрсетіңіз.',
  },
  absenceOverlaps: {
    EN: 'The officer is already recorded as away within this time.',
    RU: 'На это время отсутствие сотрудника уже зарегистрировано.',
    KK: 'Бұл уақытқа қызметкердің болмауы тіркеліп қойған.',
  },
  absenceOver: {
    EN: 'This absence is over already.',
    RU: 'Это отсутствие уже закончилось.',
    KK: 'Бұл қызметте болмау аяқталып қойған.',
  },
  deputyIsOneself: {
    EN: 'Nobody stands in for oneself: name another officer.',
    RU: 'Нельзя замещать самого себя: укажите другого сотрудника.',
    KK: 'Өзін өзі алмастыруға болмайды: басқа қызметкерді көрсетіңіз.',
  },
  deputySeesLess: {
    EN: 'The deputy must see every case that the officer may see.',
    RU: 'Заместитель должен иметь доступ ко всем делам, доступным сотруднику.',
    KK: 'Орынбасардың қызметкерге қолжетімді барлық іске рұқсаты болуға тиіс.',
  },
  deputyAway: {
    EN: 'The deputy is away within this time.',
    RU: 'Заместитель в это время сам отсутствует.',
    KK: 'Орынбасардың өзі бұл уақытта қызметте болмайды.',
  },
  standsInForAnother: {
    EN: 'The officer stands in for somebody else within this time; end that first, or see that another deputy is named.',
    RU: 'В это время сотрудник замещает другого: сначала прекратите замещение или назначьте другого заместителя.',
    KK: 'Бұл уақытта қызметкер басқаны алмастырады: алдымен алмастыруды тоқтатыңыз немесе басқа орынбасар тағайындаңыз.',
  },
  notTheDeputy: {
    EN: 'You are not the deputy of this officer now.',
    RU: 'Сейчас вы не замещаете этого сотрудника.',
    KK: 'Қазір сіз бұл қызметкерді алмастырмайсыз.',
  },
  caseItself: {
    EN: 'Name another case, not this one.',
    RU: 'Укажите другое дело, а не это же.',
    KK: 'Осы істің өзін емес, басқа істі көрсетіңіз.',
  },
  caseUnknown: {
    EN: 'There is no such case, or it is not for you to see.',
    RU: 'Такого дела нет, или у вас нет к нему доступа.',
    KK: 'Мұндай іс жоқ немесе сіздің оған рұқсатыңыз жоқ.',
  },
  otherCaseClosed: {
    EN: 'The other case is closed; a duplicate is joined into one that goes on.',
    RU: 'Другое дело закрыто: дубликат присоединяют к делу, которое продолжается.',
    KK: 'Басқа іс жабылған: телнұсқа жалғасып жатқан іске қосылады.',
  },
  otherDirection: {
    EN: 'The other case runs in the other direction; it cannot be the same case.',
    RU: 'Другое дело имеет иное направление и не может быть тем же делом.',
    KK: 'Басқа істің бағыты басқа, ол дәл сол іс бола алмайды.',
  },
  competingIncoming: {
    EN: 'Requests compete in incoming cases only.',
    RU: 'Запросы конкурируют только во входящих делах.',
    KK: 'Сұраулар кіріс істерде ғана бәсекелеседі.',
  },
  linkedAlready: {
    EN: 'The two cases are linked like this already.',
    RU: 'Эти дела уже так связаны.',
    KK: 'Бұл істер осылай байланыстырылып қойған.',
  },
  notLinked: {
    EN: 'The two cases are not linked like this.',
    RU: 'Эти дела так не связаны.',
    KK: 'Бұл істер осылай байланыстырылмаған.',
  },
} as const satisfies Record<string, Wording>;
