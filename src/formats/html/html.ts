/** `-f html`: a page that needs nothing but a browser; with a folder to write to, a page an article and an index. */

import type { Format } from '../format.ts';
import { articleReport, titleOf } from './article-page.ts';
import { pageFoot, pageHead } from './frame.ts';
import { html as template } from './markup.ts';

export const html: Format = {
  begin: () => '',
  // The title is the first article's, so the head waits for it.
  outcome: (outcome, index, env) =>
    (index === 0 ? pageHead('article', `${titleOf(outcome)} – framing`, env.version).source : '') +
    articleReport(outcome, index, env, null).source,
  end: ({ files }, env) =>
    (files === 0
      ? pageHead('article', 'framing', env.version).source +
        template`<h1>framing</h1><p class="nothing">There was no article to read.</p>`.source
      : '') + pageFoot('article').source,
};
