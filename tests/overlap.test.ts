import { describe, expect, test } from 'vitest';
import { match, type SmallEntry } from './small-lexicon.ts';

const outcome = (text: string, entries: readonly SmallEntry[]) => {
  const { hits, rejected } = match(text, entries);
  return {
    kept: hits.map((hit) => `${hit.text}: ${entries[hit.entry]!.id}`),
    lost: rejected.map((hit) => `${hit.text}: ${hit.entry}: ${hit.because}`),
  };
};

describe('which of two hits is kept', () => {
  test('the longer one', () => {
    const entries = [
      { id: 'vague_source.media', forms: ['media'] },
      { id: 'ingroup.western-media', forms: ['western media'] },
      { id: 'ingroup.western', forms: ['western'] },
    ];
    expect(outcome('He blamed Western media.', entries)).toEqual({
      kept: ['Western media: ingroup.western-media'],
      lost: [
        "Western: ingroup.western: inside the longer 'Western media'",
        "media: vague_source.media: inside the longer 'Western media'",
      ],
    });
  });

  test('the one further left, when they share a word and are equally long', () => {
    const entries = [
      { id: 'hype.bc', forms: ['bbbb cccc'] },
      { id: 'hype.ab', forms: ['aaaa bbbb'] },
    ];
    expect(outcome('aaaa bbbb cccc', entries)).toEqual({
      kept: ['aaaa bbbb: hype.ab'],
      lost: ["bbbb cccc: hype.bc: shares words with 'aaaa bbbb' (further left)"],
    });
  });

  test('the category that comes first', () => {
    const entries = [
      { id: 'hype.x', forms: ['crusade'], strength: 3 as const },
      { id: 'policy_brand.x', forms: ['crusade'], strength: 1 as const },
    ];
    expect(outcome('A crusade.', entries)).toEqual({
      kept: ['crusade: policy_brand.x'],
      lost: ['crusade: hype.x: the same words are policy_brand.x (category first in precedence)'],
    });
  });

  test('the stronger one', () => {
    const entries = [
      { id: 'hype.a', forms: ['crusade'], strength: 1 as const },
      { id: 'hype.b', forms: ['crusade'], strength: 3 as const },
    ];
    expect(outcome('A crusade.', entries).kept).toEqual(['crusade: hype.b']);
  });

  test('the first by id', () => {
    const entries = [
      { id: 'hype.b', forms: ['crusade'] },
      { id: 'hype.a', forms: ['crusade'] },
    ];
    expect(outcome('A crusade.', entries)).toEqual({
      kept: ['crusade: hype.a'],
      lost: ['crusade: hype.b: the same words are hype.a (first by id)'],
    });
  });
});

test('a long hit takes only what it covers', () => {
  const entries = [
    { id: 'hype.abc', forms: ['aaa bbb ccc'] },
    { id: 'hype.cd', forms: ['ccc ddd'] },
    { id: 'hype.d', forms: ['ddd'] },
  ];
  expect(outcome('aaa bbb ccc ddd', entries).kept).toEqual(['aaa bbb ccc: hype.abc', 'ddd: hype.d']);
});
