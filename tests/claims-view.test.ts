import { describe, expect, test } from 'vitest';
import { type ClaimOrder, claimGroups, viewClaims } from '../src/formats/claims-view.ts';
import { createCsv } from '../src/formats/csv.ts';
import { NO_TOTALS } from '../src/run/totals.ts';
import { REPORT } from './fixtures/report.ts';
import { report } from './help.ts';

const TEXT =
  'The bridge closed on Monday. Mara Dunn said that 40 cracks were found. The union accused the council of hiding 12 reports. The river rose.';

const inOrder = (order: ClaimOrder | null, noSource = false): string[] =>
  viewClaims(report(TEXT), { order, noSource }).claims.map(
    ({ id, because }) => id + (because === undefined ? '' : ` ${because}`),
  );

describe('the order of claims', () => {
  test.each<[ClaimOrder, string[]]>([
    ['figure', ['C2 with a figure', 'C3 with a figure', 'C1 without a figure', 'C4 without a figure']],
    ['no-source', ['C1 no source given', 'C4 no source given', 'C2 with a source', 'C3 with a source']],
    ['accusation', ['C3 accusations', 'C1 other claims', 'C2 other claims', 'C4 other claims']],
    ['position', ['C1', 'C2', 'C3', 'C4'].map((id) => `${id} in the order of the text`)],
  ])('%s', (order, expected) => expect(inOrder(order)).toEqual(expected));

  test('without an order the report is the same object', () => {
    expect(viewClaims(REPORT, { order: null, noSource: false })).toBe(REPORT);
  });

  test('only claims with no source', () => {
    expect(inOrder(null, true)).toEqual(['C1', 'C4']);
    expect(inOrder('figure', true)).toEqual(['C1 without a figure', 'C4 without a figure']);
    expect(claimGroups({ order: null, noSource: true }).map(({ title }) => title)).toEqual([
      'NO SOURCE GIVEN',
    ]);
  });

  test('a claim inside a claim goes with it', () => {
    const { claims } = viewClaims(REPORT, { order: 'accusation', noSource: false });
    const inner = claims.findIndex(({ relations }) => relations.some(({ type }) => type === 'nested in'));
    const outer = claims[inner]!.relations.find(({ type }) => type === 'nested in')!.claim;
    expect(claims.slice(0, inner).map(({ id }) => id)).toContain(outer);
    expect(claims).toHaveLength(REPORT.claims.length);
  });
});

describe('tables', () => {
  const table = (name: 'claims' | 'terms' | 'sources', text: string, bom = false, path = 'a.txt'): string => {
    const format = createCsv({ table: name, bom, view: { order: null, noSource: false } });
    const env = undefined as never;
    return (
      format.begin(env) +
      format.outcome({ ok: true, path, report: report(text) }, env) +
      format.end(NO_TOTALS, env)
    );
  };

  test('a header and a line a claim, lines end as RFC 4180 has them', () => {
    const lines = table('claims', TEXT).split('\r\n');
    expect(lines[0]).toMatch(/^file,id,paragraph,zone,claim,text,types,source,/);
    expect(lines).toHaveLength(6);
    expect(lines[2]).toMatch(/^a\.txt,C2,1,body,Mara Dunn said that 40 cracks were found\.,/);
    expect(lines.at(-1)).toBe('');
  });

  test('quotation marks are doubled, commas quoted', () => {
    expect(table('claims', '"It fell, and fast," said Mara Dunn.')).toContain(
      '"""It fell, and fast,"" said Mara Dunn."',
    );
  });

  test.each(['=cmd|calc', '+1 help', '-2 minutes to go', '@home'])('%s is no formula', (path) => {
    expect(table('claims', 'The bridge closed on Monday.', false, path)).toContain(`\r\n'${path},C1`);
  });

  test('numbers stay numbers', () => {
    const line = table('claims', 'The river fell to -5 degrees on Monday.').split('\r\n')[1]!;
    expect(line).toMatch(/,-5,/);
  });

  test('a byte order mark where it is wanted', () => {
    expect(table('terms', TEXT, true).startsWith('\uFEFFfile,id,')).toBe(true);
    expect(table('terms', TEXT).startsWith('file,id,')).toBe(true);
  });

  test('sources with their verbs', () => {
    expect(table('sources', TEXT)).toContain('Mara Dunn,named person,,1,1,4,1,1,say 1,');
  });
});
