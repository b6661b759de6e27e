/** Names for the files that a run writes into a folder. */

/** Names of devices on Windows, whatever their ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
const LONGEST = 80;

/**
 * Gives every path a name without an ending that is safe on every system and has not been given before, capitals aside:
 * `News/The Dam.txt` becomes `the-dam`, a second one `the-dam-2`.
 * @param taken lower case
 */
export function createPageNames(taken: Iterable<string>): (path: string) => string {
  const given = new Set(taken);
  return (path) => {
    const plain = plainName(path);
    let name = plain;
    for (let number = 2; given.has(name); number++) name = `${plain}-${number}`;
    given.add(name);
    return name;
  };
}

function plainName(path: string): string {
  const name = path
    .replace(/^.*[\\/]/s, '')
    .replace(/(?<=.)\.[^.]*$/, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  return name === '' || RESERVED.test(name) ? `article-${name}`.replace(/-$/, '') : name;
}
