/** The guides against the program: every field and rule is explained, and every example is what it says. Needs `npm run build`. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CATEGORIES, type Report } from '../src/model.ts';
import { report } from './help.ts';

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const voiceGuide = read('docs/voice.md');
const jsonGuide = read('docs/json.md');

/** Rows of tables whose first cell is a rule and whose last one is an example, with the heading above them. */
function examplesIn(guide: string): { rule: string; example: string; about: string }[] {
  let about = '';
  return guide.split('\n').flatMap((line) => {
    if (/^(?:#|\*\*)/.test(line)) about = line;
    const row = /^\| `([a-z+-]+)` \|.* \| (.+) \|$/.exec(line);
    return row === null ? [] : [{ rule: row[1]!, example: row[2]!.replaceAll(' ¶ ', '\n\n'), about }];
  });
}

/** What must stand before an example that goes on from somewhere. */
const BEFORE = new Map([
  ['continues-from-paragraph-before', '“The bridge is old,” said Mara Dunn. '],
  ['quotation-paragraph', '"The bridge is old," said Mara Dunn.\n\n'],
  ['quotation-without-speaker', 'The bridge is old. '],
]);

function readExample(rule: string, example: string): Report {
  if (rule === 'headline-claim-quote') return report(`${example}\n\nThe bridge has been shut since May.`);
  return report(`Bridge stays shut\n\n${BEFORE.get(rule) ?? ''}${example}`);
}

/** All rules that a report names; halves of compound ones apart. */
function rulesOf({ quotes, claims, terms }: Report): string[] {
  const names = [...quotes, ...claims].map(({ rule }) => rule);
  return [...names, ...terms.map(({ voiceRule }) => voiceRule)];
}

describe('docs/voice.md', () => {
  const examples = examplesIn(voiceGuide);

  test('has examples', () => {
    expect(examples.length).toBeGreaterThan(40);
  });

  test.each(examples)('$rule: $example', ({ rule, example, about }) => {
    const { quotes, claims, attributions } = readExample(rule, example);
    const rules = about.includes('Quotations')
      ? quotes.map((quote) => quote.rule)
      : about.includes('Which source')
        ? attributions.map((attribution) => attribution.sourceRule ?? '')
        : claims.map((claim) => claim.rule);
    const halves = [...rules, ...rules.flatMap((name) => name.split('+'))];
    // A credit shows in the cue of its quotation; the claim is the speech that goes on from it.
    if (rule === 'credit-behind-dash') expect(quotes[0]?.cue?.lemma).toBe('—');
    else expect(halves).toContain(rule);
  });

  const speech = voiceGuide
    .slice(voiceGuide.indexOf('## Which sentences report speech?'))
    .split('\n')
    .flatMap((line) => {
      const row = /^\| (.+) \| (direct|reported|–) \|$/.exec(line);
      return row === null ? [] : [{ sentence: row[1]!, expected: row[2] === '–' ? null : row[2]! }];
    });

  test('has examples of speech', () => {
    expect(speech.length).toBeGreaterThan(5);
  });

  test.each(speech)('speech of $sentence', ({ sentence, expected }) => {
    expect(report(`Bridge stays shut\n\n${sentence}`).sentences.slice(1)).toEqual([
      expect.objectContaining({ speech: expected }),
    ]);
  });

  test('names every rule that the sample articles bring up', () => {
    const articles = readdirSync(new URL('../seeds/articles/', import.meta.url)).filter((name) =>
      name.endsWith('.txt'),
    );
    const rules = articles.flatMap((name) => rulesOf(report(read(`seeds/articles/${name}`))));
    const known = (rule: string): boolean => voiceGuide.includes(`\`${rule}\``);
    const unknown = rules.filter(
      (rule) => !known(rule) && !rule.split('+').every((half) => known(half) || half === 'headline'),
    );
    expect([...new Set(unknown)]).toEqual([]);
  });
});

describe('docs/json.md', () => {
  const schema = JSON.parse(read('src/report.schema.json'));

  function fieldsOf(node: unknown): string[] {
    if (typeof node !== 'object' || node === null) return [];
    const own = 'properties' in node ? Object.keys(node.properties as object) : [];
    return [...own, ...Object.values(node).flatMap(fieldsOf)];
  }

  test('explains every field of the schema', () => {
    const categories: readonly string[] = CATEGORIES;
    const fields = [...new Set(fieldsOf(schema))].filter((field) => !categories.includes(field));
    expect(fields.filter((field) => !new RegExp(`[\`."]${field}\\b`).test(jsonGuide))).toEqual([]);
  });

  test('every category is explained in docs/lexicon.md', () => {
    const lexiconGuide = read('docs/lexicon.md');
    expect(CATEGORIES.filter((category) => !lexiconGuide.includes(`\`${category}\``))).toEqual([]);
  });
});
