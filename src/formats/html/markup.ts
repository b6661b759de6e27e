/** Markup that cannot be broken into: whatever is put into a template is escaped, unless it is markup already. */

export class Markup {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

/** What may stand in a template; `null` and `false` stand for nothing. */
export type Content = string | number | Markup | null | false | readonly Content[];

/** A template of markup. Attributes must stand in double quotes. */
export function html(parts: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  let source = parts[0]!;
  contents.forEach((content, index) => {
    source += write(content) + parts[index + 1]!;
  });
  return new Markup(source);
}

function write(content: Content): string {
  if (content === null || content === false) return '';
  if (content instanceof Markup) return content.source;
  if (typeof content === 'object') return content.map(write).join('');
  return escapeText(String(content));
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
  // A parser makes a line feed of it, and drops the next one: every offset behind it would be wrong.
  ['\r', '&#13;'],
  // A parser drops it.
  ['\0', '\uFFFD'],
]);

/** For text and for attributes in quotation marks. As long in the page, in UTF-16 units, as it is here. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"'\r\0]/g, (char) => ENTITIES.get(char)!);
}

/** JSON for a `<script type="application/json">`: no `<` in it can end the element or open a comment. */
export function jsonScript(json: string): Markup {
  return new Markup(json.replace(/</g, '\\u003c'));
}

export const join = (parts: readonly Markup[], between = ''): Markup =>
  new Markup(parts.map(({ source }) => source).join(between));
