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
    ['a witness', 'A witness said the road was shut.', 'anonymous other'],
  ])('%s', (_name, text, kind) => expect(sources(text)[0]).toContain(`(${kind}`));
});
