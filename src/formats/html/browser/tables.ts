/** Tables that are sorted by a click on the head of a column. */

import { all, element } from './page-parts.ts';

export function setUpTables(root: ParentNode): void {
  for (const table of all(root, 'table.sortable')) setUpTable(table as HTMLTableElement);
}

function setUpTable(table: HTMLTableElement): void {
  const heads = all(table, 'thead th');
  heads.forEach((head, column) => {
    const button = element('button', [...head.childNodes]);
    button.type = 'button';
    head.append(button);
    button.addEventListener('click', () => {
      const down = head.getAttribute('aria-sort') === 'ascending';
      for (const other of heads) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      sortRows(table, column, down ? -1 : 1);
    });
  });
}

function sortRows(table: HTMLTableElement, column: number, direction: 1 | -1): void {
  const body = table.tBodies[0];
  if (body === undefined) return;
  const compareText = new Intl.Collator('en', { numeric: true, sensitivity: 'base' }).compare;
  const keyed = [...body.rows].map((row) => {
    const cell = row.cells[column];
    const number = cell?.dataset.sort;
    return {
      row,
      text: cell?.textContent?.trim() ?? '',
      number: number === undefined ? null : Number(number),
    };
  });
  keyed.sort((a, b) => {
    if (a.number !== null && b.number !== null) return direction * (a.number - b.number);
    // What is not there stands last, whichever way.
    if (a.text === '' || b.text === '') return Number(a.text === '') - Number(b.text === '');
    return direction * compareText(a.text, b.text);
  });
  body.append(...keyed.map(({ row }) => row));
}
