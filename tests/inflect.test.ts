import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createInflector } from '../src/lexicon/inflect.ts';
import { plurals } from '../src/lexicon/nouns.ts';
import { spellings } from '../src/lexicon/spelling.ts';
import { readIrregularVerbs } from '../src/lexicon/verbs.ts';
import type { PartOfSpeech } from '../src/model.ts';

const yaml = readFileSync(new URL('../seeds/cues/irregular-verbs.yaml', import.meta.url), 'utf8');
const irregular = readIrregularVerbs(yaml);
const { inflect, verbForms } = createInflector(irregular);

describe('plurals', () => {
  test.each([
    ['thug', 'thugs'],
    ['crisis', 'crises'],
    ['analysis', 'analyses'],
    ['medium', 'media'],
    ['criterion', 'criteria'],
    ['virus', 'viruses'],
    ['veto', 'vetoes'],
    ['quiz', 'quizzes'],
    ['bias', 'biases'],
    ['spy', 'spies'],
    ['monkey', 'monkeys'],
    ['elite', 'elites'],
    ['strongman', 'strongmen'],
    ['axis', 'axes'],
    ['coronavirus', 'coronaviruses'],
    ['specimen', 'specimens'],
    ['human', 'humans'],
    ['german', 'germans'],
    ['oligarch', 'oligarchs'],
    ['chief', 'chiefs'],
    ['thief', 'thieves'],
    ['embargo', 'embargoes embargos'],
    ['referendum', 'referendums referenda'],
    ['witch-hunt', 'witch-hunts'],
    ['tax', 'taxes'],
  ])('%s → %s', (noun, expected) => {
    expect(plurals(noun)).toEqual(expected.split(' '));
  });

  test.each(['media', 'people', 'police', 'thugs', 'referenda', 'propaganda', 'sheep', 'strongmen'])(
    '%s stays',
    (noun) => {
      expect(plurals(noun)).toEqual([]);
    },
  );
});

describe('verb forms', () => {
  test.each([
    ['slam', 'slams', 'slammed', 'slammed', 'slamming'],
    ['claim', 'claims', 'claimed', 'claimed', 'claiming'],
    ['admit', 'admits', 'admitted', 'admitted', 'admitting'],
    ['visit', 'visits', 'visited', 'visited', 'visiting'],
    ['deny', 'denies', 'denied', 'denied', 'denying'],
    ['employ', 'employs', 'employed', 'employed', 'employing'],
    ['deploy', 'deploys', 'deployed', 'deployed', 'deploying'],
    ['purge', 'purges', 'purged', 'purged', 'purging'],
    ['lie', 'lies', 'lied', 'lied', 'lying'],
    ['flee', 'flees', 'fled', 'fled', 'fleeing'],
    ['agree', 'agrees', 'agreed', 'agreed', 'agreeing'],
    ['panic', 'panics', 'panicked', 'panicked', 'panicking'],
    ['equip', 'equips', 'equipped', 'equipped', 'equipping'],
    ['quiz', 'quizzes', 'quizzed', 'quizzed', 'quizzing'],
    ['radio', 'radios', 'radioed', 'radioed', 'radioing'],
    ['veto', 'vetoes', 'vetoed', 'vetoed', 'vetoing'],
    ['fix', 'fixes', 'fixed', 'fixed', 'fixing'],
    ['crash', 'crashes', 'crashed', 'crashed', 'crashing'],
    ['singe', 'singes', 'singed', 'singed', 'singeing'],
    ['infringe', 'infringes', 'infringed', 'infringed', 'infringing'],
    ['refer', 'refers', 'referred', 'referred', 'referring'],
    ['offer', 'offers', 'offered', 'offered', 'offering'],
    ['compel', 'compels', 'compelled', 'compelled', 'compelling'],
    ['label', 'labels', 'labelled labeled', 'labelled labeled', 'labelling'],
    ['target', 'targets', 'targeted', 'targeted', 'targeting'],
    ['hail', 'hails', 'hailed', 'hailed', 'hailing'],
    ['go', 'goes', 'went', 'gone', 'going'],
    ['have', 'has', 'had', 'had', 'having'],
    ['learn', 'learns', 'learned learnt', 'learned learnt', 'learning'],
    ['cut', 'cuts', 'cut', 'cut', 'cutting'],
    ['say', 'says', 'said', 'said', 'saying'],
    ['rewrite', 'rewrites', 'rewrote', 'rewritten', 'rewriting'],
    ['overtake', 'overtakes', 'overtook', 'overtaken', 'overtaking'],
    ['mislead', 'misleads', 'misled', 'misled', 'misleading'],
    ['overrun', 'overruns', 'overran', 'overrun', 'overrunning'],
    ['undo', 'undoes', 'undid', 'undone', 'undoing'],
    ['relay', 'relays', 'relayed', 'relayed', 'relaying'],
    ['spearhead', 'spearheads', 'spearheaded', 'spearheaded', 'spearheading'],
    ['crack down on', 'cracks down on', 'cracked down on', 'cracked down on', 'cracking down on'],
  ])('%s', (lemma, third, past, participle, ing) => {
    const forms = verbForms(lemma);
    const list = (words: string) => {
      const [, rest = ''] = /^\S+( .*)?$/.exec(lemma)!;
      return rest === '' ? words.split(' ') : [words];
    };
    expect(forms).toEqual({
      base: lemma,
      third,
      past: list(past),
      participle: list(participle),
      ing,
      also: [],
    });
  });

  test('be has further present forms', () => {
    expect(verbForms('be')).toEqual({
      base: 'be',
      third: 'is',
      past: ['was', 'were'],
      participle: ['been'],
      ing: 'being',
      also: ['am', 'are'],
    });
  });

  test('a verb that is written wrongly is named', () => {
    expect(() => readIrregularVerbs('verbs: {go: went}\nprefixes: []\nregular: []')).toThrow('"go"');
  });

  test('the table has about 250 verbs and none twice in different forms', () => {
    expect(irregular.verbs.size).toBeGreaterThan(220);
  });
});

describe('British and American spellings', () => {
  test.each([
    ['neutralise', 'neutralize'],
    ['organisations', 'organizations'],
    ['analysed', 'analyzed'],
    ['labour', 'labor'],
    ['favourable', 'favorable'],
    ['neighbourhood', 'neighborhood'],
    ['defence', 'defense'],
    ['programmes', 'programs'],
    ['travelled', 'traveled'],
    ['modelling', 'modeling'],
    ['centre', 'center'],
    ['sceptics', 'skeptics'],
    ['grey', 'gray'],
    ['theatre', 'theater'],
    ['fulfil', 'fulfill'],
    ['emphasise', 'emphasize'],
  ])('%s, %s', (british, american) => {
    expect(spellings(british)).toEqual([british, american]);
    expect(spellings(american)).toEqual([american, british]);
  });

  test.each([
    ...[
      'promise',
      'raise',
      'compromise',
      'exercise',
      'size',
      'prize',
      'seize',
      'crisis',
      'crises',
      'noise',
      'wise',
    ],
    ...[
      'advertise',
      'revised',
      'rightsizing',
      'enterprise',
      'premises',
      'rise',
      'supervised',
      'humorous',
      'rigorous',
    ],
    ...['laboratory', 'laborious', 'elaborate', 'collaborate', 'compelled', 'filled', 'called'],
  ])('%s has one spelling', (word) => {
    expect(spellings(word)).toEqual([word]);
  });
});

describe('forms of a term', () => {
  const table: [string, PartOfSpeech, string[]][] = [
    ['lethal aid', 'noun', ['lethal aid']],
    ['smear campaign', 'noun', ['smear campaign', 'smear campaigns']],
    ['act of aggression', 'noun', ['act of aggression', 'acts of aggression']],
    ['race to the bottom', 'noun', ['race to the bottom', 'races to the bottom']],
    ['enemy within', 'noun', ['enemy within', 'enemies within']],
    ['a deluge of', 'noun', ['a deluge of']],
    ['boots on the ground', 'noun', ['boots on the ground']],
    ['military-age males', 'noun', ['military-age males']],
    ['Western media', 'noun', ['western media']],
    ['labour flexibility', 'phrase', ['labour flexibility', 'labor flexibility']],
    ['far-right', 'adjective', ['far-right']],
    ['so to speak', 'phrase', ['so to speak']],
    ['Judea and Samaria', 'name', ['judea and samaria']],
    ['crack down on', 'verb', ['crack down on', 'cracks down on', 'cracked down on', 'cracking down on']],
    [
      'neutralise',
      'verb',
      [
        ...['neutralise', 'neutralize', 'neutralises', 'neutralizes', 'neutralised', 'neutralized'],
        ...['neutralising', 'neutralizing'],
      ],
    ],
  ];
  test.each(table)('%s (%s)', (term, pos, expected) => {
    expect(inflect(term, pos).sort()).toEqual([...expected].sort());
  });

  const word = fc.stringMatching(/^[a-z]{1,12}$/);
  const pos = fc.constantFrom<PartOfSpeech>('noun', 'verb', 'adjective', 'adverb', 'phrase', 'name');

  test('the term itself comes first, in lower case, and nothing comes twice', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), pos, (words, part) => {
        const forms = inflect(words.join(' '), part);
        expect(forms[0]).toBe(words.join(' '));
        expect(new Set(forms).size).toBe(forms.length);
        for (const form of forms) expect(form.split(' ')).toHaveLength(words.length);
      }),
    );
  });

  test('odd words are words', () => {
    expect(inflect('constructor', 'noun')).toEqual(['constructor', 'constructors']);
    expect(inflect('__proto__', 'verb')[0]).toBe('__proto__');
  });
});
