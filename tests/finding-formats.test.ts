/** The formats that other tools read: a finding a line, or SARIF. */

import type { Log } from 'sarif';
import { describe, expect, test } from 'vitest';
import { findingLines } from '../src/formats/finding-lines.ts';
import type { Format, FormatEnv } from '../src/formats/format.ts';
import { github } from '../src/formats/github.ts';
import { markdown } from '../src/formats/markdown.ts';
import { placeOf } from '../src/formats/places.ts';
import { createSarif } from '../src/formats/sarif.ts';
import { loadStyle } from '../src/formats/style.ts';
import { unix } from '../src/formats/unix.ts';
import type { Outcome, Report, SourcePlace } from '../src/model.ts';
import { fingerprintTerms } from '../src/terms/fingerprints.ts';
import { FAILED, LEXICON } from './fixtures/report.ts';
import { report } from './help.ts';
import { renderOutput } from './render.ts';

const env: FormatEnv = {
  version: '1.0.0',
  lexicon: LEXICON,
  width: 100,
  all: false,
  style: await loadStyle(false),
};

const render = (format: Format, outcomes: readonly Outcome[], own: Partial<FormatEnv> = {}): string =>
  renderOutput(format, outcomes, { ...env, ...own });

const outcome = (text: string, path = 'news/a.txt'): Outcome & { ok: true } => ({
  ok: true,
  path,
  report: report(text),
});

const STRIKE = outcome(
  'Harbour strike enters third day\n\n' +
    'The board tried to whitewash its record. “It was a massacre,” said Marta Quill on Monday.\n',
);

describe('finding lines', () => {
  test('only a strong word of the outlet itself is a warning', () => {
    const levels = findingLines(STRIKE, env).map(({ term, level }) => [term.text, term.voice, level]);
    expect(levels).toEqual([
      ['whitewash', 'own', 'warning'],
      ['massacre', 'quote', 'note'],
    ]);
  });

  test('name the speaker of a word that is not the outlet’s', () => {
    const [, quoted] = findingLines(STRIKE, env);
    expect(quoted?.message).toMatch(/^"massacre" \(emotive, clear; quotation, Marta Quill \(person\)\): /);
  });

  test.each([
    ['one line', 'ab whitewash', 3, { line: 1, column: 4 }],
    ['after a line feed', 'a\nbc', 3, { line: 2, column: 2 }],
    ['after both', 'a\r\nbc', 4, { line: 2, column: 2 }],
    ['after a lone return', 'a\rbc', 2, { line: 2, column: 1 }],
    ['the start', 'abc', 0, { line: 1, column: 1 }],
  ])('places: %s', (_name, text, offset, place) => expect(placeOf(text, offset)).toEqual(place));
});

describe('places in the file that was read', () => {
  const page = (places: readonly SourcePlace[]): Outcome & { ok: true } => {
    const { report: read } = STRIKE;
    const origin = { format: 'html', title: null, byline: null, outlet: null, url: null, places } as const;
    return { ...STRIKE, report: { ...read, document: { ...read.document, origin } } };
  };
  const first = (outcome: Outcome) => {
    const [line] = findingLines(outcome, env);
    return { start: line?.start, end: line?.end };
  };

  test('line and column where the source tells both', () => {
    expect(
      first(
        page([
          [0, 5, 3],
          [33, 9, 10],
        ]),
      ),
    ).toEqual({
      start: { line: 9, column: 29 },
      end: { line: 9, column: 38 },
    });
  });

  test('the line alone where it tells no columns', () => {
    expect(
      first(
        page([
          [0, 5, null],
          [33, 9, null],
        ]),
      ),
    ).toEqual({ start: { line: 9, column: 1 }, end: null });
    expect(
      render(github, [
        page([
          [0, 5, null],
          [33, 9, null],
        ]),
      ]),
    ).toContain(',line=9,title=');
  });

  test('those of the text where the source has no lines', () => {
    expect(first(page([]))).toEqual(first(STRIKE));
  });
});

describe('unix', () => {
  test('is path, line, column, message and entry, a finding a line', () => {
    const lines = render(unix, [STRIKE, FAILED]).trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(
      /^news\/a\.txt:3:20: warning: "whitewash" \(motive, strong; outlet's own voice\): .+ \[motive\.whitewash\]$/,
    );
  });
});

describe('github', () => {
  test('is a workflow command a finding, and one for an input that failed', () => {
    const lines = render(github, [STRIKE, FAILED]).trimEnd().split('\n');
    expect(lines[0]).toMatch(
      /^::warning file=news\/a\.txt,line=3,endLine=3,col=20,endColumn=29,title=framing%3A motive\.whitewash::/,
    );
    expect(lines[1]).toMatch(/^::notice /);
    expect(lines[2]).toMatch(/^::error file=[^:]+::/);
  });

  test('what a path or an article holds cannot make a second command', () => {
    const hostile = outcome(STRIKE.report.document.text, 'a,line=9::b\n::error::x.txt');
    for (const line of render(github, [hostile]).trimEnd().split('\n')) {
      expect(line).toMatch(/^::(?:warning|notice) file=a%2Cline=9%3A%3Ab%0A%3A%3Aerror%3A%3Ax\.txt,line=\d/);
    }
  });
});

describe('sarif', () => {
  const log = (outcomes: readonly Outcome[], own: Partial<FormatEnv> = {}, most?: number): Log =>
    JSON.parse(render(createSarif(most), outcomes, own));

  test('has a rule for every entry that was found and a region for every finding', () => {
    const [run] = log([STRIKE]).runs;
    expect(run?.tool.driver.rules?.map(({ id }) => id)).toEqual(['emotive.massacre', 'motive.whitewash']);
    expect(run?.columnKind).toBe('utf16CodeUnits');
    const regions = run?.results?.map(({ locations }) => locations?.[0]?.physicalLocation?.region);
    expect(regions?.[0]).toEqual({
      startLine: 3,
      startColumn: 20,
      endLine: 3,
      endColumn: 29,
      charOffset: 52,
      charLength: 9,
      snippet: { text: 'whitewash' },
    });
  });

  test.each([
    ['a folder', './news/a b.txt', 'news/a%20b.txt'],
    ['the root', '/srv/a#1.txt', 'file:///srv/a%231.txt'],
    ['standard input', '<stdin>', '%3Cstdin%3E'],
  ])('names a file of %s by its URI', (_name, path, uri) => {
    const [result] = log([{ ...STRIKE, path }]).runs[0]!.results!;
    expect(result?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe(uri);
  });

  test('says that an input could not be read, with or without findings', () => {
    const [run] = log([FAILED]).runs;
    expect(run?.results).toEqual([]);
    expect(run?.invocations?.[0]?.executionSuccessful).toBe(false);
    expect(run?.invocations?.[0]?.toolExecutionNotifications?.[0]?.message.text).toContain(FAILED.path);
  });

  test('begins a further run where one is full, each with the rules that it uses', () => {
    const { runs } = log([STRIKE, { ...STRIKE, path: 'b.txt' }], {}, 3);
    expect(runs.map(({ results }) => results?.length)).toEqual([3, 1]);
    expect(runs.map(({ tool }) => tool.driver.rules?.length)).toEqual([2, 1]);
  });

  test('with a baseline says which findings are new', () => {
    const baseline = () => (term: { readonly entry: string }) => term.entry === 'motive.whitewash';
    const states = log([STRIKE], { baseline }).runs[0]!.results!.map(({ baselineState }) => baselineState);
    expect(states).toEqual(['unchanged', 'new']);
    expect(render(unix, [STRIKE], { baseline })).not.toContain('whitewash');
  });
});

describe('fingerprints', () => {
  const all = ({ terms, ...rest }: Report) => [...fingerprintTerms({ terms, ...rest }).values()];
  const text = STRIKE.report.document.text;

  test('stay when lines move and spaces change', () => {
    const [title, body] = text.split('\n\n');
    const moved = `${title}\n\nThe cranes stood still.\n\n${body!.replace(' record', '  record')}`;
    expect(all(report(moved))).toEqual(all(STRIKE.report));
  });

  test('change with the sentence', () => {
    expect(all(report(text.replace('its record', 'its past')))[0]).not.toBe(all(STRIKE.report)[0]);
  });

  test('tell equal sentences apart', () => {
    const twice = report('The board tried to whitewash it.\n\nThe board tried to whitewash it.\n');
    expect(new Set(all(twice)).size).toBe(2);
  });
});

describe('markdown', () => {
  test('holds both tables, every row with as many cells as its head', () => {
    const page = render(markdown, [STRIKE]);
    const rows = page.split('\n').filter((line) => line.startsWith('|'));
    const cells = rows.map((row) => row.replace(/\\\|/g, '').split('|').length - 2);
    expect(new Set(cells)).toEqual(new Set([6]));
    expect(page).toContain('The board tried to **whitewash** its record.');
    expect(page).toContain('Marta Quill (person)');
  });

  test('article and path are plain text in it', () => {
    const hostile = outcome(
      'A <b>bold</b> | [link](http://x.example) plan\n\nThe board tried to *whitewash* it, @marta said `so`.\n',
      'a|b*.txt',
    );
    const page = render(markdown, [hostile]);
    expect(page).not.toMatch(/<b>|[^\\]\[link|@marta/);
    expect(page).toContain('a\\|b\\*.txt');
  });

  test('says why an input is missing', () => {
    expect(render(markdown, [FAILED, STRIKE])).toContain('Not analysed: ');
  });
});
