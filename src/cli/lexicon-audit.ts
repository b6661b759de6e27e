/** `framing lexicon audit`. */

import { auditJson, auditText } from '../formats/audit-table.ts';
import { auditLexicon, faultyAxes } from '../lexicon/audit.ts';
import { loadLexicon } from '../lexicon/load.ts';
import { ExitCode } from './exit-code.ts';
import { createSink, type Io } from './io.ts';
import { parseWidth } from './option-values.ts';

export interface AuditFlags {
  readonly width?: string;
  readonly json?: boolean;
}

const WIDTH = 100;

/** @throws UsageError */
export async function runAudit(flags: AuditFlags, io: Io): Promise<number> {
  const width =
    flags.width === undefined ? Math.min(io.stdout.columns ?? WIDTH, WIDTH) : parseWidth(flags.width);
  const lexicon = loadLexicon();
  const audit = auditLexicon(lexicon.entries(), lexicon.axes);
  const { identity } = lexicon;
  await createSink(io.stdout).write(
    flags.json ? auditJson(audit, identity) : auditText(audit, identity, width),
  );
  return faultyAxes(audit).length > 0 ? ExitCode.found : ExitCode.ran;
}
