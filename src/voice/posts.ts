/** Posts on a network that stand without marks: `Dunn tweeted: We will stay.`, and a credit with a handle behind the post. */
import { type Paragraph, type Sentence, TokenKind, type TokenRange } from '../model.ts';
import type { BareSpeech } from './bare-speech.ts';
import { isName } from './credits.ts';
import { introduction } from './introductions.ts';
import { countWords, lower, type Reading } from './phrase.ts';

/** Verbs of posting; `wrote` is one with a network behind it. */
const POSTS = new Set(['tweet', 'post', 'retweet']);
const NETWORKS = new Set(
  'twitter x facebook instagram telegram threads bluesky mastodon tiktok weibo linkedin'.split(' '),
);

/** A post has so many words at least. */
const SHORTEST = 3;

/** So many tokens stand before the colon at most. */
const LEAD_LIMIT = 30;

/** So many tokens can a credit have: dash, name, handle, date. */
const CREDIT_LIMIT = 20;
const NAME_LIMIT = 6;

/** Words by which the outlet speaks again. */
const TELLS = new Set(['said', 'says', 'told', 'added', 'tweeted', 'posted']);

/** Posts of the body, in order. Linear in the text. */
export function findPosts(reading: Reading): BareSpeech[] {
  const { document } = reading;
  const found: BareSpeech[] = [];
  document.paragraphs.forEach((paragraph, number) => {
    if (paragraph.zone !== 'body') return;
    const post = creditedPost(reading, paragraph, number) ?? introducedPost(reading, paragraph);
    if (post !== null) found.push(post);
  });
  return found;
}

/** `Dunn tweeted: …` to the end of the paragraph, or to a sentence in which the outlet reports again. */
function introducedPost(reading: Reading, paragraph: Paragraph): BareSpeech | null {
  const { document } = reading;
  for (let number = paragraph.firstSentence; number < paragraph.endSentence; number++) {
    const sentence = document.sentences[number]!;
    const colon = colonIn(reading, sentence);
    // At the end of the paragraph it introduces the next one (`block-quotations.ts`).
    if (colon < 0 || colon + 1 >= paragraph.to) continue;
    const found = introduction(reading, sentence, colon);
    if (found === null || !isPosting(reading, found.lemma, found.cue.to, colon)) continue;
    const to = endOfPost(reading, paragraph, sentence);
    const range = { from: colon + 1, to };
    if (countWords(document, range.from, to) < SHORTEST || hasMarks(reading, range)) return null;
    const { source, cue, lemma, class: cueClass, subjectRule } = found;
    const rule = `${subjectRule}+post-without-marks`;
    return {
      rule: 'post-without-marks',
      ranges: [range],
      speaker: { source, cue, lemma, class: cueClass, rule },
    };
  }
  return null;
}

function colonIn(reading: Reading, { from, to }: Sentence): number {
  for (let i = from + 1; i < Math.min(to, from + LEAD_LIMIT); i++) if (lower(reading, i) === ':') return i;
  return -1;
}

function isPosting(reading: Reading, lemma: string, from: number, colon: number): boolean {
  if (POSTS.has(lemma)) return true;
  for (let i = from; i < colon; i++) if (NETWORKS.has(lower(reading, i))) return true;
  return false;
}

function endOfPost(reading: Reading, paragraph: Paragraph, first: Sentence): number {
  const { tokens, sentences } = reading.document;
  for (let number = tokens.sentence[first.from]! + 1; number < paragraph.endSentence; number++) {
    const { from, to } = sentences[number]!;
    for (let i = from; i < to; i++) if (TELLS.has(tokens.lower[i]!)) return from;
  }
  return paragraph.to;
}

function hasMarks({ quoteAt }: Reading, { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i++) if (quoteAt[i]! >= 0) return true;
  return false;
}

/** `We will stay. — Mara Dunn (@maradunn) May 3, 2024`: what stands before the dash, or the paragraph before. */
function creditedPost(reading: Reading, paragraph: Paragraph, number: number): BareSpeech | null {
  const { document } = reading;
  const { tokens } = document;
  for (let dash = paragraph.to - 4; dash >= Math.max(paragraph.from, paragraph.to - CREDIT_LIMIT); dash--) {
    if (!/^[-–—―]+$/u.test(tokens.lower[dash]!)) continue;
    const source = nameBeforeHandle(reading, dash + 1, paragraph.to);
    if (source === null) continue;
    const before = document.paragraphs[number - 1];
    const post =
      dash > paragraph.from ? { from: paragraph.from, to: dash } : before?.zone === 'body' ? before : null;
    if (post === null || countWords(document, post.from, post.to) < SHORTEST) return null;
    const range = withoutLinks(reading, post);
    if (hasMarks(reading, range) || lower(reading, post.to - 1) === ':') return null;
    const cue = { from: dash, to: dash + 1 };
    const speaker = { source, cue, lemma: '—', class: 'neutral', rule: 'post-without-marks' } as const;
    return { rule: 'post-without-marks', ranges: [range], speaker };
  }
  return null;
}

/** The post without the addresses that close it (`pic.twitter.com/…`). */
function withoutLinks(reading: Reading, { from, to }: TokenRange): TokenRange {
  let end = to;
  const { kind, lower: words } = reading.document.tokens;
  while (end - 1 > from && kind[end - 1] === TokenKind.address) {
    end--;
    // `pic.` is cut off the address where it stands right behind a stop.
    if (end - 2 > from && words[end - 1] === '.' && words[end - 2] === 'pic') end -= 2;
  }
  return { from, to: end };
}

/** The name before `(@handle)`. */
function nameBeforeHandle(reading: Reading, from: number, to: number): TokenRange | null {
  const { kind, lower: words } = reading.document.tokens;
  for (let i = from + 1; i < Math.min(to - 1, from + NAME_LIMIT + 1); i++) {
    if (words[i] !== '(') continue;
    const source = { from, to: i };
    return kind[i + 1] === TokenKind.address && words[i + 1]!.startsWith('@') && isName(reading, source)
      ? source
      : null;
  }
  return null;
}
