import { describe, expect, test } from 'vitest';
import { tagTokens } from '../src/text/tag.ts';
import { readVoices } from '../src/voice/voice.ts';
import { parse, resources } from './help.ts';

/** `name (kind, title): words that name it` of each source. */
function sources(text: string): string[] {
  const document = parse(text);
  return readVoices(document, tagTokens(document, resources().table)).sources.map(
    ({ name, kind, title, spans }) =>
      `${name} (${kind}${title === null ? '' : `, ${title}`}): ${spans.map((span) => span.text).join(' | ')}`,
  );
}

describe('one source under several names', () => {
  test.each([
    [
      'office and surname',
      'US President Ann Reyes said it would rain. Reyes said the road was wet.',
      ['Ann Reyes (named official, US President): US President Ann Reyes | Reyes'],
    ],
    [
      'name in an apposition',
      'A baker, Nora Finch, said the flour was late. “It came at noon,” Finch said.',
      ['Nora Finch (named official, baker): Nora Finch | Finch'],
    ],
    [
      'the ministry is the one named last',
      "Northland's Interior Ministry said nine men were hurt. The Ministry of Defence said four trucks were lost. The ministry said it would publish papers.",
      [
        "Northland's Interior Ministry (organisation): Northland's Interior Ministry",
        'Ministry of Defence (organisation): The Ministry of Defence | The ministry',
      ],
    ],
    [
      'a state by its capital',
      'Russia said it would wait. Moscow said the talks were over.',
      ['Russia (state): Russia | Moscow'],
    ],
    [
      'an unknown name with a ministry of its own is a state',
      "Tavrask's Interior Ministry is new. Tavrask said it had lost a bridge.",
      ['Tavrask (state): Tavrask'],
    ],
  ])('%s', (_name, text, expected) => expect(sources(text)).toEqual(expected));
});

describe('pronouns', () => {
  test.each([
    [
      'he after a source',
      'John Marsh said the road was wet. He said it was late.',
      ['John Marsh (named person): John Marsh | He'],
    ],
    [
      'she after the subject of the sentence before',
      'Dr Amina Fell said numbers rose.\n\nMarta Quill does not dispute the count.\n\n“Nobody left,” she says.',
      ['Amina Fell (named person): Dr Amina Fell', 'Marta Quill (named person): she'],
    ],
    [
      'he never means a she',
      'Manager Stella Marsh said the side was lucky. “It was hard,” she said.\n\nHer rival, Ole Dahlin, had no complaints. “We had chances,” he said.',
      [
        'Stella Marsh (named official, Manager): Manager Stella Marsh | she',
        'Ole Dahlin (named official, rival): he',
      ],
    ],
    [
      'it after a body',
      'The Pentagon said the base was shut. It said the road was open.',
      ['Pentagon (organisation): The Pentagon | It'],
    ],
    ['nobody fits', 'The road was wet. She said it was cold.', ['she (unresolved): She']],
  ])('%s', (_name, text, expected) => expect(sources(text)).toEqual(expected));
});

describe('names that are also words', () => {
  test.each([
    [
      'May',
      'Theresa May met the crew. May said it was wet. “It is late,” said May.',
      'Theresa May (named person): May | May',
    ],
    [
      'with an office',
      'Prime Minister May met the crew. On Monday May said it was wet.',
      'May (named person): May',
    ],
    [
      'not a state',
      'Theresa May won. May’s government fell. May said it was wet.',
      'Theresa May (named person): May',
    ],
    [
      'Weeks',
      'Mary Weeks runs it. Weeks said it was wet. Weeks later added that it was late.',
      'Mary Weeks (named person): Weeks | Weeks',
    ],
    ['Brown', 'Gordon Brown runs it. Brown said it was wet.', 'Gordon Brown (named person): Brown'],
    ['Sun', 'Mary Sun runs it. Sun told the crew it was wet.', 'Mary Sun (named person): Sun'],
    ['a party', 'Labour said it was wet.', 'Labour (organisation): Labour'],
  ])('%s', (_name, text, expected) => expect(sources(text)).toEqual([expected]));

  test.each([
    ['the month', 'In May said rain fell. May was wet.'],
    ['weeks', 'Weeks said to be wet were dry.'],
    ['another May', 'Theresa Reed runs it. May said it all.'],
  ])('nobody is meant: %s', (_name, text) => expect(sources(text)).toEqual([]));

  test('a day without its comma is no part of a name', () => {
    expect(sources('On Monday Mara Dunn said it was wet. In June Dunn said it was dry.')).toEqual([
      'Mara Dunn (named person): Mara Dunn | Dunn',
    ]);
  });
});

describe('kinds', () => {
  test.each([
    ['officials', 'Officials said the road was shut.', 'anonymous official'],
    ['residents', 'Residents said the road was shut.', 'collective unnamed'],
    ['sources', 'Sources said the road was shut.', 'anonymous other'],
    ['a report', 'A report said the road was unsafe.', 'document'],
    [
      'a study by a body',
      'A study by the Coastal Institute for Work and Health, published in May, found that nights are risky.',
      'document',
    ],
    ['an agency', 'The State Roads Agency said the road was shut.', 'organisation'],
    ['several bodies', 'Two supermarket chains said prices would fall.', 'collective unnamed'],
    ['an acronym', 'ICO said the road was shut.', 'organisation'],
    ['a court paper', 'The road was shut, according to court filings.', 'document'],
    ['a lawsuit', 'The lawsuit alleges that the road was unsafe.', 'document'],
    ['a statement', 'A statement from the ministry read: “We will shut the road.”', 'document'],
    ['an email', 'An email from Mara Dunn said the road was shut.', 'document'],
    ['a witness', 'A witness said the road was shut.', 'anonymous other'],
  ])('%s', (_name, text, kind) => expect(sources(text)[0]).toContain(`(${kind}`));
});
