/** `framing lexicon init`: a house file to start from, with everything explained and nothing switched on. */

import { writeFileSync } from 'node:fs';
import { ExitCode, UsageError } from './exit-code.ts';
import { createSink, type Io } from './io.ts';

const FILE = 'house.yaml';

const STARTER = `# Terms of our own, on top of the core list:   framing article.txt --lexicon house.yaml
# Fields and conditions of an entry: seeds/README.md of the package; all the rest: docs/house-lexicon.md.

extends: core        # none: without the core list

# Never flagged: words exactly as given (hits inside them too), or the id of an entry (framing lexicon list).
allow: []
#  - lethal aid
#  - motive.whitewash

# Switched off: ids, categories, axes. Their hits stay in the JSON, under rejected.
disable: []
#  - hype

# Other strengths: 1 mild (folded), 2 clear, 3 strong.
strength: {}
#  person_negative.fat-cat: 2

entries:
  # Replace this one.
  - term: example house term
    category: euphemism      # how it loads; docs/lexicon.md has the eighteen
    pos: noun                # noun and verb are inflected; phrase is matched as written
    strength: 2
    reason: Say in one sentence what the word does to the reader.
    alternatives: [a plainer wording]
    # not_when:
    #   - followed_by: [act, bill]
`;

/** Never overwrites. @throws UsageError when the file is there already or cannot be written */
export async function initLexicon(path: string | undefined, io: Io): Promise<number> {
  const target = path ?? FILE;
  try {
    writeFileSync(target, STARTER, { flag: 'wx' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
      throw new UsageError(`${target} is there already, and stays as it is; choose another name.`);
    }
    throw new UsageError(
      `cannot write ${target} (${error instanceof Error ? error.message : String(error)}).`,
    );
  }
  await createSink(io.stderr).write(`framing: wrote ${target}; use it with --lexicon ${target}.\n`);
  return ExitCode.ran;
}
