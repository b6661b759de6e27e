/**
 * Names for findings that stay the same while the article around them changes: a baseline and a code-scanning service
 * recognise a term by them after lines have moved.
 */

import { createHash } from 'node:crypto';
import type { Report, Term } from '../model.ts';

/** Hexadecimal digits. */
const LENGTH = 20;

/**
 * A fingerprint for every term of a report. It is made of the entry, the voice, the words and their sentence (spaces and capitals
 * aside), and the number among equals: a changed sentence or voice makes a new finding, a moved one does not. The file's name
 * is no part of it.
 */
export function fingerprintTerms(report: Report): ReadonlyMap<Term, string> {
  const seen = new Map<string, number>();
  const fingerprints = new Map<Term, string>();
  for (const term of report.terms) {
    const { start, end } = report.sentences[term.sentence] ?? term;
    const sentence = plain(report.document.text.slice(start, end));
    const what = [term.entry, term.voice, plain(term.text), sentence].join('\n');
    const before = seen.get(what) ?? 0;
    seen.set(what, before + 1);
    const digest = createHash('sha256').update(`${what}\n${before}`).digest('hex');
    fingerprints.set(term, digest.slice(0, LENGTH));
  }
  return fingerprints;
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();
