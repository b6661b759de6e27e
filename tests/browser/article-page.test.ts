/** The page of an article in a browser, from a file, as a reader has it. Needs `npm run build`. */
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { report } from '../help.ts';
import { outcomeFor, outcomeOf, pageOf, sample } from '../html/page.ts';
import { createSite, launch, needs, skipped, type Visit, visit } from './browser.ts';

const OPINION = 'partisan-dam-kordin-lantern';
const text = sample(OPINION);
const result = report(text);
const shown = result.terms.filter((term) => term.shown);

const site = createSite({
  'article.html': pageOf([outcomeOf(result, `seeds/articles/${OPINION}.txt`)]),
  'plain.html': pageOf([outcomeFor(sample('weather-coast'))]),
  'two.html': pageOf([outcomeOf(result), outcomeFor(sample('state-dam-provocation'))]),
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

  /** Opens a page, and afterwards asks that nothing went wrong and nothing was fetched. */
  async function on(name: string, check: (opened: Visit) => Promise<void>, options = {}): Promise<void> {
    const opened = await visit(browser, site.address(...(name.split(/(?=#)/) as [string, string?])), options);
    await check(opened);
    expect(opened.faults).toEqual([]);
    await opened.page.context().close();
  }

  const markedNow = ({ page }: Visit) => page.locator('mark.term:not(.off):not(.again)');
  const cardsNow = ({ page }: Visit) => page.locator('.card:visible');
  const inView = async ({ page }: Visit, selector: string): Promise<boolean> => {
    const box = await page.locator(selector).first().boundingBox();
    return box !== null && box.y >= 0 && box.y + box.height <= page.viewportSize()!.height;
  };

  test('marks the words that the report shows, each with a note beside its line', () =>
    on('article.html', async (opened) => {
      expect(await markedNow(opened).count()).toBe(shown.length);
      expect(await cardsNow(opened).count()).toBe(shown.length);
      const article = (await opened.page.locator('.para').nth(3).boundingBox())!;
      const boxes = await Promise.all(
        (await cardsNow(opened).all()).map(async (card) => (await card.boundingBox())!),
      );
      boxes.forEach((box, index) => {
        expect(box.x).toBeGreaterThanOrEqual(article.x + article.width);
        const before = boxes[index - 1];
        if (before) expect(box.y).toBeGreaterThanOrEqual(before.y + before.height);
      });
    }));

  test('filters by voice, strength, kind and word', () =>
    on('article.html', async (opened) => {
      const { page } = opened;
      const expectShown = async (expected: readonly { readonly id: string }[]) => {
        const ids = await cardsNow(opened).evaluateAll((cards) =>
          cards.map((card) => card.getAttribute('data-term')),
        );
        expect(ids).toEqual(expected.map(({ id }) => id));
        expect(await markedNow(opened).count()).toBe(expected.length);
        expect(await page.locator('output').textContent()).toContain(
          `${expected.length} of ${result.terms.length}`,
        );
      };
      await page.locator('input[value=own]').uncheck();
      await expectShown(shown.filter(({ voice }) => voice !== 'own'));
      await page.locator('input[value=own]').check();
      await page.locator('select[name=strength]').selectOption('3');
      await expectShown(result.terms.filter(({ strength }) => strength === 3));
      await page.locator('select[name=strength]').selectOption('1');
      await expectShown(result.terms);
      await page.locator('select[name=category]').selectOption('emotive');
      await expectShown(result.terms.filter(({ category }) => category === 'emotive'));
      await page.locator('select[name=category]').selectOption('');
      await page.locator('input[name=find]').fill('REGIME');
      await expectShown(result.terms.filter((term) => term.text.toLowerCase().includes('regime')));
    }));

  test('a click on a claim scrolls to its words and lights them up', () =>
    on('article.html', async (opened) => {
      const { page } = opened;
      const claim = result.claims.at(-1)!;
      await page.locator(`tr[data-claim=${claim.id}] .what`).click();
      const pieces = page.locator(`.claim[data-claim=${claim.id}]`);
      expect((await pieces.allTextContents()).join('')).toBe(claim.text);
      expect(await pieces.first().getAttribute('class')).toContain('active');
      expect(await inView(opened, `.claim[data-claim=${claim.id}]`)).toBe(true);
      expect(page.url()).toContain(`#c=${claim.start}-${claim.end}`);
      await page.goBack();
      expect(page.url()).not.toContain('#c=');
    }));

  test('the claims can be sorted and narrowed down', () =>
    on('article.html', async ({ page }) => {
      const column = (number: number) =>
        page.locator(`.claims tbody tr:visible td:nth-child(${number})`).allTextContents();
      const order = await column(7);
      await page.locator('.claims th button', { hasText: 'How surely' }).click();
      const ascending = await column(4);
      expect(ascending).toEqual([...ascending].sort());
      expect(await page.locator('.claims th', { hasText: 'How surely' }).getAttribute('aria-sort')).toBe(
        'ascending',
      );
      await page.locator('.claims th button', { hasText: 'How surely' }).click();
      expect((await column(4))[0]).toBe(ascending.at(-1));
      await page.locator('.claims th button', { hasText: '¶' }).click();
      expect(await column(7)).toEqual(order);
      await page.locator('[data-filter=sourced]').selectOption('unsourced');
      expect((await column(1)).every((who) => who.startsWith('no source given'))).toBe(true);
      expect((await column(1)).length).toBe(result.counts.claims.unsourced);
    }));

  test('an address leads to a word, a claim, and any stretch of the text', async () => {
    const term = shown.at(-1)!;
    await on(`article.html#c=${term.start}-${term.end}`, async (opened) => {
      const active = opened.page.locator('mark.active');
      expect((await active.allTextContents()).join('')).toBe(term.text);
      expect(await inView(opened, 'mark.active')).toBe(true);
      expect(await opened.page.locator('.card.active .word').textContent()).toContain(term.text);
    });
    const folded = result.terms.find((candidate) => !candidate.shown)!;
    await on(`article.html#c=${folded.start}-${folded.end}`, async ({ page }) => {
      expect(await page.locator('.card.active').isVisible()).toBe(true);
    });
    const start = text.indexOf('\n\n', 900) - 20;
    await on(`article.html#c=${start}-${start + 40}`, async ({ page }) => {
      const words = (await page.locator('.target').allTextContents()).join('');
      expect(words).toBe(text.slice(start, start + 40).replace('\n\n', ''));
    });
  });

  test('the second article of a page has its own addresses', async () => {
    const second = report(sample('state-dam-provocation')).terms.find((term) => term.shown)!;
    await on(`two.html#a2-c=${second.start}-${second.end}`, async ({ page }) => {
      expect(await page.locator('#a2-report mark.active').first().textContent()).toBe(second.text);
      expect(await page.locator('nav a').count()).toBe(2);
    });
  });

  test('the keyboard goes through the marks in the order of the text', () =>
    on('article.html', async ({ page }) => {
      const order: string[] = [];
      await page.locator('[data-print]').focus();
      for (let step = 0; step < 40 && order.length < 5; step++) {
        await page.keyboard.press('Tab');
        const id = await page.evaluate("document.activeElement.closest('mark')?.id ?? ''");
        if (id !== '') order.push(String(id));
      }
      expect(order).toEqual(shown.slice(0, 5).map(({ id }) => id));
      const note = await page.evaluate(
        "document.getElementById(document.activeElement.closest('mark').getAttribute('aria-describedby')).textContent",
      );
      expect(note).toContain(shown[4]!.reason);
    }));

  test('the exercise hides every mark, and then lays both side by side without a verdict', () =>
    on('article.html', async (opened) => {
      const { page } = opened;
      await page.locator('[data-quiz]').click();
      expect(await page.locator('mark').count()).toBe(0);
      expect(await cardsNow(opened).count()).toBe(0);
      expect((await page.locator('.para').allTextContents()).join('\n')).toBe(
        result.paragraphs.map(({ start, end }) => text.slice(start, end)).join('\n'),
      );
      await page.locator('.w', { hasText: 'greedy' }).first().click();
      await page.locator('.w', { hasText: 'cotton' }).first().focus();
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Space');
      expect(await page.locator('[data-count]').textContent()).toBe('2');
      await page.getByText('Show what framing marks').click();
      const [both, framing, reader] = await page.locator('.quiz-panel section').allTextContents();
      expect(both).toBe('You marked it, and framing marks it too: 1greedy');
      expect(framing).toContain(`framing marks it, and you did not: ${shown.length - 1}`);
      expect(reader).toMatch(/^You marked it, and framing does not: 1cotton dry/);
      expect(await page.locator('.quiz-panel').textContent()).not.toMatch(
        /wrong|correct|score|points|missed/i,
      );
      expect(await page.locator('.pick').count()).toBeGreaterThan(0);
      await page.getByText('End the exercise').click();
      expect(await page.locator('.pick').count()).toBe(0);
      expect(await markedNow(opened).count()).toBe(shown.length);
    }));

  test('the report can be saved as JSON, the same as -f json', () =>
    on('article.html', async ({ page }) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('[data-download]').click(),
      ]);
      const saved = JSON.parse(readFileSync((await download.path())!, 'utf8'));
      expect(saved.schema).toBe('framing-report/1');
      expect(saved.results[0].report).toEqual(JSON.parse(JSON.stringify(result)));
    }));

  test('on a small screen the notes stand below their paragraph, and nothing is wider than the screen', () =>
    on(
      'article.html',
      async (opened) => {
        const width = await opened.page.evaluate('document.documentElement.scrollWidth');
        expect(width).toBe(360);
        const row = opened.page.locator('.row', { has: opened.page.locator('.card:visible') }).first();
        const paragraph = (await row.locator('.para').boundingBox())!;
        const card = (await row.locator('.card').first().boundingBox())!;
        expect(card.y).toBeGreaterThanOrEqual(paragraph.y + paragraph.height - 8);
      },
      { viewport: { width: 360, height: 740 } },
    ));

  test('on paper the notes stand in the text and the buttons are gone', () =>
    on('article.html', async (opened) => {
      const { page } = opened;
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('[data-print]').isVisible()).toBe(false);
      expect(
        await page.evaluate("getComputedStyle(document.querySelector('.card:not([hidden])')).position"),
      ).toBe('static');
      expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
    }));

  test('without a script everything can be read', () =>
    on(
      'article.html',
      async (opened) => {
        expect(await cardsNow(opened).count()).toBe(shown.length);
        expect(await opened.page.locator('button:visible').count()).toBe(0);
        expect(await opened.page.locator('.claims tbody tr:visible').count()).toBe(result.counts.claims.top);
      },
      { javaScriptEnabled: false },
    ));

  test('an article without a marked word', () =>
    on('plain.html', async ({ page }) => {
      expect(await page.locator('.sum').textContent()).toContain('No word is marked');
    }));
});
