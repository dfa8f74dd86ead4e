import { Field, ID, InterfaceType, ObjectType } from 'type-graphql';
import { Column, GlobalId } from './compiled-reads/decorators.js';

@InterfaceType('Node', { description: 'Anything that has a global id.' })
export abstract class NodeType {
  @Field(() => ID, { description: 'Global id. Opaque: give it back as it came.' })
  @GlobalId()
  id!: string;
}

@ObjectType('Redaction', {
  description: 'A field that was withheld from you, and why. Withheld fields are null or empty.',
})
export class RedactionType {
  @Field(() => String, { description: 'Name of the withheld field.' })
  @Column()
  field!: string;

  @Field(() => String, { description: 'Why it was withheld.' })
  @Column()
  reason!: string;
}
