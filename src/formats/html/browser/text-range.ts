/** Stretches of the article by offset: UTF-16 code units into the text of the report, half-open. */

import { all, type Page } from './page-parts.ts';

const paragraphs = (page: Page): HTMLElement[] => all(page.article, '.para');

export const startOf = (paragraph: HTMLElement): number => Number(paragraph.dataset.start);

/** Wraps what stands between the offsets, text node by text node; gives the wrappers. */
export function wrapRange(page: Page, start: number, end: number, kind: string): HTMLElement[] {
  const wrappers: HTMLElement[] = [];
  for (const paragraph of paragraphs(page)) {
    let at = startOf(paragraph);
    if (at >= end || at + (paragraph.textContent ?? '').length <= start) continue;
    for (const node of textNodes(paragraph)) {
      const from = Math.max(start - at, 0);
      const to = Math.min(end - at, node.length);
      at += node.length;
      if (from >= to) continue;
      const part = from > 0 ? node.splitText(from) : node;
      if (to - from < part.length) part.splitText(to - from);
      const wrapper = document.createElement('span');
      wrapper.className = kind;
      part.replaceWith(wrapper);
      wrapper.append(part);
      wrappers.push(wrapper);
    }
  }
  return wrappers;
}

export function unwrap(page: Page, kind: string): void {
  for (const wrapper of all(page.article, `span.${kind}`)) {
    const parent = wrapper.parentNode;
    wrapper.replaceWith(...wrapper.childNodes);
    parent?.normalize();
  }
}

function textNodes(paragraph: HTMLElement): Text[] {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) nodes.push(node as Text);
  return nodes;
}

/** What the reader has selected in the article, or null. */
export function selectedSpan(page: Page): { readonly start: number; readonly end: number } | null {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const inside = paragraphs(page).filter((paragraph) => range.intersectsNode(paragraph));
  const first = inside[0];
  const last = inside.at(-1);
  if (first === undefined || last === undefined) return null;
  const start = first.contains(range.startContainer)
    ? offsetIn(first, range.startContainer, range.startOffset)
    : startOf(first);
  const end = last.contains(range.endContainer)
    ? offsetIn(last, range.endContainer, range.endOffset)
    : startOf(last) + (last.textContent ?? '').length;
  return start < end ? { start, end } : null;
}

function offsetIn(paragraph: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange();
  before.selectNodeContents(paragraph);
  before.setEnd(node, offset);
  return startOf(paragraph) + before.toString().length;
}
