import type { OpenCaseInput } from '../../src/casework/open-case.js';
import { OFFENCE_CATEGORIES } from '../../src/extradition/offences/offence-category.js';
import type { Random } from './random.js';

type Offence = OpenCaseInput['offences'][number];

const DESCRIBED: Partial<Record<string, readonly string[]>> = {
  MURDER: ['killing of a business partner', 'killing in a quarrel', 'killing of two people for gain'],
  DRUG_SALE: ['sale of synthetic drugs through a messenger', 'sale of hashish in small amounts'],
  OPEN_THEFT: ['open taking of a bag in the street', 'open taking of jewellery in a shop'],
  FRAUD: [
    'sale of flats that did not exist',
    'loans taken in the names of others',
    'advance payments for cars never delivered',
  ],
  THEFT: ['theft from a warehouse', 'theft of livestock', 'theft from bank accounts by a copied card'],
  ROBBERY_WITH_VIOLENCE: ['armed robbery of a currency exchange', 'robbery of a driver with a knife'],
  FINANCIAL_PYRAMID: ['an investment pyramid with 1,200 depositors', 'a crypto-currency pyramid'],
  ORGANISED_CRIMINAL_GROUP: ['leading an organised criminal group', 'taking part in an organised criminal group'],
  DRUG_TRAFFICKING: ['smuggling of 40 kg of heroin', 'smuggling of precursors by rail'],
  EMBEZZLEMENT: ['embezzlement of public funds for a school', "embezzlement of a cooperative's grain"],
};

const CATEGORIES = OFFENCE_CATEGORIES.filter(({ id }) => id !== 'OTHER');

function offence(random: Random, requestingState: string): Offence {
  const { id, nameEn, iccs, kazakhArticles } = random.pick(CATEGORIES);
  return {
    description: random.pick(DESCRIBED[id] ?? [nameEn]),
    // The articles of other codes are not invented: a number that looks real would be taken for one.
    article: requestingState === 'KZ' ? `KZ CC ${random.pick(kazakhArticles)}` : null,
    iccs: iccs.length > 0 ? random.pick<string>(iccs) : null,
  };
}

/** One to three invented offences from the categories of the statistics. */
export function inventOffences(random: Random, requestingState: string): Offence[] {
  const count = random.weighted([
    [1, 75],
    [2, 19],
    [3, 6],
  ]);
  return Array.from({ length: count }, () => offence(random, requestingState));
}
