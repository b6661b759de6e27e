import type { Plugin } from 'esbuild';

export function withEnums(code: string): string;
export const inlineNumbers: Plugin;
