/** What the parts of the script share: one article of the page, and short ways to its elements. */

export interface Page {
  readonly root: HTMLElement;
  readonly article: HTMLElement;
  /** Before ids and permalinks of this article: empty, or `a2-`. */
  readonly prefix: string;
  readonly cards: readonly HTMLElement[];
  /** The pieces of each marked word by its term, the first one first; found once, because long articles have thousands. */
  readonly marks: ReadonlyMap<string, readonly HTMLElement[]>;
  /** Says something to people who see and to people who listen. */
  readonly say: (message: string) => void;
}

export function pageOf(root: HTMLElement): Page | null {
  const article = root.querySelector<HTMLElement>('.article');
  const status = root.querySelector<HTMLElement>('[data-status]');
  if (article === null || status === null) return null;
  return {
    root,
    article,
    prefix: root.dataset.prefix ?? '',
    cards: all(root, '.card'),
    marks: marksBelow(article),
    say: (message) => {
      status.textContent = message;
    },
  };
}

export const all = (root: ParentNode, selector: string): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(selector),
];

function marksBelow(article: HTMLElement): ReadonlyMap<string, readonly HTMLElement[]> {
  const marks = new Map<string, HTMLElement[]>();
  for (const mark of all(article, 'mark[data-term]')) {
    const term = mark.dataset.term ?? '';
    const pieces = marks.get(term);
    if (pieces) pieces.push(mark);
    else marks.set(term, [mark]);
  }
  return marks;
}

export const marksOf = ({ marks }: Page, term: string): readonly HTMLElement[] => marks.get(term) ?? [];

export const textOf = (pieces: readonly HTMLElement[]): string =>
  pieces.map(({ textContent }) => textContent ?? '').join('');

/** A word that is not marked is no stop of the tabulator key either. */
export function setLink(mark: HTMLElement, on: boolean): void {
  // Only the first piece of a word has an id and a link.
  const link = mark.querySelector('a');
  if (on) link?.setAttribute('href', `#${mark.id}-card`);
  else link?.removeAttribute('href');
}

export const cardOf = (page: Page, term: string): HTMLElement | undefined =>
  page.cards.find((card) => card.dataset.term === term);

/** The tints of a claim in the text. */
export const claimPieces = (page: Page, claim: string): HTMLElement[] =>
  all(page.article, `.claim[data-claim="${CSS.escape(claim)}"]`);

export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  content: string | readonly Node[] = '',
  kind = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.append(...(typeof content === 'string' ? [content] : content));
  if (kind !== '') made.className = kind;
  return made;
}

/** `behavior` of scrolling: at once for who wants no motion. */
export const motion = (): ScrollBehavior =>
  matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
