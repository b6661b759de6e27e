/** Years, spans of years, decades and centuries. */
import { Shape, TokenKind, type TokenRange } from '../model.ts';
import { Tag } from '../text/tag.ts';
import { join, type Period, yearPeriod, yearsPeriod } from './calendar.ts';
import { dated, type Meaning } from './times-meaning.ts';
import {
  core,
  isCapitalAt,
  isCounted,
  isDash,
  type TimeCore,
  type TimeReader,
  type TimeRule,
  wordAt,
  wordBefore,
} from './times-reader.ts';
import { PREFIXED } from './times-words.ts';

const DECADE = /^'?(\d\d|\d{4})s$/;

/** `the 1990s`, `’90s`, `the 1990's`. */
export const decade: TimeRule = (reader, i) => {
  const token = wordAt(reader, i);
  const possessive =
    /^\d{3}0$/.test(token) &&
    wordAt(reader, i + 1) === "'s" &&
    /^(?:the|early|late|mid)$/.test(wordBefore(reader, i));
  const match = possessive ? [token, token] : DECADE.exec(token);
  if (match === null || !match[1]!.endsWith('0')) return null;
  // `in his 40s` is an age
  if (match[1]!.length === 2 && !token.startsWith("'") && wordBefore(reader, i) !== 'the') return null;
  const year = match[1]!.length === 4 ? Number(match[1]) : 1900 + Number(match[1]);
  if (year < 1000 || year > 2100) return null;
  return core(
    i,
    i + (possessive ? 2 : 1),
    { kind: 'period', period: yearsPeriod(year, 10) },
    { article: true },
  );
};

/** Two digits behind a dash (`2014-18`), or four. */
export const yearRange: TimeRule = (reader, i) => {
  const token = wordAt(reader, i);
  const slash = /^([12]\d{3})\/(\d\d)$/.exec(token);
  const first = slash === null ? token : slash[1]!;
  if (!/^[12]\d{3}$/.test(first)) return null;
  const last = slash === null ? (isDash(wordAt(reader, i + 1)) ? wordAt(reader, i + 2) : '') : slash[2]!;
  if (!/^\d{2}(?:\d{2})?$/.test(last)) return null;
  const to = slash === null ? i + 3 : i + 1;
  const from = Number(first);
  const until = last.length === 4 ? Number(last) : Math.floor(from / 100) * 100 + Number(last);
  // 1941-43 is one; 1500-2000 metres and 2010-05 are not
  if (until <= from || until > 2100 || isCounted(reader, to) || isDash(wordAt(reader, to))) return null;
  const range: Meaning = { kind: 'range', first: dated({ year: from }), last: dated({ year: until }) };
  const ends = slash === null ? { ends: [oneToken(i), oneToken(i + 2)] as const } : {};
  return core(i, to, range, ends);
};

const oneToken = (i: number): TokenRange => ({ from: i, to: i + 1 });

const ERAS_BEFORE = new Set(['bc', 'bce', 'b.c.', 'b.c.e.']);
const ERAS = new Set(['ad', 'ce', 'a.d.', 'c.e.']);

export const eraYear: TimeRule = (reader, i) => {
  const token = wordAt(reader, i);
  if (!/^\d{1,4}$/.test(token) || !isCapitalAt(reader, i + 1)) return null;
  const era = wordAt(reader, i + 1);
  if (ERAS_BEFORE.has(era)) return core(i, i + 2, { kind: 'period', period: yearBefore(Number(token)) });
  return ERAS.has(era) ? core(i, i + 2, dated({ year: Number(token) })) : null;
};

const yearBefore = (year: number): Period => yearPeriod(-year);

const YEAR_PREPOSITIONS = new Set(
  'in since by until till from during before after of circa to through early late mid ( [ –'.split(' '),
);
/** Behind these a number is an amount or a name. */
const NO_YEAR_AFTER = new Set(
  'than some approximately roughly nearly almost over least most only just number no flight route room box article section page channel # $ £ €'.split(
    ' ',
  ),
);

/** A year that stands alone: `in 2014`, `the 2020 elections`, `(1821)`. */
export const bareYear: TimeRule = (reader, i) => {
  const token = wordAt(reader, i);
  if (!/^[12]\d{3}$/.test(token) || NO_YEAR_AFTER.has(wordBefore(reader, i))) return null;
  const year = Number(token);
  const preposition = YEAR_PREPOSITIONS.has(wordBefore(reader, i)) || isCirca(reader, i);
  if (year > 2100) return null;
  const likely = year >= 1900 && year < 2050;
  // `the 2012 games` are those of a year, `2012 people` are not
  const named = likely && reader.tagged.tag[i - 1] === Tag.determiner && wordAt(reader, i + 1) !== 'people';
  if (!named && (isCounted(reader, i + 1) || (!preposition && isCounted(reader, i + 2)))) return null;
  const behindDash =
    isDash(wordBefore(reader, i)) && (reader.document.tokens.shape[i]! & Shape.spaceBefore) === 0;
  if (
    behindDash &&
    i - 1 > reader.from &&
    i - 2 >= reader.floor &&
    reader.document.tokens.kind[i - 2] === TokenKind.number
  )
    return null;
  return likely || preposition || isReference(reader, i) ? core(i, i + 1, dated({ year })) : null;
};

/** `c. 1818`. */
const isCirca = (reader: TimeReader, i: number): boolean =>
  wordBefore(reader, i) === '.' &&
  i - 2 >= reader.from &&
  (wordAt(reader, i - 2) === 'c' || wordAt(reader, i - 2) === 'ca');

/** `(Smith, 1871)`, `the 1868 impeachment`. */
function isReference(reader: TimeReader, i: number): boolean {
  const next = wordAt(reader, i + 1);
  if (wordBefore(reader, i) === ',' && (next === ')' || next === ';' || next === ']')) return true;
  return wordBefore(reader, i) === 'the' && reader.tagged.tag[i + 1] === Tag.noun && !next.endsWith('s');
}

/** `5th`, `19th`. */
export const ORDINAL = /^(\d{1,2})(?:st|nd|rd|th)$/;

/** `19th century`, `the nineteenth century`, `7th century BC`; token `i` is the last word without the era. */
export function readCentury(reader: TimeReader, i: number): TimeCore | null {
  const token = wordBefore(reader, i);
  const number = ORDINAL.exec(token)?.[1] ?? reader.words.ordinals.get(token);
  if (i - 1 < reader.floor || number === undefined || Number(number) > 30) return null;
  const first = (Number(number) - 1) * 100;
  const era = ERAS_BEFORE.has(wordAt(reader, i + 1)) && isCapitalAt(reader, i + 1);
  const period = era
    ? join(yearBefore(first + 100), yearBefore(Math.max(1, first + 1)))
    : yearsPeriod(first, 100);
  return core(i - 1, era ? i + 2 : i + 1, { kind: 'period', period }, { article: true });
}

/** `mid-1990s`, `mid-January`, `late-2021`: one word to the tokenizer. */
export const readPrefixed: TimeRule = (reader, i) => {
  const token = wordAt(reader, i);
  const prefix = PREFIXED.exec(token);
  if (prefix === null) return null;
  const rest = token.slice(prefix[0].length);
  const month = reader.words.months.get(rest);
  if (month !== undefined) return core(i, i + 1, dated({ month }));
  const possessive = /^\d{3}0$/.test(rest) && wordAt(reader, i + 1) === "'s";
  const years = possessive ? rest : DECADE.exec(rest)?.[1];
  if (years?.length === 4)
    return core(
      i,
      possessive ? i + 2 : i + 1,
      { kind: 'period', period: yearsPeriod(Number(years), 10) },
      { article: true },
    );
  return /^[12]\d{3}$/.test(rest) ? core(i, i + 1, dated({ year: Number(rest) })) : null;
};
