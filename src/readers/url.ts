/** A page of the web: one GET, with limits. */

import { lookup as resolve } from 'node:dns';
import { get as getHttp, type IncomingMessage, type RequestOptions } from 'node:http';
import { get as getHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { basename } from 'node:path';
import { isPrivate } from './addresses.ts';
import { InputError } from './error.ts';
import { decompress } from './http-body.ts';
import { openBytes, type Source } from './source.ts';

export interface UrlOptions {
  /** Addresses of this machine and of the network around it, too. */
  readonly allowPrivate: boolean;
  /** Names the program to the server. */
  readonly agent: string;
  /** Ends the waiting. */
  readonly interrupted?: AbortSignal;
  /** Milliseconds for all of it; default 20,000. */
  readonly timeout?: number;
}

const MAX_PAGE = 10_000_000;
const MOST_REDIRECTS = 5;
const TIMEOUT = 20_000;

/** @throws InputError `not_found`, `not_readable` or `too_large` */
export async function openUrl(address: string, options: UrlOptions): Promise<Source> {
  const deadline = AbortSignal.timeout(options.timeout ?? TIMEOUT);
  const signal =
    options.interrupted === undefined ? deadline : AbortSignal.any([deadline, options.interrupted]);
  let url = parse(address);
  try {
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      const response = await request(url, options, signal);
      const { statusCode = 0, headers } = response;
      if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
        response.destroy();
        url = parse(headers.location, url);
        continue;
      }
      if (statusCode !== 200) {
        response.destroy();
        throw refusal(statusCode, response.statusMessage ?? '');
      }
      const body = decompress(await readBody(response), headers['content-encoding'] ?? '', MAX_PAGE);
      const name = basename(url.pathname);
      return { ...openBytes(address, name, body, headers['content-type']), url: url.href };
    }
  } catch (error) {
    throw explain(error, deadline.aborted);
  }
  throw new InputError(
    'not_readable',
    `leads from one address to the next more than ${MOST_REDIRECTS} times.`,
  );
}

function parse(address: string, base?: URL): URL {
  const url = URL.canParse(address, base?.href) ? new URL(address, base?.href) : null;
  if (url !== null && (url.protocol === 'http:' || url.protocol === 'https:')) return url;
  throw new InputError(
    'not_readable',
    base === undefined ? 'is no web address.' : `leads to ${address.slice(0, 200)}, which is no web address.`,
  );
}

function request(
  url: URL,
  { allowPrivate, agent }: UrlOptions,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (!allowPrivate && isIP(host) !== 0 && isPrivate(host)) throw privateAddress(host);
  const options: RequestOptions = {
    signal,
    headers: {
      'User-Agent': agent,
      Accept: 'text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5',
      'Accept-Language': 'en',
      'Accept-Encoding': 'gzip, br',
    },
    ...(allowPrivate ? {} : { lookup: publicLookup }),
  };
  return new Promise((done, fail) => {
    const get = url.protocol === 'https:' ? getHttps : getHttp;
    get(url, options, done).on('error', fail);
  });
}

/** The connection is made to the address that was looked at, so that no second answer of the name server can lead elsewhere. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '', 0);
    const inside = addresses.find(({ address }) => isPrivate(address));
    if (inside !== undefined) return callback(privateAddress(inside.address) as never, '', 0);
    if (options.all === true) return callback(null, addresses as never, 0);
    callback(null, addresses[0]!.address, addresses[0]!.family);
  });
};

const privateAddress = (address: string): InputError =>
  new InputError(
    'not_readable',
    `leads to ${address}, an address of this machine or network; --allow-private-addresses lets it.`,
  );

async function readBody(response: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of response) {
    size += (piece as Buffer).length;
    if (size > MAX_PAGE) throw new InputError('too_large', `sends more than ${MAX_PAGE / 1_000_000} MB.`);
    pieces.push(piece as Buffer);
  }
  return Buffer.concat(pieces);
}

function refusal(status: number, message: string): InputError {
  const answer = `answers ${status}${message === '' ? '' : ` (${message})`}`;
  if (status === 404 || status === 410) return new InputError('not_found', `${answer}; check the address.`);
  if (status === 401 || status === 402 || status === 403 || status === 429 || status === 451) {
    return new InputError(
      'not_readable',
      `${answer}: it lets no program in; save the page from a browser and name the file.`,
    );
  }
  return new InputError('not_readable', `${answer}; try again later.`);
}

function explain(error: unknown, late: boolean): unknown {
  if (error instanceof InputError) return error;
  if (late) return new InputError('not_readable', 'takes too long to answer; try again later.');
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return new InputError(
      'not_found',
      'names a server that is not found; check the address and the connection.',
    );
  }
  if (code === 'ECONNREFUSED') return new InputError('not_readable', 'names a server that does not answer.');
  const reason = error instanceof Error ? error.message : String(error);
  return new InputError('not_readable', `could not be fetched (${reason}).`);
}
