import type pg from 'pg';
import { idOfLinked, inventedDocument } from '../../seeds/demo-docket/demo-docket-desk.js';
import type { Random } from '../../seeds/generator/random.js';
import { decodeUuid, encodeId } from '../../src/api/compiled-reads/global-id.js';
import type { Actor } from '../../src/casework/actor.js';
import { linkDocument } from '../../src/casework/link-document.js';
import type { Direction } from '../../src/extradition/case-file.js';
import type { DocumentKind } from '../../src/extradition/documents/document-kind.js';
import { EVENTS, type EventName } from '../../src/extradition/procedure/events.js';
import { PROCEDURE } from '../../src/extradition/procedure/procedure.js';
import type { Role } from '../../src/extradition/role.js';
import { openStays } from '../../src/extradition/procedure/steps.js';
import { heraldsAtRest } from './heralds-at-rest.js';
import type { Ground } from './homes.js';
import type { MovingClock } from './moving-clock.js';
import { digestOfCase } from './on-record.js';
import { openCourse } from './play-course.js';
import type { Answer, EventSent, Preview, Recorded, Register, Told, VerdictTold } from './register.js';
import { rolesBySource, type Asked } from './what-the-source-says.js';
import { faultsOf, leftRunning, shapeOf, type ShapeOfCase } from './shape-of-a-case.js';
import { factFor, type SuppliesDraw } from './supplies.js';

/** Where a walk takes place. */
export interface Terrain {
  readonly pool: pg.Pool;
  readonly ownerPool: pg.Pool;
  readonly office: Register;
  readonly clock: MovingClock;
  readonly ground: Ground;
  readonly direction: Direction;
  readonly random: Random;
  /** Told in every key, so that no walk stands in another's way. */
  readonly label: string;
}

/** Roles that may know of cases and act on them. */
const BLIND: readonly string[] = ['ADMIN', 'STATISTICIAN', 'NOTIFICATION_CLIENT', 'AUDITOR'];
const DAY = 86_400_000;
const ALL_EVENTS = Object.keys(EVENTS) as EventName[];

/** What an act of the walk tries, beside the plain one. */
type Twist = 'PLAIN' | 'WITHHELD' | 'STALE' | 'LONG_AGO' | 'TOMORROW' | 'FOREIGN_DOCUMENT';

/** Everything seen at one act. */
interface Seen {
  readonly actor: Actor;
  readonly told: VerdictTold;
  readonly twist: Twist;
  readonly sent: EventSent;
  readonly preview: Preview;
  readonly answer: Answer;
}

/** One case that is walked at random, with what was done to it. */
export class RandomWalk {
  readonly acts: string[] = [];
  /** How often each way of acting was answered in each way, such as `PLAIN CaseEventRecorded`. */
  readonly tally = new Map<string, number>();
  #shape!: ShapeOfCase;
  #keys = 0;

  private constructor(
    private readonly terrain: Terrain,
    private readonly caseId: string,
    private readonly other: { readonly caseId: string; readonly documentId: string },
  ) {}

  /** Opens the case, and beside it another one that lends a document and is never acted on. */
  static async begin(terrain: Terrain): Promise<RandomWalk> {
    const { ground, direction, office, label, pool } = terrain;
    const actor = ground.home.officers.get('CENTRAL_AUTHORITY_OFFICER')!;
    const opening = { ground, direction, events: [{ actor }] as never };
    const other = await openCourse(office, opening, `${label}: the other case`);
    const linked = await linkDocument({ pool }, actor, {
      caseId: decodeUuid(other, 'case')!,
      ...documentOf('REQUEST_LETTER_SIGNED', label, 0),
      idempotencyKey: `${label}: the other document`,
    });
    const caseId = await openCourse(office, opening, `${label}: the case`);
    const walk = new RandomWalk(terrain, caseId, {
      caseId: other,
      documentId: encodeId('document', idOfLinked(linked)),
    });
    walk.#shape = await shapeOf(pool, walk.#row);
    return walk;
  }

  get #row(): string {
    return decodeUuid(this.caseId, 'case')!;
  }

  /** A dead person's case, or one that has been closed for a while, teaches little more. */
  get isOver(): boolean {
    return this.#shape.file.regions.CUSTODY.state === 'DECEASED';
  }

  /** Time passes, an officer looks, and does something. Throws a sentence for everything that is not as it must be. */
  async step(): Promise<void> {
    const { random, clock, pool, ground, office } = this.terrain;
    if (random.chance(0.7)) {
      const ahead = random.chance(0.15) ? random.between(10, 60) : random.between(0, 6);
      await clock.set(new Date(Date.parse(clock.now()) + ahead * DAY + random.between(1, 600) * 60_000).toISOString());
    }
    await heraldsAtRest(pool);
    this.#shape = await shapeOf(pool, this.#row);
    const blind = random.chance(0.2);
    const aim = random.chance(0.75) ? this.#aim() : undefined;
    const [role, actor] = random.pick(
      [...ground.home.officers].filter(([held]) => (aim ? aim.roles.includes(held) : BLIND.includes(held) === blind)),
    );
    if (BLIND.includes(role)) return this.#refusedAtTheDoor(actor);
    const { version, availableEvents } = await office.verdicts(actor.subject, this.caseId);
    demand(version === this.#shape.file.version, 'the version told is not the one on record');
    const aimed = availableEvents.find(
      ({ event, sideFileId }) =>
        event === aim?.event && sideFileId === (aim.sideFileId && encodeId('side', aim.sideFileId)),
    );
    const wanting = this.#documentsWanted(aimed ? [aimed] : availableEvents);
    if (wanting.length > 0 && random.chance(0.8)) return this.#link(actor, random.pick(wanting));
    return this.#act(actor, aimed ?? this.#chosen(availableEvents));
  }

  /** An event that the tables offer where the case stands, and who may record it. */
  #aim(): (Asked & { readonly roles: readonly Role[] }) | undefined {
    const { random } = this.terrain;
    const { file } = this.#shape;
    const offered = [null, ...file.sideFiles.map(({ id }) => id)]
      .flatMap((sideFileId) => ALL_EVENTS.map((event) => ({ event, sideFileId })))
      .filter(({ event }) => !ENDS.has(event) || random.chance(0.05))
      .map((asked) => ({ ...asked, roles: [...rolesBySource(file, asked)].filter((role) => role !== 'AUDITOR') }))
      .filter(({ roles }) => roles.length > 0);
    // What moves the procedure itself is drawn as often as all that goes on beside it.
    const machine = PROCEDURE.machines[file.direction];
    const moving = offered.filter(({ event }) => machine.transitions.some((step) => step.event === event));
    const among = moving.length > 0 && random.chance(0.5) ? moving : offered;
    return among.length > 0 ? random.pick(among) : undefined;
  }

  /** Kinds of document that alone stand against an event. */
  #documentsWanted(verdicts: readonly VerdictTold[]): string[] {
    const kinds = verdicts
      .filter(({ verdict }) => verdict === 'BLOCKED')
      .filter(({ reasons }) => reasons.every(({ remedy }) => remedy?.kind === 'LINK_DOCUMENT' && remedy.documentKind))
      .flatMap(({ reasons }) => reasons.map(({ remedy }) => remedy!.documentKind!));
    return [...new Set(kinds)];
  }

  async #link(actor: Actor, kind: string): Promise<void> {
    const { pool, label } = this.terrain;
    const before = this.#shape;
    const number = (this.#keys += 1);
    const linked = await linkDocument({ pool }, actor, {
      caseId: this.#row,
      ...documentOf(kind, label, number),
      idempotencyKey: `${label}: document ${number}`,
    });
    this.acts.push(`${actor.subject} links ${kind} as ${idOfLinked(linked)}`);
    this.#shape = await shapeOf(pool, this.#row);
    const { file } = this.#shape;
    demand(file.version === before.file.version, 'a link moved the version');
    demand(file.lastSequence === before.file.lastSequence + 1, 'a link did not count one fact');
  }

  /** Most often an event that is allowed and goes on; now and then one that is not, or that ends the case. */
  #chosen(verdicts: readonly VerdictTold[]): VerdictTold {
    const { random } = this.terrain;
    const wish = random.weighted([
      ['ALLOWED', 6],
      ['BLOCKED', 3],
      ['NOT_FOR_YOU', 1],
    ] as const);
    const ofWish = verdicts.filter(({ verdict }) => verdict === wish);
    const among = ofWish.length > 0 ? ofWish : verdicts;
    const goingOn = among.filter(({ event }) => !ENDS.has(event));
    return random.pick(goingOn.length > 0 && random.chance(0.93) ? goingOn : among);
  }

  #twist(): Twist {
    return this.terrain.random.weighted([
      ['PLAIN', 60],
      ['WITHHELD', 10],
      ['STALE', 8],
      ['LONG_AGO', 10],
      ['TOMORROW', 5],
      ['FOREIGN_DOCUMENT', 7],
    ] as const);
  }

  #draw(): SuppliesDraw {
    const { random, clock } = this.terrain;
    return { random, file: this.#shape.file, day: clock.now().slice(0, 10), otherCase: this.other.caseId };
  }

  #occurredAt(twist: Twist): string {
    const { random, clock } = this.terrain;
    const now = Date.parse(clock.now());
    if (twist === 'TOMORROW') return new Date(now + DAY).toISOString();
    if (twist !== 'LONG_AGO') return clock.now();
    const first = Date.parse(this.#shape.file.history[0]?.occurredAt ?? clock.now());
    return new Date(now - Math.round(random.fraction() * (now - first + DAY))).toISOString();
  }

  /** A first version of the act, with every document of the case and nothing said yet. */
  #bareAct({ event, sideFileId }: VerdictTold, twist: Twist): EventSent {
    const { file } = this.#shape;
    const documents = file.documents.filter(({ withdrawn }) => !withdrawn).map(({ id }) => encodeId('document', id));
    const stale = twist === 'STALE' && file.version > 1;
    return {
      caseId: this.caseId,
      event,
      occurredAt: this.#occurredAt(twist),
      expectedVersion: stale ? this.terrain.random.between(1, file.version - 1) : file.version,
      idempotencyKey: `${this.terrain.label}: act ${(this.#keys += 1)}`,
      documentIds: twist === 'FOREIGN_DOCUMENT' ? [...documents, this.other.documentId] : documents,
      sideFileId,
    };
  }

  /** Says everything that the register asks for, until it asks for nothing more. Previews write nothing. */
  async #suppliedAct(actor: Actor, bare: EventSent): Promise<{ sent: EventSent; preview: Preview }> {
    let sent = bare;
    for (;;) {
      const preview = await this.terrain.office.preview(actor.subject, sent);
      const more = preview.reasons.reduce((now, told) => this.#supplied(actor, now, told), sent);
      if (more === sent) return { sent, preview };
      sent = more;
    }
  }

  #supplied(actor: Actor, sent: EventSent, { remedy }: Told): EventSent {
    if (!remedy) return sent;
    if (remedy.kind === 'GIVE_NOTE') return { ...sent, note: 'A word on why.' };
    if (remedy.kind === 'ATTEST') {
      const attestation = { guard: remedy.condition!, statement: 'Checked on the file.' };
      return { ...sent, attestations: [...(sent.attestations ?? []), attestation] };
    }
    if (!remedy.fact || sent.facts?.[remedy.fact] !== undefined) return sent;
    const value = remedy.fact === 'stayId' ? this.#stayFor(actor) : factFor(sent.event, remedy.fact, this.#draw());
    return value === undefined ? sent : { ...sent, facts: { ...sent.facts, [remedy.fact]: value } };
  }

  /** A stay in force that somebody else entered, if there is one. */
  #stayFor(actor: Actor): number | undefined {
    const { file } = this.#shape;
    const open = openStays(file);
    const own = file.history.filter(({ actorId }) => actorId === actor.id).map(({ sequence }) => sequence);
    return open.find((stay) => !own.includes(stay)) ?? open[0];
  }

  #count(what: string): void {
    this.tally.set(what, (this.tally.get(what) ?? 0) + 1);
  }

  async #act(actor: Actor, told: VerdictTold): Promise<void> {
    const twist = this.#twist();
    const bare = this.#bareAct(told, twist);
    const { sent, preview } =
      twist === 'WITHHELD'
        ? { sent: bare, preview: await this.terrain.office.preview(actor.subject, bare) }
        : await this.#suppliedAct(actor, bare);
    const before = await digestOfCase(this.terrain.ownerPool, this.#row);
    const answer = await this.terrain.office.record(actor.subject, sent);
    this.acts.push(
      `${actor.subject}: ${sent.event}${sent.sideFileId ? ' in a side file' : ''} at ${sent.occurredAt}, ${twist}, told ${told.verdict}, ${answer.__typename}`,
    );
    this.#count(`${twist} ${answer.__typename}`);
    const seen = { actor, told, twist, sent, preview, answer };
    if (answer.__typename === 'CaseEventRecorded') await this.#recorded(seen, answer);
    else await this.#notRecorded(seen, before);
  }

  async #recorded(seen: Seen, answer: Recorded): Promise<void> {
    const { pool, office } = this.terrain;
    const { told, twist, preview, sent, actor } = seen;
    const before = this.#shape;
    demand(preview.verdict === 'ALLOWED' && !preview.movedOn, `recorded, and foretold as ${preview.verdict}`);
    demand(
      !['STALE', 'TOMORROW', 'FOREIGN_DOCUMENT'].includes(twist) ||
        (sent.expectedVersion === before.file.version && twist === 'STALE'),
      `recorded in spite of ${twist}`,
    );
    if (twist === 'PLAIN')
      demand(told.verdict === 'ALLOWED', `recorded, and told as ${told.verdict}: ${codes(told.reasons)}`);
    await heraldsAtRest(pool);
    this.#shape = await shapeOf(pool, this.#row);
    const { file, facts } = this.#shape;
    const effect = preview.effect!;
    demand(
      file.version === before.file.version + 1 && effect.version === file.version,
      'the version did not move by one',
    );
    demand(same(answer.event.changes, effect.changes), 'the changes are not those foretold');
    demand(
      file.regions.PROCEDURE.state === effect.status &&
        file.regions.CUSTODY.state === effect.custody &&
        file.regions.HOLD.state === effect.hold &&
        file.closedReason === effect.closedReason,
      'the case does not stand where it was foretold',
    );
    const written = facts.slice(before.facts.length);
    demand(
      written[0]?.kind === 'EVENT' && encodeId('event', written[0].id) === answer.event.id,
      'the first new fact is not the event',
    );
    demand(answer.event.sequence === before.file.lastSequence + 1, 'the event does not have the next number');
    const handsOver = ['HANDED_OVER', 'TEMP_HANDED_OVER'].includes(sent.event) && twist === 'PLAIN';
    demand(
      !handsOver || file.direction === 'OUTGOING' || before.file.regions.HOLD.state === 'CLEAR',
      'handed over against a stay (I-2)',
    );
    const wasDead = before.file.regions.CUSTODY.state === 'DECEASED';
    demand(!wasDead || file.regions.CUSTODY.state === 'DECEASED', 'the dead came back (I-8)');
    demandNone(faultsOf(this.#shape));
    const closed = before.file.regions.PROCEDURE.state !== 'CLOSED' && file.regions.PROCEDURE.state === 'CLOSED';
    if (closed && twist === 'PLAIN') demandNone(leftRunning(this.#shape, this.terrain.clock.now()));
    if (this.terrain.random.chance(0.2)) {
      this.#count('REPEATED CaseEventRecorded');
      const digest = await digestOfCase(this.terrain.ownerPool, this.#row);
      const again = await office.record(actor.subject, sent);
      demand(
        again.__typename === 'CaseEventRecorded' && again.replayed && again.event.id === answer.event.id,
        'the same key did not give the same event',
      );
      demand((await digestOfCase(this.terrain.ownerPool, this.#row)).rows === digest.rows, 'a replay wrote something');
    }
  }

  async #notRecorded(
    { told, twist, preview, sent, answer }: Seen,
    before: { rows: string; audit: number },
  ): Promise<void> {
    const { file } = this.#shape;
    demand(answer.__typename !== 'Error', `an error in place of an answer: ${JSON.stringify(answer)}`);
    const after = await digestOfCase(this.terrain.ownerPool, this.#row);
    demand(after.rows === before.rows, 'a refused attempt changed the case');
    demand(after.audit === before.audit + 1, `a refused attempt left ${after.audit - before.audit} lines in the audit`);
    if (answer.__typename === 'CaseMovedOn') {
      demand(
        preview.movedOn && sent.expectedVersion < file.version && answer.currentVersion === file.version,
        'moved on, and it had not',
      );
      return;
    }
    if (answer.__typename !== 'CaseEventRefused') return;
    demand(answer.reasons.length > 0, 'refused without a reason');
    demand(preview.verdict !== 'ALLOWED', 'refused, and foretold as allowed');
    demand(
      codes(preview.reasons) === codes(answer.reasons) || twist === 'WITHHELD',
      `refused for ${codes(answer.reasons)}, foretold ${codes(preview.reasons)}`,
    );
    if (twist === 'TOMORROW') demand(codes(answer.reasons).includes('OCCURRED_IN_FUTURE'), 'the future is no reason');
    if (twist === 'FOREIGN_DOCUMENT')
      demand(
        codes(answer.reasons).includes('DOCUMENT_UNKNOWN') || told.verdict !== 'ALLOWED',
        "another case's document is no reason",
      );
    if (twist === 'PLAIN') demand(told.verdict !== 'ALLOWED', `told as ALLOWED, and refused: ${codes(answer.reasons)}`);
  }

  /** Somebody who may not act, or not know, tries all the same. */
  async #refusedAtTheDoor(actor: Actor): Promise<void> {
    const { office, ownerPool, random } = this.terrain;
    const before = await digestOfCase(ownerPool, this.#row);
    const event = random.pick<EventName>(['CASE_OPENED', 'HIT_RECORDED', 'DETAINED', 'PERSON_DIED']);
    const answer = await office.record(
      actor.subject,
      this.#bareAct({ event, sideFileId: null } as VerdictTold, 'PLAIN'),
    );
    this.#count(`AT_THE_DOOR ${answer.__typename}`);
    this.acts.push(`${actor.subject}: ${event} at the door, ${answer.__typename}`);
    demand(answer.__typename === 'Error' && ['NOT_FOUND', 'FORBIDDEN'].includes(answer.code), 'let in at the door');
    demand((await digestOfCase(ownerPool, this.#row)).rows === before.rows, 'something was written at the door');
  }
}

/** Events that end a case, or nearly so. */
const ENDS: ReadonlySet<string> = new Set([
  'PERSON_DIED',
  'DUPLICATE_JOINED',
  'REQUEST_WITHDRAWN',
  'BASIS_LAPSED',
  'PERSON_LEFT_TERRITORY',
  'PERSON_FOUND_AT_HOME',
  'HIT_REJECTED',
  'REQUEST_RETURNED',
  'PROVISIONAL_LAPSED',
]);

const codes = (reasons: readonly Told[]): string => reasons.map(({ code }) => code).join(' ');
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function demand(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}

const demandNone = (faults: readonly string[]): void => demand(faults.length === 0, faults.join('; '));

const documentOf = (kind: string, label: string, number: number) => ({
  kind: kind as DocumentKind,
  ...inventedDocument(kind, encodeURIComponent(label), number),
  language: null,
  issuedOn: null,
});
