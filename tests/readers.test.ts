import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decode } from '../src/readers/decode.ts';
import { readLanguage } from '../src/readers/language.ts';
import { readStream } from '../src/readers/read.ts';
import { openFile } from '../src/readers/source.ts';

const readPath = async (path: string, limit?: number) => (await openFile(path)).bytes(limit);

const ENGLISH =
  'The ferry to the café on the far shore was late, and “nobody” – not even the crew – knew why.\n';

function utf16be(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}

/** Windows-1252 for the few characters used here. */
function windows1252(text: string): Buffer {
  const high = new Map([...'“”–’€'].map((c, i) => [c, [0x93, 0x94, 0x96, 0x92, 0x80][i] ?? 0]));
  return Buffer.from(Array.from(text, (c) => high.get(c) ?? c.charCodeAt(0)));
}

describe('decode', () => {
  test.each<[string, Buffer, readonly string[]]>([
    ['UTF-8', Buffer.from(ENGLISH), []],
    ['UTF-8 with a mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(ENGLISH)]), []],
    [
      'UTF-16LE with a mark',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(ENGLISH, 'utf16le')]),
      ['decoded as UTF-16LE'],
    ],
    [
      'UTF-16BE with a mark',
      Buffer.concat([Buffer.from([0xfe, 0xff]), utf16be(ENGLISH)]),
      ['decoded as UTF-16BE'],
    ],
    ['UTF-16LE without', Buffer.from(ENGLISH, 'utf16le'), ['decoded as UTF-16LE']],
    ['UTF-16BE without', utf16be(ENGLISH), ['decoded as UTF-16BE']],
    ['Windows-1252', windows1252(ENGLISH), ['decoded as Windows-1252']],
    ['Windows-1252, long', windows1252(ENGLISH.repeat(40)), ['decoded as Windows-1252']],
  ])('%s', async (name, bytes, warnings) => {
    const text = name.endsWith('long') ? ENGLISH.repeat(40) : ENGLISH;
    expect(await decode(bytes)).toEqual({ text, warnings });
  });

  test('line ends stay as they are', async () => {
    expect((await decode(Buffer.from('One\r\ntwo\rthree\n'))).text).toBe('One\r\ntwo\rthree\n');
  });

  test('a Uint8Array that is part of a larger buffer', async () => {
    const bytes = new TextEncoder().encode(`xx${ENGLISH}xx`).subarray(2, -2);
    expect((await decode(bytes)).text).toBe(ENGLISH);
  });

  test('a few damaged bytes do not turn UTF-8 into something else', async () => {
    const bytes = Buffer.concat([
      Buffer.from('Café '),
      Buffer.from([0xe2, 0x80]),
      Buffer.from(' owners – and “others”'),
    ]);
    const { text, warnings } = await decode(bytes);
    expect(text).toBe('Café \uFFFD owners – and “others”');
    expect(warnings).toEqual(['1 damaged character could not be decoded (shown as \uFFFD)']);
  });

  test('lone surrogates in UTF-16 are reported', async () => {
    const bytes = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from('ab', 'utf16le'),
      Buffer.from([0x00, 0xd8]),
    ]);
    expect((await decode(bytes)).warnings).toContain(
      '1 damaged character could not be decoded (shown as \uFFFD)',
    );
  });

  test.each<[string, Buffer | string, string, RegExp]>([
    ['no bytes', '', 'is_empty', /no text/],
    ['white space', ' \n\t\r\n ', 'is_empty', /no text/],
    ['a mark alone', Buffer.from([0xef, 0xbb, 0xbf]), 'is_empty', /no text/],
    ['NUL bytes', 'text\0text', 'is_binary', /NUL/],
    ['control characters', '\u0001\u0002\u0003abc\u0004', 'is_binary', /control/],
    ['a PDF', '%PDF-1.7\n1 0 obj', 'is_binary', /PDF/],
    ['an RTF', '{\\rtf1\\ansi Words}', 'is_binary', /RTF/],
    ['a zip', Buffer.from([0x50, 0x4b, 3, 4, 20, 0]), 'is_binary', /docx/],
    ['a PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), 'is_binary', /PNG/],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 65, 0, 0, 0]), 'is_binary', /UTF-32/],
  ])('%s: refused', async (_, bytes, code, message) => {
    await expect(decode(Buffer.from(bytes as string))).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
  });

  test('whatever the bytes are, there is a text or a reason', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const result = await decode(bytes).catch((error: { code: string }) => error.code);
        expect(
          typeof result === 'string' ? ['is_binary', 'is_empty'].includes(result) : /\S/.test(result.text),
        ).toBe(true);
      }),
    );
  });

  test('text that is UTF-8 comes back unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async (words) => {
        const text = `Words: ${words}`;
        expect((await decode(Buffer.from(text))).text).toBe(text);
      }),
    );
  });
});

describe('readLanguage', () => {
  const FRENCH =
    'Le port est resté fermé pendant trois jours, et les dockers ont dit que les négociations avec la direction ne donnent rien pour le moment.';
  const GERMAN =
    'Der Hafen war drei Tage lang geschlossen, und die Arbeiter sagten, dass die Gespräche mit der Leitung bisher nichts gebracht haben.';
  const DUTCH =
    'De haven was drie dagen gesloten, en de arbeiders zeiden dat de gesprekken met de leiding van het bedrijf tot nu toe niets hebben opgeleverd.';
  const RUSSIAN =
    'Порт был закрыт три дня, и рабочие сказали, что переговоры с руководством пока ничего им не дали.';

  test.each([
    ['French', FRENCH],
    ['German', GERMAN],
    ['Dutch', DUTCH],
    ['Chinese', '港口关闭了三天,工人们说,与管理层的谈判至今没有任何结果。'.repeat(3)],
  ])('%s is named', async (name, text) => {
    expect(await readLanguage(text)).toEqual({ english: false, name });
  });

  test.each([
    ['prose', ENGLISH.repeat(2), null],
    ['English with a French quotation', `${ENGLISH.repeat(3)} He said: “${FRENCH.slice(0, 60)}”`, null],
    ['a headline', 'Dockers end strike at Halden Quay', 'too short to tell the language (6 words)'],
    ['figures alone', '12 14 16', 'too short to tell the language (0 words)'],
  ])('%s passes', async (_, text, warning) => {
    expect(await readLanguage(text)).toEqual({ english: true, warning });
  });

  test.each([
    ['letters that make no words', 'zxq vbrt klmp wrtz '.repeat(10)],
    ['another script', RUSSIAN],
    ['another script, short', RUSSIAN.slice(0, 40)],
  ])('%s: no English', async (_, text) => {
    expect(await readLanguage(text)).toMatchObject({ english: false });
  });

  test('only the beginning of a long text is read', async () => {
    const started = performance.now();
    await readLanguage(ENGLISH.repeat(200_000));
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('reading', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'framing-'));
    writeFileSync(join(folder, 'a.txt'), 'Twelve bytes');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('a file', async () => {
    expect(Buffer.from(await readPath(join(folder, 'a.txt'))).toString()).toBe('Twelve bytes');
  });

  test.each([
    ['missing.txt', 'not_found'],
    ['a.txt/b.txt', 'not_found'],
    ['.', 'not_readable'],
  ])('%s is %s', async (name, code) => {
    await expect(readPath(join(folder, name))).rejects.toMatchObject({ code });
  });

  test('a file or stream beyond the limit is refused', async () => {
    await expect(readPath(join(folder, 'a.txt'), 11)).rejects.toMatchObject({ code: 'too_large' });
    const endless = Readable.from(
      (function* () {
        for (;;) yield Buffer.alloc(1000);
      })(),
    );
    await expect(readStream(endless, 5000)).rejects.toMatchObject({ code: 'too_large' });
  });

  test('a stream that breaks off', async () => {
    const broken = Readable.from(
      (function* () {
        yield 'begin';
        throw new Error('the line went dead');
      })(),
    );
    await expect(readStream(broken)).rejects.toMatchObject({ code: 'not_readable' });
  });
});
