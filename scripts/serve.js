/** A small static file server with the headers that the page is meant to have. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const TYPES = /** @type {Record<string, string>} */ ({
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
});

/** Nothing is loaded from elsewhere, nothing runs but our own files, and no string becomes markup or code. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/**
 * Serves folders on the loopback address.
 * @param {Record<string, string>} folders by the beginning of the path that each answers for; the longest counts
 * @param {number} port 0 for any free one
 * @param {Record<string, string>} [headers] in addition to, or instead of, the usual ones
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve(folders, port, headers = {}) {
  const server = createServer(async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      // Nothing is sent to a server; its content is not even read.
      response.writeHead(405, { Allow: 'GET, HEAD', 'Content-Type': 'text/plain', Connection: 'close' }).end('Only reading is allowed');
      return;
    }
    const path = fileFor(folders, request.url ?? '/');
    const found = path && (await stat(path).catch(() => null))?.isFile();
    if (!found) {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
      return;
    }
    response.writeHead(200, {
      'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
      'Content-Security-Policy': POLICY,
      'Cache-Control': 'no-cache',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      ...headers,
    });
    createReadStream(path).pipe(response);
  });
  const actual = await listen(server, port);
  const close = () =>
    new Promise((/** @type {(value?: undefined) => void} */ resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { url: `http://localhost:${actual}/`, close };
}

/**
 * The file that a request asks for; null where the path leaves its folder.
 * @param {Record<string, string>} folders
 * @param {string} url
 */
function fileFor(folders, url) {
  let path;
  try {
    path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return null;
  }
  if (path.includes('\0')) return null;
  const starts = Object.keys(folders).filter((it) => path.startsWith(it));
  const start = starts.sort((a, b) => b.length - a.length)[0];
  const folder = start === undefined ? undefined : folders[start];
  if (start === undefined || folder === undefined) return null;
  const file = normalize(join(folder, path.slice(start.length), path.endsWith('/') ? 'index.html' : ''));
  return file.startsWith(normalize(folder + sep)) ? file : null;
}

/**
 * Listens on the port, or on the next free one.
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<number>}
 */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const taken = 'code' in error && error.code === 'EADDRINUSE';
      if (taken) resolve(listen(server, port + 1));
      else reject(error);
    });
    server.listen(port, 'localhost', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}
