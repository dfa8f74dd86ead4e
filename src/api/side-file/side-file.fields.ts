import { Args, ArgsType, Field, FieldResolver, Resolver } from 'type-graphql';
import { CASE_EVENTS, CaseEventConnection, CaseEventType } from '../case/case-event.type.js';
import { ExtraditionCaseType } from '../case/case.type.js';
import { Connection, readByCompiler, ToOne } from '../compiled-reads/decorators.js';
import { sql } from '../compiled-reads/sql.js';
import {
  DeadlineConnection,
  DeadlineOrder,
  DEADLINES,
  DeadlineType,
  DeadlineWhere,
  type DeadlineOrderField,
} from '../deadline/deadline.type.js';
import { PageArgs, type OrderOf } from '../paging.js';
import {
  SideFileConnection,
  SideFileOrder,
  SIDE_FILES,
  SideFileType,
  SideFileWhere,
  type SideFileOrderField,
} from './side-file.type.js';

@ArgsType()
class SideFilePage extends PageArgs {
  @Field(() => SideFileWhere, { nullable: true, description: 'Which side files.' })
  where?: SideFileWhere;

  @Field(() => [SideFileOrder], { nullable: true, description: 'In which order; as they began when not given.' })
  orderBy?: OrderOf<keyof typeof SideFileOrderField>[];
}

@ArgsType()
class SideFileDeadlinePage extends PageArgs {
  @Field(() => DeadlineWhere, { nullable: true, description: 'Which limits.' })
  where?: DeadlineWhere;

  @Field(() => [DeadlineOrder], { nullable: true, description: 'In which order; as a worklist when not given.' })
  orderBy?: OrderOf<keyof typeof DeadlineOrderField>[];
}

@Resolver(() => ExtraditionCaseType)
export class SideFilesOfCase {
  @FieldResolver(() => SideFileConnection, {
    description: 'Notices, assurances, requests after surrender and transits of the case.',
  })
  @Connection(SIDE_FILES, { rows: (child, parent) => sql`${child.case} = ${parent.id}` })
  sideFiles(@Args(() => SideFilePage) _page: SideFilePage): unknown {
    return readByCompiler();
  }
}

@Resolver(() => SideFileType)
export class SideFileFields {
  @FieldResolver(() => ExtraditionCaseType, { nullable: true, description: 'The case it hangs on.' })
  @ToOne('case')
  case(): unknown {
    return readByCompiler();
  }

  @FieldResolver(() => CaseEventConnection, { description: 'Its history, oldest first.' })
  @Connection(CASE_EVENTS, {
    rows: (child, parent) => sql`${child.sideFile} = ${parent.id} and ${child.case} = ${parent.case}`,
  })
  events(@Args(() => PageArgs) _page: PageArgs): unknown {
    return readByCompiler();
  }

  @FieldResolver(() => DeadlineConnection, { description: 'Its own limits, settled ones included.' })
  @Connection(DEADLINES, {
    rows: (child, parent) => sql`${child.sideFile} = ${parent.id} and ${child.case} = ${parent.case}`,
  })
  deadlines(@Args(() => SideFileDeadlinePage) _page: SideFileDeadlinePage): unknown {
    return readByCompiler();
  }
}

@Resolver(() => CaseEventType)
export class SideFileOfEvent {
  @FieldResolver(() => SideFileType, { nullable: true, description: 'The side file it belongs to.' })
  @ToOne('sideFile')
  sideFile(): unknown {
    return readByCompiler();
  }
}

@Resolver(() => DeadlineType)
export class SideFileOfDeadline {
  @FieldResolver(() => SideFileType, {
    nullable: true,
    description: 'The side file whose limit it is; null for one of the case itself.',
  })
  @ToOne('sideFile')
  sideFile(): unknown {
    return readByCompiler();
  }
}
