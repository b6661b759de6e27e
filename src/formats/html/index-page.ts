/** `index.html` of a folder of pages: the articles as a table, and their marked words per 1,000 words as charts. */

import type { LexiconIdentity } from '../../model.ts';
import type { FormatEnv } from '../format.ts';
import { count, groupDigits } from '../phrases.ts';
import { pageFoot, pageHead } from './frame.ts';
import { articlesSection, failedSection } from './index-articles.ts';
import { byCategory, byGroup, byLine, overTime } from './index-charts.ts';
import {
  type ArticleRow,
  type IndexRow,
  inDecimals,
  isArticle,
  isFailed,
  rate,
  sumOf,
} from './index-rows.ts';
import { html, type Markup } from './markup.ts';

export function indexPage(rows: readonly IndexRow[], env: FormatEnv): string {
  const articles = rows.filter(isArticle);
  const failed = rows.filter(isFailed);
  const title = `framing: ${count(rows.length, 'article')}`;
  const body = html`<div class="report overview">
${masthead(articles, failed.length, env)}
${
  articles.length > 0 &&
  html`<div class="charts">
${byLine(articles)}${byCategory(articles)}${byGroup(articles)}${overTime(articles)}</div>
${articlesSection(articles)}`
}
${failed.length > 0 && failedSection(failed)}
<section class="limits" aria-labelledby="limits-title">
<h2 id="limits-title">How to read this</h2>
<ul>
<li>Counts are of the words that the pages of the articles mark; each count has the words of text it was found in beside it.</li>
<li>A higher rate is not a worse article: opinion pieces and reports on violence have more loaded words than a weather report. Compare articles on the same event.</li>
<li>Words of a source are the source’s. An article that quotes more has more of them.</li>
<li>Few words make rates jump: one marked word in 100 words is already 10 per 1,000.</li>
</ul></section>
</div>
`;
  return pageHead('index', title, env.version).source + body.source + pageFoot('index').source;
}

function masthead(articles: readonly ArticleRow[], failed: number, { version, lexicon }: FormatEnv): Markup {
  const { words, shown, lines } = sumOf(articles);
  const lost = failed === 0 ? '' : ` ${count(failed, 'input')} could not be read.`;
  return html`<header class="masthead">
<p class="kicker">framing<span> · wording and claims of a collection</span></p>
<h1>${count(articles.length, 'article')}, ${count(words, 'word')}</h1>
<p class="facts">framing ${version} · ${lexiconName(lexicon)}</p>
<p class="motto">A flag marks a choice of words, not an error or an intention. There is no score.</p>
</header>
<p class="sum">${count(shown, 'word or phrase is', 'words or phrases are')} marked, ${inDecimals(rate(shown, words))} per 1,000 words: ${groupDigits(lines.own)} of the outlets’ own, ${groupDigits(lines.headline)} in headlines, ${groupDigits(lines.scare)} at arm’s length, ${groupDigits(lines.attributed)} of sources.${lost}</p>
`;
}

const lexiconName = ({ name, version, entries, sha256 }: LexiconIdentity): Markup =>
  html`lexicon ${name} ${version} (${groupDigits(entries)} entries, <code title="${sha256}">${sha256.slice(0, 12)}</code>)`;
