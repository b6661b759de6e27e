/** What every page begins and ends with: one file, its own style and script and nothing else, and no way out of it. */

import { createHash } from 'node:crypto';
import { text as articleScript } from './browser/article-page.ts?text';
import { text as indexScript } from './browser/index-page.ts?text';
import { html, Markup } from './markup.ts';
import { text as style } from './style/page.css?text';

const SCRIPTS = { article: articleScript, index: indexScript } as const;
export type PageKind = keyof typeof SCRIPTS;

const hash = (text: string): string =>
  `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

/** Nothing is loaded, and only what the program itself wrote is run, whatever the article says. */
const policy = (kind: PageKind): string =>
  [
    "default-src 'none'",
    `script-src ${hash(SCRIPTS[kind])}`,
    `style-src ${hash(style)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

export function pageHead(kind: PageKind, title: string, version: string): Markup {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Markup(policy(kind))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="framing ${version}">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>${title}</title>
<style>${new Markup(style)}</style>
</head>
<body class="${kind}">
<main>
`;
}

export function pageFoot(kind: PageKind): Markup {
  return html`</main>
<script>${new Markup(SCRIPTS[kind])}</script>
</body>
</html>
`;
}
