/** An operation that the page brings along, in a tab of its own. */
export interface ReadyOperation {
  query: string;
  /** JSON */
  variables?: string;
}

const MY_CASES = `# The cases you may see, the most urgent first.
# Run it with the button or Ctrl-Enter.
query MyCases {
  viewer { displayName roles authority { nameEn } }
  cases(first: 20, orderBy: [{ field: NEXT_DUE }]) {
    totalCount
    nodes {
      id
      reference
      version
      direction
      status
      custody
      counterpart { code nameEn }
      requestedPerson { displayName }
      nextDeadline { citation dueAt severity }
    }
    pageInfo { hasNextPage endCursor }
  }
}
`;

const ONE_CASE = `# The case that moved last, with everything on file.
# case(id:) and caseByReference(reference:) ask for one.
query OneCase {
  cases(first: 1, orderBy: [{ field: UPDATED, direction: DESC }]) {
    nodes {
      id
      reference
      version
      direction
      status
      custody
      hold
      homeState { nameEn }
      counterpart { nameEn }
      authority { nameEn timeZone }
      legalBasis { name sourceUrl verified }
      profile
      procedure { version }
      requestedPerson { names { fullName kind } bornOn nationalities }
      offences { description article }
      assignedTo { displayName }
      nextDeadline { citation dueAt severity }
      deadlines(first: 20) {
        nodes {
          rule { title article verified }
          status
          severity
          startsAt
          dueAt
          undatedReason
          consequence
          responsible
          derivation { from to rule }
        }
      }
      documents(first: 20) { nodes { kind title host sha256 standing linkedAt } }
      events(last: 20) {
        nodes {
          sequence
          type
          occurredAt
          role
          actor { displayName }
          changes { region from to }
          note
        }
      }
      redactions { field reason }
    }
  }
}
`;

const DEADLINES = `# The running limits of all your cases, the next due first,
# each with the article it rests on.
query Deadlines {
  deadlines(first: 20, where: { status: [RUNNING] }, orderBy: [{ field: DUE }]) {
    totalCount
    nodes {
      case { reference status }
      rule { title verified }
      citation
      dueAt
      timeZone
      severity
      remaining
      consequence
      undatedReason
    }
  }
}
`;

const OPEN_A_CASE = `# Opens a file. The same idempotencyKey gives the same
# file again: take another key for another file.
mutation OpenACase($input: OpenCaseInput!) {
  openCase(input: $input) {
    ... on CaseOpened { replayed case { id reference version status } }
    ... on Refusal { message }
    ... on OpenCaseRefused { reasons { code message } }
  }
}
`;

const LINK_A_DOCUMENT = `# Links a document. Put in the id of the case that
# "OpenACase" answered.
mutation LinkADocument($input: LinkDocumentInput!) {
  linkDocument(input: $input) {
    ... on DocumentLinked { replayed document { id kind } }
  }
}
`;

const RECORD_AN_EVENT = `# Records what happened; the status follows. Put in the
# ids of the case and of the document linked to it.
mutation RecordAnEvent($input: CaseEventInput!) {
  recordCaseEvent(input: $input) {
    ... on CaseEventRecorded {
      replayed
      event { sequence type changes { region from to } }
      case { reference version status nextDeadline { citation dueAt } }
    }
    ... on Refusal { message }
    ... on CaseEventRefused { reasons { code message citation remedy { kind documentKind } } }
    ... on CaseMovedOn { currentVersion since { type recordedAt } }
  }
}
`;

const FOLLOW_THE_FEED = `# Tells what is put on the record, as it happens. Start it,
# then record an event in another tab. Store the last
# cursor: given back as "after", nothing is missed.
subscription FollowTheFeed {
  caseFeed {
    __typename
    ... on FeedReady { cursor }
    ... on FeedHeartbeat { cursor }
    ... on FeedGap { cursor message }
    ... on AccessEnded { reason message }
    ... on CaseFeedItem { cursor recordedAt case { reference status version } }
    ... on CaseEventFeedItem { event { type occurredAt } changes { region from to } }
    ... on DeadlineFeedItem { deadline { citation dueAt } from to }
    ... on DocumentFeedItem { document { kind title } }
  }
}
`;

const variables = (value: object): string => JSON.stringify(value, null, 2);

const A_NEW_CASE = variables({
  input: {
    direction: 'OUTGOING',
    counterpart: 'GE',
    requestedPerson: { names: [{ fullName: 'Example Person' }], bornOn: '1981', nationalities: ['KZ'] },
    offences: [{ description: 'Fraud', article: 'Criminal Code, Article 190' }],
    idempotencyKey: 'my-first-case',
  },
});

const A_DOCUMENT = variables({
  input: {
    caseId: 'case_...',
    kind: 'DOMESTIC_ARREST_DECISION_OR_JUDGMENT',
    title: 'Arrest warrant',
    url: 'https://documents.dedere.example/warrant.pdf',
    sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    idempotencyKey: 'my-first-document',
  },
});

const AN_EVENT = variables({
  input: {
    caseId: 'case_...',
    event: 'CASE_OPENED',
    documentIds: ['document_...'],
    occurredAt: '2026-01-12T10:00:00+05:00',
    expectedVersion: 1,
    idempotencyKey: 'my-first-event',
  },
});

/** What a newcomer tries first, in this order. A test runs each against the schema. */
export const READY_OPERATIONS: readonly ReadyOperation[] = [
  { query: MY_CASES },
  { query: ONE_CASE },
  { query: DEADLINES },
  { query: OPEN_A_CASE, variables: A_NEW_CASE },
  { query: LINK_A_DOCUMENT, variables: A_DOCUMENT },
  { query: RECORD_AN_EVENT, variables: AN_EVENT },
  { query: FOLLOW_THE_FEED },
];
