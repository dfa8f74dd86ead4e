import type { Attestation } from '../../src/extradition/case-file.js';
import type { EventName } from '../../src/extradition/procedure/events.js';
import type { Verdict } from '../../src/extradition/verdicts.js';
import type { Remedy } from '../../src/extradition/refusal.js';
import type { apiClient } from '../support/api-client.js';

/** What an officer sends; ids as the API gives them. */
export interface EventSent {
  readonly caseId: string;
  readonly event: EventName;
  readonly occurredAt: string;
  readonly timeZone?: string;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
  readonly note?: string | null;
  readonly documentIds?: readonly string[];
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly attestations?: readonly Attestation[];
  readonly sideFileId?: string | null;
}

export interface Change {
  readonly region: string;
  readonly from: string;
  readonly to: string;
  readonly transition: string;
}

export interface Recorded {
  readonly __typename: 'CaseEventRecorded';
  readonly replayed: boolean;
  readonly event: {
    readonly id: string;
    readonly sequence: number;
    readonly versionAfter: number;
    readonly sideFile: { readonly id: string } | null;
    readonly changes: readonly Change[];
  };
}

/** Why an act was refused, as far as a program reads it. */
export interface Told {
  readonly code: string;
  readonly message: string;
  readonly remedy: (Pick<Remedy, 'kind' | 'fact' | 'documentKind' | 'roles'> & { readonly condition?: string }) | null;
}

export interface Refused {
  readonly __typename: 'CaseEventRefused';
  readonly reasons: readonly Told[];
}

export interface MovedOn {
  readonly __typename: 'CaseMovedOn';
  readonly currentVersion: number;
}

/** An act that was no act at all: the officer may not know of the case, or the input cannot be read. */
export interface NoAnswer {
  readonly __typename: 'Error';
  readonly code: string;
  readonly message: string;
}

export type Answer = Recorded | Refused | MovedOn | NoAnswer;

/** What an officer is told of an event beforehand. */
export interface VerdictTold {
  readonly event: EventName;
  readonly sideFileId: string | null;
  readonly verdict: Verdict;
  readonly reasons: readonly Told[];
  readonly asks: readonly { readonly kind: string; readonly fact: string | null; readonly condition: string | null }[];
}

const RECORD = `mutation ($input: CaseEventInput!) { recordCaseEvent(input: $input) { __typename
  ... on CaseEventRecorded { replayed event { id sequence versionAfter sideFile { id } changes { region from to transition } } }
  ... on CaseEventRefused { reasons { code message remedy { kind fact documentKind condition roles } } }
  ... on CaseMovedOn { currentVersion } } }`;
const OPEN = `mutation ($input: OpenCaseInput!) { openCase(input: $input) { ... on CaseOpened { case { id profile } } ... on OpenCaseRefused { message } } }`;
const VERDICTS = `query ($id: ID!) { case(id: $id) { version availableEvents {
  event sideFileId verdict reasons { code message remedy { kind fact documentKind condition roles } } asks { kind fact condition } } } }`;

const PREVIEW = `query ($input: CaseEventInput!) { previewCaseEvent(input: $input) { verdict movedOn currentVersion
  reasons { code message remedy { kind fact documentKind condition roles } }
  effect { version status custody hold closedReason changes { region from to transition } } } }`;

const camel = (event: string): string =>
  event.toLowerCase().replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** What would come of an act, as it is told beforehand. */
export interface Preview {
  readonly verdict: Verdict;
  readonly movedOn: boolean;
  readonly currentVersion: number;
  readonly reasons: readonly Told[];
  readonly effect: {
    readonly version: number;
    readonly status: string;
    readonly custody: string;
    readonly hold: string;
    readonly closedReason: string | null;
    readonly changes: readonly Change[];
  } | null;
}

const asInput = ({ facts = {}, attestations = [], ...sent }: EventSent) => ({
  ...sent,
  facts: Object.keys(facts).length > 0 ? { [camel(sent.event)]: facts } : null,
  attestations: attestations.map(({ guard, statement }) => ({ condition: guard, statement })),
});

/** The register as an officer uses it: over HTTP, with the officer's own token. */
export function register(client: ReturnType<typeof apiClient>) {
  const tokens = new Map<string, ReturnType<(typeof client)['as']>>();
  const as = (subject: string) => tokens.get(subject) ?? tokens.set(subject, client.as(subject)).get(subject)!;
  return {
    async open(subject: string, input: Readonly<Record<string, unknown>>): Promise<{ id: string; profile: string }> {
      const { openCase } = (await as(subject).run(OPEN, { input })).data<{
        openCase: { case?: { id: string; profile: string }; message?: string };
      }>();
      if (!openCase.case) throw new Error(`The case was not opened: ${openCase.message}`);
      return openCase.case;
    },
    async record(subject: string, sent: EventSent): Promise<Answer> {
      const input = asInput(sent);
      const { body } = await as(subject).run(RECORD, { input });
      const [error] = body.errors ?? [];
      if (error) return { __typename: 'Error', code: error.extensions.code, message: error.message };
      return (body.data as { recordCaseEvent: Answer }).recordCaseEvent;
    },
    async preview(subject: string, sent: EventSent): Promise<Preview> {
      const input = asInput(sent);
      const answer = await as(subject).run(PREVIEW, { input });
      return answer.data<{ previewCaseEvent: Preview }>().previewCaseEvent;
    },
    async verdicts(subject: string, id: string): Promise<{ version: number; availableEvents: readonly VerdictTold[] }> {
      const { case: found } = (await as(subject).run(VERDICTS, { id })).data<{
        case: { version: number; availableEvents: VerdictTold[] };
      }>();
      return found;
    },
  };
}

export type Register = ReturnType<typeof register>;
