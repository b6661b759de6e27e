// Logistic regression for the trainers of weights in this folder. No chance in it: the same numbers every run.

/**
 * Full-batch descent with momentum (Adam); the last weight is the bias.
 * @param rows numbers of the features that each example has
 * @param wanted 1 or 0 for each example
 * @param size how many features there are
 * @param pull strength of the pull towards 0
 * @param share how much each example counts; all the same when left out
 */
export function descend(rows, wanted, size, { rounds, pull, share }) {
  const weights = new Float64Array(size + 1);
  const mean = new Float64Array(size + 1);
  const square = new Float64Array(size + 1);
  for (let round = 1; round <= rounds; round++) {
    const slope = weights.map((weight, i) => (i < size ? pull * weight : 0));
    rows.forEach((row, r) => {
      let sum = weights[size];
      for (const i of row) sum += weights[i];
      const error = (1 / (1 + Math.exp(-sum)) - wanted[r]) * (share?.[r] ?? 1);
      for (const i of row) slope[i] += error;
      slope[size] += error;
    });
    const step = round < rounds * 0.7 ? 0.05 : 0.01;
    for (let i = 0; i <= size; i++) {
      mean[i] = 0.9 * mean[i] + 0.1 * slope[i];
      square[i] = 0.999 * square[i] + 0.001 * slope[i] ** 2;
      const along = mean[i] / (1 - 0.9 ** round);
      weights[i] -= (step * along) / (Math.sqrt(square[i] / (1 - 0.999 ** round)) + 1e-8);
    }
  }
  return weights;
}

/** What the features of examples are as columns: names that at least `fewest` examples have, and their numbers in each. */
export function designOf(examples, fewest) {
  const seen = new Map();
  for (const { features } of examples)
    for (const name of new Set(features)) seen.set(name, (seen.get(name) ?? 0) + 1);
  const names = [...seen].filter(([, times]) => times >= fewest).map(([name]) => name);
  const index = new Map(names.sort().map((name, number) => [name, number]));
  const rows = examples.map(({ features }) =>
    features.map((name) => index.get(name)).filter((number) => number !== undefined),
  );
  return { names, rows };
}

/** Answers of models that did not see what they are asked: every `folds`th item is left out in turn. */
export function heldOut(items, folds, modelOf, answers) {
  return Array.from({ length: folds }, (_, fold) => {
    const model = modelOf(items.filter((_item, i) => i % folds !== fold));
    return answers(
      items.filter((_item, i) => i % folds === fold),
      model,
    );
  }).flat();
}

/** Precision, recall, F1 and macro F1 of pairs [said, gold]. */
export function rates(pairs) {
  const count = (flag, gold) => pairs.filter(([a, b]) => a === flag && b === gold).length;
  const [hit, extra, missed] = [count(true, true), count(true, false), count(false, true)];
  const right = count(false, false);
  const f1 = (2 * hit) / Math.max(1, 2 * hit + extra + missed);
  return {
    precision: hit / Math.max(1, hit + extra),
    recall: hit / Math.max(1, hit + missed),
    f1,
    macro: (f1 + (2 * right) / Math.max(1, 2 * right + extra + missed)) / 2,
  };
}
