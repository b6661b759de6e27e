import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { compileAbbreviations } from '../src/text/abbreviations.ts';
import { parseDocument } from '../src/text/document.ts';
import { parse } from './help.ts';

const abbreviations = compileAbbreviations(
  parseYaml(readFileSync(new URL('../seeds/cues/abbreviations.yaml', import.meta.url), 'utf8')),
);

const LEAD = 'The council voted on Monday to close the old harbour bridge for repairs.';
const BODY = 'Drivers will have to use the tunnel until spring, the council said.';

const zones = (text: string): string =>
  parse(text)
    .paragraphs.map(({ zone }) => zone)
    .join(' ');

describe('headline and deck', () => {
  test.each([
    [
      'a line without a stop',
      `Council votes to close harbour bridge\n\n${LEAD}\n\n${BODY}`,
      'headline body body',
    ],
    ['a question', `Will the bridge ever open?\n\n${LEAD}\n\n${BODY}`, 'headline body body'],
    [
      'a closing quotation mark',
      `Mayor calls bridge ‘a disgrace’\n\n${LEAD}\n\n${BODY}`,
      'headline body body',
    ],
    [
      'an abbreviation at the end',
      `Bridge builder leaves the U.S.\n\n${LEAD}\n\n${BODY}`,
      'headline body body',
    ],
    [
      'title case with a stop',
      `Council Votes To Close Harbour Bridge.\n\n${LEAD}\n\n${BODY}`,
      'headline body body',
    ],
    ['a Markdown heading', `# Council votes to close bridge\n\n${LEAD}\n\n${BODY}`, 'headline body body'],
    [
      'the headline twice',
      `Bridge to close\n\nBridge to close\n\n${LEAD}\n\n${BODY}`,
      'headline headline body body',
    ],
    [
      'a link word above the article',
      `WATCH: Mayor opens the new bridge\n\n${LEAD}\n\n${BODY}`,
      'headline body body',
    ],
    ['a running sentence', `${LEAD}\n\n${BODY}`, 'body body'],
    ['one line alone', 'Council votes to close harbour bridge', 'body'],
    ['a list line', `- milk and bread\n\n${LEAD}`, 'body body'],
    [
      'a deck that comes back in the lead',
      `Bridge to close\n\nCouncil orders repairs of the harbour bridge.\n\n${LEAD}\n\n${BODY}`,
      'headline deck body body',
    ],
    [
      'a deck without a stop',
      `Bridge to close\n\nRepairs will last until spring\n\n${LEAD}`,
      'headline deck body',
    ],
    [
      'no deck: another matter',
      `Bridge to close\n\nRain fell for three weeks in the hills.\n\n${LEAD}\n\n${BODY}`,
      'headline body body body',
    ],
    [
      'no deck: a weekday',
      `Bridge to close\n\nThe council met on Tuesday over bridge repairs.\n\n${LEAD}`,
      'headline body body',
    ],
    [
      'a deck with a weekday, signed',
      `Bridge to close\n\nRepairs to start on Monday unless it rains\n\nBy Jane Roe\n\n${LEAD}`,
      'headline deck caption body',
    ],
    [
      'a deck with a stop, signed',
      `Bridge to close\n\nCars must use the tunnel from Monday.\n\nBy Jane Roe\n\n${LEAD}\n\n${BODY}`,
      'headline deck caption body body',
    ],
    [
      'a label and a dateline of their own',
      `Opinion\n\nBridge to close\n\nSpringfield, 5 March – Roe Radio\n\n${LEAD}\n\n${BODY}`,
      'caption headline caption body body',
    ],
    [
      'a byline between',
      `Bridge to close\n\nBy Jane Roe\n\n${LEAD}\n\n${BODY}`,
      'headline caption body body',
    ],
  ])('%s', (_, text, expected) => expect(zones(text)).toBe(expected));

  test('a known title makes a sentence the headline', () => {
    const text = `The bridge is closed.\n\n${LEAD}\n\n${BODY}`;
    const first = (title: string): string | undefined =>
      parseDocument(text, { abbreviations, title }).paragraphs[0]?.zone;
    expect(first('The bridge is closed')).toBe('headline');
    expect(first('Something else')).toBe('body');
  });
});

describe('a label is no part of the headline', () => {
  test.each([
    ['OPINION | Close the old bridge', 'Close the old bridge'],
    ['Analysis: What the bridge has cost us', 'What the bridge has cost us'],
    ['Guest essay | Close the old bridge', 'Close the old bridge'],
    ['Leader: I will close the bridge', 'Leader: I will close the bridge'],
    ['Opinion on the bridge is divided', 'Opinion on the bridge is divided'],
  ])('%s', (line, rest) => {
    const { sentences, paragraphs, text } = parse(`${line}\n\n${LEAD}\n\n${BODY}`);
    expect(paragraphs[0]?.zone).toBe('headline');
    expect(text.slice(sentences[0]?.start, sentences[0]?.end)).toBe(rest);
  });
});

describe('captions', () => {
  test.each([
    'By Jane Roe',
    'By JANE ROE and J. R. Doe in Springfield',
    'Jane Roe, Political Editor',
    'Reporting by Jane Roe; Editing by John Doe',
    'Photo: Jane Roe',
    '(Photo by Jane Roe)',
    'Image credit: Roe Pictures',
    'FILE - The mayor speaks at the old bridge in 2019.',
    'FILE PHOTO: The mayor speaks at the old bridge in 2019. REUTERS/Jane Roe',
    'The mayor walks across the bridge. (AP Photo/Jane Roe)',
    '© 2021 Roe Media',
    '(Reuters)',
    'Watch: the bridge from above',
    'Read more: Why the bridge had to close',
    'Related',
    'Advertisement',
    'Source: Roe News',
    'This article was first published by Roe News.',
    'Updated: 5 p.m.',
    'January 5, 2022',
    'Springfield, 5 March – Roe Radio',
    'NORTH SPRINGFIELD, Monday, January 5',
    'Opinion',
    'NEWS ANALYSIS',
  ])('%s', (line) => expect(zones(`${LEAD}\n\n${line}\n\n${BODY}`)).toBe('body caption body'));

  test.each([
    'By Friday the bridge was shut.',
    'By then, no car could pass',
    'Related cases are heard next week.',
    'Image is everything, the mayor said.',
    'Photos show cracks in the bridge.',
    'Watch the bridge and you will see cracks.',
    'Updated plans were shown to the council.',
    'March 5 was a cold day.',
    'Springfield, 5 March – the bridge shuts',
    'Springfield, March and rain',
    'Jane Roe, 34',
    'Opinion is divided',
    'The bridge and its tunnel/harbour road',
  ])('running text: %s', (line) => expect(zones(`${LEAD}\n\n${line}\n\n${BODY}`)).toBe('body body body'));
});

describe('dateline', () => {
  test.each([
    ['KYIV, Ukraine (AP) —', 'The council met.'],
    ['WASHINGTON —', 'The council met.'],
    ['WASHINGTON --', '“We met,” she said.'],
    ['LONDON, Jan 5 (Reuters) -', 'The council met.'],
    ['KYIV, Ukraine, Jan. 5 (Reuters) —', 'The council met.'],
    ['TORONTO/NEW YORK (Reuters) -', 'The council met.'],
    ['(Reuters) -', 'The council met.'],
    ['Springfield (CNN)', 'The council met.'],
    ['ST. LOUIS —', 'The council met.'],
  ])('%s', (line, rest) => {
    const text = `Council meets\n\n${line} ${rest} It was late.\n\n${BODY}`;
    const { dateline, sentences, tokens, paragraphs } = parse(text);
    expect(dateline && text.slice(dateline.start, dateline.end)).toBe(line);
    const first = sentences[1]!;
    expect(text.slice(first.start, first.end)).toBe(rest);
    expect(tokens.sentence[paragraphs[1]!.from]).toBe(1);
  });

  test.each([
    'The mayor – a builder – left.',
    'NATO — and nobody else — agreed.',
    'BREAKING — The bridge is shut.',
    'Jane Roe - The Mayor spoke.',
    'UN-led talks began.',
    'WASHINGTON —',
  ])('none: %s', (text) => expect(parse(`${text}\n\n${BODY}`).dateline).toBeNull());
});
