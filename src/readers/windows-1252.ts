/**
 * What Windows-1252 puts in place of the control characters 0x80–0x9F (Encoding Standard, index-windows-1252).
 * Written out because some releases of Node decode `windows-1252` as Latin-1 and lose the curly quotation marks.
 */
const C1 =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';

export function decodeWindows1252(bytes: Buffer): string {
  return repairC1(bytes.toString('latin1'));
}

/** For texts that a library has decoded in that way; nobody writes the control characters that are replaced. */
export function repairC1(text: string): string {
  return text.replace(/[\x80-\x9F]/g, (c) => C1[c.charCodeAt(0) - 0x80] ?? c);
}
