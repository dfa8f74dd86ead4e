import { decide } from '../../src/extradition/decide.js';
import type { EventName } from '../../src/extradition/procedure/events.js';
import type { Reason } from '../../src/extradition/refusal.js';
import { addDocument, askOf, draftStep, drawFor, fileWith, placeOf, roleIn, type Draft } from './draft-step.js';
import { inventFact } from './invent-facts.js';
import { moveNow, ofCase, type Move } from './moves.js';
import { machineIn, shortestRoad } from './roads.js';
import { atDesk, HOUR, localText, takeEvent, wholeMinute, type Walk } from './walk.js';

/** TOO_LATE: it would have to lie in the future. */
export type Attempt = 'TAKEN' | 'REFUSED' | 'TOO_LATE';

/** How often a refusal is answered by its remedies before the event is given up. */
const PATIENCE = 5;
/** How far one event may need another that needs another. */
const DEPTH = 3;

/** Before a handover the custody must have come to a state from which it is possible: the steps that lack are taken first. */
function prepareCustody(walk: Walk, event: EventName, at: number, depth: number): Attempt {
  const custody = machineIn(walk.file.direction, 'CUSTODY');
  const wanted = new Set(custody.transitions.filter((row) => row.event === event).flatMap(({ from }) => from));
  const { state } = walk.file.regions.CUSTODY;
  if (wanted.size === 0 || wanted.has(state) || event === 'PERSON_DIED') return 'TAKEN';
  const road = shortestRoad(custody, walk.file.profile, state, wanted);
  if (!road) return 'REFUSED';
  for (const [index, step] of road.entries()) {
    const attempt = tryStep(walk, ofCase(step), at - (road.length - index) * HOUR, depth + 1);
    if (attempt !== 'TAKEN') return attempt;
  }
  return 'TAKEN';
}

/** Records one of the events that a remedy names, just before the event that needs it. */
function recordFirst(walk: Walk, events: readonly string[], draft: Draft, depth: number): boolean {
  // Two conditions may name the same remedy; what the first brought on record serves the second.
  if (walk.events.slice(draft.after).some(({ ask }) => events.includes(ask.event))) return true;
  if (depth >= DEPTH) return false;
  return events.some((event) => {
    const move = moveNow(walk, event as EventName);
    return move !== undefined && tryStep(walk, move, Math.max(walk.at, draft.at - 2 * HOUR), depth + 1) === 'TAKEN';
  });
}

/** Does what a reason's remedy says. False: there is nothing to be done. */
function remedied(walk: Walk, draft: Draft, { remedy }: Reason, depth: number): boolean {
  switch (remedy?.kind) {
    case 'LINK_DOCUMENT':
      if (remedy.documentKind) addDocument(walk, draft, remedy.documentKind);
      return remedy.documentKind !== undefined;
    case 'CITE_DOCUMENT': {
      const onFile = walk.file.documents.find(({ kind }) => kind === remedy.documentKind);
      if (onFile) draft.cited.push(onFile.id);
      return onFile !== undefined;
    }
    case 'GIVE_FACT': {
      const value = remedy.fact && inventFact(draft.event, remedy.fact, drawFor(walk, draft));
      if (value !== undefined) draft.facts = { ...draft.facts, [remedy.fact!]: value };
      return value !== undefined;
    }
    case 'NAME_SIDE_FILE':
    case 'GIVE_NOTE':
      return false;
    case 'ATTEST':
      draft.attestations = [...draft.attestations, { guard: remedy.guard!, statement: 'Checked on the file.' }];
      return true;
    case 'ASK_ROLE': {
      const role = roleIn(walk, remedy.roles ?? []);
      if (role) draft.role = role;
      return role !== undefined;
    }
    case 'SECOND_PERSON': {
      const others = draft.move.transition.by.filter((role) => role !== draft.role);
      const other = roleIn(walk, others);
      if (other) draft.role = other;
      return other !== undefined;
    }
    case 'WAIT':
      if (remedy.notBefore)
        draft.at = atDesk(Date.parse(remedy.notBefore) + walk.random.between(2, 40) * HOUR, draft.place);
      return remedy.notBefore !== undefined;
    case 'RECORD_EVENT':
      return recordFirst(walk, remedy.events ?? [], draft, depth);
    case 'CORRECT_EVENT':
    case 'END_PROTECTION':
    case 'CORRECT_INPUT':
    case 'NONE':
    case undefined:
      return false;
  }
}

/** Asks the law for a step at a time; what it refuses is mended as its remedies say, and given up when they do not help. */
export function tryStep(walk: Walk, move: Move, at: number, depth = 0): Attempt {
  const { transition } = move;
  const prepared = prepareCustody(walk, transition.event, at, depth);
  if (prepared !== 'TAKEN') return prepared;
  const desk = transition.id.startsWith('C') ? at : atDesk(at, placeOf(walk, transition));
  const draft = draftStep(walk, move, wholeMinute(Math.max(desk, walk.at)));
  if (!draft) return 'REFUSED';
  for (let patience = PATIENCE; patience > 0; patience -= 1) {
    if (draft.at > walk.until) return 'TOO_LATE';
    const file = fileWith(walk, draft);
    const ask = askOf(walk, draft);
    const ruling = decide(file, ask);
    if (ruling.granted) {
      const { documents, role, place } = draft;
      const taken = {
        documents,
        actor: walk.officers.get(role)!,
        givenAt: localText(draft.at, place),
        file,
        ask,
        decision: ruling,
      };
      takeEvent(walk, taken, draft.at);
      return 'TAKEN';
    }
    if (!ruling.reasons.every((reason) => remedied(walk, draft, reason, depth))) return 'REFUSED';
    // What was recorded first has moved the time on.
    draft.at = wholeMinute(Math.max(draft.at, walk.at));
  }
  return 'REFUSED';
}
