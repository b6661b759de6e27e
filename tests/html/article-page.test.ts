/** The page of one article: nothing lost, nothing let in, nothing judged. */
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstFilter, passes } from '../../src/formats/html/first-filter.ts';
import { KINDS, lineOf } from '../../src/formats/html/kinds.ts';
import { json } from '../../src/formats/json.ts';
import type { Outcome, Report } from '../../src/model.ts';
import { report } from '../help.ts';
import {
  attribute,
  type Element,
  ENV,
  elementsOf,
  hasClass,
  outcomeFor,
  outcomeOf,
  pageOf,
  sample,
  textOf,
  totalsOf,
} from './page.ts';

const SAMPLES = readdirSync(new URL('../../seeds/articles/', import.meta.url))
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.replace('.txt', ''));

const paragraphsOf = (elements: readonly Element[]) =>
  elements.filter((element) => hasClass(element, 'para'));

/** As a parser has it: NUL is no character of a page. */
const inPage = (text: string): string => text.replaceAll('\0', '\uFFFD');

function expectWholeText(elements: readonly Element[], { document, paragraphs }: Report): void {
  expect(paragraphsOf(elements).map(textOf)).toEqual(
    paragraphs.map(({ start, end }) => inPage(document.text.slice(start, end))),
  );
  expect(paragraphsOf(elements).map((element) => Number(attribute(element, 'data-start')))).toEqual(
    paragraphs.map(({ start }) => start),
  );
}

describe.each(SAMPLES)('%s', (name) => {
  const outcome = outcomeFor(sample(name), `seeds/articles/${name}.txt`);
  const page = pageOf([outcome]);
  const elements = elementsOf(page);

  test('holds the article, character for character', () => {
    expectWholeText(elements, outcome.report);
  });

  test('marks every term and every claim in its own words', () => {
    const pieces = (tag: string, attr: string, id: string) =>
      elements
        .filter((element) => element.tagName === tag && attribute(element, attr) === id)
        .map(textOf)
        .join('');
    for (const { id, text } of outcome.report.terms) expect(pieces('mark', 'data-term', id)).toBe(text);
    for (const { id, text } of outcome.report.claims) expect(pieces('span', 'data-claim', id)).toBe(text);
  });

  test('names every id once, and leads nowhere else', () => {
    const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = elements.flatMap((element) => [
      ...(element.tagName === 'a' ? [attribute(element, 'href') ?? []].flat() : []),
      ...(attribute(element, 'aria-describedby')?.split(' ') ?? []).map((id) => `#${id}`),
      ...(attribute(element, 'aria-labelledby')?.split(' ') ?? []).map((id) => `#${id}`),
    ]);
    expect(
      targets.filter((target) => !/^#c=\d+-\d+$/.test(target) && !ids.includes(target.slice(1))),
    ).toEqual([]);
  });

  test('keeps the report as -f json writes it', () => {
    const data = elements.find((element) => attribute(element, 'type') === 'application/json')!;
    const expected = json.begin(ENV) + json.outcome(outcome, ENV) + json.end(totalsOf([outcome]), ENV);
    expect(JSON.parse(textOf(data))).toEqual(JSON.parse(expected));
  });

  test('opens with the words that the report shows', () => {
    const { terms } = outcome.report;
    const filter = firstFilter(terms, false);
    expect(terms.filter((term) => passes(term, filter))).toEqual(terms.filter(({ shown }) => shown));
    const visible = elements.filter(
      (element) => hasClass(element, 'card') && attribute(element, 'hidden') === undefined,
    );
    expect(visible.map((element) => attribute(element, 'data-term'))).toEqual(
      terms.filter(({ shown }) => shown).map(({ id }) => id),
    );
  });

  test('says nothing about a side, a score or a lean', () => {
    // Where words of the article do not stand.
    const own = elements.filter((element) =>
      ['masthead', 'filters', 'legend', 'buttons', 'limits', 'lead'].some((name) => hasClass(element, name)),
    );
    const words = own.map(textOf).join(' ').replace('There is no score.', '');
    expect(words).not.toMatch(/\b(?:bias\w*|scores?|slant\w*|left-wing|right-wing|lean\w*|verdict on)\b/i);
  });
});

describe('the frame', () => {
  const page = pageOf([outcomeFor(sample('wire-dam-clash'))]);
  const elements = elementsOf(page);
  const policy = attribute(
    elements.find((element) => attribute(element, 'http-equiv') !== undefined)!,
    'content',
  )!;
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

  test('allows its own script and style and nothing else', () => {
    const script = elements.find((element) => element.tagName === 'script' && element.attrs.length === 0)!;
    const style = elements.find(({ tagName }) => tagName === 'style')!;
    expect(policy).toBe(
      `default-src 'none'; script-src ${hash(textOf(script))}; style-src ${hash(textOf(style))}; ` +
        "img-src data:; base-uri 'none'; form-action 'none'",
    );
  });

  test('needs nothing from elsewhere', () => {
    const addresses = elements.flatMap(({ attrs }) =>
      attrs.filter(({ name }) => ['src', 'srcset', 'href', 'action', 'data', 'poster'].includes(name)),
    );
    expect(addresses.filter(({ value }) => !value.startsWith('#') && value !== 'data:,')).toEqual([]);
    expect(page.match(/https?:\/\/|@import|url\(/g)).toBeNull();
  });

  // The policy forbids both, so they would do nothing.
  test('has no style and no handler in an attribute', () => {
    const names = elements.flatMap(({ attrs }) => attrs.map(({ name }) => name));
    expect(names.filter((name) => name === 'style' || name.startsWith('on'))).toEqual([]);
  });
});

describe('at a glance', () => {
  const glance = (text: string) =>
    textOf(elementsOf(pageOf([outcomeFor(text)])).find((element) => hasClass(element, 'sum'))!);

  test.each([
    [
      'the outlet’s own, and a source’s',
      'Council votes on bridge\n\nThe brutal regime slaughtered nine men on Monday. "They are butchers and thugs," Mara Dunn said on Tuesday.',
      /^\d words or phrases are marked: \d are the outlet’s own, 1 belongs to a source\. 3 claims found: 2 without a source in the text\.$/,
    ],
    [
      'nothing',
      'Council votes on bridge\n\nThe council voted on Monday. The bridge opens in May.',
      /^No word is marked in this text\. That is a finding too/,
    ],
  ])('%s', (_, text, expected) => {
    expect(glance(text)).toMatch(expected);
  });

  test('every kind has a letter of its own', () => {
    const letters = Object.values(KINDS).map(({ letter }) => letter);
    expect(new Set(letters).size).toBe(letters.length);
  });

  test('a word that is only talked about is not the outlet’s', () => {
    expect(lineOf({ voice: 'own', mention: true })).toBe('scare');
    expect(lineOf({ voice: 'paraphrase', mention: false })).toBe('attributed');
  });
});

describe('filters as the page opens', () => {
  const text = sample('partisan-dam-free-merrow');
  test.each([
    ['as usual', {}],
    ['mild words too', { minStrength: 1 as const }],
    ['strong words only', { minStrength: 3 as const }],
    ['the headline only', { voices: ['headline' as const] }],
    ['the outlet only', { voices: ['own' as const, 'headline' as const], minStrength: 1 as const }],
  ])('%s', (_, options) => {
    const { terms } = report(text, options);
    const filter = firstFilter(terms, false);
    expect(terms.filter((term) => passes(term, filter))).toEqual(terms.filter(({ shown }) => shown));
  });
});

describe('what cannot be read', () => {
  test.each<[string, Outcome, RegExp]>([
    [
      'empty',
      { ok: false, path: 'a.txt', error: { code: 'is_empty', message: 'is empty.' } },
      /An empty file is no fault of yours/,
    ],
    [
      'not English',
      { ok: false, path: 'a.txt', error: { code: 'not_english', message: 'reads like French.' } },
      /English-language news only/,
    ],
  ])('%s: a kind word', (_, outcome, expected) => {
    expect(pageOf([outcome])).toMatch(expected);
  });

  test('a text without words', () => {
    expect(pageOf([outcomeOf(report('* * *\n\n—'))])).toContain('There is nothing to read here');
  });

  test('no article at all', () => {
    expect(pageOf([])).toContain('There was no article to read.');
  });
});

describe('several articles in one page', () => {
  const outcomes = ['state-dam-provocation', 'wire-dam-clash', 'opinion-harbour-nights'].map((name) =>
    outcomeFor(sample(name)),
  );
  const elements = elementsOf(pageOf(outcomes));

  test('no id is used twice, and the links of each stay in it', () => {
    const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const links = elements.flatMap((element) =>
      element.tagName === 'a' ? (attribute(element, 'href')?.slice(1) ?? []) : [],
    );
    expect(links.filter((link) => !/^(?:a\d-)?c=\d+-\d+$/.test(link) && !ids.includes(link))).toEqual([]);
  });

  test('one frame around them', () => {
    for (const tag of ['head', 'body', 'main', 'style']) {
      expect(elements.filter(({ tagName }) => tagName === tag)).toHaveLength(1);
    }
  });
});

/** What is one of a few names, or a number of something else in the report: no one from outside can choose it. */
const FIXED = new Set(
  'category voice ownership kind mode printed type types class id claim terms sourceId attributedTo sha256 checkable document'.split(
    ' ',
  ),
);

/** Puts the poison behind every other string of a report. */
function spoil(value: unknown, poison: string): unknown {
  if (typeof value === 'string') return value + poison;
  if (Array.isArray(value)) return value.map((item) => spoil(item, poison));
  if (typeof value !== 'object' || value === null) return value;
  const isFixed = (name: string, inner: unknown) =>
    FIXED.has(name) && !(Array.isArray(inner) && typeof inner[0] === 'object');
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, isFixed(name, inner) ? inner : spoil(inner, poison)]),
  );
}

describe('a hostile article', () => {
  const HOSTILE = [
    '</script><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '<!-- ',
    ' -->',
    '<svg/onload=alert(1)>',
    '</p></article></main></body>',
    '&lt;b&gt; &#60;b&#62; &notanentity;',
    '<plaintext>',
    '</style><style>*{display:none}</style>',
    '\u202Egnp.exe\u2066',
    '\0',
    '\r',
    '\uD800',
    '{{constructor}}',
    'javascript:alert(1)',
  ];
  const fragments = fc.array(
    fc.oneof(
      fc.constantFrom(...HOSTILE),
      fc.constantFrom(
        'The regime ',
        'butchered ',
        'said on Monday ',
        '"thugs" ',
        'Mara Dunn said. ',
        '\n\n',
        '\n',
        'lethal aid ',
      ),
      fc.string({ maxLength: 12 }),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 30 },
  );
  const hostile = fragments.map((parts) => parts.join(''));

  /** What our own templates are made of. */
  const TAGS = new Set(
    (
      'html head meta link title style body main div header p span h1 h2 h3 code section ul li b small label input form select option output ' +
      'button details summary dl dt dd article mark a ol table thead tbody tr th td svg rect path script'
    ).split(' '),
  );
  const INSIDE = new Set(['span', 'mark', 'a']);

  function expectOwnMarkup(page: string): readonly Element[] {
    const elements = elementsOf(page);
    expect(elements.filter(({ tagName }) => !TAGS.has(tagName)).map(({ tagName }) => tagName)).toEqual([]);
    const attributes = elements.flatMap(({ attrs }) => attrs.map(({ name }) => name));
    expect(attributes.filter((name) => /^on|^style$|^src$/.test(name))).toEqual([]);
    expect(elements.filter(({ tagName }) => tagName === 'script').map(({ attrs }) => attrs[0]?.name)).toEqual(
      ['type', undefined],
    );
    const links = elements.flatMap((element) =>
      element.tagName === 'a' ? (attribute(element, 'href') ?? []) : [],
    );
    expect(links.filter((link) => !link.startsWith('#'))).toEqual([]);
    for (const paragraph of paragraphsOf(elements)) {
      const pending = [...paragraph.childNodes];
      for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
        if (!('tagName' in node)) continue;
        expect(INSIDE.has(node.tagName)).toBe(true);
        pending.push(...node.childNodes);
      }
    }
    return elements;
  }

  test('its text comes out as it went in, and makes no element', () => {
    fc.assert(
      fc.property(hostile, hostile, (text, path) => {
        const outcome = outcomeFor(text, path);
        const page = pageOf([outcome]);
        const elements = expectOwnMarkup(page);
        if (outcome.report.document.words > 0) expectWholeText(elements, outcome.report);
      }),
      { numRuns: 60 },
    );
  });

  test('neither does anything else that a report, a lexicon or an error may hold', () => {
    const base = report(sample('politics-recount-orrin'), { published: '2026-03-04' });
    fc.assert(
      fc.property(hostile, (poison) => {
        const spoilt = spoil(base, poison) as Report;
        const env = {
          ...ENV,
          version: poison,
          lexicon: { ...ENV.lexicon, name: poison, version: poison, sha256: poison, disabled: [poison] },
        };
        expectOwnMarkup(pageOf([{ ok: true, path: poison, report: spoilt }], env));
        const page = pageOf([{ ok: false, path: poison, error: { code: 'failed', message: poison } }], env);
        expect(elementsOf(page).filter(({ tagName }) => !TAGS.has(tagName))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
