import { AuthorityRecord } from './authority.record.js';
import { CalendarActRecord } from './calendar-act.record.js';
import { CalendarDayRecord } from './calendar-day.record.js';
import { CalendarYearRecord } from './calendar-year.record.js';
import { CountingRuleRecord } from './counting-rule.record.js';
import { DeadlineRuleRecord } from './deadline-rule.record.js';
import { DocumentKindRecord } from './document-kind.record.js';
import { InstrumentPartyRecord } from './instrument-party.record.js';
import { InstrumentRecord } from './instrument.record.js';
import { JurisdictionRecord } from './jurisdiction.record.js';
import { LanguageRecord } from './language.record.js';
import { OffenceCategoryRecord } from './offence-category.record.js';
import { NoticeLadderRecord } from './notice-ladder.record.js';
import { OfficerRecord } from './officer.record.js';
import { SeedMarkRecord } from './seed-mark.record.js';

/** The tables of reference law and reference data, in an order in which they can be created and filled. */
export const referenceRecords = [
  JurisdictionRecord,
  LanguageRecord,
  InstrumentRecord,
  InstrumentPartyRecord,
  CountingRuleRecord,
  DeadlineRuleRecord,
  OffenceCategoryRecord,
  DocumentKindRecord,
  AuthorityRecord,
  OfficerRecord,
  CalendarYearRecord,
  CalendarDayRecord,
  CalendarActRecord,
  NoticeLadderRecord,
  SeedMarkRecord,
];
