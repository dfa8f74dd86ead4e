import type { Wording } from '../language.js';

/** Sentences about late entries and corrections. */
export const HISTORY_PHRASES = {
  lateEntryConflict: {
    EN: 'It could stand in its place on {day}, but then event {number} ({event}, {when}) would not be lawful: {why}',
    RU: 'Запись возможна на своём месте ({day}), но тогда событие № {number} ({event}, {when}) стало бы незаконным: {why}',
    KK: 'Жазба өз орнында ({day}) мүмкін болар еді, бірақ онда № {number} оқиға ({event}, {when}) заңсыз болып қалады: {why}',
  },
  correctionConflict: {
    EN: 'After this correction event {number} ({event}, {when}) would not be lawful: {why} Correct or withdraw that event first.',
    RU: 'После такого исправления событие № {number} ({event}, {when}) стало бы незаконным: {why} Сначала исправьте или отзовите это событие.',
    KK: 'Мұндай түзетуден кейін № {number} оқиға ({event}, {when}) заңсыз болып қалады: {why} Алдымен сол оқиғаны түзетіңіз немесе қайтарып алыңыз.',
  },
  eventSuperseded: {
    EN: 'Event {number} counts no more; correct the event that stands in its place, or record what happened anew.',
    RU: 'Событие № {number} больше не учитывается; исправьте событие, занявшее его место, или зарегистрируйте произошедшее заново.',
    KK: '№ {number} оқиға енді есепке алынбайды; оның орнындағы оқиғаны түзетіңіз немесе болған жайтты қайта тіркеңіз.',
  },
  eventFollowed: {
    EN: '{event} followed in law from {cause} (event {number}); correct that one.',
    RU: 'Событие {event} последовало по закону из события {cause} (№ {number}); исправьте его.',
    KK: '{event} оқиғасы заң бойынша {cause} оқиғасынан (№ {number}) туындаған; соны түзетіңіз.',
  },
  correctedBy: {
    EN: 'An event is corrected by {roles}, or by whoever recorded it, in a role that may record it.',
    RU: 'Событие исправляет {roles} или тот, кто его зарегистрировал, в роли, которая вправе его регистрировать.',
    KK: 'Оқиғаны {roles} немесе оны тіркеген адам, оқиғаны тіркеуге құқылы рөлде түзетеді.',
  },
  sayWhyCorrected: {
    EN: 'Say why the event is corrected.',
    RU: 'Укажите, почему исправляется событие.',
    KK: 'Оқиғаның неге түзетілетінін көрсетіңіз.',
  },
} as const satisfies Record<string, Wording>;
