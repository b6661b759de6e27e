// Learns src/voice/speech-weights.json: node bench/train-speech.mjs FOLDER [--write]. FOLDER holds speech-train.jsonl and
// speech-dev.jsonl (NewsDiscourse, Choubey et al. 2020). Logistic regression on the features of src/voice/speech-features.ts,
// rounded to whole numbers; prints F1 on the development articles and with each outlet left out. Nothing of the data is kept.

import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = join(root, 'src', 'voice', 'speech-weights.json');

/** Features in fewer sentences are left out. */
const FEWEST = 15;
/** Strength of the pull towards 0. */
const PULL = 2;
const ROUNDS = 400;
const FOLDS = 5;
const SEPARATOR = ': ';
/** In log odds. F1 is best where the probability is half of the F1 reached (Lipton et al. 2014), here .43. */
const THRESHOLD = -0.3;
/** A weight of 1 is this part of a unit of log odds. */
const SCALE = 10;

const folder = process.argv[2];
if (folder === undefined || !existsSync(join(folder, 'speech-train.jsonl'))) {
  console.error(
    'usage: node bench/train-speech.mjs FOLDER [--write]   after a build; FOLDER holds speech-*.jsonl',
  );
  process.exitCode = 2;
} else await main(folder);

async function main(data) {
  const read = await reader();
  const train = articles(join(data, 'speech-train.jsonl'), read);
  const dev = articles(join(data, 'speech-dev.jsonl'), read);
  const model = whole(learn(train));
  const json = `${JSON.stringify({ bias: model.bias, weights: byKind(model.weights) }, null, 2)}\n`;
  console.log(`${model.weights.length} weights, ${Buffer.byteLength(json)} bytes`);
  console.log(`train            ${figures(answers(train, model))}`);
  console.log(`train, held out  ${figures(heldOut(train))}`);
  console.log(`dev              ${figures(answers(dev, model))}`);
  for (const outlet of new Set(train.map((article) => article.outlet))) {
    const others = train.filter((article) => article.outlet !== outlet);
    const left = train.filter((article) => article.outlet === outlet);
    console.log(`without ${outlet.padEnd(9)}${figures(answers(left, whole(learn(others))))}`);
  }
  if (process.argv.includes('--write')) writeFileSync(target, json);
}

/** Kind of feature → what it is → weight, as the program reads it. */
function byKind(weights) {
  const kinds = {};
  for (const [name, weight] of weights) {
    const [kind, value] = name.split(SEPARATOR);
    kinds[kind] = { ...kinds[kind], [value]: weight };
  }
  return kinds;
}

/** The sources are TypeScript and Node 20 does not run it. */
async function reader() {
  const outfile = join(root, 'dist', '.build', 'speech-tools.mjs');
  const modules = [
    'text/document',
    'text/tag',
    'voice/voice',
    'voice/speech-evidence',
    'voice/speech-features',
  ];
  await build({
    stdin: {
      contents: [...modules, 'lexicon/resources']
        .map((module) => `export * from './src/${module}.ts';`)
        .join('\n'),
      resolveDir: root,
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outfile,
    logLevel: 'error',
  });
  const tools = await import(pathToFileURL(outfile).href);
  rmSync(outfile);
  const resources = tools.loadResources(join(root, 'dist'));
  return (text) => {
    const document = tools.parseDocument(text, { abbreviations: resources.abbreviations });
    const tagged = tools.tagTokens(document, resources.table);
    const evidence = tools.collectEvidence(document, tagged, tools.readVoices(document, tagged));
    return evidence.map((seen) => {
      const { start, end, paragraph } = seen.sentence;
      const body = document.paragraphs[paragraph].zone === 'body';
      const features = [];
      tools.noteFeatures(seen, (kind, value) => features.push(kind + SEPARATOR + value));
      return { start, end, body, features };
    });
  };
}

/** Gold sentences of each article with the sentences of the program that overlap them. */
function articles(path, read) {
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const record = JSON.parse(line);
    const sentences = read(record.text);
    const gold = record.sentences.map(({ start, end, speech }) => ({
      speech,
      on: sentences.filter((sentence) => sentence.start < end && start < sentence.end),
    }));
    return { outlet: record.outlet, gold };
  });
}

function learn(train) {
  const examples = train.flatMap(({ gold }) =>
    gold.flatMap(({ speech, on }) =>
      on.filter(({ body }) => body).map(({ features }) => ({ features, speech })),
    ),
  );
  const seen = new Map();
  for (const { features } of examples) for (const name of features) seen.set(name, (seen.get(name) ?? 0) + 1);
  const names = [...seen].filter(([, times]) => times >= FEWEST).map(([name]) => name);
  const index = new Map(names.sort().map((name, number) => [name, number]));
  const rows = examples.map(({ features }) =>
    features.map((name) => index.get(name)).filter((number) => number !== undefined),
  );
  const weights = descend(
    rows,
    examples.map(({ speech }) => +speech),
    names.length,
  );
  return { names, weights, bias: weights[names.length] };
}

/** Full-batch descent with momentum (Adam); the last weight is the bias. The same numbers every run. */
function descend(rows, wanted, size) {
  const weights = new Float64Array(size + 1);
  const mean = new Float64Array(size + 1);
  const square = new Float64Array(size + 1);
  for (let round = 1; round <= ROUNDS; round++) {
    const slope = weights.map((weight, i) => (i < size ? PULL * weight : 0));
    rows.forEach((row, r) => {
      let sum = weights[size];
      for (const i of row) sum += weights[i];
      const error = 1 / (1 + Math.exp(-sum)) - wanted[r];
      for (const i of row) slope[i] += error;
      slope[size] += error;
    });
    const step = round < ROUNDS * 0.7 ? 0.05 : 0.01;
    for (let i = 0; i <= size; i++) {
      mean[i] = 0.9 * mean[i] + 0.1 * slope[i];
      square[i] = 0.999 * square[i] + 0.001 * slope[i] ** 2;
      const along = mean[i] / (1 - 0.9 ** round);
      weights[i] -= (step * along) / (Math.sqrt(square[i] / (1 - 0.999 ** round)) + 1e-8);
    }
  }
  return weights;
}

/** Whole numbers, without those that came out as 0. The threshold goes into the bias. */
function whole({ names, weights, bias }) {
  const rounded = names.map((name, i) => [name, Math.round(weights[i] * SCALE)]);
  return {
    bias: Math.round((bias - THRESHOLD) * SCALE),
    weights: rounded.filter(([, weight]) => weight !== 0),
  };
}

/** F1 over articles that were held out, at the threshold that all models get. */
function heldOut(train) {
  const pairs = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = whole(learn(train.filter((_, i) => i % FOLDS !== fold)));
    pairs.push(
      ...answers(
        train.filter((_, i) => i % FOLDS === fold),
        model,
      ),
    );
  }
  return pairs;
}

function scorer({ bias, weights }) {
  const weightOf = new Map(weights);
  return ({ body, features }) =>
    body ? features.reduce((sum, name) => sum + (weightOf.get(name) ?? 0), bias) : -99;
}

/** Of each gold sentence, whether it is found, and whether it should be. */
function answers(set, model) {
  const score = scorer(model);
  return set.flatMap(({ gold }) =>
    gold.map(({ speech, on }) => [on.some((sentence) => score(sentence) > 0), speech]),
  );
}

function figures(pairs) {
  const { precision, recall, f1 } = rates(pairs);
  return `P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`;
}

function rates(pairs) {
  const count = (flag, gold) => pairs.filter(([a, b]) => a === flag && b === gold).length;
  const [hit, extra, missed] = [count(true, true), count(true, false), count(false, true)];
  return {
    precision: hit / Math.max(1, hit + extra),
    recall: hit / Math.max(1, hit + missed),
    f1: (2 * hit) / Math.max(1, 2 * hit + extra + missed),
  };
}
