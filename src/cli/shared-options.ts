/** Options that several commands share. */

import { Option } from 'commander';

export const repeated = (flags: string, description: string): Option =>
  new Option(flags, description)
    .argParser((value: string, before: readonly string[] | undefined) => [...(before ?? []), value])
    .default(undefined);

export const failOn = (): Option =>
  repeated('--fail-on <voice:strength>', 'exit with 1 on such a term (own:3, any:2); may be repeated');

export const inputFormat = (): Option =>
  new Option(
    '--input-format <name>',
    'how to read it: text, markdown, html, pdf, docx, eml, jsonl, csv or warc',
  );

export const textField = (): Option =>
  new Option('--text-field <name>', 'field or column that holds the text (default: text)');

export const idField = (): Option =>
  new Option('--id-field <name>', 'field or column that holds the name (default: id)');

export const titleField = (): Option =>
  new Option('--title-field <name>', 'field or column that holds the headline (default: title)');

export const dateField = (): Option =>
  new Option('--date-field <name>', 'field or column that holds the day of publication (default: published)');

export const config = (): Option =>
  new Option('-c, --config <file>', 'options from this file, not from the nearest framing.config.yaml');

export const house = (): Option =>
  repeated('--lexicon <file>', 'terms of your own (.yaml, .json, .csv, LIWC .dic); may be repeated');

export const category = (): Option =>
  new Option('--category <name>', 'category of the words in a LIWC dictionary');

export const noIgnore = (): Option =>
  new Option(
    '--no-ignore',
    'leave nothing out: read what .gitignore and .framingignore name, show what comments in the text turn off',
  );

export const without = (): Option =>
  repeated('--without <names>', 'flag nothing of these entries, categories or axes; may be repeated');
