/** `-f html`: a page that needs nothing but a browser; with a folder to write to, a page an article and a list of them. */

import type { FolderWriter, Format, FormatEnv } from '../format.ts';
import { articleReport, titleOf } from './article-page.ts';
import { pageFoot, pageHead } from './frame.ts';
import { indexPage } from './index-page.ts';
import { type IndexRow, rowOf } from './index-rows.ts';
import { html as template } from './markup.ts';

export const html: Format = {
  begin: () => '',
  // The title is the first article's, so the head waits for it.
  outcome: (outcome, index, env) =>
    (index === 0 ? head(titleOf(outcome), env) : '') + articleReport(outcome, index, env, null).source,
  end: ({ files }, env) => (files === 0 ? head('', env) + NOTHING : '') + pageFoot('article').source,
  folder,
};

const head = (title: string, { version }: FormatEnv): string =>
  pageHead('article', title === '' ? 'framing' : `${title} – framing`, version).source;

const NOTHING = '<h1>framing</h1><p class="nothing">There was no article to read.</p>';

const BACK = template`<a href="index.html">All articles</a> · `;

function folder(env: FormatEnv): FolderWriter {
  const rows: IndexRow[] = [];
  return {
    outcome(outcome, name) {
      const file = `${name}.html`;
      rows.push(rowOf(outcome, file));
      const page = articleReport(outcome, 0, env, BACK);
      return { name: file, text: head(titleOf(outcome), env) + page.source + pageFoot('article').source };
    },
    end: () => ({ name: 'index.html', text: indexPage(rows, env) }),
  };
}
