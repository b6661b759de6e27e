// Learns src/claims/check-weights.json: node bench/train-checkable.mjs FOLDER [--write], after a build. FOLDER holds
// claims-train.jsonl (ClaimBuster, Arslan et al. 2020), claims-dev.jsonl (CheckThat! 2024) and babe-dev.jsonl (BABE, Spinde
// et al. 2021). Logistic regression on the features of src/claims/check-features.ts, rounded to whole numbers. A check-worthy
// sentence of a debate and a sentence of news that is entirely factual hold claims that can be looked up, the others none.
// Prints what the weights reach on sentences that were held out. Nothing of the data is kept but the words of grammar and
// the verbs that got a weight.

import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { descend, designOf, heldOut, rates } from './fit.mjs';
import { loadSources, readRecords, root } from './sources.mjs';

const target = join(root, 'src', 'claims', 'check-weights.json');

/** Features of fewer claims are left out. */
const FEWEST = 10;
const DESCENT = { rounds: 300, pull: 3 };
const FOLDS = 5;
const SEPARATOR = ': ';
const WORD = 'word';
/** There are five times as many sentences of debates. */
const NEWS_COUNTS = 2;
/** In log odds: F1 of the rarer class is best below the middle (Lipton et al. 2014). */
const THRESHOLD = -0.3;
/** A weight of 1 is this part of a unit of log odds. */
const SCALE = 10;

const folder = process.argv[2];
if (folder === undefined || !existsSync(join(folder, 'claims-train.jsonl'))) {
  console.error(
    'usage: node bench/train-checkable.mjs FOLDER [--write]   after a build; FOLDER holds claims-*.jsonl and babe-dev.jsonl',
  );
  process.exitCode = 2;
} else await main(folder);

async function main(data) {
  const read = await reader();
  const load = (name) => readRecords(join(data, name));
  const dev = load('claims-dev.jsonl').map((record) => example(record, record.label === 'Yes', read));
  const known = new Set(dev.map(({ plain }) => plain));
  // two thirds of the development sentences are in the training set too
  const debates = load('claims-train.jsonl')
    .map((record) => example(record, record.label === 'CFS', read))
    .filter(({ plain }) => !known.has(plain));
  const news = load('babe-dev.jsonl')
    .filter((record) => record.label_opinion !== 'No agreement')
    .map((record) => ({
      ...example(record, record.label_opinion === 'Entirely factual', read),
      counts: NEWS_COUNTS,
      outlet: record.outlet,
    }));
  const all = [...debates, ...news];
  const model = whole(learn(all));
  const json = `${JSON.stringify(model.file, null, 1)}\n`;
  console.log(`${model.weights.size} weights, ${Buffer.byteLength(json)} bytes`);
  console.log(`CheckThat! dev                ${figures(answers(dev, model))}`);
  const held = heldOut(all, FOLDS, modelOf, answers);
  console.log(`ClaimBuster train, held out   ${figures(held.filter(({ of }) => of.outlet === undefined))}`);
  console.log(`BABE dev, held out            ${figures(held.filter(({ of }) => of.outlet !== undefined))}`);
  const apart = [...new Set(news.map(({ outlet }) => outlet))].flatMap((outlet) =>
    answers(
      news.filter((sentence) => sentence.outlet === outlet),
      whole(learn(all.filter((sentence) => sentence.outlet !== outlet))),
    ),
  );
  console.log(`BABE dev, outlets held out    ${figures(apart)}`);
  if (process.argv.includes('--write')) writeFileSync(target, json);
}

async function reader() {
  const program = await loadSources([
    'text/document',
    'text/tag',
    'text/genre',
    'voice/voice',
    'terms/match',
    'terms/terms',
    'claims/times',
    'claims/figures',
    'claims/extract',
    'claims/check-features',
  ]);
  return (text) => claimsOf(program, text);
}

/** The features of each claim of the text, nested ones too; one that imputes a motive is never looked up. */
function claimsOf({ resources, ...tools }, text) {
  const document = tools.parseDocument(text, { abbreviations: resources.abbreviations });
  const tagged = tools.tagTokens(document, resources.table);
  const voices = tools.readVoices(document, tagged);
  const kind = tools.readKind(document, resources.lists);
  const context = tools.termContext(document, voices, resources.lists, kind);
  const { hits } = tools.matchTerms(document, resources.lexicon, context, null);
  const terms = tools.nameTerms(document, hits, resources.lexicon, voices, {});
  const times = tools.findTimes(document, tagged, resources.times, null);
  const figures = tools.findFigures(document, tagged, resources.numbers, times);
  const claims = [];
  const decide = (check) => {
    const features = [];
    tools.noteWords(check, (token) => features.push(WORD + SEPARATOR + document.tokens.lower[token]));
    tools.noteFeatures(check, (kind, value) => features.push(kind + SEPARATOR + value));
    claims.push({ features, motive: check.types.includes('motive') });
    return true;
  };
  const { certainty } = resources;
  tools.extractClaims({ document, tagged, voices, certainty, figures, times, terms, decide });
  return claims;
}

function example({ text }, gold, read) {
  const plain = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  return { claims: read(text), gold, counts: 1, plain };
}

/** Every claim is taught what its sentence is; those of one sentence share its weight. */
function learn(sentences) {
  const claims = sentences.flatMap(({ claims: held, gold, counts }) =>
    held.map(({ features }) => ({ features, gold: +gold, share: counts / held.length })),
  );
  const { names, rows } = designOf(claims, FEWEST);
  const weights = descend(
    rows,
    claims.map(({ gold }) => gold),
    names.length,
    { ...DESCENT, share: claims.map(({ share }) => share) },
  );
  return { names, weights, bias: weights[names.length] };
}

/** Whole numbers, without those that came out as 0. The threshold goes into the bias. */
function whole({ names, weights, bias }) {
  const rounded = names.map((name, i) => [name, Math.round(weights[i] * SCALE)]).filter(([, w]) => w !== 0);
  const file = { bias: Math.round((bias - THRESHOLD) * SCALE), weights: {}, words: {} };
  for (const [name, weight] of rounded) {
    const [kind, value] = [name.slice(0, name.indexOf(SEPARATOR)), name.slice(name.indexOf(SEPARATOR) + 2)];
    if (kind === WORD) file.words[value] = weight;
    else file.weights[kind] = { ...file.weights[kind], [value]: weight };
  }
  return { file, bias: file.bias, weights: new Map(rounded) };
}

function answers(sentences, { bias, weights }) {
  const score = ({ features }) => features.reduce((sum, name) => sum + (weights.get(name) ?? 0), bias);
  return sentences.map((of) => ({
    of,
    said: of.claims.some((claim) => !claim.motive && score(claim) > 0),
  }));
}

function modelOf(sentences) {
  return whole(learn(sentences));
}

function figures(pairs) {
  const { precision, recall, f1, macro } = rates(pairs.map(({ said, of }) => [said, of.gold]));
  return `P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}  macro ${macro.toFixed(3)}`;
}
