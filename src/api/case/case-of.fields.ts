import { FieldResolver, Resolver } from 'type-graphql';
import { readByCompiler, ToOne } from '../compiled-reads/decorators.js';
import { DeadlineType } from '../deadline/deadline.type.js';
import { DocumentType } from '../document/document.type.js';
import { CaseEventType } from './case-event.type.js';
import { ExtraditionCaseType } from './case.type.js';

// What belongs to a case leads back to it. The fields stand here, so that the types need not know each other.

@Resolver(() => DeadlineType)
export class CaseOfDeadline {
  @FieldResolver(() => ExtraditionCaseType, { nullable: true, description: 'The case.' })
  @ToOne('case')
  case(): unknown {
    return readByCompiler();
  }
}

@Resolver(() => DocumentType)
export class CaseOfDocument {
  @FieldResolver(() => ExtraditionCaseType, { nullable: true, description: 'The case.' })
  @ToOne('case')
  case(): unknown {
    return readByCompiler();
  }
}

@Resolver(() => CaseEventType)
export class CaseOfEvent {
  @FieldResolver(() => ExtraditionCaseType, { nullable: true, description: 'The case.' })
  @ToOne('case')
  case(): unknown {
    return readByCompiler();
  }
}
