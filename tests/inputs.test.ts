/** Each kind of input to its articles. The fixtures are invented articles; tests/fixtures/inputs/README.md says how they were made. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Article, Reading } from '../src/readers/article.ts';
import { type ReadOptions, readArticles } from '../src/readers/articles.ts';
import { formatOf } from '../src/readers/kinds.ts';
import { openBytes } from '../src/readers/source.ts';

const fixture = (name: string): Buffer =>
  readFileSync(fileURLToPath(new URL(`fixtures/inputs/${name}`, import.meta.url)));

/** What went wrong with the input as a whole is the last one. */
async function readAll(
  name: string,
  content: string | Uint8Array,
  options: ReadOptions = {},
): Promise<Reading[]> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const readings: Reading[] = [];
  try {
    for await (const reading of readArticles(openBytes(name, name, bytes), options)) readings.push(reading);
  } catch (error) {
    readings.push({ path: name, error: error as never });
  }
  return readings;
}

async function readOne(name: string, content: string | Uint8Array = fixture(name)): Promise<Article> {
  const [reading, ...more] = await readAll(name, content);
  expect(more).toEqual([]);
  if (reading === undefined || 'error' in reading) throw reading?.error ?? new Error('nothing');
  return reading;
}

/** The words at every place with the words there in the source. */
function placesOf({ text, places = [] }: Article, source: string, width = 12): [string, string][] {
  const lines = source.split(/\r\n|\n/);
  return places.flatMap(([start, line, column]): [string, string][] =>
    column === null
      ? []
      : [[text.slice(start, start + width), lines[line - 1]!.slice(column - 1, column - 1 + width)]],
  );
}

describe('formatOf', () => {
  test.each<[string, string | Buffer, string]>([
    ['a.txt', 'Words.', 'text'],
    ['a', 'Words.', 'text'],
    ['a.MD', '<html>', 'markdown'],
    ['a.txt', '<!DOCTYPE html><p>Words', 'html'],
    ['a.txt', '\uFEFF\n<!-- saved --><html lang="en">', 'html'],
    ['a', Buffer.from('\uFEFF<html>', 'utf16le'), 'html'],
    ['a', 'A <html> tag is mentioned.', 'text'],
    ['a.html', '%PDF-1.7', 'pdf'],
    ['a', 'PK\u0003\u0004rest', 'docx'],
    ['a', 'WARC/1.0\r\n', 'warc'],
    ['a', 'Received: from a.example\r\n', 'eml'],
    ['a.ndjson', '{}', 'jsonl'],
    ['a.tsv', 'text', 'csv'],
  ])('%s: %s is %s', (name, content, format) => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    expect(formatOf(openBytes(name, name, bytes))).toBe(format);
  });

  test('what a server says counts more than the end of an address', () => {
    const source = openBytes(
      'https://a.example/x.txt',
      'x.txt',
      Buffer.from('x'),
      'text/html; charset=utf-8',
    );
    expect(formatOf(source)).toBe('html');
  });
});

describe('Markdown', () => {
  test('what the reader of the page reads', async () => {
    const article = await readOne('ferry.md');
    expect(article.text).toBe(
      [
        'Ferry pier to stay shut until spring',
        'The pier at Halden Quay will stay shut until spring, the harbour board said on Tuesday. It blamed a “scandalous” survey for the delay.',
        '> The board’s plan is a naked power grab, and everyone knows it.',
        '— Mara Quill, who owns the café on the pier',
        '<!-- framing-disable motive -->',
        '- Ferries will call at the  berth.',
        '- Fares stay the same *for now*.',
        'Route | Boats',
        'North | 4',
        'The report is an attempt to whitewash the board.',
      ].join('\n\n'),
    );
    expect(article).toMatchObject({
      title: 'Ferry pier to stay shut until spring',
      byline: 'Ines Holt, Tomas Wray',
      published: '2026-03-04',
      outlet: 'Halden Gazette',
      meta: { section: 'transport' },
      warnings: [],
    });
  });

  test.each(['\n', '\r\n'])('every place leads back to the same words (line ends %j)', async (end) => {
    const source = fixture('ferry.md').toString().replaceAll('\n', end);
    const article = await readOne('ferry.md', source);
    const places = placesOf(article, source, 4);
    expect(places.length).toBeGreaterThan(15);
    for (const [here, there] of places) expect(here.split('\n')[0]!.startsWith(there.slice(0, 2))).toBe(true);
    expect(article.places?.[0]).toEqual([0, 2, null]);
  });

  test('a heading above the text is the headline', async () => {
    expect(await readOne('a.md', '# Pier *shut*\n\nThe pier is shut.')).toMatchObject({
      text: 'Pier shut\n\nThe pier is shut.',
      title: 'Pier shut',
      published: null,
    });
  });

  test('broken front matter is a remark, a rule is none', async () => {
    const broken = await readOne('a.md', '---\ntitle: "x\n---\n\nThe pier is shut.');
    expect(broken).toMatchObject({
      text: 'The pier is shut.',
      warnings: [expect.stringMatching(/line \d is not YAML/)],
    });
    expect(await readOne('a.md', '---\nThe pier\n---\n\nis shut.')).toMatchObject({
      warnings: [],
      title: null,
    });
  });
});

describe('JSONL', () => {
  const LINES =
    '{"id":"a","title":"Pier shut","text":"It is shut."}\n\n{"body":"x"}\n{"text":"Pier shut\\n\\nIt is.","title":"Pier Shut"}\n';

  test.each([
    ['plain', Buffer.from(LINES)],
    ['compressed', gzipSync(LINES)],
  ])('%s: an article a line, its title above it', async (_, bytes) => {
    expect(await readAll('d.jsonl', bytes)).toMatchObject([
      { path: 'd.jsonl:1', id: 'a', text: 'Pier shut\n\nIt is shut.', places: [[0, 1, null]] },
      { path: 'd.jsonl:3', line: 3, error: { code: 'no_text' } },
      { path: 'd.jsonl:4', id: null, text: 'Pier shut\n\nIt is.' },
    ]);
  });

  test('an archive that is cut off gives what was before, and says so', async () => {
    const lines = Array.from({ length: 400 }, (_, i) => `{"text":"Boat ${i * 7919} is late."}\n`).join('');
    const packed = gzipSync(lines);
    const readings = await readAll('d.jsonl.gz', packed.subarray(0, packed.length - 400));
    expect(readings.length).toBeGreaterThan(100);
    expect(readings.at(-1)).toMatchObject({
      path: 'd.jsonl.gz',
      error: { message: expect.stringMatching(/cut off/) },
    });
  });

  test('other names of fields', async () => {
    const [reading] = await readAll(
      'd.jsonl',
      '{"body":"It is shut.","head":"Pier","day":"2026-01-02","url":"u"}',
      {
        fields: { text: 'body', title: 'head', published: 'day', id: 'url' },
      },
    );
    expect(reading).toMatchObject({ id: 'u', text: 'Pier\n\nIt is shut.', published: '2026-01-02' });
  });
});

describe('CSV', () => {
  const TABLE =
    'Id;Headline;Body;Date;Desk\r\n1;"Pier; shut";"It is shut,\r\nsaid the “board”.";4 March 2026;city\r\n2;;;2026-03-05;\r\n\r\n3;Boats;The boats are late.;2026-13-05;port\r\n';
  const FIELDS = { fields: { text: 'body', title: 'headline', published: 'Date' } };

  test.each<[string, Buffer, readonly string[]]>([
    ['UTF-8', Buffer.from(TABLE), []],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${TABLE}`), []],
    ['UTF-16', Buffer.from(`\uFEFF${TABLE}`, 'utf16le'), []],
    [
      'Windows-1252',
      Buffer.from(TABLE.replace('“', '\x93').replace('”', '\x94'), 'latin1'),
      ['decoded as Windows-1252'],
    ],
    ['commas', Buffer.from(TABLE.replace('"Pier; shut"', 'Pier: shut').replaceAll(';', ',')), []],
    ['tabs', Buffer.from(TABLE.replace('"Pier; shut"', 'Pier: shut').replaceAll(';', '\t')), []],
  ])('%s: an article a record, with its line', async (_, bytes, warnings) => {
    const readings = await readAll('t.csv', bytes, FIELDS);
    expect(readings).toMatchObject([
      { path: 't.csv:2', id: '1', published: '2026-03-04', meta: { Desk: 'city' }, warnings },
      { path: 't.csv:4', line: 4, error: { code: 'is_empty' } },
      { path: 't.csv:6', line: 6, error: { code: 'wrong_type' } },
    ]);
    expect('text' in readings[0]! && readings[0].text).toMatch(
      /^Pier[;:] shut\n\nIt is shut,\r\nsaid the “board”\.$/,
    );
  });

  test('a column that is not there: which there are, and what to give', async () => {
    expect(await readAll('t.csv', TABLE)).toMatchObject([
      {
        error: {
          message:
            'has no column "text" (it has: Id, Headline, Body, Date, Desk); name the right one with --text-field.',
        },
      },
    ]);
  });

  test('a quotation mark that is never closed is named behind what was read', async () => {
    expect(await readAll('t.csv', 'text\nThe boats are late.\n"never closed\nx\n')).toMatchObject([
      { path: 't.csv:2', text: 'The boats are late.' },
      { path: 't.csv', error: { message: expect.stringMatching(/never closed/) } },
    ]);
  });
});

const STORY = [
  'The pier at Halden Quay will stay shut until spring, the harbour board said on Tuesday.',
  'It blamed a “scandalous” survey for the delay.',
  'What the owners say',
  '> The board’s plan is a naked power grab, and everyone knows it.',
  '- Ferries will call at the north berth.',
  '- Fares stay the same for now.',
];
const TITLE = 'Ferry pier to stay shut until spring';

describe('web pages', () => {
  test('the main article with what the page says of it', async () => {
    const article = await readOne('ferry.html');
    expect(article).toMatchObject({
      title: TITLE,
      byline: 'Ines Holt, Tomas Wray',
      published: '2026-03-04',
      outlet: 'Halden Gazette',
      url: 'https://gazette.example/ferry-pier',
      warnings: [],
    });
    const paragraphs = article.text.split('\n\n');
    expect(paragraphs[0]).toBe(TITLE);
    expect(paragraphs).toContain('The pier at Halden Quay has been shut since January. Photo: Ola Brandt');
    expect(paragraphs).toContain(
      '> The board’s plan is a naked power grab, and everyone on the quay knows it.',
    );
    expect(paragraphs).toContain(
      '- Ferries will call at the north berth, where there is room for two of them.',
    );
    expect(article.text).not.toMatch(
      /thugs|cowards|cookies|newsletter|shameful|terms and conditions|4 March/i,
    );
  });

  test('places are the lines of the file', async () => {
    const { text, places = [] } = await readOne('ferry.html');
    const lines = fixture('ferry.html').toString().split('\n');
    expect(places.length).toBeGreaterThan(8);
    for (const [start, line] of places) {
      const word = /[A-Za-z]{3,}/.exec(text.slice(start))![0];
      expect(lines[line - 1]).toContain(word);
    }
  });

  test('a document of a word processor is read as a whole', async () => {
    const { text, title } = await readOne('word.html');
    expect(text.split('\n\n').slice(0, 4)).toEqual([TITLE, ...STORY.slice(0, 3)]);
    expect(title).toBe(TITLE);
  });

  test.each([
    ['<meta charset="windows-1252">', ''],
    ['<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">', ''],
    ['', 'text/html; charset=windows-1252'],
  ])('declared encoding %s %s', async (meta, contentType) => {
    const html = `<html><head>${meta}</head><body><p>The caf\xe9 on the pier is \x93shut\x94, said the board.</p></body></html>`;
    const source = openBytes('a.html', 'a.html', Buffer.from(html, 'latin1'), contentType || undefined);
    for await (const reading of readArticles(source, {})) {
      expect(reading).toMatchObject({
        text: 'The café on the pier is “shut”, said the board.',
        warnings: [],
      });
    }
  });

  test.each([
    ['links alone', '<ul><li><a href="a">The boats are late</a></li><li><a href="b">The pier</a></li></ul>'],
    ['a page that a script fills', '<div id="root"></div><script>render()</script>'],
  ])('%s: no article', async (_, body) => {
    expect(await readAll('a.html', `<html><body>${body}</body></html>`)).toMatchObject([
      { error: { code: 'is_empty' } },
    ]);
  });
});

describe('Word, e-mail, PDF, web archive', () => {
  test('.docx by styles', async () => {
    const { text, title } = await readOne('ferry.docx');
    expect(text.split('\n\n').slice(0, 7)).toEqual([TITLE, ...STORY]);
    expect(title).toBe(TITLE);
  });

  test('an e-mail with an attachment', async () => {
    expect(await readOne('mail.eml')).toMatchObject({
      title: 'Ferry pier – “shut” until spring',
      byline: 'Ines Holt',
      published: '2026-03-04',
      text: expect.stringMatching(
        /^Ferry pier – “shut” until spring\n\nThe pier .* “scandalous” survey\.\n\n.* – the café stays open\.$/s,
      ),
      warnings: ['an attachment is not read: survey.pdf'],
    });
  });

  test('an e-mail whose plain part only points to the other one', async () => {
    const { text } = await readOne('newsletter.eml');
    expect(text).toMatch(/^Ferry pier to stay shut until spring\n\nThe pier at Halden Quay/);
    expect(text).not.toMatch(/web version/);
  });

  test('a PDF with two columns', async () => {
    const { text, title } = await readOne('two-columns.pdf');
    expect(title).toBe(TITLE);
    const paragraphs = text.split('\n\n');
    expect(paragraphs.slice(0, 3)).toEqual([
      TITLE,
      'By Ines Holt',
      expect.stringMatching(/^The pier .* before the winter storms arrive\.$/),
    ]);
    // Five paragraphs four times, none cut by the end of a column or page; nothing of the head and foot.
    expect(paragraphs).toHaveLength(22);
    expect(text).not.toMatch(/http|1\/2|2\/2|investiga-/);
  });

  test('a PDF of a word processor', async () => {
    const { text } = await readOne('ferry.pdf');
    expect(
      text
        .split('\n\n')
        .map((paragraph) => paragraph.trim())
        .slice(0, 7),
    ).toEqual([TITLE, ...STORY.map((paragraph) => paragraph.replace(/^> /, ''))]);
  });

  test('a web archive: a page an article, and none of what is no page', async () => {
    expect(await readAll('site.warc.gz', fixture('site.warc.gz'))).toMatchObject([
      {
        path: expect.stringMatching(/^site\.warc\.gz#http:\/\/127\.0\.0\.1:\d+\/$/),
        error: { code: 'is_empty' },
      },
      { path: expect.stringMatching(/#.*\/ferry\.html$/), title: TITLE, published: '2026-03-04' },
      { path: expect.stringMatching(/#.*\/plain\.html$/), title: TITLE, format: 'warc' },
    ]);
  });

  test('a web archive that is cut off', async () => {
    const whole = fixture('site.warc.gz');
    const readings = await readAll('site.warc.gz', whole.subarray(0, whole.length - 1500));
    expect(readings.some((reading) => 'text' in reading)).toBe(true);
    expect(readings.at(-1)).toMatchObject({ path: 'site.warc.gz', error: { code: 'not_readable' } });
  });
});

describe('what cannot be read says why', () => {
  test.each<[string, string | Buffer, string, RegExp]>([
    ['locked.pdf', fixture('locked.pdf'), 'not_readable', /encrypted.*password/],
    ['scan.pdf', fixture('scan.pdf'), 'is_empty', /scan.*text recognition/],
    ['cut.pdf', fixture('two-columns.pdf').subarray(0, 9000), 'not_readable', /damaged PDF/],
    ['empty.pdf', '', 'is_empty', /nothing/],
    ['cut.docx', fixture('ferry.docx').subarray(0, 3000), 'not_readable', /damaged zip/],
    ['old.doc', fixture('old.doc'), 'is_binary', /old Word document.*\.docx/],
    ['empty.docx', '', 'not_readable', /no Word document/],
    ['a.rtf', '{\\rtf1 Words}', 'is_binary', /RTF/],
    ['empty.csv', '', 'is_empty', /no records/],
    ['empty.jsonl', '\n\n', 'is_empty', /no articles/],
    ['empty.warc', '', 'is_empty', /no pages/],
    ['junk.warc', 'Words\r\n', 'not_readable', /WARC/],
    ['nul.html', '<html>The boats\0 are', 'is_binary', /NUL/],
  ])('%s', async (name, content, code, message) => {
    expect(await readAll(name, content)).toMatchObject([
      { error: { code, message: expect.stringMatching(message) } },
    ]);
  });

  test('a zip bomb is not unpacked', async () => {
    const { deflateRawSync } = await import('node:zlib');
    const packed = deflateRawSync(Buffer.alloc(80_000_000, ' '));
    expect(await readAll('bomb.docx', zipOf('word/document.xml', packed))).toMatchObject([
      { error: { code: 'too_large', message: expect.stringMatching(/zip bomb/) } },
    ]);
  });

  test('elements inside one another without end are refused', async () => {
    const html = `${'<div>'.repeat(50_000)}The boats are late, said the board.`;
    expect(await readAll('deep.html', html)).toMatchObject([{ error: { code: 'too_large' } }]);
  });
});

/** A zip archive with one file, packed already. */
function zipOf(name: string, packed: Buffer): Buffer {
  const local = Buffer.alloc(30 + name.length);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(name.length, 26);
  local.write(name, 30);
  const entry = Buffer.alloc(46 + name.length);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt16LE(name.length, 28);
  entry.write(name, 46);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length, 12);
  end.writeUInt32LE(local.length + packed.length, 16);
  return Buffer.concat([local, packed, entry, end]);
}
