// Learns the weights of src/voice/cue-weights.json from the training part of PolNeAR (Newell et al. 2018):
//   node bench/train-cues.mjs FOLDER [--write]
// FOLDER holds polnear-train.jsonl and polnear-dev.jsonl, which are not part of this repository. Prints what the weights
// gain on articles and on outlets they were not learned from; --write replaces the file. Same input, same weights.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadSources, readRecords, root } from './sources.mjs';

/** Counted in PolNeAR and set by hand; see docs/voice.md. */
const SETTINGS = {
  /** A value that fewer candidates have is not learned. */
  fewest: 4,
  passes: 4,
  rate: 0.3,
  shrink: 0.3,
  /** Log-odds that the sum must reach: more than the best F1 asks, because a wrong voice is worse than a missed one. */
  bar: 0.3,
  /** Weights are written in tenths. */
  scale: 10,
  folds: 5,
  /** Weight of a verb with a complement that it was never seen with, in tenths. */
  unknown: -2,
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { write: { type: 'boolean', default: false } },
});
const folder = positionals[0];
if (folder === undefined) {
  console.error('usage: node bench/train-cues.mjs FOLDER [--write]');
  process.exit(2);
}

const lib = await loadSources(['text/document', 'text/tag', 'voice/voice', 'voice/cue-features']);
const { resources } = lib;
const train = readCandidates('polnear-train.jsonl');
console.log(`${train.candidates.length} verbs that the rules leave; rules alone ${scores(train.rules)}`);
report(
  'other articles',
  acrossGroups(train, (candidate) => candidate.article % SETTINGS.folds),
);
report(
  'other outlets',
  acrossGroups(train, (candidate) => candidate.outlet),
);
const model = quantised(learn(train.candidates));
const dev = readCandidates('polnear-dev.jsonl');
console.log(`dev, rules alone ${scores(dev.rules)}`);
console.log(`dev, with weights ${scores(added(dev, (candidate) => accepts(model, candidate)))}`);
if (values.write) {
  const text = `${JSON.stringify(packed(model), null, 2)}\n`;
  writeFileSync(join(root, 'src/voice/cue-weights.json'), text);
  console.log(`${model.size} weights, ${text.length} bytes written`);
}

/** Every candidate with its features and how many of its words, so far nobody's, are somebody's in the gold. */
function readCandidates(file) {
  const records = readRecords(join(folder, file));
  const rules = { tp: 0, fp: 0, fn: 0 };
  const candidates = [];
  records.forEach((record, article) => {
    const document = lib.parseDocument(record.text, { abbreviations: resources.abbreviations });
    const tagged = lib.tagTokens(document, resources.table);
    const found = [];
    const voices = lib.readVoices(document, tagged, (possible) => {
      found.push(possible);
      return false;
    });
    const gold = marked(
      document,
      record.attributions.flatMap(({ content }) => content),
    );
    const ruled = marked(document, [
      ...voices.quotes.filter(({ kind }) => kind === 'quotation'),
      ...voices.attributions.flatMap(({ content }) => content),
    ]);
    for (let i = 0; i < document.tokens.count; i++) {
      if (!isWord(document, i)) continue;
      if (ruled[i] && gold[i]) rules.tp++;
      else if (ruled[i]) rules.fp++;
      else if (gold[i]) rules.fn++;
    }
    for (const possible of found) {
      const { complement, cue, end } = possible;
      const words = [];
      for (let i = complement.from; i < end(); i++)
        if (isWord(document, i) && !ruled[i]) words.push({ at: i, gold: gold[i] === 1 });
      if (words.length === 0) continue;
      candidates.push({
        article,
        outlet: record.outlet,
        cueAt: cue.verb,
        words,
        right: words.filter((word) => word.gold).length,
        pair: `${complement.kind}\t${cue.cue.lemma}`,
        keys: lib.FEATURES.map(({ name, byKind, read }) =>
          byKind ? `${name}\t${complement.kind}\t${read(possible)}` : `${name}\t\t${read(possible)}`,
        ),
      });
    }
  });
  return { candidates, rules };
}

function isWord(document, i) {
  return /[\p{L}\p{N}]/u.test(document.tokens.lower[i]) && !/^n?'/.test(document.tokens.lower[i]);
}

/** 1 for every token that one of the spans touches. */
function marked({ tokens }, spans) {
  const marks = new Uint8Array(tokens.count);
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let open = [];
  let next = 0;
  for (let i = 0; i < tokens.count; i++) {
    while (next < sorted.length && sorted[next].start < tokens.end[i]) open.push(sorted[next++]);
    open = open.filter((span) => span.end > tokens.start[i]);
    if (open.length > 0) marks[i] = 1;
  }
  return marks;
}

/** Logistic regression by stochastic descent with a step size for each weight; a candidate counts by the root of its words. */
function learn(candidates) {
  const seen = new Map();
  for (const { pair, keys } of candidates)
    for (const key of [`pair\t${pair}`, ...keys]) seen.set(key, (seen.get(key) ?? 0) + 1);
  const weights = new Map();
  for (const [key, times] of seen) if (times >= SETTINGS.fewest) weights.set(key, { value: 0, square: 0.01 });
  const bias = { value: 0, square: 1 };
  const used = candidates.map(({ pair, keys }) =>
    [`pair\t${pair}`, ...keys].map((key) => weights.get(key)).filter((weight) => weight !== undefined),
  );
  const step = (weight, slope) => {
    weight.square += slope * slope;
    weight.value -= (SETTINGS.rate * slope) / Math.sqrt(weight.square);
  };
  const order = candidates.map((_, i) => i);
  const random = numbers(5);
  for (let pass = 0; pass < SETTINGS.passes; pass++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j], order[i]];
    }
    for (const i of order) {
      const { words, right } = candidates[i];
      const sum = used[i].reduce((total, weight) => total + weight.value, bias.value);
      const slope = (1 / (1 + Math.exp(-sum)) - right / words.length) * Math.sqrt(Math.min(30, words.length));
      for (const weight of used[i]) step(weight, slope + SETTINGS.shrink * weight.value);
      step(bias, slope);
    }
  }
  return {
    bias: bias.value - SETTINGS.bar,
    weights: new Map([...weights].map(([key, { value }]) => [key, value])),
  };
}

function numbers(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

/** Whole numbers; what rounds to nothing is left out, but the pairs stay: the others count as unknown. */
function quantised({ bias, weights }) {
  const rounded = new Map();
  for (const [key, value] of weights) {
    const whole = Math.round(value * SETTINGS.scale);
    if (whole !== 0 || key.startsWith('pair\t')) rounded.set(key, whole);
  }
  return { bias: Math.round(bias * SETTINGS.scale), weights: rounded, size: rounded.size };
}

/** The same sum as in src/voice/weighed.ts. */
function accepts({ bias, weights }, { pair, keys }) {
  const first = bias + (weights.get(`pair\t${pair}`) ?? SETTINGS.unknown);
  return keys.reduce((sum, key) => sum + (weights.get(key) ?? 0), first) > 0;
}

/** Each group is judged by weights learned from the others. */
function acrossGroups(set, groupOf) {
  const right = new Set();
  for (const group of new Set(set.candidates.map(groupOf))) {
    const model = quantised(learn(set.candidates.filter((candidate) => groupOf(candidate) !== group)));
    for (const candidate of set.candidates)
      if (groupOf(candidate) === group && accepts(model, candidate)) right.add(candidate);
  }
  return added(set, (candidate) => right.has(candidate));
}

/** Counts of the rules with the words of the accepted candidates, each once. */
function added({ candidates, rules }, accept) {
  const counts = { ...rules };
  const done = new Set();
  const cues = new Set();
  for (const candidate of candidates) {
    const cue = `${candidate.article} ${candidate.cueAt}`;
    if (cues.has(cue) || !accept(candidate)) continue;
    cues.add(cue);
    for (const { at, gold } of candidate.words) {
      const word = `${candidate.article} ${at}`;
      if (done.has(word)) continue;
      done.add(word);
      if (gold) {
        counts.tp++;
        counts.fn--;
      } else counts.fp++;
    }
  }
  return counts;
}

function scores({ tp, fp, fn }) {
  const precision = tp / (tp + fp);
  const recall = tp / (tp + fn);
  const f1 = (2 * precision * recall) / (precision + recall);
  return `P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`;
}

function report(name, counts) {
  console.log(`learned from ${name}: ${scores(counts)}`);
}

/** Feature, kind of complement, list of values with weights. */
function packed({ bias, weights }) {
  const out = { bias, unknown: SETTINGS.unknown, lemmas: {}, byKind: {}, always: {} };
  const put = (table, key, value, weight) => {
    table[key] ??= [];
    table[key].push(`${value}=${weight}`);
  };
  for (const [key, weight] of [...weights].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [name, kind, value] = key.split('\t');
    if (name === 'pair') put(out.lemmas, kind, value, weight);
    else if (kind === '') put(out.always, name, value, weight);
    else {
      out.byKind[name] ??= {};
      put(out.byKind[name], kind, value, weight);
    }
  }
  return joined(out);
}

function joined(node) {
  if (Array.isArray(node)) return node.join('|');
  if (typeof node !== 'object') return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, joined(value)]));
}
