// The quotations of PolNeAR with their candidates and what the annotators said; the sources are bundled on the fly.
import { join } from 'node:path';
import { loadSources, readRecords } from './sources.mjs';

/** The stages of the program that a quotation passes. */
export const stages = () =>
  loadSources([
    'text/document',
    'text/tag',
    'voice/attributions',
    'voice/quotes',
    'voice/quote-holders',
    'voice/speaker-choice',
    'voice/quote-signs',
    'voice/sign-table',
    'voice/quote-weights',
  ]);

const overlap = (a, b) => a.start < b.end && b.start < a.end;

/** Every outermost quotation of a file of PolNeAR records. `said`: it stands inside what somebody is said to have said. */
export function quotationsOf(program, folder, name) {
  const { resources } = program;
  return readRecords(join(folder, name)).flatMap((record) => quotationsIn(program, resources, record));
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
