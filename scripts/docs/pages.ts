import { format } from 'prettier';
import { machinesOf, PROCEDURE } from '../../src/extradition/procedure/procedure.js';
import { errorsPage } from './errors-page.js';
import { lifecyclePage, pathOf } from './lifecycle-page.js';
import { machinePage } from './machine-page.js';
import { personsPage } from './persons-page.js';
import { usualCoursePage } from './usual-course-page.js';

const MACHINES = machinesOf(PROCEDURE);

/** Pages that are formatted like those written by hand. */
const PAGES: Readonly<Record<string, string>> = {
  'docs/errors.md': errorsPage(),
  'docs/persons.md': personsPage(),
  'docs/lifecycle.md': lifecyclePage(PROCEDURE, MACHINES),
  'docs/usual-course.md': usualCoursePage(),
};

/** Pages that stay as they are made: in columns of equal width their long rows would be mostly blanks. */
const WIDE_PAGES = MACHINES.map((machine) => [`docs/${pathOf(machine)}`, machinePage(machine, PROCEDURE)] as const);

/** Every page that is made from the code, by its path, as it has to stand there. */
export async function madePages(): Promise<ReadonlyMap<string, string>> {
  const formatted = Object.entries(PAGES).map(async ([path, page]) => {
    return [path, await format(page, { parser: 'markdown', printWidth: 120 })] as const;
  });
  return new Map([...(await Promise.all(formatted)), ...WIDE_PAGES]);
}
