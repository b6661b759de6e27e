/** Markdown to what a reader of the page reads: no code, no targets of links, no pictures, no comments. */

import type { Nodes, Parents, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Extract } from './article.ts';
import { decode } from './decode.ts';
import { readFrontMatter } from './front-matter.ts';
import { withHeadline } from './headline.ts';
import { collectParagraphs, type Paragraphs, type Piece } from './paragraphs.ts';
import { wordsBetweenTags } from './tags.ts';

interface Walk {
  readonly source: string;
  /** Lines and offset of what stands above the parsed text. */
  readonly above: { readonly lines: number; readonly offset: number };
  readonly paragraphs: Paragraphs;
}

/** Comments that tell `framing` something stay where they are. */
const OUR_COMMENT = /^<!--\s*framing-/;

/** @throws InputError as `decode` does, and `is_empty` */
export async function readMarkdown(bytes: Uint8Array): Promise<Extract> {
  const { text: source, warnings } = await decode(bytes);
  const front = readFrontMatter(source);
  const body = source.slice(front.end);
  const tree = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const lines = source.slice(0, front.end).split(/\r\n|\r|\n/).length - 1;
  const paragraphs = collectParagraphs();
  const walk = { source, above: { lines, offset: front.end }, paragraphs };
  for (const block of tree.children) addBlock(block, '', walk);
  const { title, byline, published, outlet, url, fields } = front;
  const { text, places } = paragraphs.finish();
  return {
    ...withHeadline(text, title, places, front.titleLine),
    title: title ?? headingOf(tree.children),
    byline,
    published,
    outlet,
    url,
    ...(fields === null ? {} : { meta: fields }),
    warnings: [...warnings, ...front.warnings],
  };
}

/** A heading above everything else is the headline. */
function headingOf(blocks: readonly RootContent[]): string | null {
  const first = blocks.find(({ type }) => type !== 'html' && type !== 'definition');
  if (first?.type !== 'heading') return null;
  return textOf(first).replace(/\s+/g, ' ').trim();
}

const textOf = (node: Nodes): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';

function addBlock(block: RootContent, mark: string, walk: Walk): void {
  switch (block.type) {
    case 'blockquote':
      for (const child of block.children) addBlock(child, `> ${mark}`, walk);
      break;
    case 'list':
      for (const item of block.children) {
        item.children.forEach((child, index) => {
          addBlock(child, index === 0 ? `${mark}- ` : mark, walk);
        });
      }
      break;
    case 'footnoteDefinition':
      for (const child of block.children) addBlock(child, mark, walk);
      break;
    case 'table':
      for (const row of block.children) {
        const cells = row.children.map((cell) => inlineOf(cell, walk));
        const between: Piece = { text: ' | ', line: null, column: null };
        walk.paragraphs.add(cells.flatMap((cell, index) => (index === 0 ? cell : [between, ...cell])));
      }
      break;
    case 'paragraph':
    case 'heading': {
      const pieces = inlineOf(block, walk);
      if (pieces.some(({ text }) => text.trim() !== '')) walk.paragraphs.add([markPiece(mark), ...pieces]);
      break;
    }
    case 'html':
      walk.paragraphs.add(htmlPieces(block, walk));
      break;
  }
}

const markPiece = (text: string): Piece => ({ text, line: null, column: null });

function inlineOf(parent: Parents, walk: Walk): Piece[] {
  return parent.children.flatMap((node): Piece[] => {
    switch (node.type) {
      case 'text':
        return textPieces(node, walk);
      case 'break':
        return [{ text: ' ', line: null, column: null }];
      case 'html':
        return OUR_COMMENT.test(node.value) ? htmlPieces(node, walk) : [];
      case 'emphasis':
      case 'strong':
      case 'link':
      case 'linkReference':
        return inlineOf(node, walk);
      // Code, pictures, footnote numbers, and what has been struck out.
      default:
        return [];
    }
  });
}

/** Words between tags, and comments of ours. */
function htmlPieces({ value, position }: NodeOf<'html'>, { above }: Walk): Piece[] {
  const line = (position?.start.line ?? 1) + above.lines;
  if (OUR_COMMENT.test(value)) return [{ text: value.replace(/\s+/g, ' '), line, column: null }];
  return [{ text: wordsBetweenTags(value), line, column: null }];
}

type NodeOf<Type extends Nodes['type']> = Nodes & { readonly type: Type };

/**
 * The words of a text node by their place in the source, which differs where something is escaped, written as an
 * entity, or goes on in the next line behind the marks of a quotation.
 */
function textPieces({ value, position }: NodeOf<'text'>, { source, above }: Walk): Piece[] {
  if (position === undefined) return [];
  const pieces: Piece[] = [];
  let at = (position.start.offset ?? 0) + above.offset;
  let { line, column } = { line: position.start.line + above.lines, column: position.start.column };
  let begin = 0;
  let from = { line, column };
  const cut = (to: number): void => {
    if (to > begin) pieces.push({ text: value.slice(begin, to), ...from });
    begin = to;
  };
  const skip = (count: number): void => {
    at += count;
    column += count;
  };
  for (let index = 0; index < value.length; index++) {
    if (value[index] === '\n' || value[index] === '\r') {
      cut(index);
      pieces.push({ text: ' ', line: null, column: null });
      if (value[index] === '\r' && value[index + 1] === '\n') index++;
      begin = index + 1;
      while (at < source.length && source[at] !== '\n' && source[at] !== '\r') at++;
      at += source[at] === '\r' && source[at + 1] === '\n' ? 2 : 1;
      line++;
      column = 1;
      skip(/^[ \t>]*/.exec(source.slice(at, at + 200))![0].length);
      from = { line, column };
      continue;
    }
    if (source[at] !== value[index]) {
      cut(index);
      const entity = /^&#?\w{1,40};/.exec(source.slice(at, at + 43));
      if (entity !== null) {
        from = { line, column };
        skip(entity[0].length);
        // An entity may stand for two units.
        if (/[\uD800-\uDBFF]/.test(value[index]!)) index++;
        cut(index + 1);
        from = { line, column };
        continue;
      }
      if (source[at] === '\\') skip(1);
      from = { line, column };
    }
    skip(1);
  }
  cut(value.length);
  return pieces;
}
