/** Which claims the table lists. */

import { all, type Page } from './page-parts.ts';

export function setUpClaimFilters(page: Page): void {
  const box = page.root.querySelector<HTMLElement>('[data-claim-filters]');
  if (box === null) return;
  const sourced = box.querySelector<HTMLSelectElement>('[data-filter=sourced]');
  const nested = box.querySelector<HTMLInputElement>('[data-filter=nested]');
  box.addEventListener('input', () => {
    for (const row of all(page.root, 'tr[data-claim]')) {
      const kind = sourced?.value ?? '';
      const folded = row.classList.contains('nested') && nested?.checked !== true;
      row.hidden = folded || (kind !== '' && !row.classList.contains(kind));
    }
  });
}
