/** The script of an article's page. Everything can be read without it; it adds the margin, filters, sorting and the exercise. */

import { setUpButtons } from './buttons.ts';
import { setUpClaimFilters } from './claim-filters.ts';
import { createMargin } from './margin.ts';
import { all, element, pageOf } from './page-parts.ts';
import { createPermalinks } from './permalink.ts';
import { setUpQuiz } from './quiz.ts';
import { createSpotlight, followReader } from './spotlight.ts';
import { setUpTables } from './tables.ts';
import { setUpTermFilters } from './term-filters.ts';

const reports = all(document, '.report');
for (const root of reports) {
  const page = pageOf(root);
  if (page === null) continue;
  const margin = createMargin(page);
  const spotlight = createSpotlight(page, margin);
  setUpTermFilters(page, margin);
  setUpClaimFilters(page);
  setUpButtons(page);
  setUpQuiz(page, margin, spotlight.off);
  setUpTables(root);
  const { show } = createPermalinks(page, spotlight);
  followReader(page, spotlight, show);
}
if (reports.length > 1) document.querySelector('main')?.prepend(contents(reports));

/** Several articles in one page: a list of them above the first. */
function contents(roots: readonly HTMLElement[]): HTMLElement {
  const links = roots.map((root) => {
    const link = element('a', root.querySelector('h1')?.textContent ?? '');
    link.href = `#${root.id}`;
    return element('li', [link]);
  });
  const nav = element('nav', [element('h2', `${roots.length} articles`), element('ol', links)], 'contents');
  nav.setAttribute('aria-label', 'Articles of this page');
  return nav;
}
