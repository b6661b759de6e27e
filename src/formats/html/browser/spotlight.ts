/** One word, claim or stretch at a time is looked at: it stands out in the text, and so does what is said about it. */

import type { Margin } from './margin.ts';
import { all, cardOf, claimPieces, marksOf, motion, type Page, setLink } from './page-parts.ts';
import { unwrap, wrapRange } from './text-range.ts';

export interface Spotlight {
  readonly term: (id: string, how: { readonly scroll: boolean }) => void;
  readonly claim: (id: string, how: { readonly scroll: boolean }) => void;
  /** Scrolls to the stretch and marks it, whatever is or is not found in it. */
  readonly stretch: (start: number, end: number) => void;
  readonly off: () => void;
}

const TARGET = 'target';

export function createSpotlight(page: Page, margin: Margin): Spotlight {
  function off(): void {
    for (const lit of all(page.root, '.active')) lit.classList.remove('active');
    unwrap(page, TARGET);
    margin.pin(null);
  }

  function light(pieces: readonly HTMLElement[], scroll: boolean): void {
    for (const piece of pieces) piece.classList.add('active');
    if (scroll) pieces[0]?.scrollIntoView({ block: 'center', behavior: motion() });
  }

  return {
    off,
    term(id, { scroll }) {
      off();
      const card = cardOf(page, id);
      // A permalink may lead to a word that the filters hide.
      if (card?.hidden) reveal(page, id, card);
      light(marksOf(page, id), scroll);
      card?.classList.add('active');
      margin.pin(id);
    },
    claim(id, { scroll }) {
      off();
      const pieces = claimPieces(page, id);
      light(pieces, scroll);
      page.root.querySelector(`tr[data-claim="${CSS.escape(id)}"]`)?.classList.add('active');
      if (scroll) focusSilently(pieces[0]);
    },
    stretch(start, end) {
      off();
      const pieces = wrapRange(page, start, end, TARGET);
      light(pieces, true);
      focusSilently(pieces[0]);
    },
  };
}

function reveal(page: Page, id: string, card: HTMLElement): void {
  card.hidden = false;
  for (const mark of marksOf(page, id)) {
    mark.classList.remove('off');
    setLink(mark, true);
  }
}

/** So that the tabulator key goes on from there. */
function focusSilently(piece: HTMLElement | undefined): void {
  if (piece === undefined) return;
  piece.tabIndex = -1;
  piece.focus({ preventScroll: true });
}

/** Choosing a word in the text or a note in the margin. */
export function followReader(page: Page, spotlight: Spotlight, show: (hash: string) => void): void {
  const termOf = (target: EventTarget | null): string | undefined =>
    (target as Element | null)?.closest<HTMLElement>('mark[data-term]:not(.off), .card')?.dataset.term;

  page.article.addEventListener('focusin', ({ target }) => {
    const id = termOf(target);
    if (id !== undefined) spotlight.term(id, { scroll: false });
  });
  page.article.addEventListener('click', (event) => {
    const target = event.target as Element;
    const id = termOf(target);
    if (id === undefined) {
      const claim = target.closest<HTMLElement>('.claim')?.dataset.claim;
      if (claim !== undefined && getSelection()?.isCollapsed !== false)
        spotlight.claim(claim, { scroll: false });
      return;
    }
    const link = target.closest('mark a, a.word');
    if (link !== null) event.preventDefault();
    else if (target.closest('a, summary') !== null) return;
    const card = cardOf(page, id);
    spotlight.term(id, { scroll: link?.classList.contains('word') === true });
    if (link?.classList.contains('word'))
      marksOf(page, id)[0]?.querySelector('a')?.focus({ preventScroll: true });
    // In the margin it comes to the word by itself.
    else if (!page.article.classList.contains('margin'))
      card?.scrollIntoView({ block: 'nearest', behavior: motion() });
    if (card !== undefined) show(`#${page.prefix}c=${card.dataset.start}-${card.dataset.end}`);
  });
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') spotlight.off();
  });
}
