import { FieldResolver, Int, Resolver } from 'type-graphql';
import type { DeadlineRecord } from '../../storage/deadline.record.js';
import type { DeadlineRuleRecord } from '../../storage/reference/deadline-rule.record.js';
import { Column, Expression, readByCompiler, ToMany } from '../compiled-reads/decorators.js';
import { sql } from '../compiled-reads/sql.js';
import { DurationScalar } from '../scalars.js';
import { DateBasisEnum, DeadlineActType } from './deadline-act.type.js';
import { ExtensionRuleType } from './deadline-extension.type.js';
import { DeadlineRuleType } from './deadline-rule.type.js';
import { DeadlineType } from './deadline.type.js';
import { remainingNow } from './standing-sql.js';

@Resolver(() => DeadlineType)
export class DeadlineActsFields {
  @FieldResolver(() => DateBasisEnum, { description: 'What its date rests on.' })
  @Column()
  dateBasis(): unknown {
    return readByCompiler();
  }

  @FieldResolver(() => DurationScalar, {
    nullable: true,
    description:
      'Time left in which the limit runs. Equal to `remaining`: no text that was read stops a limit while surrender is stayed, so nothing is left out.',
  })
  @Expression<DeadlineRecord>(remainingNow)
  remainingNet(): unknown {
    return readByCompiler();
  }

  @FieldResolver(() => [DeadlineActType], { description: 'The chain of its extensions, the first one first.' })
  @ToMany({
    rows: (child, parent) => sql`${child.deadline} = ${parent.id} and ${child.kind} = 'EXTENDED'`,
    orderBy: (row) => [sql`${row.sequence}`],
  })
  extensions(): unknown {
    return readByCompiler();
  }

  @FieldResolver(() => [DeadlineActType], {
    description: 'Everything officers did to it: extensions, dates set by hand, explanations; the first one first.',
  })
  @ToMany({ rows: (child, parent) => sql`${child.deadline} = ${parent.id}`, orderBy: (row) => [sql`${row.sequence}`] })
  acts(): unknown {
    return readByCompiler();
  }
}

@Resolver(() => DeadlineRuleType)
export class DeadlineRuleExtension {
  @FieldResolver(() => ExtensionRuleType, {
    nullable: true,
    description: 'How it may lawfully become longer; null where the text read gives no way.',
  })
  @Expression<DeadlineRuleRecord>((row) => sql`nullif(${row.definition} -> 'extension', 'null')`)
  extension(): unknown {
    return readByCompiler();
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Verified length in its unit; negative counts back.' })
  @Column()
  duration(): unknown {
    return readByCompiler();
  }

  @FieldResolver(() => String, { nullable: true, description: 'What it is counted in, such as `calendar_days`.' })
  @Column()
  unit(): unknown {
    return readByCompiler();
  }
}
