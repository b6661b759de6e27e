/** Files that a run writes into a folder. */
import { describe, expect, test } from 'vitest';
import { createPageNames } from '../src/cli/page-names.ts';

describe('names of pages', () => {
  test.each<[string, string[], string[]]>([
    ['the name without its ending', ['news/wire.txt'], ['wire']],
    ['letters and digits only', ['news/The Dam: part 2!.txt'], ['the-dam-part-2']],
    ['letters of any script', ['Überschwemmung – 水.txt'], ['überschwemmung-水']],
    ['two of one name', ['a/wire.txt', 'b/wire.txt', 'c/WIRE.md'], ['wire', 'wire-2', 'wire-3']],
    ['a number that is taken', ['wire-2.txt', 'a/wire.txt', 'b/wire.txt'], ['wire-2', 'wire', 'wire-3']],
    ['the list itself', ['index.txt'], ['index-2']],
    ['no name', ['<stdin>', '....', '"><script>'], ['stdin', 'article', 'script']],
    ['a device of Windows', ['aux.txt', 'COM1.txt'], ['article-aux', 'article-com1']],
    ['a long one', [`${'a'.repeat(300)}.txt`], ['a'.repeat(80)]],
    ['a way out', ['../../etc/passwd', '..\\..\\x'], ['passwd', 'x']],
  ])('%s', (_, paths, expected) => {
    const nameOf = createPageNames(['index']);
    expect(paths.map(nameOf)).toEqual(expected);
  });
});
