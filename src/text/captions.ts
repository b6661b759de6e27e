/** Lines around an article that are not its text: credits, bylines, dates of issue, links. */

interface CaptionRule {
  readonly name: string;
  /** Anchored at one end of the paragraph; repeats nothing that repeats. */
  readonly pattern: RegExp;
  /** Longest paragraph the rule applies to, in UTF-16 units. */
  readonly longest: number;
  /** Only a paragraph that does not end in a stop, as a line does and a sentence does not. */
  readonly line?: true;
}

const CAPTION_RULES: readonly CaptionRule[] = [
  {
    name: 'byline',
    pattern: /^(?:By|BY|by):? (?:\p{Lu}[\p{L}.’'-]*|and|of|for|in|,|\||&| )+$/u,
    longest: 120,
    line: true,
  },
  {
    name: 'written by',
    pattern:
      /^\(?(?:(?:additional )?(?:reporting|writing|editing)|compiled|edited|written|authored|submitted|translated|posted|story|words) by:? \p{L}/iu,
    longest: 400,
  },
  {
    name: 'author and post',
    pattern:
      /^\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]*){1,3}, [\p{L} ]{0,40}\b(?:editor|correspondent|reporter|columnist|chief|writer)\b[\p{L} ]{0,40}$/iu,
    longest: 120,
    line: true,
  },
  {
    name: 'picture credit',
    pattern:
      /^\(?(?:photos?|photograph|images?|pictures?|pictured|video|graphic|illustration|caption|credit|(?:photo|image|picture|video) (?:credit|courtesy|caption))s?(?: ?[:/©|]| by \p{Lu})/iu,
    longest: 500,
  },
  {
    name: 'file picture',
    pattern: /^(?:FILE|HANDOUT|FILE PHOTO|File photo|File picture) ?(?:[-–—:(]|$)/u,
    longest: 700,
  },
  {
    name: 'credit at the end',
    pattern:
      /(?:(?:REUTERS|AP|AFP|EPA|EFE|Xinhua|Getty(?: Images)?|Photo)(?: Photo)? ?\/ ?[\p{L} .’'-]{2,40}|\bvia (?:REUTERS|Reuters|AP|AFP|Getty Images)|\((?:Photo|Image|Picture|AP Photo|Getty Images|Reuters)[^()]{0,80})\)?$/u,
    longest: 900,
  },
  { name: 'copyright', pattern: /^(?:©|\(c\)|copyright)[ \d]/iu, longest: 200 },
  {
    name: 'agency',
    pattern:
      /^\(?(?:AP|AFP|UPI|dpa|DPA|PA|EPA|TASS|Xinhua|Interfax|Bloomberg|Reuters|PA Media|Press Association|(?:The )?Associated Press|Agence France-Presse|Getty(?: Images)?)(?: (?:photos?|images|file))?(?: ?[/|] ?[\p{L} .’'-]{1,40})?\)?$/iu,
    longest: 90,
    line: true,
  },
  {
    name: 'link',
    pattern:
      /^\(?(?:watch|listen|read|read more|read also|also read|see also|more|more on this|more (?:top )?stories(?: from [a-z ]{1,30})?|related|related (?:story|stories|articles?|content|coverage|topics?|news)|recommended|up next|must read|don[’']t miss|subscribe|sign up|follow us|click here)(?: (?:now|live|here))? ?(?:[:|>»–—]|$)/iu,
    longest: 300,
  },
  {
    name: 'source line',
    pattern:
      /^(?:source: ?[\p{L} .]{1,30}(?:\||$)|this (?:report|article|story|post|piece|column) (?:was )?(?:originally |first )?(?:appeared|appears|published)\b)/iu,
    longest: 160,
  },
  {
    name: 'advertisement',
    pattern:
      /^(?:advertisements?|advert|ad|sponsored(?: content)?|skip advertisement|play video|video player (?:close|is loading)|share(?: this(?: article| story)?)?|(?:story|article) continues below(?: (?:this )?ad(?:vertisement)?)?|continue reading(?: (?:below|the main story))?)$/iu,
    longest: 60,
  },
  {
    name: 'date of issue',
    pattern:
      /^(?:(?:first |last )?(?:updated|published|posted|modified|created)\b|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:\d{1,2} )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,? (?:\d{1,2}, )?\d{1,4}\b)/iu,
    longest: 70,
    line: true,
  },
];

/** Longest paragraph that can be a caption, in UTF-16 units. */
export const LONGEST_CAPTION = 900;

/** Name of the rule by which a paragraph is a credit, a byline, a link or the like; null for running text. */
export function captionRule(paragraph: string): string | null {
  const isLine = !/[.!?…]["”’')\]]?$/.test(paragraph);
  for (const rule of CAPTION_RULES) {
    if (paragraph.length > rule.longest || (rule.line && !isLine)) continue;
    if (rule.pattern.test(paragraph)) return rule.name;
  }
  return null;
}
