// The quotations of PolNeAR with their candidates and what the annotators said; the sources are bundled on the fly.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The stages of the program that a quotation passes. */
export async function stages() {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        export { loadResources } from './src/lexicon/resources.ts';
        export { parseDocument } from './src/text/document.ts';
        export { tagTokens } from './src/text/tag.ts';
        export { findAttributions } from './src/voice/attributions.ts';
        export { findQuotedStretches } from './src/voice/quotes.ts';
        export { bySentence, findHolders } from './src/voice/quote-holders.ts';
        export { gatherCandidates, chooseSpeaker } from './src/voice/speaker-choice.ts';
        export { quoteSigns, shapeOf } from './src/voice/quote-signs.ts';
        export { SIGN_COUNT, SIGN_KINDS, Sign, countOf } from './src/voice/sign-table.ts';
        export { SPEAKER_WEIGHTS } from './src/voice/quote-weights.ts';
      `,
      resolveDir: root,
    },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

const overlap = (a, b) => a.start < b.end && b.start < a.end;

/** Every outermost quotation of a file of PolNeAR records. `said`: it stands inside what somebody is said to have said. */
export function quotationsOf(program, folder, name) {
  const resources = program.loadResources(join(root, 'dist'));
  const records = readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
  return records.flatMap((record) => quotationsIn(program, resources, record));
}

function quotationsIn(program, resources, record) {
  const document = program.parseDocument(record.text, { abbreviations: resources.abbreviations });
  const tagged = program.tagTokens(document, resources.table);
  const stretches = program.findQuotedStretches(document);
  const quoteAt = new Int32Array(document.tokens.count).fill(-1);
  stretches.forEach((stretch, index) => {
    quoteAt.fill(index, stretch.from, stretch.to);
  });
  const reading = { document, tagged, quoteAt };
  const attributions = program.findAttributions(reading, stretches);
  const holders = program.findHolders(stretches, attributions);
  const bySentence = program.bySentence(attributions);
  const spoken = record.attributions.filter(
    ({ quote_kind: kind, source, content }) => kind !== 'indirect' && source.length > 0 && content.length > 0,
  );
  const asked = new Set();
  const found = [];
  let lastSpeech = null;
  stretches.forEach((stretch, index) => {
    if (stretch.parent !== null) return;
    const inside = { start: stretch.start + 1, end: stretch.end - 1 };
    const here = spoken.filter(({ content }) => content.some((span) => overlap(span, inside)));
    const first = here.filter((gold) => !asked.has(gold));
    for (const gold of first) asked.add(gold);
    const place = {
      reading,
      stretch,
      attributions,
      bySentence,
      holders: holders.get(index) ?? [],
      lastSpeech,
    };
    const shape = program.shapeOf(place);
    const names = ({ source }) =>
      source !== null &&
      here.some((gold) =>
        gold.source.some((span) =>
          overlap(span, {
            start: document.tokens.start[source.from],
            end: document.tokens.end[source.to - 1],
          }),
        ),
      );
    const candidates = program.gatherCandidates(place, shape).map(({ routes, signs }) => ({
      signs,
      right: routes.some(names),
      named: routes[0].source !== null,
      routes,
    }));
    found.push({
      outlet: record.outlet ?? '',
      place,
      shape,
      count: first.length,
      later: first.length === 0 && here.length > 0,
      said: record.attributions.some(({ content }) => content.some((span) => overlap(span, inside))),
      nobody: program.quoteSigns(place, shape),
      candidates,
    });
    // As the program would go on if it were always right.
    const speaker =
      candidates.flatMap(({ right, routes }) => (right ? routes : [])).find((c) => c.attribution !== null) ??
      null;
    const number = speaker?.attribution ?? place.holders[0] ?? null;
    if (number !== null && attributions[number].source !== null)
      lastSpeech = {
        attribution: number,
        paragraph: document.sentences[document.tokens.sentence[stretch.from]].paragraph,
        to: stretch.to,
      };
  });
  return found;
}
