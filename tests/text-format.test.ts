import { describe, expect, test } from 'vitest';
import { columns } from '../src/formats/columns.ts';
import type { FormatEnv } from '../src/formats/format.ts';
import { paragraphRanges } from '../src/formats/phrases.ts';
import { shortNames } from '../src/formats/short-names.ts';
import { loadStyle } from '../src/formats/style.ts';
import { text } from '../src/formats/text.ts';
import type { CueClass, Report, Source, Term } from '../src/model.ts';
import { NO_TOTALS } from '../src/run/totals.ts';
import { FAILED, LEXICON, OUTCOME, PLAIN, REPORT } from './fixtures/report.ts';

const style = await loadStyle(false);

function env(fields: Partial<FormatEnv> = {}): FormatEnv {
  return { version: '1.0.0', lexicon: LEXICON, width: 100, all: false, style, ...fields };
}

function render(report: Report = REPORT, fields: Partial<FormatEnv> = {}): string {
  return text.outcome({ ...OUTCOME, report }, env(fields));
}

/** One column under the other, so that sentences are easy to look for. */
function renderWide(report: Report, fields: Partial<FormatEnv> = {}): string {
  return render(report, { width: 79, ...fields })
    .replace(/\n {4,}/g, ' ')
    .replace(/ +/g, ' ');
}

function withTerm(fields: Partial<Term>): Report {
  const [first] = REPORT.terms.filter(({ id }) => id === 'L6');
  if (!first) throw new Error('fixture changed');
  return { ...REPORT, terms: [{ ...first, ...fields }], claims: [] };
}

describe('the whole report', () => {
  test.each([60, 80, 100, 140])('at %i columns', async (width) => {
    await expect(render(REPORT, { width })).toMatchFileSnapshot(`fixtures/report-${width}.txt`);
  });

  test('with everything that is folded', async () => {
    await expect(render(REPORT, { all: true })).toMatchFileSnapshot('fixtures/report-all.txt');
  });

  test('with nothing to flag', async () => {
    await expect(render(PLAIN)).toMatchFileSnapshot('fixtures/report-plain.txt');
  });

  test.each([40, 59, 79, 80, 99, 133, 180])('no line is wider than %i columns', (width) => {
    const widest = Math.max(...render(REPORT, { width }).split('\n').map(columns));
    expect(widest).toBe(width);
  });

  test.each([
    [12, 40],
    [400, 180],
  ])('%i columns are brought to %i', (width, used) => {
    expect(Math.max(...render(REPORT, { width }).split('\n').map(columns))).toBe(used);
  });

  test('no line ends in a space, and without colour there are no escape codes', () => {
    expect(render()).not.toMatch(/ \n/);
    expect(render()).not.toContain('\u001B');
  });

  test('decoration changes nothing but escape codes', async () => {
    const decorated = render(REPORT, { style: await loadStyle(true) });
    expect(decorated).toContain('\u001B[4m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes are what is looked for
    expect(decorated.replace(/\u001B\[\d+m/g, '')).toBe(render());
  });

  test('wide characters keep the columns in line', () => {
    const report = withTerm({
      reason: '大きな図と「言葉」 🚢🚢 in the harbour, said twice: 大きな図 🚢 and once more',
    });
    const lines = render({ ...report, claims: REPORT.claims }).split('\n');
    const bars = lines
      .filter((line) => line.includes('│'))
      .map((line) => columns(line.slice(0, line.indexOf('│'))));
    expect(new Set(bars)).toEqual(new Set([48]));
  });

  test('an article cannot drive the terminal', () => {
    const report = withTerm({ reason: 'red \u001B[31m bell \u0007 \u202Eturned\u202C \u009B2J' });
    for (const character of '\u0007\u001B\u009B\u202C\u202E') expect(render(report)).not.toContain(character);
  });

  test('five thousand claims are printed in order and in time', () => {
    const [claim] = REPORT.claims.filter(({ id }) => id === 'C11');
    if (!claim) throw new Error('fixture changed');
    const claims = Array.from({ length: 5000 }, (_, n) => ({
      ...claim,
      id: `N${n}`,
      standalone: `Claim ${n} stands.`,
    }));
    const started = performance.now();
    const lines = render({ ...REPORT, claims });
    expect(lines.indexOf('Claim 4999 stands.')).toBeGreaterThan(lines.indexOf('Claim 4998 stands.'));
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  test('a file that failed leaves no trace among the reports', () => {
    expect(text.outcome(FAILED, env())).toBe('');
  });

  test('several files get a last line with sums', () => {
    const totals = {
      ...NO_TOTALS,
      files: 3,
      analysed: 2,
      failed: 1,
      terms: { shown: 1, folded: 4, suppressed: 0 },
    };
    expect(text.end(totals, env())).toBe(
      '\n3 files: 2 analysed, 1 could not be; 1 loaded term, 0 claims in all.\n',
    );
    expect(text.end({ ...NO_TOTALS, files: 1, analysed: 1 }, env())).toBe('');
  });
});

describe('loaded terms', () => {
  test.each<[string, Partial<Term>, string]>([
    [
      'a quotation names its speaker',
      { voice: 'quote', attributedTo: 'S2' },
      'Words of Marta Quill (union leader)',
    ],
    ['a quotation without one says so', { voice: 'quote' }, 'Words of a speaker who is not named here'],
    [
      'indirect speech names it too',
      { voice: 'paraphrase', attributedTo: 'S1' },
      'Attributed to The Halden Port',
    ],
    [
      'doubt is said',
      { voice: 'paraphrase', ownership: 'uncertain' },
      "may be the speaker's or the outlet's",
    ],
    ['a word that is only talked about', { mention: true }, 'The text talks about this word'],
    ['no plainer wording', { alternatives: [] }, 'with no source.\n'],
    [
      'guides are named',
      { authorities: [{ guide: 'House', year: null, says: 'not in news' }] },
      'House: not in news',
    ],
  ])('%s', (_, fields, expected) => {
    expect(renderWide(withTerm(fields))).toContain(expected);
  });

  test('uses of one entry in one way are one item', () => {
    const [term] = REPORT.terms.filter(({ id }) => id === 'L3');
    if (!term) throw new Error('fixture changed');
    const terms = [1, 2, 5, 7, 7].map((paragraph, n) => ({ ...term, id: `M${n}`, paragraph }));
    expect(renderWide({ ...REPORT, terms })).toContain('¶2 ¶3 ¶6 +1 Militant x5');
  });

  test('the headline comes second with terms, and last without', () => {
    const titles = (report: string) =>
      report.match(/^(?:OUTLET'S|SCARE|QUOTED|HEADLINE)/gm)?.map((title) => title.slice(0, 6));
    expect(titles(render(REPORT, { width: 70 }))).toEqual(['OUTLET', 'HEADLI', 'SCARE', 'QUOTED']);
    expect(titles(render(withTerm({}), { width: 70 }))).toEqual(['OUTLET', 'SCARE', 'QUOTED', 'HEADLI']);
  });
});

describe('claims', () => {
  test('a sourced claim always begins with its speaker', () => {
    const lines = render(REPORT, { width: 79 });
    const part = lines.slice(lines.indexOf('WITH A SOURCE'), lines.indexOf('NO SOURCE GIVEN'));
    for (const claim of part.match(/^ *¶\d+ .*$/gm) ?? []) {
      expect(claim).toMatch(/¶\d+ (?:Halden Port Authority|Quill|Okoro)(?: denies| accuses)?: /);
    }
  });

  test('speakers in the plural deny and accuse in the plural', () => {
    const sources = REPORT.sources.map(
      (source) => ({ ...source, kind: 'collective unnamed', name: 'critics' }) as const,
    );
    const report = renderWide({ ...REPORT, sources });
    expect(report).toContain('Critics deny: that the union');
    expect(report).toContain('Critics accuse: the militant');
  });

  test.each<[CueClass, string, string]>([
    ['neutral', 'said', 'Quill: that the union'],
    ['weight', 'stressed', 'Quill: that the union'],
    ['denial', 'rejected', 'Quill rejected: that the union'],
    ['commitment', 'promised', 'Quill promised: that the union'],
    ['true', 'admitted', 'Quill admitted: that the union'],
  ])('a %s cue (%s) gives %j, whatever the certainty', (cueClass, lemma, expected) => {
    const claims = REPORT.claims
      .filter(({ id }) => id === 'C6')
      .map((claim) => {
        const { cue } = claim.attribution;
        if (!cue) throw new Error('fixture changed');
        return {
          ...claim,
          attribution: { ...claim.attribution, cue: { ...cue, lemma, text: lemma, class: cueClass } },
        };
      });
    expect(renderWide({ ...REPORT, claims })).toContain(expected);
  });

  test('a speaker who cannot be told stays in the sentence', () => {
    const claims = REPORT.claims.map((claim) => ({
      ...claim,
      attribution: { ...claim.attribution, sourceId: null, source: null },
    }));
    const report = renderWide({ ...REPORT, claims });
    expect(report).toContain('Someone unnamed: the walkout had cost');
    expect(report).toContain('> by whom is not said · added · reported');
  });

  test('a claim inside a claim stands below it, and says so', () => {
    const report = renderWide(REPORT, { all: true });
    expect(report).toMatch(
      /Quill denies: .*\n.*\n*.*\(in the claim above\) the union had rejected mediation/,
    );
    expect(renderWide(REPORT)).not.toContain('in the claim above');
  });
});

describe('in brief', () => {
  test.each<[string, Report, string]>([
    [
      'one term',
      { ...withTerm({}), counts: counted(1) },
      "1 loaded term: 1 in the outlet's own voice, 0 in the headline; in ¶7.",
    ],
    ['none', PLAIN, 'No loaded terms found at this level.'],
    ['one claim', PLAIN, '1 claim: 0 attributed, 1 with no source.'],
    [
      'many uncited',
      { ...REPORT, namedNotCited: [...'abcdefgh'] },
      'never cited: a, b, c, d, e, f, and 2 more.',
    ],
    ['speech', REPORT, '4 of 9 sentences give the words of a source (2 in quotation marks).'],
    [
      'one speech',
      spoken({ body: 12, attributed: 1, quoted: 0, direct: 0, reported: 0 }),
      '1 of 12 sentences gives the words of a source.',
    ],
    [
      'no speech',
      spoken({ body: 12, attributed: 0, quoted: 0, direct: 0, reported: 0 }),
      'None of 12 sentences gives the words of a source.',
    ],
    ['no score, ever', PLAIN, 'No score is given.'],
  ])('%s', (_, report, expected) => {
    expect(renderWide(report)).toContain(expected);
  });

  test.each<[readonly number[], readonly string[]]>([
    [[], []],
    [[2], ['¶3']],
    [[9, 10, 10], ['¶10-11']],
    [
      [7, 0, 6, 4, 8],
      ['¶1', '¶5', '¶7-9'],
    ],
  ])('paragraphs %j are %j', (paragraphs, expected) => {
    expect(paragraphRanges(paragraphs)).toEqual(expected);
  });

  function spoken(sentences: Report['counts']['sentences']): Report {
    return { ...PLAIN, counts: { ...PLAIN.counts, sentences } };
  }

  function counted(own: number): Report['counts'] {
    const { terms } = PLAIN.counts;
    return { ...PLAIN.counts, terms: { ...terms, shown: own, byVoice: { ...terms.byVoice, own } } };
  }
});

describe('short names', () => {
  test.each<[Source['kind'], string, string]>([
    ['named person', 'Ana Brook', 'Brook'],
    ['named official', 'Samuel Reed Jr.', 'Reed'],
    ['organisation', 'The Harbour Trust', 'Harbour Trust'],
    ['document', 'the audit report', 'audit report'],
  ])('%s %s is %s', (kind, name, expected) => {
    const [source] = REPORT.sources;
    if (!source) throw new Error('fixture changed');
    expect(shortNames([{ ...source, kind, name }]).get(source.id)).toBe(expected);
  });

  test('two people of one name keep their first names', () => {
    const [source] = REPORT.sources;
    if (!source) throw new Error('fixture changed');
    const two = ['Ana Brook', 'Carl Brook'].map(
      (name, n) => ({ ...source, id: `B${n}`, name, kind: 'named person' }) as const,
    );
    expect([...shortNames(two).values()]).toEqual(['Ana Brook', 'Carl Brook']);
  });
});
