/** Which of the marked words are shown. */

import type { Margin } from './margin.ts';
import { marksOf, type Page, setLink, textOf } from './page-parts.ts';

export function setUpTermFilters(page: Page, margin: Margin): void {
  const form = page.root.querySelector<HTMLFormElement>('[data-term-filters]');
  if (form === null) return;
  const output = form.querySelector('output');
  const apply = () => {
    const passes = readFilters(form);
    let shown = 0;
    for (const card of page.cards) {
      const marks = marksOf(page, card.dataset.term ?? '');
      const visible = passes(card, textOf(marks));
      if (visible) shown++;
      card.hidden = !visible;
      for (const mark of marks) {
        mark.classList.toggle('off', !visible);
        setLink(mark, visible);
      }
    }
    if (output !== null) output.textContent = `${shown} of ${page.cards.length} marked words shown`;
    margin.layOut();
  };
  form.addEventListener('input', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  // Browsers keep what was chosen before a reload.
  form.reset();
  apply();
}

function readFilters(form: HTMLFormElement): (card: HTMLElement, words: string) => boolean {
  const data = new FormData(form);
  const lines = new Set(data.getAll('line'));
  const strength = Number(data.get('strength'));
  const category = data.get('category');
  const doubtful = form.querySelector('[name=doubtful]') === null || data.get('doubtful') !== null;
  const find = String(data.get('find') ?? '')
    .trim()
    .toLowerCase();
  return ({ dataset }, words) => {
    const strong =
      Number(dataset.strength) >= strength || (strength === 2 && dataset.category === 'contested_name');
    return (
      lines.has(dataset.line ?? '') &&
      strong &&
      (category === '' || dataset.category === category) &&
      (doubtful || dataset.ownership === 'certain') &&
      words.toLowerCase().includes(find)
    );
  };
}
