/** For teachers: the marks are gone, the reader marks words, and then both are laid side by side. No one is told to be wrong. */

import type { Margin } from './margin.ts';
import { all, element, marksOf, type Page, textOf } from './page-parts.ts';
import { compare, type Pick } from './quiz-compare.ts';
import { selectedSpan, startOf, unwrap, wrapRange } from './text-range.ts';

const PICK = 'pick';

export function setUpQuiz(page: Page, margin: Margin, dark: () => void): void {
  const button = page.root.querySelector<HTMLElement>('[data-quiz]');
  const panel = page.root.querySelector<HTMLElement>('[data-quiz-panel]');
  if (button === null || panel === null) return;
  /** What stood in the paragraphs, while the reader marks words. */
  let kept: readonly (readonly [HTMLElement, readonly ChildNode[]])[] = [];

  function begin(): void {
    dark();
    unwrap(page, PICK);
    page.root.classList.add('quiz');
    kept = all(page.article, '.para').map((paragraph) => [paragraph, [...paragraph.childNodes]] as const);
    for (const [paragraph] of kept) paragraph.replaceChildren(...words(paragraph));
    firstWord(page)?.setAttribute('tabindex', '0');
    button!.setAttribute('aria-pressed', 'true');
    ask();
  }

  function ask(): void {
    const number = element('b', '0');
    number.dataset.count = '';
    const reveal = element('button', 'Show what framing marks', 'main');
    reveal.type = 'button';
    reveal.addEventListener('click', show);
    panel!.replaceChildren(
      element('h2', 'Which words take a side?'),
      element(
        'p',
        'The marks are hidden. Mark each word that takes a side or colours the thing: click on it, or go to it with the arrow keys and press the space bar. Drag to mark several words at once.',
      ),
      element(
        'p',
        [reveal, stopButton(), element('span', [document.createTextNode('Marked by you: '), number])],
        'buttons',
      ),
    );
    panel!.hidden = false;
  }

  function stopButton(): HTMLButtonElement {
    const stop = element('button', 'End the exercise');
    stop.type = 'button';
    stop.addEventListener('click', end);
    return stop;
  }

  function show(): void {
    const picks = picked(page);
    restore();
    const visible = page.cards.filter((card) => !card.hidden);
    const result = compare(
      picks,
      visible.map((card) => spanOf(page, card)),
    );
    for (const { start, end } of picks) wrapRange(page, start, end, PICK);
    panel!.replaceChildren(
      element('h2', 'Your marks and framing’s'),
      list('You marked it, and framing marks it too', result.both),
      list('framing marks it, and you did not', result.framing),
      list('You marked it, and framing does not', result.reader),
      element(
        'p',
        'Neither list is the right one: framing knows a list of words, you know the world. Take the differences. Whose words are they? What would a plainer word be, and what would be lost with it? In the article, your own marks have a grey ground.',
      ),
      element('p', [againButton(), stopButton()], 'buttons'),
    );
    panel!.querySelector<HTMLElement>('h2')?.setAttribute('tabindex', '-1');
    panel!.querySelector<HTMLElement>('h2')?.focus();
    margin.layOut();
  }

  function againButton(): HTMLButtonElement {
    const again = element('button', 'Once more', 'main');
    again.type = 'button';
    again.addEventListener('click', begin);
    return again;
  }

  function restore(): void {
    for (const [paragraph, nodes] of kept) paragraph.replaceChildren(...nodes);
    kept = [];
    page.root.classList.remove('quiz');
  }

  function end(): void {
    if (kept.length > 0) restore();
    unwrap(page, PICK);
    panel!.hidden = true;
    button!.setAttribute('aria-pressed', 'false');
    button!.focus();
    margin.layOut();
  }

  button.addEventListener('click', () => (panel.hidden ? begin() : end()));
  listenForMarks(page, () => {
    const count = panel.querySelector('[data-count]');
    if (count !== null) count.textContent = String(picked(page).length);
  });
}

function list(title: string, items: readonly string[]): HTMLElement {
  const entries = items.map((item) => element('li', item));
  const body = items.length === 0 ? element('p', 'none') : element('ul', entries);
  return element('section', [element('h3', `${title}: ${items.length}`), body]);
}

const spanOf = (page: Page, { dataset }: HTMLElement): Pick => ({
  start: Number(dataset.start),
  end: Number(dataset.end),
  text: textOf(marksOf(page, dataset.term ?? '')),
});

/** Every run of letters becomes something that can be marked. */
function words(paragraph: HTMLElement): Node[] {
  const text = paragraph.textContent ?? '';
  const start = startOf(paragraph);
  const nodes: Node[] = [];
  let at = 0;
  for (const { index, 0: word } of text.matchAll(/\S+/g)) {
    if (index > at) nodes.push(document.createTextNode(text.slice(at, index)));
    const span = element('span', word, 'w');
    span.setAttribute('role', 'checkbox');
    span.setAttribute('aria-checked', 'false');
    span.tabIndex = -1;
    span.dataset.start = String(start + index);
    at = index + word.length;
    nodes.push(span);
  }
  if (at < text.length) nodes.push(document.createTextNode(text.slice(at)));
  return nodes;
}

const firstWord = (page: Page): HTMLElement | null => page.article.querySelector('.w');

function toggle(word: Element, on = word.getAttribute('aria-checked') !== 'true'): void {
  word.setAttribute('aria-checked', String(on));
}

function listenForMarks(page: Page, changed: () => void): void {
  let dragged = false;
  page.article.addEventListener('mouseup', () => {
    const span = page.root.classList.contains('quiz') ? selectedSpan(page) : null;
    dragged = span !== null;
    if (span === null) return;
    for (const word of all(page.article, '.w')) {
      const start = Number(word.dataset.start);
      if (start < span.end && span.start < start + (word.textContent ?? '').length) toggle(word, true);
    }
    getSelection()?.removeAllRanges();
    changed();
  });
  page.article.addEventListener('click', ({ target }) => {
    const word = (target as Element).closest('.w');
    if (word === null || dragged) return;
    toggle(word);
    changed();
  });
  page.article.addEventListener('keydown', (event) => {
    const word = (event.target as Element).closest<HTMLElement>('.w');
    if (word === null) return;
    const step = STEPS.get(event.key);
    if (step !== undefined) {
      const every = all(page.article, '.w');
      const next = every[every.indexOf(word) + step];
      if (next !== undefined) {
        word.tabIndex = -1;
        next.tabIndex = 0;
        next.focus();
      }
    } else if (event.key === ' ' || event.key === 'Enter') {
      toggle(word);
      changed();
    } else return;
    event.preventDefault();
  });
}

const STEPS: ReadonlyMap<string, number> = new Map([
  ['ArrowRight', 1],
  ['ArrowDown', 1],
  ['ArrowLeft', -1],
  ['ArrowUp', -1],
]);

/** What the reader has marked; neighbours are one. */
function picked(page: Page): readonly Pick[] {
  const picks: Pick[] = [];
  let last: Element | null = null;
  for (const word of all(page.article, '.w')) {
    if (word.getAttribute('aria-checked') !== 'true') {
      last = null;
      continue;
    }
    const start = Number(word.dataset.start);
    const text = word.textContent ?? '';
    const before = picks.at(-1);
    if (last !== null && last.parentNode === word.parentNode && before !== undefined) {
      picks[picks.length - 1] = { ...before, end: start + text.length, text: `${before.text} ${text}` };
    } else picks.push({ start, end: start + text.length, text });
    last = word;
  }
  return picks;
}
