/** One polite GET, against a server of our own on this machine. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isPrivate } from '../src/readers/addresses.ts';
import { openUrl } from '../src/readers/url.ts';

const PAGE = '<html><body><p>The pier is shut.</p></body></html>';
let server: Server;
let base = '';
let agents: (string | undefined)[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    agents.push(request.headers['user-agent']);
    const send = (status: number, headers: Record<string, string> = {}, body: string | Buffer = '') => {
      response.writeHead(status, headers);
      response.end(body);
    };
    const html = { 'Content-Type': 'text/html; charset=utf-8' };
    switch (request.url) {
      case '/page':
        return send(200, html, PAGE);
      case '/packed':
        return send(200, { ...html, 'Content-Encoding': 'gzip' }, gzipSync(PAGE));
      case '/moved':
        return send(301, { Location: '/page' });
      case '/loop':
        return send(302, { Location: '/loop' });
      case '/file':
        return send(302, { Location: 'file:///etc/hosts' });
      case '/large':
        return send(200, html, Buffer.alloc(11_000_000, 'x'));
      case '/bomb':
        return send(200, { ...html, 'Content-Encoding': 'gzip' }, gzipSync(Buffer.alloc(50_000_000)));
      case '/closed':
        return send(403);
      case '/slow':
        return;
      default:
        return send(404);
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const open = (path: string, timeout = 10_000) =>
  openUrl(base + path, { allowPrivate: true, agent: 'framing/test', timeout });

describe('openUrl', () => {
  test.each(['/page', '/packed', '/moved'])('%s', async (path) => {
    agents = [];
    const source = await open(path);
    expect(Buffer.from(await source.bytes()).toString()).toBe(PAGE);
    expect(source).toMatchObject({ path: base + path, contentType: 'text/html; charset=utf-8' });
    expect(agents.every((agent) => agent === 'framing/test')).toBe(true);
    expect(agents).toHaveLength(path === '/moved' ? 2 : 1);
  });

  test.each<[string, string, RegExp]>([
    ['/loop', 'not_readable', /more than 5 times/],
    ['/file', 'not_readable', /file:\/\/.*no web address/],
    ['/large', 'too_large', /10 MB/],
    ['/bomb', 'too_large', /10 MB/],
    ['/closed', 'not_readable', /403.*save the page/],
    ['/none', 'not_found', /404/],
    ['/slow', 'not_readable', /too long/],
  ])('%s is %s', async (path, code, message) => {
    await expect(open(path, path === '/slow' ? 300 : 20_000)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
  });

  test.each([
    '127.0.0.1',
    'localhost',
    '[::1]',
    '0x7f.1',
    '[::ffff:127.0.0.1]',
    '169.254.169.254',
    '10.0.0.1',
  ])('%s is not asked without leave', async (host) => {
    await expect(openUrl(`http://${host}:9/`, { allowPrivate: false, agent: 'x' })).rejects.toMatchObject({
      message: expect.stringMatching(/--allow-private-addresses/),
    });
  });

  test.each(['8.8.8.8', '2606:4700::1111', '172.32.0.1'])('%s is public', (address) => {
    expect(isPrivate(address)).toBe(false);
  });
});
