import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../src/model.ts';
import { readDirectives } from '../src/text/directives.ts';
import { report } from './help.ts';
import { runMain } from './run-main.ts';

const flags = (text: string, options = {}): string[] => report(text, options).terms.map(({ text }) => text);
const off = (text: string): string[] =>
  report(text)
    .rejected.filter(({ suppressedAt }) => suppressedAt !== undefined)
    .map(({ text, suppressedAt }) => `${text} ${suppressedAt}`);

/** Three paragraphs with a term each, of the categories motive, reporting_verb and person_negative. */
const [A, B, C] = [
  'The report is an attempt to whitewash the council.',
  'The mayor slammed the board on Monday.',
  'Fat cats at the water firm took another bonus.',
];

describe('what directives turn off', () => {
  const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    [`${A}\n\n${B}\n\n${C}`, ['whitewash', 'slammed', 'Fat cats'], []],
    [`<!-- framing-disable -->\n\n${A}\n\n${B}`, [], ['whitewash 1', 'slammed 1']],
    [`${A}\n\n<!-- framing-disable -->\n\n${B}`, ['whitewash'], ['slammed 3']],
    [`<!-- framing-disable -->\n${A}\n<!-- framing-enable -->\n${B}`, ['slammed'], ['whitewash 1']],
    [`<!-- framing-disable motive -->\n${A}\n\n${B}`, ['slammed'], ['whitewash 1']],
    [`<!-- framing-disable motive.whitewash -->\n${A}\n\n${B}`, ['slammed'], ['whitewash 1']],
    [
      `<!--framing-disable MOTIVE,person_negative-->\n${A}\n\n${B}\n\n${C}`,
      ['slammed'],
      ['whitewash 1', 'Fat cats 1'],
    ],
    [`<!-- framing-disable motive hype -- a word of the headline we quote -->\n${A}`, [], ['whitewash 1']],
    // the last directive that concerns an entry decides
    [`<!-- framing-disable -->\n<!-- framing-enable motive -->\n${A}\n\n${B}`, ['whitewash'], ['slammed 1']],
    [`<!-- framing-disable motive -->\n<!-- framing-enable hype -->\n${A}`, [], ['whitewash 1']],
    [`<!-- framing-disable motive -->\n<!-- framing-enable -->\n${A}`, ['whitewash'], []],
    // the next line with words
    [`<!-- framing-disable-next-line -->\n${A}\n\n${B}`, ['slammed'], ['whitewash 1']],
    [`<!-- framing-disable-next-line -->\n\n${A}\n${B}`, ['slammed'], ['whitewash 1']],
    [
      `<!-- framing-disable-next-line motive -->\n<!-- framing-disable-next-line hype -->\n${A}\n`,
      [],
      ['whitewash 1'],
    ],
    [`<!-- framing-disable-next-line reporting_verb -->\n${A}\n\n${B}`, ['whitewash', 'slammed'], []],
    // its own line
    [`${A} <!-- framing-disable-line -->\n\n${B}`, ['slammed'], ['whitewash 1']],
    [`${A}\r\n\r\n<!-- framing-disable-line --> ${B}\r\n\r\n${C}`, ['whitewash', 'Fat cats'], ['slammed 3']],
    [`<!-- framing-enable -->\n${A} <!-- framing-disable-line motive -->`, [], ['whitewash 2']],
    // in the middle of a line: from there on
    [
      `${A} <!-- framing-disable --> ${B} <!-- framing-enable --> ${C}`,
      ['whitewash', 'Fat cats'],
      ['slammed 1'],
    ],
    // no directives
    [`<!-- a note, framing-disable -->\n\n${A}`, ['whitewash'], []],
    [`<!-- framing-disable\n\n${A}`, ['whitewash'], []],
    [`&lt;!-- framing-disable --&gt;\n\n${A}`, ['whitewash'], []],
  ];
  test.each(cases)('%s', (text, shown, suppressed) => {
    expect(flags(text)).toEqual(shown);
    expect(off(text)).toEqual(suppressed);
  });

  test('by axis', () => {
    const text = '<!-- framing-disable lab -->\nThe union bosses walked out.';
    expect(flags(text.split('\n')[1]!)).not.toEqual([]);
    expect(flags(text)).toEqual([]);
  });

  test('counted, and what is turned off is what would have stood there', () => {
    const text = `<!-- framing-disable -->\n\n${A}\n\n${B}\n\n${C}`;
    const [quiet, loud] = [report(text), report(text, { directives: false })];
    expect(quiet.counts.terms).toMatchObject({ shown: 0, folded: 0, suppressed: 3 });
    expect(loud.counts.terms.suppressed).toBe(0);
    expect(loud.counts.terms.shown + loud.counts.terms.folded).toBe(3);
    expect(quiet.rejected.find(({ text }) => text === 'whitewash')!.because).toBe(
      'turned off in the file by framing-disable, line 1',
    );
  });

  test('a condition comes first, and a longer hit keeps the shorter one from being counted', () => {
    expect(off('<!-- framing-disable -->\nThe tax regime was changed in 2019.')).toEqual([]);
    const text = 'It was an attempt at a shameless power grab.';
    const all = report(text).terms.map((term) => term.text);
    expect(off(`<!-- framing-disable -->\n${text}`).map((hit) => hit.slice(0, -2))).toEqual(all);
  });
});

describe('the comments are no words of the article', () => {
  test('neither words nor sentences nor claims; the text of the report has them', () => {
    const text = [
      'The council said on Monday that the bridge over the river may <!-- framing-disable-line -->',
      'stay closed until the spring, because the builders have not been',
      'paid.',
      '',
      'Nobody came.',
    ].join('\n');
    const { document, sentences, claims } = report(text);
    expect(document.text).toBe(text);
    expect(document.words).toBe(26);
    expect(sentences.length).toBe(2);
    for (const claim of claims) {
      expect(text.slice(claim.start, claim.end)).toBe(claim.text);
      expect(claim.standalone).not.toContain('framing-');
      expect(claim.standalone).not.toMatch(/\s\s|\u2003/);
    }
  });

  test('a comment between two lines of a paragraph leaves it whole', () => {
    const lines = [
      'The council said on Monday that the bridge over the river may stay',
      'closed until the spring, because the builders have not been paid and',
      'the cracks are wide.',
    ];
    const plain = report(`${lines.join('\n')}\n\nNobody came.`);
    const comment = '<!-- framing-disable-next-line -->\n<!-- framing-enable -->';
    for (const end of ['\n', '\r\n']) {
      const text = [lines[0], ...comment.split('\n'), lines[1], lines[2], '', 'Nobody came.'].join(end);
      const directed = report(text);
      expect(directed.paragraphs.length).toBe(plain.paragraphs.length);
      expect(directed.sentences.length).toBe(plain.sentences.length);
    }
  });

  test('a comment in front of a paragraph does not set it off as a quotation', () => {
    const text = `Mara Dunn spoke.\n\n${B}\n\n${C}\n\nShe left the hall at noon.`;
    const directed = text.replace(B, `<!-- framing-enable --> ${B}`);
    expect(report(directed).terms.map(({ voice }) => voice)).toEqual(
      report(text).terms.map(({ voice }) => voice),
    );
  });

  test('many comments in one line take no longer than many words', () => {
    const text = '<!-- framing-disable-next-line hype --> word '.repeat(20_000);
    expect(readDirectives(text)!.directives.length).toBe(20_000);
    expect(readDirectives('<!-- framing-disable '.repeat(50_000))).toBeNull();
    const lines = '<!-- framing-disable-line -->\n'.repeat(20_000);
    expect(readDirectives(lines)!.masked.length).toBe(lines.length);
  });
});

/** Everything with offsets, and the rules that decided. */
const skeleton = (
  { terms, claims, quotes, attributions, sentences, paragraphs, structures }: Report,
  back: (at: number) => number,
) =>
  JSON.stringify({ terms, claims, quotes, attributions, sentences, paragraphs, structures }, (key, value) =>
    key === 'text' || key === 'line' || key === 'column'
      ? undefined
      : (key === 'start' || key === 'end') && typeof value === 'number'
        ? back(value)
        : value,
  );

describe('offsets of everything else', () => {
  const article = readFileSync(
    new URL('../seeds/articles/state-dam-provocation.txt', import.meta.url),
    'utf8',
  );
  const lines = article.split('\n');
  const plain = skeleton(report(article), (at) => at);
  const comments = [
    '<!-- framing-enable -->',
    '<!-- framing-enable hype motive -->',
    '<!-- framing-disable-next-line -- --> <!-- framing-enable -->',
  ];

  test('do not change, wherever a comment stands at the end of a line or in a line of its own', () => {
    const places = fc.uniqueArray(
      fc.record({ line: fc.nat(lines.length - 1), own: fc.boolean(), comment: fc.constantFrom(...comments) }),
      { selector: ({ line }) => line, maxLength: 6 },
    );
    fc.assert(
      fc.property(places, (chosen) => {
        const cuts: { at: number; length: number }[] = [];
        let text = '';
        lines.forEach((line, number) => {
          text += line;
          const place = chosen.find((candidate) => candidate.line === number);
          if (place !== undefined) {
            const inserted = (place.own ? '\n' : ' ') + place.comment;
            cuts.push({ at: text.length, length: inserted.length });
            text += inserted;
          }
          if (number < lines.length - 1) text += '\n';
        });
        const back = (at: number): number =>
          at - cuts.filter((cut) => cut.at < at).reduce((sum, { length }) => sum + length, 0);
        expect(skeleton(report(text, { directives: false }), back)).toBe(plain);
      }),
      { numRuns: 40, seed: 4 },
    );
  });
});

describe('the program', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'framing-directives-'));
    writeFileSync(
      join(folder, 'a.md'),
      `<!-- framing-disable motve slam -->\n<!-- framing-disable motive -->\n${A}\n\n${B}\n`,
    );
    writeFileSync(
      join(folder, 'b.md'),
      `<!-- framing-disabel -->\n\n${A}\n\n<!-- framing-disable -->\n\n${B}\n\n${C}\n`,
    );
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (name: string): string => join(folder, name);

  test('tells in the brief what was turned off', async () => {
    const { out } = await runMain([file('a.md')]);
    expect(out).toContain(' 1 flag turned off in the file (motive.whitewash 1).');
    const more = await runMain([file('b.md')]);
    expect(more.out).toContain(
      ' 2 flags turned off in the file (reporting_verb.slam 1, person_negative.fat-cat 1).',
    );
    expect((await runMain([file('b.md'), '--brief'])).out).toMatch(/ {2}turned off 2\n$/);
  });

  test('warns of unknown names and directives once, with file and line, and goes on', async () => {
    const { code, err } = await runMain([file('a.md'), '--json']);
    expect(code).toBe(0);
    expect(err.split('\n')[0]).toBe(
      `framing: ${file('a.md')}:1: framing-disable names no entry, category or axis: "motve"; did you mean motive?`,
    );
    expect(err.split('\n').length).toBe(3);
    const other = await runMain([file('b.md'), '--brief']);
    expect(other.err).toBe(
      `framing: ${file('b.md')}:1: "framing-disabel" is no directive: did you mean framing-disable?\n`,
    );
    expect((await runMain([file('b.md'), '--quiet'])).err).toBe('');
  });

  test('--fail-on does not see what is turned off, --no-ignore does', async () => {
    expect((await runMain([file('b.md'), '--fail-on', 'any:3', '--json', '--without', 'motive'])).code).toBe(
      0,
    );
    const loud = await runMain([
      file('b.md'),
      '--fail-on',
      'any:3',
      '--json',
      '--without',
      'motive',
      '--no-ignore',
    ]);
    expect(loud.code).toBe(1);
    expect(JSON.parse(loud.out).totals.terms.suppressed).toBe(0);
  });

  test('in a stream, too', async () => {
    const line = JSON.stringify({
      id: 'a1',
      text: `<!-- framing-disable hyp -->\n<!-- framing-disable motive -->\n${A}`,
    });
    const { out, err } = await runMain(['stream'], `${line}\n`);
    expect(JSON.parse(out).report.counts.terms).toMatchObject({ shown: 0, suppressed: 1 });
    expect(err).toContain('framing: a1:1: framing-disable names no entry');
    expect(
      JSON.parse((await runMain(['stream', '--no-ignore'], `${line}\n`)).out).report.counts.terms.shown,
    ).toBe(1);
  });

  test('why names the directive', async () => {
    const { out } = await runMain(['why', 'whitewash', '--in', file('a.md')]);
    expect(out).toContain('turned down: turned off in the file by framing-disable, line 2');
  });
});
