/** Every rule that can sign something has a note that a reader understands. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RULE_NOTES, rulesIn } from '../src/formats/rule-notes.ts';
import { QUOTE_RULES } from '../src/voice/quote-rules.ts';
import { report } from './help.ts';

const source = (path: string): string => readFileSync(new URL(`../src/${path}`, import.meta.url), 'utf8');

/** Names in the list of rules of a file: `{ name: 'that-clause', find: … }` from `RULES` to the end of the list. */
function listedIn(path: string): string[] {
  const code = source(path);
  const list = code.slice(code.search(/^const \w*RULES\b/m));
  return [...list.slice(0, list.indexOf('\n];')).matchAll(/name: '([^']+)'/g)].map((match) => match[1]!);
}

/** Names that are written straight into a result. */
const signedIn = (path: string): string[] =>
  [
    ...source(path).matchAll(/\brule(?:: string)?(?::| =) (?:[^;'`\n]*\? )?'([^']+)'(?: : '([^']+)')?/g),
  ].flatMap(([, one, other]) => [one!, ...(other === undefined ? [] : [other])]);

const filesOf = (folder: string): string[] =>
  readdirSync(new URL(`../src/${folder}/`, import.meta.url)).map((name) => `${folder}/${name}`);

const NAMES = new Set([
  ...['voice/voice-rules.ts', 'voice/quote-rules.ts', 'voice/subjects.ts', 'voice/contents.ts'].flatMap(
    listedIn,
  ),
  ...[...filesOf('voice'), 'claims/drafts.ts', 'claims/own-words.ts'].flatMap(signedIn),
  ...[...source('claims/given.ts').matchAll(/name: '(given-[^']+)'/g)].map((match) => match[1]!),
]);

describe('rule notes', () => {
  test('the names are found', () => {
    expect(NAMES.size).toBeGreaterThan(45);
    for (const name of [
      'own',
      'mention',
      'inverted',
      'colon',
      'expression-last',
      'two-fit',
      'transcript-line',
      'own-clause',
    ])
      expect([...NAMES]).toContain(name);
  });

  test.each([...NAMES].sort())('%s', (name) => {
    expect(rulesIn(name).map(({ note }) => note)).not.toContain('');
  });

  test('the sample articles are signed with nothing else', () => {
    const folder = new URL('../seeds/articles/', import.meta.url);
    const texts = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    const signed = texts.flatMap((name) => {
      const { quotes, claims, terms, attributions } = report(readFileSync(new URL(name, folder), 'utf8'));
      const sources = attributions.flatMap(({ sourceRule }) => (sourceRule === null ? [] : [sourceRule]));
      const rules = [...quotes, ...claims, ...attributions].map(({ rule }) => rule);
      return [...rules, ...terms.map(({ voiceRule }) => voiceRule), ...sources];
    });
    expect([...new Set(signed)].filter((name) => rulesIn(name).some(({ note }) => note === ''))).toEqual([]);
  });

  test('are clauses, not sentences', () => {
    for (const note of RULE_NOTES.values()) expect(note).toMatch(/^[^A-Z].*[^.]$/);
  });

  test('the rules of marks are listed in their order', () => {
    expect(QUOTE_RULES).toEqual(listedIn('voice/quote-rules.ts'));
  });

  test.each([
    ['noun+of', ['noun+of']],
    ['subject-before+colon', ['subject-before', 'colon']],
    ['headline+subject-before+clause-then-tag', ['headline', 'subject-before', 'clause-then-tag']],
    ['noun+of-two', ['noun', 'of-two']],
  ])('%s is made of %j', (name, rules) => {
    expect(rulesIn(name).map(({ rule }) => rule)).toEqual(rules);
  });
});
