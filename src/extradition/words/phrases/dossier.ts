import type { Wording } from '../language.js';

/** Sentences about what documents are to each other, and what a dossier lacks. */
export const DOSSIER_PHRASES = {
  relatedDocumentUnknown: {
    EN: 'A document named beside the link does not belong to this case. Link it first, or name one of this case.',
    RU: 'Документ, указанный при приобщении, не относится к этому делу. Сначала приобщите его или укажите документ этого дела.',
    KK: 'Қосу кезінде көрсетілген құжат бұл іске жатпайды. Алдымен оны қосыңыз немесе осы істің құжатын көрсетіңіз.',
  },
  madeOfOne: {
    EN: 'A document is a translation, a seal or a redaction of one other document; name one.',
    RU: 'Документ является переводом, удостоверением или редакцией одного документа: укажите один.',
    KK: 'Құжат бір ғана құжаттың аудармасы, куәландыруы немесе редакциясы болады: біреуін көрсетіңіз.',
  },
  madeOfGone: {
    EN: '“{title}” no longer stands; name the document that took its place.',
    RU: '«{title}» больше не действует: укажите документ, который его заменил.',
    KK: '«{title}» енді күшінде емес: оны ауыстырған құжатты көрсетіңіз.',
  },
  translationOfItself: {
    EN: 'This is the very file of “{title}”. Give the file of the translation.',
    RU: 'Это тот же файл, что и «{title}». Укажите файл перевода.',
    KK: 'Бұл «{title}» құжатының дәл сол файлы. Аударма файлын көрсетіңіз.',
  },
  sayLanguage: {
    EN: 'Say in which language the translation is.',
    RU: 'Укажите язык перевода.',
    KK: 'Аударма тілін көрсетіңіз.',
  },
  originalWithoutLanguage: {
    EN: 'The language of “{title}” is not stated. Link that file again in its place, with its language.',
    RU: 'Язык документа «{title}» не указан. Приобщите этот файл заново вместо прежнего, указав язык.',
    KK: '«{title}» құжатының тілі көрсетілмеген. Сол файлды тілін көрсетіп, бұрынғысының орнына қайта қосыңыз.',
  },
  translationSameLanguage: {
    EN: '“{title}” is in the language {language} as well; a translation is in another.',
    RU: '«{title}» составлен на том же языке ({language}): перевод должен быть на другом.',
    KK: '«{title}» де сол тілде ({language}): аударма басқа тілде болуға тиіс.',
  },
  supersedesWithdrawn: {
    EN: '“{title}” was withdrawn; link the new document without naming it.',
    RU: '«{title}» отозван: приобщите новый документ без ссылки на него.',
    KK: '«{title}» қайтарып алынған: жаңа құжатты оған сілтемесіз қосыңыз.',
  },
  supersededBefore: {
    EN: '“{title}” was superseded by “{successor}”; supersede that one.',
    RU: '«{title}» уже заменён документом «{successor}»: заменяйте его.',
    KK: '«{title}» құжатын «{successor}» ауыстырған: соны ауыстырыңыз.',
  },
  supersedesOtherKind: {
    EN: 'A document takes the place of one of its own kind: {document}.',
    RU: 'Документ заменяет документ того же вида: {document}.',
    KK: 'Құжат өз түріндегі құжатты ауыстырады: {document}.',
  },
  supersessionCycle: {
    EN: 'This file was superseded before, as “{title}”. To go back to it, withdraw what took its place and link it anew.',
    RU: 'Этот файл уже был заменён как «{title}». Чтобы вернуться к нему, отзовите заменивший документ и приобщите файл заново.',
    KK: 'Бұл файл «{title}» ретінде бұрын ауыстырылған. Оған қайту үшін ауыстырған құжатты қайтарып алып, файлды қайта қосыңыз.',
  },
  fileLinkedBefore: {
    EN: 'This very file is on file as “{title}”. Cite that document, or name it as superseded to mend what is said about it.',
    RU: 'Этот файл уже есть в деле как «{title}». Сошлитесь на него или замените его, чтобы исправить сведения о нём.',
    KK: 'Бұл файл істе «{title}» ретінде бар. Соған сілтеме жасаңыз немесе мәліметтерін түзету үшін оны ауыстырыңыз.',
  },
  linkChanged: {
    EN: 'A link changed under a known digest: this address is on file as “{title}” with another digest. Link the new file as superseding it, or under an address of its own.',
    RU: 'Файл по известной ссылке изменился: этот адрес есть в деле как «{title}» с другой контрольной суммой. Приобщите новый файл взамен прежнего или под отдельным адресом.',
    KK: 'Белгілі сілтемедегі файл өзгерген: бұл мекенжай істе басқа бақылау сомасымен «{title}» ретінде бар. Жаңа файлды бұрынғысының орнына немесе бөлек мекенжаймен қосыңыз.',
  },
  validityNotTaken: {
    EN: 'A document of kind {document} holds to no day; leave it out.',
    RU: 'Для документа вида {document} срок действия не указывается.',
    KK: '{document} түріндегі құжат үшін қолданылу мерзімі көрсетілмейді.',
  },
  sayWhyWithdrawn: {
    EN: 'Say why the document is withdrawn.',
    RU: 'Укажите, почему документ отзывается.',
    KK: 'Құжаттың неліктен қайтарып алынатынын көрсетіңіз.',
  },
  withdrawnBefore: {
    EN: '“{title}” was withdrawn before.',
    RU: '«{title}» уже отозван.',
    KK: '«{title}» бұрын қайтарып алынған.',
  },
  supersededAlready: {
    EN: 'Another document took the place of “{title}”.',
    RU: '«{title}» заменён другим документом.',
    KK: '«{title}» басқа құжатпен ауыстырылған.',
  },
  withdrawnBy: {
    EN: 'A document is withdrawn by the officer who linked it, or by: {roles}.',
    RU: 'Документ отзывает приобщивший его сотрудник или: {roles}.',
    KK: 'Құжатты оны қосқан қызметкер немесе мыналар қайтарып алады: {roles}.',
  },
  reviewedByAnother: {
    EN: 'You linked this document; another person must look it over.',
    RU: 'Этот документ приобщили вы: проверить его должно другое лицо.',
    KK: 'Бұл құжатты сіз қостыңыз: оны басқа адам тексеруге тиіс.',
  },
  nameDefect: {
    EN: 'Say what is wrong with the document.',
    RU: 'Укажите, в чём недостаток документа.',
    KK: 'Құжаттың кемшілігі неде екенін көрсетіңіз.',
  },
  acceptedHasNoDefect: {
    EN: 'A document that is accepted has no defect; leave the defects out.',
    RU: 'У принятого документа недостатков нет: не указывайте их.',
    KK: 'Қабылданған құжатта кемшілік болмайды: оларды көрсетпеңіз.',
  },
  otherDefectInWords: {
    EN: 'Say in words what the other defect is.',
    RU: 'Опишите иной недостаток словами.',
    KK: 'Өзге кемшілікті сөзбен сипаттаңыз.',
  },
  documentDefective: {
    EN: 'The document {document} is on file and a reviewer found it defective. Link one that serves in its place.',
    RU: 'Документ {document} есть в деле, но при проверке признан дефектным. Приобщите взамен надлежащий.',
    KK: '{document} құжаты істе бар, бірақ тексеруде кемшілігі табылған. Орнына жарамдысын қосыңыз.',
  },
  formNotEnough: {
    EN: 'The document {document} is on file as a plain copy; the text asks for the original or a certified copy. Link one, or its seal or apostille.',
    RU: 'Документ {document} есть в деле в виде простой копии, а требуется подлинник или заверенная копия. Приобщите их либо удостоверение или апостиль.',
    KK: '{document} құжаты істе жай көшірме түрінде, ал түпнұсқа немесе куәландырылған көшірме талап етіледі. Соларды не куәландыруды немесе апостильді қосыңыз.',
  },
  translationMissing: {
    EN: 'The document {document} has no standing translation into a language the instrument takes ({languages}). Link one.',
    RU: 'К документу {document} нет действующего перевода на язык, допускаемый договором ({languages}). Приобщите его.',
    KK: '{document} құжатының шарт қабылдайтын тілге ({languages}) күшіндегі аудармасы жоқ. Оны қосыңыз.',
  },
  orderExpired: {
    EN: 'The order that is cited holds to {until}, and the event happened on {day}. Cite an order that holds.',
    RU: 'Указанное постановление действует до {until}, а событие произошло {day}. Сошлитесь на действующее постановление.',
    KK: 'Көрсетілген қаулы {until} дейін күшінде, ал оқиға {day} күні болған. Күшіндегі қаулыға сілтеме жасаңыз.',
  },
  orderSaysOtherDay: {
    EN: 'The order that is cited holds to {until}, and {stated} was stated. Correct the one or the other.',
    RU: 'Указанное постановление действует до {until}, а указано {stated}. Исправьте одно из двух.',
    KK: 'Көрсетілген қаулы {until} дейін күшінде, ал {stated} көрсетілген. Біреуін түзетіңіз.',
  },
  documentToLink: {
    EN: 'Link a document of kind {document}.',
    RU: 'Приобщите документ вида {document}.',
    KK: '{document} түріндегі құжатты іске қосыңыз.',
  },
  askDocument: {
    EN: 'Please send the document {document} ({citation}).',
    RU: 'Просим направить документ {document} ({citation}).',
    KK: '{document} құжатын жіберуіңізді сұраймыз ({citation}).',
  },
  askBetter: {
    EN: 'Please send the document {document} anew; what was received is defective: {defects} ({citation}).',
    RU: 'Просим направить документ {document} заново; полученный имеет недостатки: {defects} ({citation}).',
    KK: '{document} құжатын қайта жіберуіңізді сұраймыз; алынған құжаттың кемшіліктері: {defects} ({citation}).',
  },
  askBetterForm: {
    EN: 'Please send the document {document} in the original or as a certified copy ({citation}).',
    RU: 'Просим направить документ {document} в подлиннике или заверенной копии ({citation}).',
    KK: '{document} құжатының түпнұсқасын немесе куәландырылған көшірмесін жіберуіңізді сұраймыз ({citation}).',
  },
  askTranslation: {
    EN: 'Please send a translation of the document {document} into one of these languages: {languages}.',
    RU: 'Просим направить перевод документа {document} на один из языков: {languages}.',
    KK: '{document} құжатының мына тілдердің біріне аудармасын жіберуіңізді сұраймыз: {languages}.',
  },
  defectNamed: {
    EN: '{defect}',
    RU: '{defect}',
    KK: '{defect}',
  },
  defectDescribed: {
    EN: '{defect}: {note}',
    RU: '{defect}: {note}',
    KK: '{defect}: {note}',
  },
} as const satisfies Record<string, Wording>;
