import type { GuardName } from '../../guards/guard-name.js';
import { wording, type Wording } from '../language.js';

/** What each condition of a step means, in a sentence for the officer who must meet it or vouch for it. */
export const GUARD_LABELS = {
  BASIS_DOC: wording(
    'The arrest decision or the enforceable judgment is attached and stands.',
    'Решение об аресте или вступивший в силу приговор приобщены и не отменены.',
    'Қамаққа алу туралы шешім немесе күшіне енген үкім қоса берілген және күші жойылмаған.',
  ),
  THRESHOLD_OK: wording(
    'The penalty reaches the threshold of the instrument, or an override is stated in writing.',
    'Наказание достигает порога, установленного договором, либо исключение обосновано письменно.',
    'Жаза шартта белгіленген шекке жетеді немесе ерекшелік жазбаша негізделген.',
  ),
  WARRANT_STATED: wording(
    'The request names the warrant or judgment, the intended extradition, the offence with its time and place, and describes the person.',
    'В запросе указаны решение об аресте или приговор, намерение просить о выдаче, деяние с временем и местом и описание лица.',
    'Сұрау салуда қамаққа алу туралы шешім немесе үкім, ұстап беруді сұрау ниеті, әрекеттің уақыты мен орны және адамның сипаттамасы көрсетілген.',
  ),
  PACKAGE_COMPLETE: wording(
    "Every document on the instrument's checklist is present in a valid version.",
    'Имеются все документы по перечню договора в действительной редакции.',
    'Шарттың тізбесіндегі барлық құжаттар жарамды нұсқасында бар.',
  ),
  TRANSLATED: wording(
    'The translation into the required language is attached, or the instrument waives it.',
    'Перевод на требуемый язык приложен, либо договор его не требует.',
    'Талап етілетін тілге аударма қоса берілген немесе шарт оны талап етпейді.',
  ),
  NOT_SAME_PERSON: wording(
    'The approving officer is not the one who prepared the act.',
    'Утверждает не то лицо, которое подготовило документ.',
    'Бекітуші адам құжатты дайындаған адам емес.',
  ),
  CHANNEL_ALLOWED: wording(
    'The instrument allows the channel.',
    'Договор допускает этот канал связи.',
    'Шарт бұл байланыс арнасына жол береді.',
  ),
  RECEIPT_EVIDENCE: wording(
    'A dated proof shows that the request and its annexes were received.',
    'Получение запроса и приложений подтверждено документом с датой.',
    'Сұрау салу мен қосымшалардың алынғаны күні көрсетілген құжатпен расталған.',
  ),
  FINAL_FLAG: wording(
    'The decision is final and enforceable.',
    'Решение окончательно и подлежит исполнению.',
    'Шешім түпкілікті және орындалуға жатады.',
  ),
  GROUND_RECORDED: wording(
    'At least one ground for refusal is recorded with its article and reasons.',
    'Указано хотя бы одно основание отказа со статьёй и мотивами.',
    'Бас тартудың кемінде бір негізі бабымен және уәждерімен көрсетілген.',
  ),
  ALL_GROUNDS_ASSESSED: wording(
    'Every ground for refusal of the instrument and of domestic law is assessed.',
    'Оценено каждое основание отказа по договору и национальному закону.',
    'Шарт пен ұлттық заң бойынша бас тартудың әр негізі бағаланған.',
  ),
  NO_MANDATORY_BAR: wording(
    'No mandatory ground for refusal is met.',
    'Обязательных оснований отказа нет.',
    'Бас тартудың міндетті негіздері жоқ.',
  ),
  NO_MET_GROUND_UNCOVERED: wording(
    'For each optional ground that is met there is a recorded reason to grant all the same, or an accepted assurance.',
    'По каждому имеющемуся факультативному основанию указана причина разрешить выдачу либо принята гарантия.',
    'Бар әрбір факультативтік негіз бойынша ұстап беруге рұқсат ету себебі көрсетілген немесе кепілдік қабылданған.',
  ),
  ASSURANCES_ACCEPTED: wording(
    'Every required assurance is accepted.',
    'Все требуемые гарантии приняты.',
    'Талап етілетін барлық кепілдіктер қабылданған.',
  ),
  ASYLUM_FINAL_OR_NONE: wording(
    'No asylum claim is open.',
    'Нет нерассмотренного ходатайства об убежище.',
    'Пана беру туралы қаралмаған өтінішхат жоқ.',
  ),
  TWO_PERSON_MATCH: wording(
    'Two different qualified people confirmed that this is the person.',
    'Личность подтвердили два разных уполномоченных лица.',
    'Адамның жеке басын екі түрлі уәкілетті адам растаған.',
  ),
  COUNSEL_AND_INTERPRETER: wording(
    'Consent was given with counsel and interpreter, after information on its effects.',
    'Согласие дано при участии защитника и переводчика после разъяснения последствий.',
    'Келісім салдары түсіндірілгеннен кейін қорғаушы мен аудармашының қатысуымен берілген.',
  ),
  SERVED: wording(
    'The copy was served on the person in a language the person understands, on a recorded date.',
    'Копия вручена лицу на понятном ему языке, дата вручения указана.',
    'Көшірме адамға өзі түсінетін тілде табыс етілген, табыс етілген күні көрсетілген.',
  ),
  APPEAL_WINDOW_OVER: wording(
    'The time for appeal has passed and no complaint is recorded anywhere, the place of custody included.',
    'Срок обжалования истёк, и жалоб нигде не зарегистрировано, в том числе в месте содержания под стражей.',
    'Шағымдану мерзімі өткен және еш жерде, оның ішінде күзетпен ұстау орнында шағым тіркелмеген.',
  ),
  NO_HOLD: wording(
    'Nothing forbids surrender for now.',
    'Сейчас ничто не препятствует передаче.',
    'Қазір беруге ештеңе кедергі емес.',
  ),
  NOT_BEFORE_REACHED: wording(
    'No limit runs before whose end the person may not be surrendered.',
    'Не течёт срок, до истечения которого передача запрещена.',
    'Өткенге дейін беруге тыйым салынған мерзім жоқ.',
  ),
  GRANT_FINAL: wording(
    'The grant is final and no later event undid it.',
    'Решение о выдаче вступило в силу и не отменено.',
    'Ұстап беру туралы шешім күшіне енген және жойылмаған.',
  ),
  CUSTODY_CLOSED: wording(
    'The person is not held, on bail or temporarily transferred in this case.',
    'Лицо по этому делу не лишено свободы, не находится под залогом и не передано временно.',
    'Адам осы іс бойынша бас бостандығынан айырылмаған, кепілде емес және уақытша берілмеген.',
  ),
  ASSURANCES_DONE: wording(
    'No assurance is in effect, or its monitoring was handed over on a recorded date.',
    'Нет действующих гарантий, либо наблюдение за ними передано и дата указана.',
    'Қолданыстағы кепілдіктер жоқ немесе оларды бақылау басқаға беріліп, күні көрсетілген.',
  ),
  FOLLOWUPS_DONE: wording(
    'No request on speciality, re-extradition or transit is open.',
    'Нет нерассмотренных запросов о правиле специальности, последующей выдаче или транзите.',
    'Арнайылық қағидасы, кейінгі ұстап беру немесе транзит туралы қаралмаған сұрау салулар жоқ.',
  ),
  OUTCOME_DONE: wording(
    'The outcome of the prosecution was reported where the instrument asks for it.',
    'О результате преследования сообщено, если этого требует договор.',
    'Шарт талап етсе, қудалаудың нәтижесі хабарланған.',
  ),
  DEADLINES_SETTLED: wording(
    'No limit is running or breached without an explanation.',
    'Нет текущих сроков и сроков, нарушенных без объяснения.',
    'Өтіп жатқан немесе түсіндірмесіз бұзылған мерзімдер жоқ.',
  ),
  NOTICES_CANCELLED: wording(
    'Every notice, diffusion and national alert is cancelled, or the reason to keep it is recorded.',
    'Все уведомления, циркуляры и национальный розыск отменены, либо указана причина их сохранения.',
    'Барлық хабарламалар, циркулярлар және ұлттық іздеу тоқтатылған немесе оларды сақтау себебі көрсетілген.',
  ),
  NOT_DEAD: wording(
    'The person is not recorded as dead.',
    'Смерть лица не зарегистрирована.',
    'Адамның қайтыс болғаны тіркелмеген.',
  ),
  CASE_CONFLICT_FREE: wording(
    'The act was decided on the current version of the case.',
    'Решение принято по текущей версии дела.',
    'Шешім істің ағымдағы нұсқасы бойынша қабылданған.',
  ),
  RETURN_DATE_SET: wording(
    'The date of return, the guarantee of custody and the rule on costs are agreed.',
    'Согласованы дата возвращения, гарантия содержания под стражей и расходы.',
    'Қайтару күні, күзетпен ұстау кепілдігі және шығыстар келісілген.',
  ),
  DOMESTIC_PROCEEDINGS: wording(
    'The home State has an open case or a sentence to enforce, or the health ground is certified.',
    'В своём государстве ведётся дело или исполняется приговор, либо состояние здоровья удостоверено.',
    'Өз мемлекетінде іс жүргізілуде немесе үкім орындалуда не денсаулық жағдайы куәландырылған.',
  ),
  COURT_ORDER_VALID: wording(
    'The order of the court names a day of validity that has not passed.',
    'В постановлении суда указан срок действия, который не истёк.',
    'Сот қаулысында өтпеген қолданылу мерзімі көрсетілген.',
  ),
  ART590_CLEAR: wording(
    'No ground of article 590 of the Criminal Procedure Code of Kazakhstan is known.',
    'Оснований статьи 590 УПК Республики Казахстан не известно.',
    'Қазақстан Республикасы ҚПК-нің 590-бабындағы негіздер белгісіз.',
  ),
  STOP_DOC: wording(
    'The document that proves the event is linked.',
    'Приобщён документ, подтверждающий событие.',
    'Оқиғаны растайтын құжат қосылған.',
  ),
  LAWFUL_EXTENSION: wording(
    'The rule can be extended and the condition for it is documented.',
    'Продление допускается правилом, и его условие подтверждено документом.',
    'Қағида ұзартуға жол береді және оның шарты құжатпен расталған.',
  ),
  LATE_OK: wording(
    'The case was closed for want of a request or of a surrender in time, or because the person had left.',
    'Дело закрыто из-за отсутствия запроса или передачи в срок либо потому, что лицо выехало.',
    'Іс сұрау салудың немесе берудің мерзімінде болмауына не адамның кетуіне байланысты жабылған.',
  ),
  TYPE_IS_DUTY: wording(
    'Passing the limit breaks a duty or a cap on liberty.',
    'Пропуск срока нарушает обязанность или предел лишения свободы.',
    'Мерзімді өткізу міндетті немесе бас бостандығынан айыру шегін бұзады.',
  ),
  TYPE_IS_RIGHT_OR_POINT: wording(
    'Passing the limit ends a right, or marks a review point or a target.',
    'С истечением срока прекращается право либо наступает время пересмотра или ориентир.',
    'Мерзім өткенде құқық тоқтайды не қайта қарау уақыты немесе бағдар келеді.',
  ),
  FORCE_MAJEURE_NOTIFIED: wording(
    'The other State was told of the obstacle and agreed to the new date.',
    'Другое государство уведомлено о препятствии и согласилось с новой датой.',
    'Екінші мемлекет кедергі туралы хабардар етілген және жаңа күнге келіскен.',
  ),
} as const satisfies Record<GuardName, Wording>;
