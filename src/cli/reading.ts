/** Options on how inputs are read. */

import type { InputFormat } from '../model.ts';
import type { ReadOptions } from '../readers/articles.ts';
import { INPUT_FORMATS } from '../readers/kinds.ts';
import type { RecordFields } from '../readers/record.ts';
import { knownName } from './option-values.ts';
import { VERSION } from './version.ts';

/** Servers can tell who asks, and where to complain. */
const AGENT = `framing/${VERSION} (reads one page when a user names it)`;

export interface FieldFlags {
  readonly textField?: string;
  readonly idField?: string;
  readonly titleField?: string;
  readonly dateField?: string;
}

export interface ReadingFlags extends FieldFlags {
  readonly inputFormat?: string;
  readonly allowPrivateAddresses?: boolean;
}

export function readFields({ textField, idField, titleField, dateField }: FieldFlags): Partial<RecordFields> {
  return {
    ...(textField === undefined ? {} : { text: textField }),
    ...(idField === undefined ? {} : { id: idField }),
    ...(titleField === undefined ? {} : { title: titleField }),
    ...(dateField === undefined ? {} : { published: dateField }),
  };
}

/** @throws UsageError */
export async function readReading({
  inputFormat,
  allowPrivateAddresses: allowPrivate = false,
  ...fields
}: ReadingFlags): Promise<ReadOptions> {
  const format =
    inputFormat === undefined
      ? {}
      : { format: await knownName<InputFormat>('input format', inputFormat, INPUT_FORMATS) };
  return { ...format, fields: readFields(fields), allowPrivate, agent: AGENT };
}
