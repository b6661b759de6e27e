import { describe, expect, test } from 'vitest';
import learned from '../src/voice/speech-weights.json' with { type: 'json' };
import { report } from './help.ts';

/** `speech` of every sentence, `-` for null, in order. */
function speech(text: string): string {
  return report(text)
    .sentences.map((sentence) => sentence.speech ?? '-')
    .join(' ');
}

/** The sentence as the third of a short article, so that no headline is taken for it. */
function within(sentence: string): string {
  const opening = 'PORT ALDER, Nov. 20 (Coast Wire) — The Alder bridge has been shut since Monday.';
  const rest =
    'Cars take the road by the mill, which is longer. The bridge was built in 1911 and painted in May.';
  const all = report(`${opening}\n\n${rest}\n\n${sentence}`);
  return all.sentences
    .slice(3)
    .map((found) => found.speech ?? '-')
    .join(' ');
}

describe('a sentence reports speech', () => {
  test.each<[string, string]>([
    ['“The bridge has moved,” said Mara Dunn, the city engineer.', 'direct'],
    ['“The bridge has moved,” she said.', 'direct'],
    ['Mara Dunn, the city engineer, said the bridge had moved by two inches.', 'reported'],
    ['“We measured it twice,” Dunn said. “It moves every week. Nobody listened.”', 'direct direct direct'],
    ['Ilse Raumann, who runs the ferry, told reporters that she would add two boats.', 'reported'],
    ['The bolts would last another year, the engineer added.', 'reported'],
    ['The work will be finished before the winter, a spokesman for the builders said.', 'reported'],
    ['Two people who had seen the plan said it would cost twice as much.', 'reported'],
    [
      'Dunn said the road was “a bit narrow” for two buses but that most drivers would find a way.',
      'reported',
    ],
    ['“Who will pay for all of this?” Raumann asked.', 'direct'],
  ])('%s', (sentence, expected) => {
    expect(within(sentence)).toBe(expected);
  });
});

describe('a sentence with attributed words that is no speech', () => {
  test.each([
    'The survey showed that forty bolts were loose.',
    'According to the plan, the work will take two years.',
    'The council announced the date in March.',
    'Prices rose by 3 percent in May, according to the Office for Trade Figures.',
    'Drivers believe that the work is overdue.',
    'The report found that the paint was too thin.',
    'The builders were accused of hiding the cracks.',
    'The council denied that it had known of the cracks.',
    'The so-called “new” bridge is older than the mill.',
    'She wrote the novel “The Last Ferry” in a year.',
    'It goes without saying that the bridge is old.',
    'That said, the bridge is older than the mill.',
    'The added cost is two million pounds.',
    'He asked the council for money.',
    'The bridge is said to be the oldest in the county.',
    'The council did not say how much it would cost.',
    'The engineer said nothing.',
  ])('%s', (sentence) => {
    expect(within(sentence)).toBe('-');
  });
});

describe('nobody speaks', () => {
  test.each([
    [
      'weather',
      'Rain will reach the coast by noon. Winds of up to 40 miles an hour are expected. Highs near 12.',
    ],
    ['a court list', 'Court 1: Dunn v. Raumann, 10 a.m. Court 2: Alder Council v. Merrow Ferries, 2 p.m.'],
    ['results', 'Alder beat Merrow 3-1. Reed scored twice in the first half. Dunn was sent off.'],
  ])('%s', (_, text) => {
    expect(within(text)).not.toMatch(/direct|reported/);
  });
});

describe('quotations over several sentences and paragraphs', () => {
  test('a quotation that goes on in the next paragraph is direct in all of its sentences', () => {
    const text = [
      'ALDER (Coast Wire) — The bridge has been shut since Monday, when two bolts broke.',
      '“We closed it because we had to,” said Mara Dunn, the city engineer. “It has moved.',
      '“We will mend it by May. The paint can wait.”',
      'The ferry runs twice an hour.',
    ].join('\n\n');
    expect(speech(text)).toBe('- direct direct direct direct -');
  });

  test('a mark that is never closed does not reach into the next paragraph', () => {
    const text = [
      'ALDER (Coast Wire) — The bridge has been shut since Monday, when two bolts broke.',
      '“We closed it because we had to, said Mara Dunn, the city engineer.',
      'The ferry runs twice an hour. It takes twenty cars.',
    ].join('\n\n');
    expect(speech(text).split(' ').slice(-2)).toEqual(['-', '-']);
  });
});

describe('zones', () => {
  const text = [
    'Alder bridge is not safe, mayor says',
    'ALDER (Coast Wire) — The bridge has moved by two inches, Mayor Mara Dunn said on Monday.',
    'The ferry runs twice an hour.',
    'FILE PHOTO: Mayor Mara Dunn said the bridge was shut, in Alder, May 3, 2026. COAST WIRE/Ana Roe',
  ].join('\n\n');

  test('a headline is not asked, nor is a caption', () => {
    const { document, sentences } = report(text);
    const zones = sentences.map(({ paragraph, speech }) => [document.zones[paragraph]?.kind, speech]);
    expect(zones[0]).toEqual(['headline', null]);
    expect(zones[1]).toEqual(['body', 'reported']);
    for (const [zone, kind] of zones) if (zone !== 'body') expect(kind).toBeNull();
  });

  test('the counts are those of the sentences, out of the sentences of the body', () => {
    const { document, sentences, counts } = report(text);
    const body = sentences.filter(({ paragraph }) => document.zones[paragraph]?.kind === 'body');
    expect(counts.sentences).toMatchObject({
      body: body.length,
      direct: sentences.filter(({ speech }) => speech === 'direct').length,
      reported: sentences.filter(({ speech }) => speech === 'reported').length,
    });
    expect(counts.sentences.body).toBe(2);
  });

  test('one word is a sentence without speech', () => {
    expect(report('Weather').counts.sentences).toEqual({
      body: 1,
      attributed: 0,
      quoted: 0,
      direct: 0,
      reported: 0,
    });
  });

  test('words of a source are counted whether the scheme calls the sentence speech or not', () => {
    const { sentences, claims, counts } = report(
      'Vote moved to June\n\n' +
        '“The hall was too small,” it added. The council has repeatedly denied the charges of fraud. ' +
        'Mara Dunn called the vote “a farce”. The hall holds ninety people.\n',
    );
    const sourced = new Set(
      claims.filter(({ attribution }) => attribution.mode !== 'none').map(({ sentence }) => sentence),
    );
    expect(counts.sentences).toMatchObject({ body: 4, attributed: sourced.size, quoted: 2 });
    expect(sourced.size).toBe(3);
    expect(sentences.some(({ speech }, number) => speech === null && sourced.has(number))).toBe(true);
  });
});

describe('who speaks does not matter, but what the speaker is', () => {
  test.each([
    ['Mara Dunn', 'Kordin Reed'],
    ['Ilse Raumann', 'Lukas Perrin'],
  ])('%s and %s', (one, other) => {
    const text = (name: string) =>
      within(`${name} said the bridge would open in May. “It is safe,” said ${name}, the city engineer.`);
    expect(text(one)).toBe(text(other));
  });
});

test('weights are whole numbers', () => {
  for (const weight of [learned.bias, ...Object.values(learned.weights).flatMap(Object.values)])
    expect(Number.isInteger(weight)).toBe(true);
});
