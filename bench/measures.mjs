// The measures of `npm run eval`: an object each. `count` takes a record of `file` and `read(text, options)`, which gives its
// report, and returns sums; `figures` are made of the sums over all records (see src/eval/counts.ts). Measures that are
// those of `framing eval` only say how a record of the public data set becomes gold. `marked` gives the spans that `--by` looks
// for under the flags.

import * as evaluation from '../dist/eval.js';

const { addCounts, countWords, MACRO_F1, PRECISION_RECALL, readGold, share, yesNo } = evaluation;

/** A measure of `framing eval`, on the annotations that `goldOf` takes from a record. */
function shared(name, goldOf, optionsOf = () => ({})) {
  const { count, figures } = evaluation.MEASURES.find((measure) => measure.name === name);
  return {
    figures,
    count(record, read) {
      const annotations = goldOf(record);
      if (annotations === null) return null;
      const { gold, problems } = readGold(annotations, record.text);
      if (problems !== undefined) throw new Error(`${record.id}: ${problems.join('; ')}`);
      return count(gold, read(record.text, optionsOf(record)));
    },
  };
}

const overlap = (a, b) => a.start < b.end && b.start < a.end;

const shownTerms = (report) => report.terms.filter((term) => term.shown);

/**
 * BASIL calls a span a quotation when the source's own words stand between marks; scare quotes and paraphrase are the
 * author's.
 */
const isQuoted = (report, span) =>
  report.quotes.some((quote) => quote.kind === 'quotation' && overlap(quote, span));

function countQuotation(record, report) {
  if (record.bias !== 'lex') return null;
  return yesNo(isQuoted(report, record.spans[0]), record.voice === 'quotation');
}

/** The same spans where they stand in their articles: a mark can open in another sentence. */
function countQuotations(record, report) {
  const spans = record.spans.filter((span) => span.bias === 'lex' && span.in === 'body');
  return addCounts(spans.map((span) => yesNo(isQuoted(report, span), span.quote === 'yes')));
}

/** Short strings between marks: a quotation, or something else (scare quotes, a word spoken of, a title)? */
function countShortQuotes(record, report) {
  return addCounts(
    record.spans.map((span) => yesNo(isQuoted(report, span), span.inside_gold_attribution_content)),
  );
}

/** Words that at least two of five experts marked. */
const markedInBabe = ({ spans }) => spans.filter((span) => !span.partial);

const markedInPtc = ({ spans }) => spans.filter((span) => span.technique === 'Loaded_Language');

/** A flag counts if it overlaps a span of the technique, a span is found if a flag overlaps it. */
function countLoadedSpans(record, report) {
  const gold = markedInPtc(record);
  const said = shownTerms(report);
  return {
    right: said.filter((term) => gold.some((span) => overlap(span, term))).length,
    said: said.length,
    found: gold.filter((span) => said.some((term) => overlap(span, term))).length,
    gold: gold.length,
  };
}

/** `when`, or `from` and `to` as an interval; a date without a year stays as it is and is never right. */
function isoOfGum(attributes) {
  const value = (...names) => {
    const match = names.map((name) => new RegExp(`\\b${name}:::"([^"]+)"`).exec(attributes)).find(Boolean);
    return match?.[1] ?? null;
  };
  const [when, from, to] = [value('when'), value('from', 'notBefore'), value('to', 'notAfter')];
  return when ?? (from !== null && to !== null ? `${from}/${to}` : (from ?? to));
}

const FRAMES = 5;
const firstWord = (name) => name.toLowerCase().split(/[^a-z]/)[0];

/** The dimensions with most topic words; labels of both sides begin with different words. */
function countFrames(record, report) {
  const sums = Object.entries(report.vocabulary).map(([name, words]) => [
    firstWord(name),
    Object.values(words).reduce((sum, count) => sum + count, 0),
  ]);
  const said = sums
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, FRAMES)
    .map(([name]) => name);
  const gold = new Set(record.frames.map(firstWord));
  const tp = said.filter((name) => gold.has(name)).length;
  return { tp, fp: said.length - tp, fn: gold.size - tp };
}

/** Shown terms in the outlet's words and in those of others, for the articles of some outlets. */
function ratesOf(name, file, outlets) {
  const perThousand = (figure, key) => ({ name: figure, of: (sums) => (1000 * sums[key]) / sums.words });
  return {
    name: `shown terms per 1,000 words (${name})`,
    file,
    baselines: [],
    count: (record, read) => {
      if (!outlets.includes(record.outlet)) return null;
      const report = read(record.text);
      const terms = shownTerms(report);
      const own = terms.filter(({ voice }) => voice === 'own' || voice === 'headline').length;
      return { own, others: terms.length - own, terms: terms.length, words: report.document.words };
    },
    figures: [
      perThousand('all voices', 'terms'),
      perThousand("the outlet's words", 'own'),
      perThousand('quotes, paraphrase, scare quotes', 'others'),
    ],
  };
}

/** Beside this file: 25 short articles written and annotated for this project. */
export const OWN = 'claims-gold.jsonl';

const ownClaims = (name, title) => ({
  name: `${title} (own gold set)`,
  file: OWN,
  baselines: [],
  ...shared(
    name,
    ({ claims }) => ({ claims }),
    ({ published }) => ({ published }),
  ),
});

const attributionsOf = ({ attributions }) => ({ attributions });
const sentencesOf = ({ sentences }) => ({ sentences });

export const MEASURES = [
  {
    name: 'attributed content, words (PolNeAR)',
    file: 'polnear-dev.jsonl',
    baselines: ['F1 .595 words inside double quotes; people .913'],
    ...shared('attributed_content', attributionsOf),
  },
  {
    name: 'speaker of direct and mixed quotations (PolNeAR)',
    file: 'polnear-dev.jsonl',
    baselines: ['P .863 R .562 adjacent NAME said'],
    ...shared('quotation_speakers', attributionsOf),
  },
  {
    name: 'speaker of indirect speech (PolNeAR)',
    file: 'polnear-dev.jsonl',
    baselines: [],
    ...shared('indirect_speakers', attributionsOf),
  },
  {
    name: 'author or quotation on lexical spans (BASIL)',
    file: 'voice-dev.jsonl',
    baselines: ['.881 inside double quotes'],
    count: (record, read) => countQuotation(record, read(record.text)),
    figures: [MACRO_F1],
  },
  {
    name: 'the same spans in their articles (BASIL)',
    file: 'basil-dev.jsonl',
    baselines: [],
    count: (record, read) => countQuotations(record, read(record.text)),
    figures: [MACRO_F1],
  },
  {
    name: 'quotation against scare quotes, mention, title, up to four words (PolNeAR)',
    file: 'short-quotes-dev.jsonl',
    baselines: ['P .837 R 1.000 always a quotation'],
    count: (record, read) => countShortQuotes(record, read(record.text)),
    figures: PRECISION_RECALL,
  },
  {
    name: 'reported-speech sentences (NewsDiscourse)',
    file: 'speech-dev.jsonl',
    baselines: ['F1 .748 quote mark or say-verb; .763 learned'],
    ...shared('reported_speech', sentencesOf),
  },
  {
    name: 'shown terms per 100 words (NewsDiscourse)',
    file: 'speech-dev.jsonl',
    baselines: ['at most 3'],
    count: (record, read) => {
      const report = read(record.text);
      return { shown: report.counts.terms.shown, words: report.document.words };
    },
    figures: [{ name: 'terms', of: ({ shown, words }) => (100 * shown) / words }],
  },
  ratesOf('NewsDiscourse, Reuters and Xinhua', 'speech-dev.jsonl', ['reuters', 'xinhua']),
  ratesOf('BASIL, New York Times', 'basil-dev.jsonl', ['nyt']),
  ratesOf('BASIL, Fox News', 'basil-dev.jsonl', ['fox']),
  ratesOf('BASIL, HuffPost', 'basil-dev.jsonl', ['hpo']),
  {
    name: 'loaded words (BABE)',
    file: 'babe-dev.jsonl',
    baselines: ['F1 .245 public list; .368 mined; one expert .436'],
    count: (record, read) => countWords(record.text, shownTerms(read(record.text)), markedInBabe(record)),
    figures: PRECISION_RECALL,
    marked: markedInBabe,
  },
  {
    name: 'loaded sentences, any shown term (BABE)',
    file: 'babe-dev.jsonl',
    baselines: ['.595 public list; .714 TF-IDF; one expert .785'],
    count: (record, read) => yesNo(shownTerms(read(record.text)).length > 0, record.label_bias === 'Biased'),
    figures: [MACRO_F1],
  },
  {
    name: 'loaded spans (PTC)',
    file: 'ptc-dev.jsonl',
    baselines: ['F1 .275 public list (P .233 R .336); .297 mined'],
    count: (record, read) => countLoadedSpans(record, read(record.text)),
    figures: [
      share('precision', ['right'], ['said']),
      share('recall', ['found'], ['gold']),
      {
        name: 'F1',
        of: ({ right, said, found, gold }) =>
          right + found === 0 ? 0 : (2 * (right / said) * (found / gold)) / (right / said + found / gold),
      },
    ],
    marked: markedInPtc,
  },
  {
    name: 'subjective sentences, any shown term (CheckThat! 2025)',
    file: 'subjectivity-dev.jsonl',
    baselines: ['.568 any hit of a public lexicon; .665 mDeBERTa'],
    count: (record, read) => yesNo(shownTerms(read(record.text)).length > 0, record.label === 'SUBJ'),
    figures: [MACRO_F1],
  },
  {
    name: 'check-worthy sentences, a claim that is checkable (CheckThat! 2024)',
    file: 'claims-dev.jsonl',
    baselines: ['F1 .443 has a number; .768 TF-IDF'],
    count: (record, read) =>
      yesNo(
        read(record.text).claims.some((claim) => claim.checkable === 'yes'),
        record.label === 'Yes',
      ),
    figures: PRECISION_RECALL,
  },
  {
    name: 'entirely factual sentences, a claim that is checkable and no shown term (BABE, also learned from)',
    file: 'babe-dev.jsonl',
    baselines: ['macro F1 .771 TF-IDF'],
    count: (record, read) => {
      if (record.label_opinion === 'No agreement') return null;
      const report = read(record.text);
      const factual =
        report.claims.some((claim) => claim.checkable === 'yes') && shownTerms(report).length === 0;
      return yesNo(factual, record.label_opinion === 'Entirely factual');
    },
    figures: [MACRO_F1],
  },
  ownClaims('claims', 'claims found'),
  ownClaims('claim_source', 'who says it'),
  ownClaims('claim_cue', 'by which word'),
  ownClaims('claim_certainty', 'certainty'),
  ownClaims('claim_figures', 'figures'),
  ownClaims('claim_times', 'times'),
  {
    name: `policy frames, the ${FRAMES} dimensions with most topic words (SemEval 2023)`,
    file: 'frames-dev.jsonl',
    baselines: ['micro F1 .605 always the five commonest; .671 TF-IDF'],
    count: (record, read) => countFrames(record, read(record.text)),
    figures: PRECISION_RECALL,
  },
  {
    name: 'sentence ends (GUM news)',
    file: 'gum-dev.jsonl',
    baselines: ['F1 .971 one regular expression'],
    ...shared('sentence_ends', (record) => (record.meta.genre === 'news' ? sentencesOf(record) : null)),
  },
  {
    name: 'sentence ends (GUM, all genres)',
    file: 'gum-dev.jsonl',
    baselines: [],
    ...shared('sentence_ends', sentencesOf),
  },
  {
    name: 'dates with their ISO value (GUM)',
    file: 'gum-dev.jsonl',
    baselines: [],
    ...shared(
      'dates',
      ({ markup }) => ({
        dates: markup
          .filter(({ tag }) => tag === 'date')
          .map(({ start, end, attr }) => ({ start, end, iso: isoOfGum(attr) })),
      }),
      (record) => ({ published: record.meta.dateCreated ?? null }),
    ),
  },
  {
    name: 'sentence ends (EWT)',
    file: 'ewt-dev.jsonl',
    baselines: ['F1 .902 one regular expression'],
    ...shared('sentence_ends', sentencesOf),
  },
];
