import type { Wording } from '../language.js';

/** Sentences about notices of limits and the duty roster. */
export const NOTICE_PHRASES = {
  acknowledgedByOfficer: {
    EN: 'A notice is acknowledged by an officer who works on cases, not by a machine, a lawyer or another State.',
    RU: 'Уведомление подтверждает сотрудник, ведущий дела, а не программа, адвокат или другое государство.',
    KK: 'Хабарламаны бағдарлама, адвокат немесе басқа мемлекет емес, іс жүргізетін қызметкер растайды.',
  },
  noticeNeedsNobody: {
    EN: 'Nobody has to acknowledge this notice: it is not about the liberty of a person, or the end is still far.',
    RU: 'Это уведомление подтверждать не нужно: оно не касается свободы лица или срок ещё не близок.',
    KK: 'Бұл хабарламаны растаудың қажеті жоқ: ол адамның бостандығына қатысты емес немесе мерзімі әлі алыс.',
  },
  noticeAcknowledged: {
    EN: 'The notice was acknowledged before.',
    RU: 'Уведомление уже подтверждено.',
    KK: 'Хабарлама расталып қойған.',
  },
  noticeMoot: {
    EN: 'The limit is settled, so nobody has to acknowledge the notice any more.',
    RU: 'Срок уже не течёт, поэтому подтверждать уведомление больше не нужно.',
    KK: 'Мерзім енді өтпейді, сондықтан хабарламаны растаудың қажеті жоқ.',
  },
  rosterKeptBy: {
    EN: 'The duty roster of this authority is kept by: {roles}.',
    RU: 'График дежурств этого органа ведёт: {roles}.',
    KK: 'Бұл органның кезекшілік кестесін жүргізеді: {roles}.',
  },
  rosterPast: {
    EN: 'A duty roster holds from now on or later; what has passed stays as it was.',
    RU: 'График дежурств действует с настоящего или будущего времени: прошедшее не меняется.',
    KK: 'Кезекшілік кестесі қазірден немесе кейіннен бастап қолданылады: өткен уақыт өзгермейді.',
  },
  dutyBackwards: {
    EN: 'A duty ends after it begins.',
    RU: 'Дежурство должно заканчиваться после того, как началось.',
    KK: 'Кезекшілік басталғаннан кейін аяқталуға тиіс.',
  },
  dutyBeforeRoster: {
    EN: 'A duty begins when the roster begins, or later.',
    RU: 'Дежурство начинается вместе с графиком или позже.',
    KK: 'Кезекшілік кестемен бірге немесе одан кейін басталады.',
  },
  dutyLevel: {
    EN: 'The level is a number from 1, who is asked first, to 9.',
    RU: 'Уровень — число от 1 (спрашивают первым) до 9.',
    KK: 'Деңгей — 1-ден (бірінші сұралады) 9-ға дейінгі сан.',
  },
  dutySeesLess: {
    EN: 'The officer on duty must be able to see the cases of the authority.',
    RU: 'Дежурный сотрудник должен иметь доступ к делам органа.',
    KK: 'Кезекші қызметкердің орган істеріне рұқсаты болуға тиіс.',
  },
} as const satisfies Record<string, Wording>;
