import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { escapeText, html, jsonScript, type Markup } from '../../src/formats/html/markup.ts';
import { nest, type Wrapping } from '../../src/formats/html/nest.ts';
import { textOf } from './page.ts';

describe('html', () => {
  test.each<[string, Markup, string]>([
    ['text is escaped', html`<p>${'<b>&"\''}</p>`, '<p>&lt;b&gt;&amp;&quot;&#39;</p>'],
    ['markup is not', html`<p>${html`<b>x</b>`}</p>`, '<p><b>x</b></p>'],
    ['numbers, nothing and lists', html`${1}${null}${false}${['<', html`<i>`]}`, '1&lt;<i>'],
    ['an empty text stays empty', html`<p>${''}</p>`, '<p></p>'],
  ])('%s', (_, { source }, expected) => {
    expect(source).toBe(expected);
  });

  test('a text comes back from a parser as it was, in elements and in attributes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), (one, two) => {
        const text = `${one}\r\n<${two}>\r`.replace(/\p{Cs}|[\0\uFFFE\uFFFF]/gu, '');
        const fragment = parseFragment(html`<p title="${text}">${text}</p>`.source);
        const [paragraph] = fragment.childNodes;
        expect(textOf(fragment)).toBe(text);
        expect(paragraph && 'attrs' in paragraph && paragraph.attrs[0]?.value).toBe(text);
      }),
    );
  });

  test('NUL, which a parser drops, is replaced by one unit', () => {
    expect(escapeText('a\0b')).toBe('a\uFFFDb');
  });

  test('JSON cannot end its script', () => {
    const value = ['</script><script>alert(1)</script>', '<!--<script>'];
    const { source } = jsonScript(JSON.stringify(value));
    expect(source).not.toContain('<');
    expect(JSON.parse(source)).toEqual(value);
  });
});

describe('nest', () => {
  const wrap = (name: string, start: number, end: number, rank = 0): Wrapping => ({
    start,
    end,
    rank,
    open: (again) => `<${name}${again ? '+' : ''}>`,
    close: () => `</${name}>`,
  });
  const write = (from: number, to: number) => 'abcdefghij'.slice(from, to);
  const all = { start: 0, end: 10 };

  test.each<[string, Wrapping[], string]>([
    ['nothing', [], 'abcdefghij'],
    ['one', [wrap('x', 2, 4)], 'ab<x>cd</x>efghij'],
    ['one in another', [wrap('x', 1, 8), wrap('y', 3, 5)], 'a<x>bc<y>de</y>fgh</x>ij'],
    ['the longer one goes outside', [wrap('y', 1, 3), wrap('x', 1, 5)], 'a<x><y>bc</y>de</x>fghij'],
    [
      'the lower rank goes outside',
      [wrap('y', 1, 5, 1), wrap('x', 1, 3)],
      'a<x><y>bc</y></x><y+>de</y>fghij',
    ],
    [
      'crossing: the inner one is cut',
      [wrap('x', 1, 5), wrap('y', 3, 8, 1)],
      'a<x>bc<y>de</y></x><y+>fgh</y>ij',
    ],
    ['two that end together', [wrap('x', 1, 5), wrap('y', 3, 5)], 'a<x>bc<y>de</y></x>fghij'],
    ['side by side', [wrap('x', 1, 3), wrap('y', 3, 5)], 'a<x>bc</x><y>de</y>fghij'],
    ['reaching out on both sides', [wrap('x', -3, 4), wrap('y', 8, 12)], '<x>abcd</x>efgh<y>ij</y>'],
    ['outside, and empty', [wrap('x', 12, 14), wrap('y', 3, 3)], 'abcdefghij'],
  ])('%s', (_, wrappings, expected) => {
    expect(nest(all, wrappings, write)).toBe(expected);
  });

  test('whatever overlaps: well formed, no empty element, every character where it was and wrapped as asked', () => {
    const span = fc.tuple(fc.nat(12), fc.nat(12), fc.nat(1));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), (spans) => {
        const wrappings = spans.map(([start, length, rank], index) =>
          wrap(`n${index}`, start, start + length, rank),
        );
        const open: string[] = [];
        const around: string[][] = [];
        const markup = nest(all, wrappings, write);
        for (const [token] of markup.matchAll(/<[^>]+>|[a-j]/g)) {
          if (token.startsWith('</')) expect(open.pop()).toBe(token.slice(2, -1));
          else if (token.startsWith('<')) open.push(token.slice(1, -1).replace('+', ''));
          else around.push([...open].sort());
        }
        expect(open).toEqual([]);
        expect(markup).not.toMatch(/<(n\d)\+?><\/\1>/);
        expect(markup.replace(/<[^>]+>/g, '')).toBe('abcdefghij');
        around.forEach((names, at) => {
          const asked = wrappings.flatMap(({ start, end }, index) =>
            start <= at && at < end ? [`n${index}`] : [],
          );
          expect(names).toEqual(asked.sort());
        });
      }),
    );
  });
});
