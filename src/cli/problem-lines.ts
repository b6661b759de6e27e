import type { Problem } from '../lexicon/entry.ts';

/** Problems of the user's files that are printed; the rest is most often the same mistake. */
const MOST_PROBLEMS = 10;

/** A line each, for a UsageError: `house.yaml:4: euphemism.foo: what to do`. */
export function problemLines(problems: readonly Problem[]): string {
  const lines = problems
    .slice(0, MOST_PROBLEMS)
    .map(
      ({ file, line, entry, advice }) => `${file}:${line}: ${entry === null ? '' : `${entry}: `}${advice}`,
    );
  const rest = problems.length - lines.length;
  return [...lines, ...(rest > 0 ? [`and ${rest} more`] : [])].join('\nframing: ');
}
