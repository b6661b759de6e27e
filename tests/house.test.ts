/** Terms of the user's own, through the built program: `npm run build` first. */

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { type HouseList, mergeHouse } from '../src/lexicon/house.ts';
import { listOf } from '../src/lexicon/house-file.ts';
import { parseCsv } from '../src/lexicon/house-words.ts';
import type { Outcome, Report } from '../src/model.ts';
import { lightContext } from '../src/terms/light-context.ts';
import { matchTerms } from '../src/terms/match.ts';
import { parse } from './help.ts';
import { smallLexicon } from './small-lexicon.ts';

const BIN = fileURLToPath(new URL('../bin/framing.js', import.meta.url));
const SCHEMA = JSON.parse(readFileSync(new URL('../src/report.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({ strict: false }).compile(SCHEMA);

const ARTICLE =
  'The report is an attempt to whitewash the council. The regime sent lethal aid to the border force on Monday.\n';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'framing-house-'));
  write('a.txt', ARTICLE);
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function run(args: readonly string[], input = ''): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: undefined },
  });
  return { code: status, out: stdout, err: stderr };
}

/** The document that `--json` prints, checked against the schema. */
function json(args: readonly string[]) {
  const { code, out, err } = run(['--json', '--quiet', ...args]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const document = JSON.parse(out);
  expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
  const [outcome] = document.results as readonly (Outcome & { ok: true })[];
  return { document, outcome: outcome!, report: outcome!.report };
}

const entriesOf = (report: Report) => report.terms.map(({ entry }) => entry);
const becauseOf = (report: Report, entry: string) =>
  report.rejected.filter((hit) => hit.entry === entry).map(({ because }) => because);

describe('--without', () => {
  test.each([
    ['an entry', ['--without', 'motive.whitewash']],
    ['a category', ['--without', 'motive']],
    ['a list', ['--without', 'hype, motive']],
    ['more than one', ['--without', 'hype', '--without', 'motive']],
  ])('%s: the hit is rejected and told', (_what, args) => {
    const { report, document } = json([...args, 'a.txt']);
    expect(entriesOf(report)).not.toContain('motive.whitewash');
    expect(becauseOf(report, 'motive.whitewash')).toEqual(['disabled by --without']);
    expect(entriesOf(report)).toContain('euphemism.lethal-aid');
    expect(document.lexicon.disabled).toContain(
      args.join().includes('whitewash') ? 'motive.whitewash' : 'motive',
    );
  });

  test('nothing is disabled and no outcome has a lexicon of its own unless asked for', () => {
    const { document, outcome } = json(['a.txt']);
    expect(document.lexicon.disabled).toEqual([]);
    expect(outcome).not.toHaveProperty('lexicon');
    expect(entriesOf(outcome.report)).toContain('motive.whitewash');
  });

  test('the report for people names it', () => {
    expect(run(['--without', 'motive', 'a.txt']).out).toContain('entries, without motive');
  });

  test('an unknown name ends with 2 and a suggestion', () => {
    expect(run(['--without', 'motve', 'a.txt'])).toEqual({
      code: 2,
      out: '',
      err: 'framing: --without names no entry, category or axis: "motve". Did you mean motive?\n',
    });
  });

  test('--fail-on does not see it', () => {
    expect(run(['--fail-on', 'any:3', 'a.txt']).code).toBe(1);
    expect(run(['--fail-on', 'any:3', '--without', 'motive,person_negative', 'a.txt']).code).toBe(0);
  });

  test('stream', () => {
    const { code, out } = run(['stream', '--without', 'motive'], JSON.stringify({ id: 'x', text: ARTICLE }));
    expect(code).toBe(0);
    const outcome = JSON.parse(out);
    expect(outcome.lexicon.disabled).toEqual(['motive']);
    expect(becauseOf(outcome.report, 'motive.whitewash')).toEqual(['disabled by --without']);
  });

  test('why', () => {
    expect(run(['why', 'whitewash', '--without', 'motive']).out).toContain(
      'not flagged: disabled by --without',
    );
    expect(run(['why', 'whitewash', '--without', 'motive', '--in', 'a.txt']).out).toContain(
      'turned down: disabled by --without',
    );
  });
});

const HOUSE = `allow: [lethal aid]
disable:
  - hype
strength:
  motive.whitewash: 1
entries:
  - id: euphemism.border-force
    term: border force
    pos: noun
    strength: 2
    reason: Our style says border guards.
    alternatives: [border guards]
  - term: council
    category: ingroup
    strength: 3
    reason: There are two councils; say which.
    no_alternative: it depends on the story
`;

describe('--lexicon', () => {
  test('YAML: entries, allow, disable and strength', () => {
    write('house.yaml', HOUSE);
    const { document, outcome, report } = json(['--lexicon', 'house.yaml', 'a.txt']);
    expect(report.terms.map(({ entry, strength, shown }) => [entry, strength, shown])).toEqual([
      ['motive.whitewash', 1, false],
      ['ingroup.council', 3, true],
      ['euphemism.border-force', 2, true],
    ]);
    expect(becauseOf(report, 'euphemism.lethal-aid')).toEqual(['allowed by house.yaml:1']);
    expect(document.lexicon).toMatchObject({ name: 'core-en+house', disabled: ['hype'] });
    expect(outcome.lexicon).toEqual(document.lexicon);
  });

  test('the same terms in JSON have the same hash', () => {
    write('house.json', JSON.stringify(parseYaml(HOUSE)));
    write('house.yaml', HOUSE);
    const hash = (name: string) => json(['--lexicon', name, 'a.txt']).document.lexicon.sha256;
    expect(hash('house.json')).toBe(hash('house.yaml'));
  });

  test('extends: none', () => {
    write('alone.yaml', `extends: none\n${HOUSE.slice(HOUSE.indexOf('entries'))}`);
    const { document, report } = json(['--lexicon', 'alone.yaml', 'a.txt']);
    expect(entriesOf(report)).toEqual(['ingroup.council', 'euphemism.border-force']);
    expect(document.lexicon).toMatchObject({ name: 'house', entries: 2 });
  });

  test('CSV, with --without on top', () => {
    write(
      'house.csv',
      'term,strength,category,reason,alternatives\r\nborder force,2,euphemism,"Says, in short, force.",guards;border guards\r\ncouncil,3,ingroup,Which one?,\r\n',
    );
    const { report } = json(['--lexicon', 'house.csv', '--without', 'ingroup.council', 'a.txt']);
    expect(report.terms.find(({ entry }) => entry === 'euphemism.border-force')).toMatchObject({
      reason: 'Says, in short, force.',
      alternatives: ['guards', 'border guards'],
    });
    expect(becauseOf(report, 'ingroup.council')).toEqual(['disabled by --without']);
  });

  test('LIWC: mild terms, and words with a star are told', () => {
    write('liwc.dic', '%\n1\tfamily\n2\tpower\n%\ncouncil\t2\nregim*\t2\nreport*\t1\n');
    const args = ['--json', '--lexicon', 'liwc.dic', '--category', 'ingroup', 'a.txt'];
    const { code, out, err } = run(args);
    const told = 'liwc.dic: 2 words that end in * left out (only whole words are matched)';
    expect({ code, err: err.split('\n')[0] }).toEqual({ code: 0, err: `framing: ${told}` });
    const { report } = JSON.parse(out).results[0];
    expect(report.warnings).toContain(told);
    expect(report.terms.find(({ entry }: { entry: string }) => entry === 'ingroup.council')).toMatchObject({
      strength: 1,
      shown: false,
      reason: 'Stands in a word list under power; the list does not say why.',
    });
  });

  const MEANT = 'there is no entry "motive.whitewsh": did you mean "motive.whitewash"?';
  test.each([
    ['b.yaml', 'allow: []\nextend: core\n', 'b.yaml:2: unknown key "extend": did you mean "extends"?'],
    ['b.yaml', 'allow: [a\n', 'b.yaml:2: not valid YAML'],
    ['b.yaml', 'entries:\n  - term: foo\n    strength: 2\n', 'b.yaml:2: "reason" is missing'],
    [
      'b.yaml',
      'disable:\n  - hyp\n',
      'b.yaml:2: there is no entry, category or axis "hyp": did you mean "hype"?',
    ],
    ['b.yaml', 'strength:\n  motive.whitewsh: 3\n', `b.yaml:2: ${MEANT}`],
    ['b.yaml', 'allow: [motive.whitewsh]\n', `b.yaml:1: ${MEANT}`],
    [
      'b.csv',
      'term,strenth,category,reason\n',
      'b.csv:1: unknown column "strenth": did you mean "strength"?',
    ],
    [
      'b.csv',
      'term,strength,category,reason\nfoo,2,hyp,x\n',
      'b.csv:2: foo: there is no category "hyp": did you mean "hype"?',
    ],
    [
      'b.csv',
      'term,strength,category,reason\nfoo,4,hype,x\n',
      'b.csv:2: foo: "strength" is "4": write 1 (mild), 2 (clear) or 3 (strong)',
    ],
    [
      'b.dic',
      '%\n1 a\n%\nfoo 1\n',
      'b.dic:1: a LIWC dictionary does not say how its words load: give a category with --category NAME',
    ],
    ['b.xls', '', 'b.xls:1: a lexicon ends in .yaml, .yml, .json, .csv or .dic: rename the file'],
  ])('a mistake ends with 2, its line and what to do: %s %j', (name, text, message) => {
    write(name, text);
    const { code, out, err } = run(['--lexicon', name, 'a.txt']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`framing: ${message}`);
  });

  test('why knows the entry and its line', () => {
    write('house.yaml', HOUSE);
    expect(run(['why', 'border forces', '--lexicon', 'house.yaml']).out).toContain('from: house.yaml:7');
  });
});

describe('merging', () => {
  const core = smallLexicon([
    { id: 'motive.ploy', forms: ['ploy', 'ploys'] },
    { id: 'hype.record', forms: ['record'] },
  ]);
  const own = (id: string, form: string, strength: 1 | 2 | 3 = 2): HouseList['entries'][number] => ({
    entry: { ...core.entryAt(0), id, term: form, category: 'hype', strength, from: 'h.yaml:1' },
    forms: [form.split(' ')],
  });
  const at = (name: string) => ({ name, file: 'h.yaml', line: 3 });
  const merged = (list: Partial<HouseList>) => mergeHouse(core, [{ ...listOf([]), ...list }]).lexicon;
  const trick = own('hype.trick', 'trick');
  const allowed = 'allowed by h.yaml:3';

  test.each<[string, Partial<HouseList>, readonly string[], readonly (readonly string[])[]]>([
    ['A ploy.', {}, ['motive.ploy'], []],
    ['A ploy or trick.', { entries: [trick] }, ['motive.ploy', 'hype.trick'], []],
    [
      'Every ploy.',
      { entries: [own('hype.ploy', 'ploy', 1)] },
      ['hype.ploy'],
      [['motive.ploy', 'the same words are hype.ploy (of your own list)']],
    ],
    ['A record ploy.', { entries: [own('hype.record', 'best ever')] }, ['motive.ploy'], []],
    ['A ploy, two ploys.', { allow: [at('Ploy')] }, ['motive.ploy'], [['motive.ploy', allowed]]],
    [
      'The Record Office broke a record.',
      { allow: [at('record office')] },
      ['hype.record'],
      [['hype.record', allowed]],
    ],
    ['Two ploys.', { allow: [at('motive.ploy')] }, [], [['motive.ploy', allowed]]],
    ['A record ploy.', { disable: [at('hype')] }, ['motive.ploy'], [['hype.record', 'disabled by h.yaml:3']]],
    ['A ploy or trick.', { extends: 'none', entries: [trick] }, ['hype.trick'], []],
  ])('%s %j', (text, list, expected, turnedDown) => {
    const document = parse(text);
    const lexicon = merged(list);
    const { hits, rejected } = matchTerms(document, lexicon, lightContext(document));
    expect(hits.map((hit) => lexicon.entryAt(hit.entry).id)).toEqual(expected);
    expect(rejected.map(({ entry, because }) => [entry, because])).toEqual(turnedDown);
  });

  test('the hash tells what is flagged, not where it is written', () => {
    const hash = (list: Partial<HouseList>) => merged(list).identity.sha256;
    expect(hash({ allow: [at('ploy')] })).toBe(hash({ allow: [{ ...at('ploy'), file: 'x', line: 9 }] }));
    expect(hash({ allow: [at('ploy')] })).not.toBe(hash({}));
    expect(hash({ strength: [{ ...at('motive.ploy'), to: 3 }] })).not.toBe(hash({}));
    expect(hash({ extends: 'none' })).not.toBe(hash({}));
  });
});

test.each([
  ['a,b\nc,d\n', ['a', 'b', 'c', 'd']],
  ['"a,1","b ""x"""\r\nc,d', ['a,1', 'b "x"', 'c', 'd']],
  ['"a\nb",c\n\n', ['a\nb', 'c']],
])('cells of %j', (text, cells) => {
  expect(parseCsv(text).flatMap((row) => row.cells)).toEqual(cells);
});

describe('framing.config.yaml', () => {
  beforeAll(() => {
    write(
      'conf/framing.config.yaml',
      '# ours\nmin-strength: 3\nwithout: [motive]\nlexicon: terms/h.yaml\nfail-on: any:3\n',
    );
    write(
      'conf/terms/h.yaml',
      'entries:\n  - {term: council, category: hype, strength: 3, reason: Ours., no_alternative: none}\n',
    );
    write('conf/in/a.txt', ARTICLE);
    write('conf/near/framing.config.json', '{"allow": ["lethal aid"], "published": "2026-11-23"}');
    write('conf/near/a.txt', ARTICLE);
  });
  const both = (args: readonly string[]) => {
    const { out } = run(['--json', '--quiet', ...args]);
    const document = JSON.parse(out);
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
    return document.results as readonly (Outcome & { ok: true })[];
  };

  test('the nearest one above each file counts', () => {
    const [far, near, none] = both(['conf/in', 'conf/near', 'a.txt']);
    expect(becauseOf(far!.report, 'motive.whitewash')).toEqual(['disabled by conf/framing.config.yaml:3']);
    expect(far!.report.terms.filter(({ shown }) => shown).map(({ entry }) => entry)).toEqual([
      'hype.council',
    ]);
    expect(far!.lexicon).toMatchObject({ name: 'core-en+house', disabled: ['motive'] });
    expect(becauseOf(near!.report, 'euphemism.lethal-aid')).toEqual([
      'allowed by conf/near/framing.config.json:1',
    ]);
    expect(near!.report.document.published).toBe('2026-11-23');
    expect(entriesOf(near!.report)).toContain('motive.whitewash');
    expect(none).not.toHaveProperty('lexicon');
  });

  test('options win over it', () => {
    const [only] = both(['conf/in', '--without', 'hype', '--min-strength', '1']);
    expect(becauseOf(only!.report, 'hype.council')).toEqual(['disabled by --without']);
    expect(entriesOf(only!.report)).toContain('motive.whitewash');
    expect(only!.report.terms.every(({ shown }) => shown)).toBe(true);
  });

  test('its fail-on is of its own files only', () => {
    expect(run(['conf/in', '--brief']).code).toBe(1);
    expect(run(['conf/near', '--brief']).code).toBe(0);
  });

  test('-c takes another one, in stream and why too', () => {
    const path = 'conf/near/framing.config.json';
    expect(becauseOf(both(['a.txt', '-c', path])[0]!.report, 'euphemism.lethal-aid')).toEqual([
      `allowed by ${path}:1`,
    ]);
    const { out } = run(['stream', '-c', path], JSON.stringify({ text: ARTICLE }));
    expect(JSON.parse(out).report.document.published).toBe('2026-11-23');
    const why = run(['why', 'lethal aid', '-c', path, '--in', 'a.txt']).out;
    expect(why).toContain('turned down: allowed by');
  });

  test('--print-config tells value and origin', () => {
    const { code, out } = run(['conf/in/a.txt', '--print-config', '--voice', 'own']);
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual(
      expect.arrayContaining([
        'min-strength: 3  # conf/framing.config.yaml:2',
        'voice: own  # --voice',
        'without: ["motive"]  # conf/framing.config.yaml:3',
        'lexicon: ["conf/terms/h.yaml"]  # conf/framing.config.yaml:4',
        'published: null  # default',
      ]),
    );
  });

  test.each([
    ['min-strenth: 3\n', 'c.yaml:1: unknown key "min-strenth": did you mean "min-strength"?'],
    ['# x\nvoice: [own, qoute]\n', 'c.yaml:2: there is no voice "qoute". Did you mean quote?'],
    ['fail-on: own\n', 'c.yaml:1: --fail-on takes a voice and a strength'],
    ['min-strength: 4\n', 'c.yaml:1: "min-strength" is 4: write one of 1, 2, 3'],
    [
      'without:\n  - motve\n',
      'c.yaml:2: there is no entry, category or axis "motve": did you mean "motive"?',
    ],
    ['lexicon: none.yaml\n', 'none.yaml:1: cannot be read'],
  ])('a mistake ends with 2, its line and what to do: %j', (text, message) => {
    write('c.yaml', text);
    const { code, out, err } = run(['-c', 'c.yaml', 'a.txt']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`framing: ${message}`);
  });

  test('a file of comments says nothing', () => {
    write('c.yaml', '# nothing yet\n');
    expect(run(['-c', 'c.yaml', 'a.txt', '--json']).out).toBe(run(['a.txt', '--json']).out);
  });
});

describe('lexicon init', () => {
  test('writes a file that works as it is, and never overwrites', () => {
    expect(run(['lexicon', 'init', 'new.yaml'])).toEqual({
      code: 0,
      out: '',
      err: 'framing: wrote new.yaml; use it with --lexicon new.yaml.\n',
    });
    expect(entriesOf(json(['--lexicon', 'new.yaml', 'a.txt']).report)).toEqual(
      entriesOf(json(['a.txt']).report),
    );
    write('new.yaml', '# mine\n');
    expect(run(['lexicon', 'init', 'new.yaml'])).toEqual({
      code: 2,
      out: '',
      err: 'framing: new.yaml is there already, and stays as it is; choose another name.\n',
    });
    expect(readFileSync(join(folder, 'new.yaml'), 'utf8')).toBe('# mine\n');
  });
});
