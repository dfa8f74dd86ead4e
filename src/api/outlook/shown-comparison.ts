import type { BasesCompared } from '../../casework/compare-legal-bases.js';
import type { CaseFile } from '../../extradition/case-file.js';
import type { Deadline } from '../../extradition/deadlines/deadline.js';
import { ruleById } from '../../extradition/deadlines/rules/all-rules.js';
import type { RuleInForce } from '../../extradition/deadlines/rules-in-force.js';
import { standingAt } from '../../extradition/deadlines/standing.js';
import type { AskedDocument, ComparedBasis, ComparedLimits } from '../../extradition/outlook/compare-legal-bases.js';
import type { Transition } from '../../extradition/procedure/machine.js';
import { phrase } from '../../extradition/words/phrase.js';
import {
  ComparedDocumentType,
  ComparedLimitsType,
  ComparedLimitType,
  ComparedRuleType,
  ComparedStepType,
  LegalBasisComparisonType,
  LegalBasisOptionType,
} from './legal-basis-comparison.type.js';
import { previewedLimit } from './previewed-limit.type.js';

const shownStep = ({ id, event, from, to, by, basis, verified }: Transition): ComparedStepType =>
  Object.assign(new ComparedStepType(), {
    key: id,
    event,
    from,
    to,
    by,
    citation: basis.map(({ text }) => text).join('; ') || null,
    verified,
  });

const shownRule = ({ rule, standing, reason }: RuleInForce): ComparedRuleType =>
  Object.assign(new ComparedRuleType(), {
    key: rule.id,
    title: rule.title,
    citation: `${rule.instrument} ${rule.article}`,
    sourceUrl: rule.sourceUrl,
    verified: rule.verified,
    runs: standing === 'RUNS',
    reason,
  });

const shownDocument = ({ kind, list }: AskedDocument): ComparedDocumentType =>
  Object.assign(new ComparedDocumentType(), {
    kind,
    use: list.use,
    instrument: list.instrument,
    list: list.meaning,
    sourceUrls: list.sourceUrls,
    verified: list.verified,
  });

/** How a limit stands, in the words of the schema. */
function statusAt(limit: Deadline, now: string): string {
  const standing = standingAt(limit, ruleById(limit.ruleId), now);
  return standing === 'OVERDUE' ? 'MISSED' : standing;
}

function shownLimits({ clock, here, there }: ComparedLimits, { direction }: CaseFile, now: string): ComparedLimitsType {
  const shown = (limit: Deadline): ComparedLimitType =>
    Object.assign(new ComparedLimitType(), { status: statusAt(limit, now), limit: previewedLimit(direction, limit) });
  return Object.assign(new ComparedLimitsType(), { kind: clock, here: here.map(shown), there: there.map(shown) });
}

function shownOption(basis: ComparedBasis, { file, now }: BasesCompared['desk']): LegalBasisOptionType {
  const { instruments, verified, doubts, profile, steps, rules, limits, documents } = basis;
  return Object.assign(new LegalBasisOptionType(), {
    keys: instruments,
    verified,
    doubts,
    profile,
    stepsAdded: steps.added.map(shownStep),
    stepsDropped: steps.dropped.map(shownStep),
    rulesAdded: rules.added.map(shownRule),
    rulesDropped: rules.dropped.map(shownRule),
    limits: limits.map((each) => shownLimits(each, file, now)),
    documentsAdded: documents.added.map(shownDocument),
    documentsDropped: documents.dropped.map(shownDocument),
  });
}

function whyNothing({ counterpart }: CaseFile, others: number) {
  if (counterpart === null) return phrase('otherStateUnknown');
  return others === 0 ? phrase('noOtherInstrument') : null;
}

/** A comparison as the schema shows it. */
export function shownComparison({ on, others, desk }: BasesCompared): LegalBasisComparisonType {
  const { file } = desk;
  return Object.assign(new LegalBasisComparisonType(), {
    caseId: file.id,
    keys: file.instruments,
    phrase: whyNothing(file, others.length),
    on,
    profile: file.profile,
    others: others.map((basis) => shownOption(basis, desk)),
  });
}
