/** Download, print, tint. */

import type { Page } from './page-parts.ts';

export function setUpButtons(page: Page): void {
  const { root } = page;
  for (const box of root.querySelectorAll<HTMLElement>('[data-needs-script]')) box.hidden = false;
  root.querySelector('[data-print]')?.addEventListener('click', () => print());
  root.querySelector('[data-download]')?.addEventListener('click', () => download(page));
  const tint = root.querySelector('[data-tint]');
  tint?.addEventListener('click', () => {
    const on = root.classList.toggle('untinted');
    tint.setAttribute('aria-pressed', String(!on));
  });
}

/** The same document as `framing -f json`. */
function download({ root, say }: Page): void {
  const data = root.querySelector<HTMLElement>('script[data-report]');
  if (data === null) return;
  const url = URL.createObjectURL(new Blob([data.textContent ?? ''], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${data.dataset.name ?? 'article'}.framing.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  say(`${link.download} is in your downloads.`);
}
