/** The formats by name. Each is loaded when it is asked for, so that one does not pay for another's libraries. */

import type { Format } from './format.ts';

const LOADERS = {
  text: async () => (await import('./text.ts')).text,
  json: async () => (await import('./json.ts')).json,
  jsonl: async () => (await import('./json.ts')).jsonl,
  markdown: async () => (await import('./markdown.ts')).markdown,
  sarif: async () => (await import('./sarif.ts')).createSarif(),
  github: async () => (await import('./github.ts')).github,
  unix: async () => (await import('./unix.ts')).unix,
  brief: async () => (await import('./brief.ts')).brief,
} as const satisfies Record<string, () => Promise<Format>>;

export type FormatName = keyof typeof LOADERS;

/** Names for `--format`; `brief` has an option of its own. */
export const FORMAT_NAMES: readonly FormatName[] = [
  'text',
  'json',
  'jsonl',
  'markdown',
  'sarif',
  'github',
  'unix',
];

export function loadFormat(name: FormatName): Promise<Format> {
  return LOADERS[name]();
}
