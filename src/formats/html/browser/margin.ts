/** Puts the notes beside the lines that they are about, one below the other; without room for a margin they stay where they are. */

import { cardOf, marksOf, type Page } from './page-parts.ts';

/** Pixels between two notes. */
const GAP = 8;
/**
 * Whole notes, a line of each, its word and kind alone; and the pixels that one may then stand above or below its line.
 * The note that is looked at is always whole, and so is every one that has the room.
 */
const DENSITIES = [
  ['whole', 280],
  ['line', 260],
  ['word', Number.POSITIVE_INFINITY],
] as const;

export interface Margin {
  /** After anything that moves lines or notes. */
  readonly layOut: () => void;
  /** Moves the notes so that this one stands beside its word. */
  readonly pin: (term: string | null) => void;
}

export function createMargin(page: Page): Margin {
  const wide = matchMedia('(min-width: 62rem)');
  let pinned: string | null = null;
  let waiting = false;

  function layOut(): void {
    waiting = false;
    const inMargin = wide.matches;
    page.article.classList.toggle('margin', inMargin);
    page.article.style.removeProperty('--notes-height');
    if (!inMargin) return;
    const cards = page.cards.filter((card) => !card.hidden);
    const pin = cards.findIndex((card) => card.dataset.term === pinned);
    for (const card of cards) card.classList.remove('roomy');
    let tops: readonly number[] = [];
    let heights: readonly number[] = [];
    let whole: readonly number[] = [];
    for (const [density, farthest] of DENSITIES) {
      page.article.dataset.density = density;
      // All is measured before anything is moved: each change between two measurements would cost a layout.
      const top = page.article.getBoundingClientRect().top;
      const wanted = cards.map((card) => lineTop(page, card) - top);
      heights = cards.map((card) => card.offsetHeight);
      if (density === 'whole') whole = heights;
      tops = placeNotes(wanted, heights, pin);
      if (wanted.every((line, index) => Math.abs(tops[index]! - line) <= farthest)) break;
    }
    cards.forEach((card, index) => {
      card.style.setProperty('--top', `${tops[index]!}px`);
      const next = tops[index + 1] ?? Number.POSITIVE_INFINITY;
      card.classList.toggle('roomy', tops[index]! + whole[index]! + GAP <= next);
    });
    const bottom = cards.length === 0 ? 0 : tops.at(-1)! + whole.at(-1)!;
    page.article.style.setProperty('--notes-height', `${bottom}px`);
  }

  const soon = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(layOut);
  };
  wide.addEventListener('change', soon);
  new ResizeObserver(soon).observe(page.article);
  page.article.addEventListener('toggle', soon, true);
  layOut();
  return {
    layOut: soon,
    pin: (term) => {
      pinned = term === null || cardOf(page, term) === undefined ? null : term;
      soon();
    },
  };
}

function lineTop(page: Page, card: HTMLElement): number {
  const [mark] = marksOf(page, card.dataset.term ?? '');
  return mark?.getClientRects()[0]?.top ?? 0;
}

/** Where each note goes: as near to its line as the others let it, the pinned one right beside it. */
function placeNotes(wanted: readonly number[], heights: readonly number[], pin: number): number[] {
  const tops: number[] = [];
  let free = 0;
  wanted.forEach((line, index) => {
    tops.push(Math.max(line, free));
    free = tops[index]! + heights[index]! + GAP;
  });
  if (pin < 0) return tops;
  let limit = wanted[pin]!;
  for (let index = pin; index >= 0; index--) {
    tops[index] = Math.min(tops[index]!, limit);
    limit = tops[index]! - GAP - (heights[index - 1] ?? 0);
  }
  // Too many notes above it: they begin at the top, and it comes as near as that allows.
  free = 0;
  for (let index = 0; index < tops.length; index++) {
    const natural = index > pin ? wanted[index]! : tops[index]!;
    tops[index] = Math.max(natural, free);
    free = tops[index]! + heights[index]! + GAP;
  }
  return tops;
}
