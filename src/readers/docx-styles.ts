/** What the styles of a Word document are for. They are known by name, which Word keeps in English in the file. */

import { Parser } from 'htmlparser2';

export type Role = 'headline' | 'quotation' | 'list' | 'plain';

const ROLES: readonly (readonly [RegExp, Role])[] = [
  [/^(?:title|heading 1)$/i, 'headline'],
  [/^(?:block text|quote|intense quote|quotations?|block quotation)$/i, 'quotation'],
  [/^list\b/i, 'list'],
];

interface Style {
  readonly name: string;
  readonly basedOn: string | null;
}

/** Answers with the role of a style by its id. */
export function readStyles(xml: string): (id: string) => Role {
  const styles = new Map<string, Style>();
  let id = '';
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const value = attributes['w:val'] ?? '';
        if (tag === 'w:style') id = attributes['w:styleId'] ?? '';
        const style = styles.get(id) ?? { name: id, basedOn: null };
        if (tag === 'w:name') styles.set(id, { ...style, name: value });
        if (tag === 'w:basedOn') styles.set(id, { ...style, basedOn: value });
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return (wanted) => {
    // A style may be based on another, and a damaged file on itself.
    let next: string | null = wanted;
    for (let steps = 0; next !== null && steps < 10; steps++) {
      const style: Style = styles.get(next) ?? { name: next, basedOn: null };
      const role = ROLES.find(([name]) => name.test(style.name));
      if (role !== undefined) return role[1];
      next = style.basedOn;
    }
    return 'plain';
  };
}
