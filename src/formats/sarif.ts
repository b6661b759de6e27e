/**
 * SARIF 2.1.0 (OASIS, 2020) for code scanning. Written result by result; the tool and its rules follow the results of a run, which
 * the order of keys in JSON allows. A run holds at most 25,000 results, as many as GitHub accepts; what is more goes into a further run.
 */

import type { Notification, Region, ReportingDescriptor, Result, Run } from 'sarif';
import type { Outcome, Report, Term } from '../model.ts';
import { fingerprintTerms } from '../terms/fingerprints.ts';
import { type FindingLine, findingLine } from './finding-lines.ts';
import type { Format, FormatEnv } from './format.ts';
import { categoryLabel, STRENGTH_WORDS } from './phrases.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const MOST_RESULTS = 25_000;

/** A format with a memory of the rules that its run has used: one for every output. */
export function createSarif(mostResults = MOST_RESULTS): Format {
  let rules = new Map<string, ReportingDescriptor>();
  let failures: Notification[] = [];
  let results = 0;

  const endRun = (env: FormatEnv): string => {
    const rest = restOfRun([...rules.values()], failures, env);
    rules = new Map();
    failures = [];
    results = 0;
    // the braces of `rest` continue the object that the results stand in
    return `\n],\n${JSON.stringify(rest).slice(1)}`;
  };

  return {
    inOrder: true,
    begin: () => `{"$schema":${JSON.stringify(SCHEMA)},"version":"2.1.0","runs":[\n{"results":[`,
    outcome: (outcome, env) => {
      if (!outcome.ok) {
        failures.push(notification(outcome));
        return '';
      }
      let written = '';
      for (const result of resultsOf(outcome, env)) {
        if (results === mostResults) written += `${endRun(env)},\n{"results":[`;
        written += `${results === 0 ? '' : ','}\n${JSON.stringify(result.result)}`;
        rules.set(result.rule.id, result.rule);
        results++;
      }
      return written;
    },
    end: (_totals, env) => `${endRun(env)}\n]}\n`,
  };
}

function restOfRun(
  rules: readonly ReportingDescriptor[],
  failures: readonly Notification[],
  { version, lexicon }: FormatEnv,
): Omit<Run, 'results'> {
  return {
    tool: {
      driver: {
        name: 'framing',
        semanticVersion: version,
        rules: [...rules].sort((a, b) => (a.id < b.id ? -1 : 1)),
        properties: { lexicon },
      },
    },
    invocations: [
      {
        executionSuccessful: failures.length === 0,
        ...(failures.length === 0 ? {} : { toolExecutionNotifications: [...failures] }),
      },
    ],
    columnKind: 'utf16CodeUnits',
  };
}

function* resultsOf(
  outcome: Outcome & { ok: true },
  env: FormatEnv,
): Generator<{ readonly result: Result; readonly rule: ReportingDescriptor }> {
  const { report, path } = outcome;
  const fingerprints = fingerprintTerms(report);
  const isKnown = env.baseline?.(path, report);
  for (const term of report.terms) {
    if (!term.shown && !env.all) continue;
    const line = findingLine(term, report);
    const result: Result = {
      ruleId: term.entry,
      level: line.level,
      message: { text: line.message },
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: toUri(path) }, region: regionOf(line, report) },
        },
      ],
      partialFingerprints: { 'framingTerm/v1': fingerprints.get(term)! },
      ...(isKnown ? { baselineState: isKnown(term) ? 'unchanged' : 'new' } : {}),
      properties: {
        voice: term.voice,
        strength: term.strength,
        category: term.category,
        ownership: term.ownership,
        mention: term.mention,
      },
    };
    yield { result, rule: ruleOf(term) };
  }
}

function regionOf({ start, end, term }: FindingLine, report: Report): Region {
  return {
    startLine: start.line,
    ...(end === null ? {} : { startColumn: start.column, endLine: end.line, endColumn: end.column }),
    // offsets into the text that was taken from a page would not be the file's
    ...(report.document.origin ? {} : { charOffset: term.start, charLength: term.end - term.start }),
    snippet: { text: report.document.text.slice(term.start, term.end) },
  };
}

function ruleOf({ entry, category, strength, reason, alternatives }: Term): ReportingDescriptor {
  const plainer = alternatives.length === 0 ? '' : ` Plainer: ${alternatives.join(', ')}.`;
  return {
    id: entry,
    shortDescription: { text: `${categoryLabel(category)}, ${STRENGTH_WORDS[strength]}` },
    fullDescription: { text: reason },
    help: {
      text: `${reason}${plainer} A flag marks a choice of words, not an error. See: framing why ${entry}`,
    },
    properties: { tags: [category] },
  };
}

const notification = ({ path, error }: Outcome & { ok: false }): Notification => ({
  level: 'error',
  message: { text: `${path}: ${error.message}` },
  descriptor: { id: error.code },
  locations: [{ physicalLocation: { artifactLocation: { uri: toUri(path) } } }],
});

/** A path as a relative reference (RFC 3986), or as a file URI where it is absolute. */
function toUri(path: string): string {
  const steps = path.replace(/\\/g, '/').split('/').map(encodeURIComponent);
  return path.startsWith('/') ? `file://${steps.join('/')}` : steps.join('/').replace(/^(?:\.\/)+/, '');
}
