/** A file as the text that goes into a page: a script bundled for browsers, a style sheet made small. See scripts/page-text.mjs. */
declare module '*?text' {
  export const text: string;
}
