import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { report } from './help.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const articles = join(root, 'seeds', 'articles');

describe('the bundled program', () => {
  test('is ASCII, because it is read byte by byte', () => {
    const bytes = readFileSync(join(root, 'dist', 'framing.cjs'));
    expect(bytes.findIndex((byte) => byte > 127)).toBe(-1);
  });

  test.each(readdirSync(articles).filter((name) => name.endsWith('.txt')))(
    'reads %s as the sources do',
    (name) => {
      const path = join(articles, name);
      const out = execFileSync(
        process.execPath,
        [join(root, 'bin', 'framing.js'), 'analyze', '--json', '--quiet', path],
        {
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'ignore'],
        },
      );
      const [outcome] = JSON.parse(out).results;
      const { document, ...rest } = outcome.report;
      const own = JSON.parse(JSON.stringify(report(document.text)));
      const { document: ownDocument, ...ownRest } = own;
      expect(rest).toEqual(ownRest);
      expect(document.sha256).toBe(ownDocument.sha256);
    },
  );
});
