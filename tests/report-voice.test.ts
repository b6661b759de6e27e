/** `voiceAt` of a report against the analysis it came from. Needs `npm run build`. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { voiceAt } from '../src/index.ts';
import type { Report, VoiceReading } from '../src/model.ts';
import { tagTokens } from '../src/text/tag.ts';
import { traceVoiceAt } from '../src/voice/report-voice.ts';
import { readVoices } from '../src/voice/voice.ts';
import { parse, report, resources } from './help.ts';

const folder = new URL('../seeds/articles/', import.meta.url);
const ARTICLES = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));

/** Marks inside marks, marks that never close, contents that hold each other, a dateline, a label, odd white space. */
const HARD = [
  'Thugs stormed bridge, mayor says\n\nPORT ALDER, Nov. 20 (Coast Wire) — The council said the "special old" bridge stays shut.',
  '“He said ‘the so-called experts’ and the brave crew had left,” Mara Dunn said. She accused the ministry of hiding the alleged losses.',
  'She wrote the novel "The Last Ferry" in a year. “I read "The Last Ferry" twice, he said.\n\n“It is old. The plan is "too slow".',
  '  \n The union leader announced that the port would close, agencies reported, and said: "We will \u00A0 go on." \n\n  ',
  'According to the council, the builders denied claims by the union that the “cheap steel” bridge had cracked.\n\n***',
];

const layerOf = (text: string): ((start: number, end: number) => VoiceReading) => {
  const document = parse(text);
  const { voiceAt: read } = readVoices(document, tagTokens(document, resources().table));
  return (start, end) => read({ start, end });
};

const roundTrip = (value: Report): Report => JSON.parse(JSON.stringify(value)) as Report;

describe('voiceAt', () => {
  test.each(ARTICLES)('$name: every term', ({ text }) => {
    const parsed = roundTrip(report(text));
    for (const term of parsed.terms) {
      const { voice, mention, ownership, attributedTo, voiceRule: rule } = term;
      expect(voiceAt(parsed, term.start, term.end)).toEqual({
        voice,
        mention,
        ownership,
        attributedTo,
        rule,
      });
    }
  });

  test.each([...ARTICLES.map(({ text }) => text), ...HARD])('any span of text %#', (text) => {
    const parsed = roundTrip(report(text));
    const layer = layerOf(text);
    const span = fc.tuple(
      fc.nat(text.length - 1),
      fc.oneof(fc.integer({ min: 1, max: 40 }), fc.nat(text.length)),
    );
    fc.assert(
      fc.property(span, ([start, length]) => {
        const end = Math.min(text.length, start + Math.max(1, length));
        expect(voiceAt(parsed, start, end)).toEqual(layer(start, end));
      }),
      { numRuns: 400 },
    );
  });

  test.each(HARD)('every short span of hard text %#', (text) => {
    const parsed = roundTrip(report(text));
    const layer = layerOf(text);
    for (let start = 0; start < text.length; start++) {
      for (let end = start + 1; end <= Math.min(text.length, start + 30); end++) {
        expect([start, end, voiceAt(parsed, start, end)]).toEqual([start, end, layer(start, end)]);
      }
    }
  });

  test.each([
    [-1, 3],
    [3, 3],
    [5, 3],
    [0, 10_000],
    [0.5, 3],
    [Number.NaN, 3],
  ])('a span from %d to %d is refused', (start, end) => {
    expect(() => voiceAt(report('The bridge is old.'), start, end)).toThrow(RangeError);
  });

  test('a report without attributions is refused', () => {
    const { attributions: _, ...old } = report('The bridge is old.');
    expect(() => voiceAt(old as Report, 0, 3)).toThrow(TypeError);
  });

  test('text without a word', () => {
    expect(voiceAt(report(' \n '), 0, 1).rule).toBe('no-cue-in-sentence');
  });

  test('a span that reaches out of inner marks is still inside the outer ones', () => {
    const text = '“The ‘special military’ operation has failed,” Mara Dunn said.';
    const start = text.indexOf('military');
    const reading = voiceAt(report(text), start, start + 'military’ operation'.length);
    expect(reading).toMatchObject({ voice: 'quote', attributedTo: 'S1' });
  });
});

describe('traceVoiceAt', () => {
  const text = 'Bridge stays shut\n\nAt noon the mayor said the bridge was “a danger” to everyone.';
  const trace = (words: string) => {
    const start = text.indexOf(words);
    return traceVoiceAt(roundTrip(report(text)), start, start + words.length);
  };

  test.each([
    ['danger', ['scare', 'quote']],
    ['bridge was', ['scare', 'quote', 'headline', 'paraphrase']],
    ['noon', ['scare', 'quote', 'headline', 'paraphrase', 'own']],
  ])('%s: the rules up to the one that answered', (words, rules) => {
    const { steps } = trace(words);
    expect(steps.map(({ rule }) => rule)).toEqual(rules);
    expect(steps.slice(0, -1).map(({ reading }) => reading)).toEqual(steps.slice(0, -1).map(() => null));
    expect(steps.at(-1)?.reading).not.toBeNull();
  });

  test('marks that the span reaches out of are named', () => {
    const { marks, reachesOut } = trace('danger” to');
    expect({ marks, rule: reachesOut?.rule }).toEqual({ marks: null, rule: 'inside-content' });
  });
});
