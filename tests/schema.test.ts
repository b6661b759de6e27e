import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { CATEGORIES, type Outcome } from '../src/model.ts';
import { FAILED, LEXICON, OUTCOME, PLAIN, REPORT } from './fixtures/report.ts';
import { totalsOf } from './render.ts';

const schema = JSON.parse(readFileSync(new URL('../src/report.schema.json', import.meta.url), 'utf8'));
// `strictRequired` and the like would refuse a field that only an enum describes.
const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false });
const validate = ajv.compile(schema);

function document(results: readonly unknown[]) {
  const totals = totalsOf([OUTCOME, FAILED]);
  return { schema: 'framing-report/1', tool: 'framing 1.0.0', lexicon: LEXICON, results, totals };
}

function problems(value: unknown): readonly string[] {
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const PLAIN_OUTCOME: Outcome = { ok: true, path: 'plain.txt', report: PLAIN };

describe('report.schema.json', () => {
  test('describes what the formats print', () => {
    expect(problems(document([OUTCOME, FAILED, PLAIN_OUTCOME]))).toEqual([]);
  });

  test('describes a line of jsonl', () => {
    const line = ajv.compile({ $ref: `${schema.$id}#/$defs/outcome` });
    expect([OUTCOME, FAILED].map((outcome) => line(outcome))).toEqual([true, true]);
    expect(line(REPORT)).toBe(false);
  });

  test('knows every category', () => {
    expect(schema.$defs.category.enum).toEqual(CATEGORIES);
    expect(Object.keys(schema.$defs.counts.properties.terms.properties.byCategory.properties)).toEqual([
      ...CATEGORIES,
    ]);
  });

  test.each<[string, unknown]>([
    ['an unknown field', { ...OUTCOME, score: 7 }],
    ['an unknown field of a report', { ...OUTCOME, report: { ...REPORT, bias: 7 } }],
    ['a missing field', { ok: true, path: 'a.txt' }],
    ['a failure with a report', { ...FAILED, report: REPORT }],
    ['an unknown error', { ...FAILED, error: { code: 'bad', message: '' } }],
    ['a strength of 4', { ...OUTCOME, report: { ...REPORT, terms: [{ ...REPORT.terms[0], strength: 4 }] } }],
    ['an offset below 0', { ...OUTCOME, report: { ...REPORT, paragraphs: [{ start: -1, end: 2 }] } }],
  ])('refuses %s', (_, outcome) => {
    expect(problems(document([outcome])).length).toBeGreaterThan(0);
  });

  test('has no field for a verdict', () => {
    expect(JSON.stringify(schema)).not.toMatch(/"(?:bias|score|lean)"/);
  });
});
