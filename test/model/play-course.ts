import type pg from 'pg';
import { idOfLinked } from '../../seeds/demo-docket/demo-docket-desk.js';
import { linkDocument } from '../../src/casework/link-document.js';
import { decodeUuid, encodeId } from '../../src/api/compiled-reads/global-id.js';
import type { Course } from './plan-every-step.js';
import type { Recorded, Register } from './register.js';

/** Opens the file of a course as its first officer. */
export async function openCourse(
  { open }: Register,
  { ground, direction, events }: Pick<Course, 'ground' | 'direction' | 'events'>,
  key: string,
): Promise<string> {
  const { id, profile } = await open(events[0]!.actor.subject, {
    direction,
    homeState: ground.home.state,
    counterpart: ground.abroad.state,
    authorityId: encodeId('authority', ground.home.busiest.id),
    legalBasis: encodeId('instrument', ground.instruments[0]!),
    requestedPerson: { names: [{ fullName: 'Invented PERSON' }] },
    idempotencyKey: key,
  });
  if (profile !== ground.profile) throw new Error(`A case of ${ground.home.state} runs under ${profile}.`);
  return id;
}

/** What a course left on record: the case, and the answer to every act. */
export interface PlayedCourse {
  readonly caseId: string;
  readonly answers: readonly Recorded[];
}

/**
 * Records a course act by act over HTTP, each by its officer. Documents are linked through casework, which is not what is
 * asked about here and needs no second trip. Throws with the act and what was said when one is not recorded.
 */
export async function playCourse(
  pool: pg.Pool,
  register: Register,
  course: Course,
  key: string,
): Promise<PlayedCourse> {
  const caseId = await openCourse(register, course, `${key}: open`);
  const documents = new Map<string, string>();
  const sideFiles = new Map<string, string>();
  const answers: Recorded[] = [];
  for (const [index, { ask, actor, givenAt, documents: linked }] of course.events.entries()) {
    for (const { id, ...document } of linked) {
      const input = { ...document, caseId: decodeUuid(caseId, 'case')!, idempotencyKey: `${key}: ${id}` };
      documents.set(id, encodeId('document', idOfLinked(await linkDocument({ pool }, actor, input))));
    }
    const answer = await register.record(actor.subject, {
      caseId,
      event: ask.event,
      occurredAt: givenAt,
      timeZone: ask.zone,
      expectedVersion: index + 1,
      idempotencyKey: `${key}: ${index + 1}`,
      note: ask.note,
      documentIds: ask.documentIds.map((id) => documents.get(id)!),
      facts: onRecord(ask.facts, course, answers),
      attestations: ask.attestations,
      sideFileId: ask.sideFile && !ask.sideFile.opens ? sideFiles.get(ask.sideFile.id)! : null,
    });
    if (answer.__typename !== 'CaseEventRecorded')
      throw new Error(`${key}, act ${index + 1}: ${ask.event} by ${actor.subject}: ${JSON.stringify(answer)}`);
    if (ask.sideFile?.opens) sideFiles.set(ask.sideFile.id, answer.event.sideFile!.id);
    answers.push(answer);
  }
  return { caseId, answers };
}

/** A plan numbers its events only; the register numbers every fact. A stay is named by its number on record. */
function onRecord(
  facts: Readonly<Record<string, unknown>>,
  { events }: Course,
  answers: readonly Recorded[],
): Readonly<Record<string, unknown>> {
  const { stayId } = facts;
  if (stayId === undefined) return facts;
  const planned = events.findIndex(({ file }) => file.lastSequence + 1 === stayId);
  return { ...facts, stayId: answers[planned]!.event.sequence };
}
