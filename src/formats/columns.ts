import stringWidth from 'string-width';

/** Characters of one column each that nearly all lines are made of: measuring them takes no more than counting. */
const NARROW =
  /^[\x20-\x7E\u00A1-\u00A8\u00AA-\u00AC\u00AF-\u02FF\u2010-\u2027\u20A0-\u20BF\u2500-\u257F\u25CB\u25CF]*$/;

/** Columns of a terminal that a string fills: `図` fills two, escape codes none. */
export function columns(text: string): number {
  return NARROW.test(text) ? text.length : stringWidth(text);
}
