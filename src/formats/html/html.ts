/** `-f html`: a page that needs nothing but a browser; with a folder to write to, a page an article and a list of them. */

import type { FolderWriter, Format, FormatEnv } from '../format.ts';
import { articleReport, titleOf } from './article-page.ts';
import { pageFoot, pageHead } from './frame.ts';
import { indexPage } from './index-page.ts';
import { type IndexRow, rowOf } from './index-rows.ts';
import { html as template } from './markup.ts';

/** One for each run: ids in the page of several articles go by their place. */
export function createHtml(): Format {
  let index = 0;
  return {
    inOrder: true,
    begin: () => '',
    // The title is the first article's, so the head waits for it.
    outcome(outcome, env) {
      const report = articleReport(outcome, index, env, null).source;
      return (index++ === 0 ? head(titleOf(outcome), env) : '') + report;
    },
    end: ({ files }, env) => (files === 0 ? head('', env) + NOTHING : '') + pageFoot('article').source,
    folder,
  };
}

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
