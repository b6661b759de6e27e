/** Chromium for the tests of the pages: the one that Debian, Ubuntu or the user has installed. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const PLACES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const found = PLACES.find((path) => path !== undefined && path !== '' && existsSync(path));

/** CI must not pass for want of a browser. */
const required = process.env.FRAMING_NEEDS_CHROMIUM === '1';

export const skipped = found === undefined && !required;

export const needs = 'in Chromium (apt-get install chromium, or CHROMIUM=/path/to/it)';

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: found ?? 'chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A folder with pages, gone when the tests are over. */
export function createSite(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'framing-pages-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return {
    address: (name: string, hash = ''): string => pathToFileURL(join(folder, name)).href + hash,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** An opened page and everything that it should not have done. */
export interface Visit {
  readonly page: Page;
  /** Errors, warnings of the console, and addresses other than the page's own. */
  readonly faults: readonly string[];
}

export async function visit(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  const faults: string[] = [];
  page.on('console', (message) => faults.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const own = address.replace(/#.*/, '');
    if (request.url().replace(/#.*/, '') !== own && !/^(?:data|blob):/.test(request.url()))
      faults.push(`request: ${request.url()}`);
  });
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(address);
  return { page, faults };
}
