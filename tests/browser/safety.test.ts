/** What a page must not do, and must do for everyone, in a browser. Needs `npm run build`. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createHtml } from '../../src/formats/html/html.ts';
import type { Outcome } from '../../src/model.ts';
import { ENV, outcomeFor, pageOf, sample, totalsOf } from '../html/page.ts';
import { createSite, launch, needs, skipped, visit } from './browser.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Our own invention: an article that would take over any page that let it. */
const HOSTILE = `</title><script>window.broken = 1</script> "Council" <img src=x onerror="window.broken=2"> slaughtered

</article></main></script><script>window.broken = 3</script><iframe src="javascript:parent.broken=4"></iframe>

The brutal regime <b>butchered</b> "the <svg onload=window.broken=5> budget", Mara <style>*{display:none}</style> Dunn said on Monday.

"thugs" onfocus="window.broken=6" autofocus tabindex=1 <a href="javascript:window.broken=7">click</a> she said. <!-- 40 cracks

--> It is well known that the corrupt clique stole £2m. <form action="https://example.org"><input name=q autofocus onfocus=window.broken=8>`;

function indexOf(outcomes: readonly Outcome[]): string {
  const writer = createHtml().folder!(ENV);
  outcomes.forEach((outcome, index) => {
    writer.outcome(outcome, `article-${index}`);
  });
  return writer.end(totalsOf(outcomes)).text;
}

const names = [
  'partisan-dam-free-merrow',
  'state-dam-provocation',
  'politics-recount-orrin',
  'wire-dam-clash',
];
const outcomes = names.map((name, index): Outcome => {
  const outcome = outcomeFor(sample(name), `${index % 2 === 0 ? 'east' : 'west'}/${name}.txt`);
  return {
    ...outcome,
    report: {
      ...outcome.report,
      document: { ...outcome.report.document, published: `2026-0${index + 1}-11` },
    },
  };
});
const broken: Outcome = {
  ok: false,
  path: 'east/empty.txt',
  error: { code: 'is_empty', message: 'is empty.' },
};

const site = createSite({
  'article.html': pageOf([outcomes[0]!]),
  'quotes.html': pageOf([outcomes[2]!]),
  'index.html': indexOf([...outcomes, broken]),
  'failed.html': pageOf([broken]),
  'hostile.html': pageOf([outcomeFor(HOSTILE, '"><script>window.broken=9</script>')]),
  'hostile-index.html': indexOf([
    outcomeFor(HOSTILE, '"><script>window.broken=9</script>/x.txt'),
    ...outcomes,
  ]),
});

describe.skipIf(skipped)(needs, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    site.remove();
  });

  test.each(['hostile.html', 'hostile-index.html'])(
    '%s: the article gets no foot in the door',
    async (name) => {
      const { page, faults } = await visit(browser, site.address(name));
      for (const button of await page.locator('button:visible').all())
        if (!(await button.getAttribute('data-print'))) await button.focus();
      expect(await page.evaluate('window.broken')).toBeUndefined();
      expect(
        await page
          .locator(
            'iframe, img, main b:not(.tile b, .key b, .legend b), form[action], [autofocus], [onfocus]',
          )
          .count(),
      ).toBe(0);
      expect(await page.locator('body').isVisible()).toBe(true);
      expect(faults).toEqual([]);
      await page.context().close();
    },
  );

  test('in the exercise neither', async () => {
    const { page, faults } = await visit(browser, site.address('hostile.html'));
    await page.locator('[data-quiz]').click();
    for (const word of await page.locator('.w').all()) await word.dispatchEvent('click');
    await page.getByText('Show what framing marks').click();
    expect(await page.evaluate('window.broken')).toBeUndefined();
    expect(await page.locator('iframe, img, form[action]').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  const cases = [
    ['article.html', 'light', { colorScheme: 'light' }],
    ['article.html', 'dark', { colorScheme: 'dark' }],
    ['quotes.html', 'small', { viewport: { width: 380, height: 740 } }],
    ['index.html', 'light', { colorScheme: 'light' }],
    ['index.html', 'dark', { colorScheme: 'dark' }],
    ['failed.html', 'dark', { colorScheme: 'dark' }],
  ] as const;

  test.each(cases)('%s, %s: axe finds nothing serious', async (name, _, options) => {
    const { page, faults } = await visit(browser, site.address(name), options);
    // All that is folded is opened, so that it is seen.
    await page.evaluate("document.querySelectorAll('details').forEach((box) => { box.open = true; })");
    await page.evaluate(AXE);
    const { violations } = (await page.evaluate(
      'axe.run(document, { resultTypes: ["violations"] })',
    )) as AxeResults;
    const found = violations.map(
      ({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`,
    );
    expect(found).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('the exercise: axe finds nothing serious', async () => {
    const { page } = await visit(browser, site.address('article.html'));
    await page.locator('[data-quiz]').click();
    await page.evaluate(AXE);
    const { violations } = (await page.evaluate(
      'axe.run({ include: [".tools", ".row:nth-of-type(-n + 2)"] })',
    )) as AxeResults;
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await page.context().close();
  });

  test('the list of articles can be sorted', async () => {
    const { page, faults } = await visit(browser, site.address('index.html'));
    const words = page.locator('.articles tbody tr td:nth-child(4)');
    await page.locator('.articles th button', { hasText: 'Words' }).click();
    const numbers = (await words.allTextContents()).map(Number);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    expect(await page.locator('svg.chart').count()).toBe(4);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
