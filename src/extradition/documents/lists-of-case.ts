import type { CaseFile } from '../case-file.js';
import { DOMESTIC_LAWS } from '../deadlines/instrument-keys.js';
import { definitionOf, type EventName } from '../procedure/events.js';
import { CHECKLISTS, checklistOfRequest, type Checklist } from './checklists.js';

/** A list that counts in a case as it stands. */
export interface ListOfCase {
  readonly list: Checklist;
  /** Whether a kind on it should be on file by now. */
  readonly isDue: (kind: string) => boolean;
  /** The event that asks for a kind on it. */
  readonly dueWith: (kind: string) => EventName;
  /** Events that settle the limits it must keep. */
  readonly keeps: readonly EventName[];
  /** The text waives the whole list in this case. */
  readonly waived: boolean;
}

const BEFORE_PACKAGE: ReadonlySet<string> = new Set(['NEW', 'DRAFT', 'LOCATING', 'LOCATED']);
const PREPARING: ReadonlySet<string> = new Set([...BEFORE_PACKAGE, 'PACKAGE_PREP', 'RETURNED_FOR_FIX']);
const BEFORE_REQUEST: ReadonlySet<string> = new Set(['NEW', 'HIT', 'PROVISIONAL']);

const happened = ({ history }: CaseFile, event: EventName): boolean => history.some((each) => each.event === event);

/** The data of CETS 209 art. 2 are enough once the person has consented: the request itself is not asked for. */
const simplified = (file: CaseFile): boolean =>
  file.instruments.includes('CETS209') &&
  happened(file, file.direction === 'OUTGOING' ? 'PERSON_CONSENTED' : 'CONSENT_ACCEPTED');

function requestList(file: CaseFile): ListOfCase[] {
  const list = checklistOfRequest(file.instruments);
  if (!list) return [];
  const { state } = file.regions.PROCEDURE;
  if (file.direction === 'INCOMING') {
    const isDue = () => !BEFORE_REQUEST.has(state);
    return [
      {
        list,
        isDue,
        dueWith: () => 'FORMAL_CHECK_PASSED',
        keeps: ['SUPPLEMENT_RECEIVED', 'REQUEST_REGISTERED'],
        waived: simplified(file),
      },
    ];
  }
  const handedIn: readonly string[] = definitionOf('PACKAGE_SUBMITTED').documents;
  return [
    {
      list,
      // What the office hands in is due while the package is made; what only the central authority adds, when it is looked at there.
      isDue: (kind) => !(handedIn.includes(kind) ? BEFORE_PACKAGE : PREPARING).has(state),
      dueWith: (kind) => (handedIn.includes(kind) ? 'PACKAGE_SUBMITTED' : 'REQUEST_APPROVED'),
      keeps: ['REQUEST_RECEIPT_CONFIRMED'],
      waived: simplified(file),
    },
  ];
}

const listsFor = (file: CaseFile, use: Checklist['use']): Checklist[] =>
  CHECKLISTS.filter((list) => list.use === use && file.instruments.includes(list.instrument));

function provisionalArrest(file: CaseFile): ListOfCase[] {
  const { state } = file.regions.PROCEDURE;
  const outgoing = file.direction === 'OUTGOING';
  const open = outgoing ? PREPARING.has(state) : BEFORE_REQUEST.has(state);
  if (!open) return [];
  const dueWith = outgoing ? 'PROVISIONAL_ARREST_REQUESTED' : 'PROVISIONAL_ARREST_REQUEST_RECEIVED';
  // A search by INTERPOL can bring a person into custody without it; who asks for the arrest must have it.
  const isDue = () => happened(file, dueWith);
  return listsFor(file, 'PROVISIONAL_ARREST').map((list) => ({
    list,
    isDue,
    dueWith: () => dueWith,
    keeps: [],
    waived: false,
  }));
}

function simplifiedList(file: CaseFile): ListOfCase[] {
  const isDue = () => happened(file, 'PERSON_CONSENTED');
  return listsFor(file, 'SIMPLIFIED').map((list) => ({
    list,
    isDue,
    dueWith: () => 'PERSON_CONSENTED',
    keeps: ['DECISION_NOTIFIED'],
    waived: false,
  }));
}

function specialityList(file: CaseFile): ListOfCase[] {
  const list = checklistOfRequest(file.instruments, 'SPECIALITY_CONSENT');
  if (!list || file.regions.PROCEDURE.state !== 'SURRENDERED') return [];
  const isDue = () => happened(file, 'SPECIALITY_CONSENT_REQUESTED');
  return [{ list, isDue, dueWith: () => 'SPECIALITY_CONSENT_REQUESTED', keeps: [], waived: false }];
}

/** In which state of custody each list of tasks is due, and with which event. Before these states nothing of it is asked for. */
const TASKS: Readonly<
  Record<string, { readonly due: readonly string[]; readonly before: readonly string[]; readonly dueWith: EventName }>
> = {
  'KZ-587': { due: ['DETAINED'], before: ['AT_LARGE'], dueWith: 'CUSTODY_PETITION_FILED' },
  'KZ-588': { due: ['DETAINED'], before: ['AT_LARGE'], dueWith: 'CUSTODY_PETITION_FILED' },
  'KZ-589': { due: ['PROVISIONAL_CUSTODY'], before: ['AT_LARGE', 'DETAINED'], dueWith: 'EXTRADITION_ARREST_ORDERED' },
};

/** Lists of the home State's own law, for the custody it orders: they bind the requested State. */
function taskLists(file: CaseFile): ListOfCase[] {
  if (file.direction !== 'INCOMING' || file.regions.PROCEDURE.state === 'CLOSED') return [];
  const laws = DOMESTIC_LAWS.filter(({ country }) => country === file.homeState).map(({ key }) => key);
  const custody = file.regions.CUSTODY.state;
  const requested = !BEFORE_REQUEST.has(file.regions.PROCEDURE.state);
  return CHECKLISTS.filter(({ use, instrument }) => use === 'TASKS' && laws.includes(instrument)).flatMap((list) => {
    const task = TASKS[list.id];
    // What stands in for a request that has not come is not asked for once it is there.
    if (requested && list.id === 'KZ-587') return [];
    if (!task || !(task.due.includes(custody) || task.before.includes(custody))) return [];
    return [
      {
        list,
        isDue: () => task.due.includes(custody),
        dueWith: () => task.dueWith,
        keeps: [task.dueWith],
        waived: false,
      },
    ];
  });
}

/** Every list that counts in a case as it stands, by its instruments, direction and stage. */
export const listsOfCase = (file: CaseFile): ListOfCase[] => [
  ...requestList(file),
  ...provisionalArrest(file),
  ...simplifiedList(file),
  ...specialityList(file),
  ...taskLists(file),
];
