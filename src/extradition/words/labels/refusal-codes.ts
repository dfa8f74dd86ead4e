import type { RefusalCode } from '../../refusal.js';
import { wording, type Wording } from '../language.js';

/** What the kinds of no are called. */
export const REFUSAL_CODE_LABELS = {
  EVENT_UNKNOWN_HERE: wording(
    'Event not part of this procedure',
    'Событие не предусмотрено процедурой',
    'Оқиға рәсімде көзделмеген',
  ),
  EVENT_NOT_IN_STATE: wording(
    'Event not possible in this state',
    'Событие невозможно в этом состоянии',
    'Бұл күйде оқиға мүмкін емес',
  ),
  TRANSITION_UNDECIDED: wording('Outcome not stated', 'Исход не указан', 'Нәтижесі көрсетілмеген'),
  OCCURRED_IN_FUTURE: wording('Time lies in the future', 'Время ещё не наступило', 'Уақыты әлі келген жоқ'),
  ROLE_MISSING: wording(
    'No right to record this event',
    'Нет права регистрировать это событие',
    'Бұл оқиғаны тіркеуге құқық жоқ',
  ),
  DOCUMENT_MISSING: wording('Document missing', 'Нет документа', 'Құжат жоқ'),
  DOCUMENT_UNKNOWN: wording('Document not in the case', 'Документа нет в деле', 'Құжат істе жоқ'),
  FACT_MISSING: wording('Fact missing', 'Не указано сведение', 'Дерек көрсетілмеген'),
  FACT_INVALID: wording('Fact not valid', 'Сведение указано неверно', 'Дерек дұрыс көрсетілмеген'),
  NOTE_MISSING: wording('Note missing', 'Нет примечания', 'Ескертпе жоқ'),
  NOTE_NOT_TAKEN: wording('No note taken', 'Примечание не допускается', 'Ескертпе қабылданбайды'),
  SIDE_FILE_MISSING: wording(
    'Side file not named',
    'Не указано подшитое производство',
    'Қосымша іс жүргізу көрсетілмеген',
  ),
  SIDE_FILE_UNKNOWN: wording(
    'Side file not in the case',
    'Такого производства в деле нет',
    'Істе мұндай іс жүргізу жоқ',
  ),
  GUARD_NOT_MET: wording('Condition not met', 'Условие не выполнено', 'Шарт орындалмаған'),
  NOT_ATTESTED: wording('Condition not attested', 'Условие не подтверждено', 'Шарт расталмаған'),
  SAME_PERSON: wording('A second person must act', 'Действовать должно другое лицо', 'Басқа адам әрекет етуге тиіс'),
  PROPOSAL_NOT_NEEDED: wording('No second person needed', 'Второе лицо не требуется', 'Екінші адам қажет емес'),
  PROPOSAL_OPEN: wording('Already proposed', 'Уже предложено', 'Ұсынылып қойған'),
  PROPOSAL_DECIDED: wording(
    'Proposal no longer open',
    'Предложение уже не ожидает решения',
    'Ұсыныс енді шешімді күтпейді',
  ),
  PROPOSAL_OF_ANOTHER: wording("Another person's proposal", 'Предложение другого лица', 'Басқа адамның ұсынысы'),
  HOLD_IN_FORCE: wording('Surrender stayed', 'Передача приостановлена', 'Беру тоқтатыла тұрған'),
  PERSON_IN_CUSTODY: wording('Person held', 'Лицо лишено свободы', 'Адам бас бостандығынан айырылған'),
  PERSON_DECEASED: wording('Person deceased', 'Лицо умерло', 'Адам қайтыс болған'),
  NOT_YET: wording('Too early', 'Срок ещё не наступил', 'Мерзімі әлі келген жоқ'),
  LIMIT_NOT_OPEN: wording('Limit not open', 'Срок уже не течёт', 'Мерзім енді өтіп жатқан жоқ'),
  EXTENSION_NOT_ALLOWED: wording('Cannot be extended', 'Продление не допускается', 'Ұзартуға болмайды'),
  EXTENSION_BEYOND_CEILING: wording('Beyond the ceiling', 'Превышен предельный срок', 'Шекті мерзімнен асып кеткен'),
  DATE_NOT_TAKEN: wording('No date taken', 'Дата не устанавливается вручную', 'Күн қолмен белгіленбейді'),
  LIMIT_NOT_MISSED: wording('Limit not missed', 'Срок не нарушен', 'Мерзім бұзылмаған'),
} as const satisfies Record<RefusalCode, Wording>;
