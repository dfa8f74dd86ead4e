import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { PersonActed } from '../../casework/act-on-person.js';
import { amendPerson } from '../../casework/amend-person.js';
import { decidePersonMatch, withdrawPersonMatch } from '../../casework/decide-person-match.js';
import { addIdentityDocument, withdrawIdentityDocument } from '../../casework/identity-documents.js';
import { addPersonName, withdrawPersonName } from '../../casework/person-names.js';
import { endProtection, recordProtection, withdrawProtection } from '../../casework/protections.js';
import type { IdentityDocumentKind } from '../../extradition/persons/identity-document.js';
import type { MatchDecision } from '../../extradition/persons/person-act.js';
import type { ProtectionKind, ProtectionOutcome } from '../../extradition/persons/protection.js';
import { keyGiven } from '../case/event-asked.js';
import { readable } from '../case/readable.js';
import { givenUuid } from '../given-id.js';
import type { RequestContext } from '../request-context.js';
import { givenName } from './given-name.js';
import { PersonActRecorded, PersonActResult } from './person.answers.js';
import {
  AddIdentityDocumentInput,
  AddPersonNameInput,
  AmendPersonInput,
  DecidePersonMatchInput,
  EndProtectionInput,
  RecordProtectionInput,
  WithdrawIdentityDocumentInput,
  WithdrawPersonMatchInput,
  WithdrawPersonNameInput,
  WithdrawProtectionInput,
} from './person.input.js';

const WHAT = { description: 'The act.' };

const told = (acted: PersonActed): PersonActRecorded => Object.assign(new PersonActRecorded(), acted);

/** Key and grounds of an act, which must say something. */
function stated(input: { idempotencyKey: string; ground?: string | null; source?: string | null }): void {
  keyGiven(input.idempotencyKey);
  if (input.ground != null) readable(input.ground, 'input.ground');
  if (input.source != null) readable(input.source, 'input.source');
}

const person = (id: string, field = 'input.personId'): string => givenUuid(id, 'person', 'person', field);

@Resolver()
export class PersonNameMutations {
  @Mutation(() => PersonActResult, { description: 'Adds a name under which the person is known.' })
  async addPersonName(
    @Arg('input', () => AddPersonNameInput, WHAT) input: AddPersonNameInput,
    @Ctx() { desk, actor }: RequestContext,
  ): Promise<typeof PersonActResult> {
    stated(input);
    const { idempotencyKey, ground } = input;
    const name = givenName(input.name, 'input.name');
    return told(
      await addPersonName(desk, actor, {
        personId: person(input.personId),
        name,
        ground: ground ?? null,
        idempotencyKey,
      }),
    );
  }

  @Mutation(() => PersonActResult, {
    description: "Withdraws a name that is not the person's. It stays on record and is not searched any more.",
  })
  async withdrawPersonName(
    @Arg('input', () => WithdrawPersonNameInput, WHAT) input: WithdrawPersonNameInput,
    @Ctx() { desk, actor }: RequestContext,
  ): Promise<typeof PersonActResult> {
    stated(input);
    const nameId = givenUuid(input.nameId, 'name', 'name', 'input.nameId');
    return told(await withdrawPersonName(desk, actor, { ...input, nameId }));
  }

  @Mutation(() => PersonActResult, {
    description: 'Amends birth date, sex or nationalities; what was on record before is kept with the act.',
  })
  async amendPerson(
    @Arg('input', () => AmendPersonInput, WHAT) input: AmendPersonInput,
    @Ctx() { desk, actor }: RequestContext,
  ): Promise<typeof PersonActResult> {
    stated(input);
    const nationalities = input.nationalities ?? undefined;
    return told(await amendPerson(desk, actor, { ...input, nationalities, personId: person(input.personId) }));
  }
}

@Resolver()
export class IdentityDocumentMutations {
  @Mutation(() => PersonActResult, {
    description:
      'Adds a document or a number by which the person is identified. An IIN must fit its check digit and the birth date.',
  })
  async addIdentityDocument(
    @Arg('input', () => AddIdentityDocumentInput, WHAT) input: AddIdentityDocumentInput,
    @Ctx() { desk, actor }: RequestContext,
  ): Promise<typeof PersonActResult> {
    stated(input);
    return told(
      await addIdentityDocument(desk, actor, {
        personId: person(input.personId),
        kind: input.kind as IdentityDocumentKind,
        number: input.number,
        country: input.country ?? null,
        issuedOn: input.issuedOn ?? null,
        validUntil: input.validUntil ?? null,
        idempotencyKey: input.idempotencyKey,
      }),
    );
  }

  @Mutation(() => PersonActResult, {
    description: "Withdraws an identity document that is not the person's. It stays on record.",
  })
  async withdrawIdentityDocument(
    @Arg('input', () => WithdrawIdentityDocumentInput, WHAT) input: WithdrawIdentityDocumentInput,
    @Ctx() { desk, actor }: RequestContext,
  ): Promise<typeof PersonActResult> {
    stated(input);
    const documentId = givenUuid(input.documentId, 'identity', 'identity document', 'input.documentId');
    return told(await withdrawIdentityDocument(desk, actor, { ...input, documentId }));
  }
}

@Resolver()
export class ProtectionMutations {
  @Mutation(() => PersonActResult, {
    description:
      'Records a circumstance that may forbid or postpone surrender. An open claim for asylum keeps extradition from being granted.',
  })
  async recordProtection(
    @Arg('input', () => RecordProtectionInput, WHAT) input: RecordProtectionInput,
    @Ctx() { desk, actor }: RequestContext,
  ): Promise<typeof PersonActResult> {
    stated(input);
    return told(
      await recordProtection(desk, actor, {
        personId: person(input.personId),
        kind: input.kind as ProtectionKind,
        country: input.country ?? null,
        since: input.since,
        until: input.until ?? null,
        outcome: (input.outcome ?? null) as ProtectionOutcome | null,
        source: input.source,
        idempotencyKey: input.idempotencyKey,
      }),
    );
  }

  @Mutation(() => PersonActResult, { description: 'Records how and when a circumstance ended.' })
  async endProtection(
    @Arg('input', () => EndProtectionInput, WHAT) input: EndProtectionInput,
    @Ctx() { desk, actor }: RequestContext,
  ): Promise<typeof PersonActResult> {
    stated(input);
    const protectionId = givenUuid(input.protectionId, 'protection', 'protection', 'input.protectionId');
    const outcome = (input.outcome ?? null) as ProtectionOutcome | null;
    return told(await endProtection(desk, actor, { ...input, outcome, protectionId }));
  }

  @Mutation(() => PersonActResult, {
    description: 'Withdraws a circumstance that was recorded by mistake. It stays on record and protects nobody.',
  })
  async withdrawProtection(
    @Arg('input', () => WithdrawProtectionInput, WHAT) input: WithdrawProtectionInput,
    @Ctx() { desk, actor }: RequestContext,
  ): Promise<typeof PersonActResult> {
    stated(input);
    const protectionId = givenUuid(input.protectionId, 'protection', 'protection', 'input.protectionId');
    return told(await withdrawProtection(desk, actor, { ...input, protectionId }));
  }
}

@Resolver()
export class PersonMatchMutations {
  @Mutation(() => PersonActResult, {
    description:
      'Decides whether two records are of one person. SAME links them and changes neither; it can be taken back. Nothing is ever joined without this.',
  })
  async decidePersonMatch(
    @Arg('input', () => DecidePersonMatchInput, WHAT) input: DecidePersonMatchInput,
    @Ctx() { desk, actor }: RequestContext,
  ): Promise<typeof PersonActResult> {
    stated(input);
    const otherPersonId = person(input.otherPersonId, 'input.otherPersonId');
    const decision = input.decision as MatchDecision;
    return told(
      await decidePersonMatch(desk, actor, { ...input, decision, otherPersonId, personId: person(input.personId) }),
    );
  }

  @Mutation(() => PersonActResult, {
    description: 'Takes a decision about two records back; they are suggested again.',
  })
  async withdrawPersonMatch(
    @Arg('input', () => WithdrawPersonMatchInput, WHAT) input: WithdrawPersonMatchInput,
    @Ctx() { desk, actor }: RequestContext,
  ): Promise<typeof PersonActResult> {
    stated(input);
    const otherPersonId = person(input.otherPersonId, 'input.otherPersonId');
    return told(await withdrawPersonMatch(desk, actor, { ...input, otherPersonId, personId: person(input.personId) }));
  }
}
