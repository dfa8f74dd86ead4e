import { Field, ObjectType } from 'type-graphql';
import { REQUIREMENT_STATES } from '../../extradition/documents/requirement-state.js';
import { TRANSLATION_STATES } from '../../extradition/documents/serving.js';
import { inWords, labelOf } from '../../extradition/words/in-words.js';
import type { Language } from '../../extradition/words/language.js';
import type { Phrase } from '../../extradition/words/phrase.js';
import { DocumentFormEnum } from '../document/document-enums.js';
import { Lang } from '../language.argument.js';
import { CaseEventEnum, DocumentKindEnum, enumOf } from '../law-enums.js';
import { ChecklistUseEnum } from '../outlook/legal-basis-comparison.type.js';
import { RefusalReasonType, RemedyType } from '../refusal/refusal.type.js';
import { DateTimeScalar } from '../scalars.js';
import type { DocumentsOfDossier } from './documents-of-dossier.js';

export const RequirementStateEnum = enumOf(
  'RequirementState',
  'How a dossier stands to something it must hold.',
  REQUIREMENT_STATES,
);
export const TranslationStateEnum = enumOf(
  'TranslationState',
  'How a document stands to the language the instrument takes.',
  TRANSLATION_STATES,
);

@ObjectType('DossierRequirement', { description: 'A document the dossier of a case must hold, and how it stands.' })
export class DossierRequirementType {
  documentIds!: readonly string[];
  onFile!: DocumentsOfDossier;

  @Field(() => DocumentKindEnum, { description: 'What kind of document.' })
  kind!: string;

  @Field(() => String, { description: 'What the kind is called.' })
  label(@Lang() lang: Language): string {
    return labelOf('DOCUMENT', this.kind, lang);
  }

  @Field(() => RequirementStateEnum, { description: 'How it stands.' })
  state!: string;

  @Field(() => String, { description: 'What the state is called.' })
  stateLabel(@Lang() lang: Language): string {
    return labelOf('REQUIREMENT_STATE', this.state, lang);
  }

  @Field(() => String, {
    nullable: true,
    description: 'Key of the list it stands on, such as `ETS24-12`; null where the next event asks for it.',
  })
  checklist!: string | null;

  @Field(() => ChecklistUseEnum, { nullable: true, description: 'What that list is for.' })
  use!: string | null;

  @Field(() => String, { nullable: true, description: 'Instrument and article.' })
  citation!: string | null;

  @Field(() => [String], { description: 'Where it was read.' })
  sourceUrls!: readonly string[];

  @Field(() => Boolean, {
    description:
      'Whether it was read in the source, or is mere evidence for an event. What is not verified must not be taken for law.',
  })
  verified!: boolean;

  @Field(() => [DocumentFormEnum], { description: 'Forms the text asks for; empty where it names none.' })
  forms!: readonly string[];

  @Field(() => [String], {
    description: 'Languages the instrument takes, any one of them; empty where no text that was read says.',
  })
  languages!: readonly string[];

  @Field(() => TranslationStateEnum, {
    nullable: true,
    description: 'How what is on file stands to that; null where nothing is on file or no language is asked for.',
  })
  translation!: string | null;

  @Field(() => CaseEventEnum, { nullable: true, description: 'The event that asks for it.' })
  dueWith!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'First instant after the time for it, by the earliest open limit that the event helps to keep.',
  })
  dueAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Key of the rule of that limit.' })
  dueUnder!: string | null;

  @Field(() => [RefusalReasonType], { description: 'What is wrong: why it is missing or defective.' })
  reasons!: RefusalReasonType[];

  @Field(() => RemedyType, { nullable: true, description: 'What would help.' })
  remedy!: RemedyType | null;
}

@ObjectType('SupplementDraft', {
  description:
    'What a request for supplementary information would ask, drawn from what the dossier lacks. Nothing is sent or recorded by it.',
})
export class SupplementDraftType {
  phrases!: readonly Phrase[];
  ruleIds!: readonly string[];

  @Field(() => CaseEventEnum, { description: 'The event that puts the request on record and starts its clock.' })
  event!: string;

  @Field(() => [String], { description: 'What is asked, one by one; give them as `questions` of the event.' })
  questions(@Lang() lang: Language): string[] {
    return this.phrases.map((phrase) => inWords(phrase, lang));
  }

  @Field(() => [DossierRequirementType], { description: 'What is missing or defective.' })
  requirements!: DossierRequirementType[];
}

@ObjectType('Dossier', {
  description:
    'What the dossier of a case must hold at its stage, and how it stands. The procedure judges by the same.',
})
export class DossierType {
  @Field(() => Boolean, {
    description: 'True when nothing that should be on file by now is missing or defective.',
  })
  complete!: boolean;

  @Field(() => String, { description: 'Where the procedure stands: a CaseStatus.' })
  stage!: string;

  @Field(() => [DossierRequirementType], { description: 'Everything that is asked for now or next.' })
  requirements!: DossierRequirementType[];

  @Field(() => [DossierRequirementType], { description: 'What should be on file by now and is not.' })
  missing!: DossierRequirementType[];

  @Field(() => [DossierRequirementType], { description: 'What is on file and serves.' })
  present!: DossierRequirementType[];

  @Field(() => [DossierRequirementType], { description: 'What is on file and does not serve.' })
  defective!: DossierRequirementType[];

  @Field(() => SupplementDraftType, {
    nullable: true,
    description:
      'What the home State would ask of the requesting State; null where nothing of the request is missing or defective, and in an outgoing case.',
  })
  supplementDraft!: SupplementDraftType | null;
}
