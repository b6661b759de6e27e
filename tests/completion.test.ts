/** `framing completion`: the bash script is run in bash, as far as there is one; zsh and fish are looked at as text. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FORMAT_NAMES } from '../src/formats/index.ts';
import { runMain } from './run-main.ts';

let folder = '';
let bash = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'framing-completion-'));
  for (const name of ['pier.txt', 'pier two.txt', 'gold.jsonl']) writeFileSync(join(folder, name), '');
  bash = (await runMain(['completion', 'bash'])).out;
});
afterAll(() => rmSync(folder, { recursive: true }));

const hasBash = spawnSync('bash', ['-c', 'true']).status === 0;

/** What bash offers for the last of the words, which are as bash cuts them: `--format`, `=`, `js`. */
function complete(...words: readonly string[]): string[] {
  const script = `${bash}
    COMP_WORDS=(framing "$@") COMP_CWORD=$#
    _framing
    printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', script, 'bash', ...words], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return stdout.split('\n').filter((line) => line !== '');
}

describe.runIf(hasBash)('bash', () => {
  test.each<[readonly string[], readonly string[]]>([
    [['st'], ['stream']],
    [['lexicon', 'i'], ['init']],
    [['help', 'e'], ['eval']],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish'],
    ],
    [['pi'], ['pier two.txt', 'pier.txt']],
    [['-f', 'jsonl', 'pier.t'], ['pier.txt']],
    [['analyze', '-f', ''], FORMAT_NAMES],
    [['--format', 's'], ['sarif']],
    [['--format', '=', 's'], ['sarif']],
    [['--format', '='], FORMAT_NAMES],
    [['x.txt', '--min-str'], ['--min-strength']],
    [
      ['--min-strength', ''],
      ['1', '2', '3'],
    ],
    [['--voice', 'own,he'], ['own,headline']],
    [['stream', '--voice', '=', 'own,he'], ['own,headline']],
    [
      ['--fail-on', 'own'],
      ['own:1', 'own:2', 'own:3'],
    ],
    [
      ['--fail-on', 'own', ':'],
      ['1', '2', '3'],
    ],
    [['--fail-on', 'own', ':', '3'], ['3']],
    [['-o', 'go'], ['gold.jsonl']],
    [['--output', '=', 'go'], ['gold.jsonl']],
    [['-o', 'why', 'str'], ['stream']],
    [['why', '--wid'], ['--width']],
    [['lexicon', 'list', '--category', 'mot'], ['motive']],
    [['why', 'whitewash', '--in', 'pier.'], ['pier.txt']],
    [['--published', ''], []],
    [['stream', ''], []],
  ])('%j', (words, expected) => {
    expect(complete(...words).sort()).toEqual([...expected].sort());
  });

  test('options of analyze are offered without its name, those of others with theirs only', () => {
    expect(complete('--')).toEqual(expect.arrayContaining(['--baseline', '--version', '--help']));
    expect(complete('stream', '--')).not.toContain('--baseline');
    expect(complete('stream', '--id')).toEqual(['--id-field']);
  });
});

test.each(['zsh', 'fish'])('%s: every command, every value of --format', async (shell) => {
  const { code, out } = await runMain(['completion', shell]);
  expect(code).toBe(0);
  for (const name of ['analyze', 'why', 'stream', 'eval', 'init', ...FORMAT_NAMES])
    expect(out).toContain(name);
  expect(out).toContain(shell === 'zsh' ? "{-o,--output=}'[write" : '-s o -l output -r -F');
});

test('another shell ends with 2 and a suggestion', async () => {
  expect(await runMain(['completion', 'bsh'])).toMatchObject({
    code: 2,
    out: '',
    err: 'framing: there is no shell "bsh". Did you mean bash? Known: bash, zsh, fish.\n',
  });
  expect((await runMain(['completion'])).code).toBe(2);
});
