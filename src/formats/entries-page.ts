/** The page of all entries, `docs/lexicon-entries.md`: a table a category, for people who want to read the list. */

import { CATEGORIES, type Entry } from '../model.ts';
import { categoryLabel, count } from './phrases.ts';

const HEAD = `# All entries of the core lexicon

Made by \`npm run lexicon -- --docs\` from \`seeds/lexicon\`; not edited by hand. Strength: 1 mild, 2 clear, 3 strong. What keeps an entry
quiet, and its examples: \`framing why TERM\`. How to challenge one: [lexicon.md](lexicon.md).
`;

/** @param entries sorted by id */
export function entriesPage(entries: readonly Entry[]): string {
  const sections = CATEGORIES.flatMap((category) => {
    const own = entries.filter((entry) => entry.category === category);
    if (own.length === 0) return [];
    const rows = own.map(
      ({ id, term, strength, reason, alternatives, noAlternative }) =>
        `| ${cell(term)} | ${strength} | ${cell(reason)} | ${cell(alternatives.join('; ') || `– ${noAlternative ?? ''}`)} | \`${id}\` |`,
    );
    const title = `## ${categoryLabel(category)}: ${count(own.length, 'entry', 'entries')} (\`${category}\`)`;
    return [`\n${title}\n`, '| term | strength | reason | plainer | id |', '|---|---|---|---|---|', ...rows];
  });
  return `${HEAD}${sections.join('\n')}\n`;
}

/** Safe in a table of Markdown. */
const cell = (text: string): string =>
  text
    .replace(/[\\|*_`<>[\]]/g, '\\$&')
    .replace(/\s+/g, ' ')
    .trim();
