// Learns src/voice/speech-weights.json: node bench/train-speech.mjs FOLDER [--write]. FOLDER holds speech-train.jsonl and
// speech-dev.jsonl (NewsDiscourse, Choubey et al. 2020). Logistic regression on the features of src/voice/speech-features.ts,
// rounded to whole numbers; prints F1 on the development articles and with each outlet left out. Nothing of the data is kept.

import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { descend, designOf, heldOut, rates } from './fit.mjs';
import { loadSources, readRecords, root } from './sources.mjs';

const target = join(root, 'src', 'voice', 'speech-weights.json');

/** Features in fewer sentences are left out. */
const FEWEST = 15;
const DESCENT = { rounds: 400, pull: 2 };
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
  console.log(`train, held out  ${figures(heldOut(train, FOLDS, modelOf, answers))}`);
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

async function reader() {
  const { resources, ...tools } = await loadSources([
    'text/document',
    'text/tag',
    'voice/voice',
    'voice/speech-evidence',
    'voice/speech-features',
  ]);
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
  return readRecords(path).map((record) => {
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
  const { names, rows } = designOf(examples, FEWEST);
  const weights = descend(
    rows,
    examples.map(({ speech }) => +speech),
    names.length,
    DESCENT,
  );
  return { names, weights, bias: weights[names.length] };
}

/** Whole numbers, without those that came out as 0. The threshold goes into the bias. */
function whole({ names, weights, bias }) {
  const rounded = names.map((name, i) => [name, Math.round(weights[i] * SCALE)]);
  return {
    bias: Math.round((bias - THRESHOLD) * SCALE),
    weights: rounded.filter(([, weight]) => weight !== 0),
  };
}

function modelOf(train) {
  return whole(learn(train));
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
