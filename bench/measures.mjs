// The measures of `npm run eval`: each counts one record, and prints from the counts of all.

/** Words with their UTF-16 offsets, by white space and marks: both sides are cut alike. */
function words(text) {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const inside = (word, spans) => spans.some((span) => span.start < word.end && word.start < span.end);

const sum = (counts, key) => counts.reduce((total, count) => total + count[key], 0);

function scores({ tp, fp, fn }) {
  const precision = tp / Math.max(1, tp + fp);
  const recall = tp / Math.max(1, tp + fn);
  return { precision, recall, f1: (2 * precision * recall) / Math.max(1e-9, precision + recall) };
}

const totals = (counts) => ({ tp: sum(counts, 'tp'), fp: sum(counts, 'fp'), fn: sum(counts, 'fn') });

/** 95 % interval of a figure over documents drawn with replacement; the same draw every run. */
function interval(counts, figure, rounds = 400) {
  let state = 12345;
  const random = () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
  const drawn = [];
  for (let round = 0; round < rounds; round++) {
    drawn.push(figure(counts.map(() => counts[Math.floor(random() * counts.length)])));
  }
  drawn.sort((a, b) => a - b);
  return [drawn[Math.floor(rounds * 0.025)], drawn[Math.floor(rounds * 0.975)]];
}

const three = (value) => value.toFixed(3);

function printF1(counts) {
  const { precision, recall, f1 } = scores(totals(counts));
  const [low, high] = interval(counts, (some) => scores(totals(some)).f1);
  return [`P ${three(precision)}  R ${three(recall)}  F1 ${three(f1)}  [${three(low)}, ${three(high)}]`];
}

/** Macro F1 of a yes/no measure; counts carry yes-yes, no-yes, yes-no and no-no. */
function printMacro(counts) {
  const macro = (some) => {
    const { tp, fp, fn } = totals(some);
    const tn = sum(some, 'tn');
    return (scores({ tp, fp, fn }).f1 + scores({ tp: tn, fp: fn, fn: fp }).f1) / 2;
  };
  const [low, high] = interval(counts, macro);
  return [
    `macro F1 ${three(macro(counts))}  [${three(low)}, ${three(high)}]   ${JSON.stringify({ ...totals(counts), tn: sum(counts, 'tn') })}`,
  ];
}

const yesNo = (predicted, gold) => ({
  tp: +(predicted && gold),
  fp: +(predicted && !gold),
  fn: +(!predicted && gold),
  tn: +(!predicted && !gold),
});

function spanCounts(text, predicted, gold) {
  const counts = { tp: 0, fp: 0, fn: 0 };
  for (const word of words(text)) {
    const here = inside(word, predicted);
    const there = inside(word, gold);
    if (here && there) counts.tp++;
    else if (here) counts.fp++;
    else if (there) counts.fn++;
  }
  return counts;
}

/** Everything the report holds to be someone's words: quotations and contents of claims with a source. */
function attributed(report) {
  const quotes = report.quotes.filter((quote) => quote.kind === 'quotation');
  const contents = report.claims.flatMap((claim) =>
    claim.attribution.content === null ? [] : [claim.attribution.content],
  );
  return [...quotes, ...contents];
}

function speakerCounts(record, report) {
  const counts = { tp: 0, fp: 0, fn: 0 };
  for (const gold of record.attributions) {
    if (gold.quote_kind !== 'direct' && gold.quote_kind !== 'mixed') continue;
    if (gold.source.length === 0 || gold.content.length === 0) continue;
    const quote = report.quotes.find(
      (candidate) =>
        candidate.kind !== 'title' &&
        gold.content.some((span) => span.start < candidate.end - 1 && candidate.start + 1 < span.end),
    );
    const answer = quote?.source ?? null;
    if (answer === null) {
      counts.fn++;
      continue;
    }
    const right = gold.source.some((span) => span.start < answer.end && answer.start < span.end);
    if (right) counts.tp++;
    else {
      counts.fp++;
      counts.fn++;
    }
  }
  return counts;
}

/**
 * BASIL calls a span a quotation when the source's own words stand between marks; scare quotes and paraphrase are the
 * author's.
 */
const isQuoted = (report, span) =>
  report.quotes.some(
    (quote) => quote.kind === 'quotation' && quote.start < span.end && span.start < quote.end,
  );

function voiceCounts(record, report) {
  if (record.bias !== 'lex') return { tp: 0, fp: 0, fn: 0, tn: 0 };
  return yesNo(isQuoted(report, record.spans[0]), record.voice === 'quotation');
}

/** The same spans where they stand in their articles: a mark can open in another sentence. */
function articleVoiceCounts(record, report) {
  const counts = record.spans
    .filter((span) => span.bias === 'lex' && span.in === 'body')
    .map((span) => yesNo(isQuoted(report, span), span.quote === 'yes'));
  return { ...totals(counts), tn: sum(counts, 'tn') };
}

/** Short strings between marks: a quotation, or something else (scare quotes, a word spoken of, a title)? */
function shortQuoteCounts(record, report) {
  return totals(
    record.spans.map((span) => yesNo(isQuoted(report, span), span.inside_gold_attribution_content)),
  );
}

export const MEASURES = [
  {
    name: 'attributed content, token F1 (PolNeAR)',
    file: 'polnear-dev.jsonl',
    baselines: ['.595 words inside double quotes; people .913'],
    count: (record, read) =>
      spanCounts(
        record.text,
        attributed(read(record.text)),
        record.attributions.flatMap((attribution) => attribution.content),
      ),
    print: printF1,
  },
  {
    name: 'speaker of direct and mixed quotations (PolNeAR)',
    file: 'polnear-dev.jsonl',
    baselines: ['P .863 R .562 adjacent NAME said'],
    count: (record, read) => speakerCounts(record, read(record.text)),
    print: printF1,
  },
  {
    name: 'author or quotation on lexical spans (BASIL)',
    file: 'voice-dev.jsonl',
    baselines: ['.881 inside double quotes'],
    count: (record, read) => voiceCounts(record, read(record.text)),
    print: printMacro,
  },
  {
    name: 'the same spans in their articles (BASIL)',
    file: 'basil-dev.jsonl',
    baselines: [],
    count: (record, read) => articleVoiceCounts(record, read(record.text)),
    print: printMacro,
  },
  {
    name: 'quotation against scare quotes, mention, title, up to four words (PolNeAR)',
    file: 'short-quotes-dev.jsonl',
    baselines: ['P .837 R 1.000 always a quotation'],
    count: (record, read) => shortQuoteCounts(record, read(record.text)),
    print: printF1,
  },
  {
    name: 'reported-speech sentences (NewsDiscourse)',
    file: 'speech-dev.jsonl',
    baselines: ['.748 quote mark or say-verb; .763 learned'],
    count: (record, read) => {
      const spans = attributed(read(record.text));
      return record.sentences
        .map((sentence) =>
          yesNo(
            spans.some((span) => span.start < sentence.end && sentence.start < span.end),
            sentence.speech,
          ),
        )
        .reduce(
          (total, count) => ({ tp: total.tp + count.tp, fp: total.fp + count.fp, fn: total.fn + count.fn }),
          { tp: 0, fp: 0, fn: 0 },
        );
    },
    print: printF1,
  },
  {
    name: 'loaded words, token F1 (BABE)',
    file: 'babe-dev.jsonl',
    baselines: ['.245 public list; .368 mined; one expert .436'],
    count: (record, read) =>
      spanCounts(
        record.text,
        read(record.text).terms.filter((term) => term.shown),
        record.spans.filter((span) => !span.partial),
      ),
    print: printF1,
  },
  {
    name: 'loaded sentences, any shown term (BABE)',
    file: 'babe-dev.jsonl',
    baselines: ['.595 public list; .714 TF-IDF'],
    count: (record, read) =>
      yesNo(
        read(record.text).terms.some((term) => term.shown),
        record.label_bias === 'Biased',
      ),
    print: printMacro,
  },
  {
    name: 'shown terms per 100 words (NewsDiscourse)',
    file: 'speech-dev.jsonl',
    baselines: ['at most 3'],
    count: (record, read) => {
      const report = read(record.text);
      return { shown: report.counts.terms.shown, words: report.document.words };
    },
    print: (counts) => [`${((100 * sum(counts, 'shown')) / sum(counts, 'words')).toFixed(2)}`],
  },
];
