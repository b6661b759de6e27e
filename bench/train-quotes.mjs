// node bench/train-quotes.mjs FOLDER: learns who speaks a quotation from `polnear-train.jsonl` in FOLDER; `--write` replaces
// src/voice/quote-weights.json, `--check` leaves out one outlet after the other.
//
// A softmax over the candidates of a quotation and nobody; all candidates that the annotators would accept are right.
// Signs are of place and grammar only (src/voice/sign-table.ts): no words, no names.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { quotationsOf, stages } from './quote-data.mjs';
import { root } from './sources.mjs';

const EPOCHS = 25;
const PENALTY = 0.0005;
/** A sign that is seen more rarely than this in the training half has no weight. */
const RAREST = 20;
const SCALE = 100;

const [folder, option] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write('usage: node bench/train-quotes.mjs FOLDER [--check | --write]\n');
  process.exit(2);
}

/** The same order of numbers every run. */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

function frequent(quotations, size) {
  const seen = new Uint32Array(size);
  for (const { nobody, candidates } of quotations)
    for (const signs of [nobody, ...candidates.map((candidate) => candidate.signs)])
      for (const number of signs) seen[number]++;
  return (signs) => signs.filter((number) => seen[number] >= RAREST);
}

function learn(quotations, size) {
  const keep = frequent(quotations, size);
  // The second quotation of one speech is not counted where the speaker is measured, and is often another's.
  const data = quotations
    .filter(({ later }) => !later)
    .map(({ nobody, candidates }) => ({
      options: [...candidates.map(({ signs }) => keep(signs)), keep(nobody)],
      right: [...candidates.map(({ right }) => right), !candidates.some(({ right }) => right)],
    }));
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-6);
  const mean = new Float64Array(size);
  const random = randomFrom(1);
  const order = data.map((_, index) => index);
  let kept = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j], order[i]];
    }
    const rate = 0.15 / (1 + epoch * 0.3);
    for (const index of order) step(data[index], weights, squares, rate);
    if (epoch < EPOCHS / 2) continue;
    kept++;
    for (let k = 0; k < size; k++) mean[k] += weights[k];
  }
  return Int16Array.from(mean, (sum) => Math.round((SCALE * sum) / kept));
}

function step({ options, right }, weights, squares, rate) {
  const scores = options.map((signs) => signs.reduce((sum, number) => sum + weights[number], 0));
  const most = Math.max(...scores);
  const parts = scores.map((score) => Math.exp(score - most));
  const all = parts.reduce((sum, part) => sum + part, 0);
  const wanted = parts.reduce((sum, part, k) => sum + (right[k] ? part : 0), 0);
  options.forEach((signs, k) => {
    const slope = parts[k] / all - (right[k] ? parts[k] / wanted : 0);
    if (Math.abs(slope) < 1e-4) return;
    for (const number of signs) {
      const pull = slope + PENALTY * weights[number];
      squares[number] += pull * pull;
      weights[number] -= (rate * pull) / Math.sqrt(squares[number]);
    }
  });
}

function measure(quotations, weights, margin = 0) {
  const weigh = (signs) => signs.reduce((sum, number) => sum + weights[number], 0);
  let right = 0;
  let answered = 0;
  let all = 0;
  for (const { count, nobody, candidates } of quotations) {
    if (count === 0) continue;
    all += count;
    let best = null;
    for (const candidate of candidates) {
      const weight = weigh(candidate.signs);
      if (best === null || weight > best.weight) best = { weight, candidate };
    }
    if (best === null || !best.candidate.named || best.weight < weigh(nobody) + margin) continue;
    answered += count;
    if (best.candidate.right) right += count;
  }
  return { right, answered, all };
}

const print = (name, { right, answered, all }) =>
  process.stdout.write(
    `${name.padEnd(30)} P ${(right / answered).toFixed(3)}  R ${(right / all).toFixed(3)}  of ${all}\n`,
  );

const program = await stages();
const size = program.SIGN_COUNT;
const train = quotationsOf(program, folder, 'polnear-train.jsonl');
if (option === '--check') {
  const total = { right: 0, answered: 0, all: 0 };
  for (const outlet of new Set(train.map((quotation) => quotation.outlet))) {
    const weights = learn(
      train.filter((quotation) => quotation.outlet !== outlet),
      size,
    );
    const found = measure(
      train.filter((quotation) => quotation.outlet === outlet),
      weights,
    );
    for (const key of Object.keys(total)) total[key] += found[key];
    print(`without ${outlet}`, found);
  }
  print('all outlets left out', total);
} else {
  const weights = learn(train, size);
  const dev = quotationsOf(program, folder, 'polnear-dev.jsonl');
  for (const margin of [-100, -50, 0, 50, 100]) {
    print(`train, margin ${margin}`, measure(train, weights, margin));
    print(`dev, margin ${margin}`, measure(dev, weights, margin));
  }
  const file = {};
  for (const kind of program.SIGN_KINDS) {
    const range = program.Sign[kind];
    const values = [...weights.slice(range.first, range.first + program.countOf(range))];
    while (values.at(-1) === 0) values.pop();
    if (values.length > 0) file[kind] = values;
  }
  const lines = Object.entries(file).map(([kind, values]) => `  "${kind}": [${values.join(', ')}]`);
  process.stdout.write(`${weights.filter((weight) => weight !== 0).length} weights\n`);
  if (option === '--write')
    writeFileSync(join(root, 'src', 'voice', 'quote-weights.json'), `{\n${lines.join(',\n')}\n}\n`);
}
