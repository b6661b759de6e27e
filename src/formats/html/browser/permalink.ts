/** Addresses of single words and stretches: `page.html#c=1440-1449`. */

import { all, type Page } from './page-parts.ts';
import type { Spotlight } from './spotlight.ts';
import { selectedSpan } from './text-range.ts';

export interface Permalinks {
  /** Puts the address of something into the address bar without going there. */
  readonly show: (hash: string) => void;
}

export function createPermalinks(page: Page, spotlight: Spotlight): Permalinks {
  const show = (hash: string) => history.replaceState(null, '', hash);

  function go(hash: string): boolean {
    const match = new RegExp(`^#${page.prefix}c=(\\d+)-(\\d+)$`).exec(hash);
    if (match === null) return false;
    const [start, end] = [Number(match[1]), Number(match[2])];
    const card = page.cards.find(({ dataset }) => dataset.start === match[1] && dataset.end === match[2]);
    const claim = all(page.root, 'tr a.permalink')
      .find((link) => link.getAttribute('href') === hash)
      ?.closest('tr')?.dataset.claim;
    if (card?.dataset.term !== undefined) spotlight.term(card.dataset.term, { scroll: true });
    else if (claim !== undefined) spotlight.claim(claim, { scroll: true });
    else spotlight.stretch(start, end);
    return true;
  }

  async function copy(hash: string): Promise<void> {
    show(hash);
    try {
      await navigator.clipboard.writeText(location.href);
      page.say('The link is copied.');
    } catch {
      page.say('The link stands in the address bar.');
    }
  }

  addEventListener('hashchange', () => go(location.hash));
  page.root.addEventListener('click', (event) => {
    const target = event.target as Element;
    const link = target.closest<HTMLAnchorElement>('a.permalink');
    if (link !== null) {
      event.preventDefault();
      const hash = link.getAttribute('href') ?? '';
      if (link.hasAttribute('data-copy')) void copy(hash);
      else {
        // A step that the browser's way back undoes: the reader returns to the row.
        if (location.hash !== hash) history.pushState(null, '', hash);
        go(hash);
      }
    } else if (target.closest('[data-link-selection]') !== null) {
      const span = selectedSpan(page);
      if (span === null) page.say('Select some words of the article first.');
      else void copy(`#${page.prefix}c=${span.start}-${span.end}`);
    } else {
      const row = target.closest<HTMLElement>('tr[data-claim]');
      if (row !== null && getSelection()?.isCollapsed !== false) {
        row.querySelector<HTMLAnchorElement>('a.permalink')?.click();
      }
    }
  });
  go(location.hash);
  return { show };
}
