import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { CAMERA_POLICY, PAGE_POLICY } from '#platform/http/headers.ts';

/** Entry pages by the first part of the path; everything else is the patient's. */
const ENTRIES: Record<string, string> = {
  staff: 'staff.html',
  board: 'board.html',
  kiosk: 'kiosk.html',
  leadership: 'leadership.html',
};

const WITH_CAMERA = ['index.html', 'staff.html'];

/** Serves the built pages. Paths without a file are pages of the single-page apps; unknown /api paths stay 404. */
export async function serveWeb(http: FastifyInstance, folder: string): Promise<void> {
  await http.register(fastifyStatic, {
    root: folder,
    serve: false,
    preCompressed: true,
    cacheControl: false,
  });
  http.get('/assets/*', (request, reply) => {
    const file = `assets/${(request.params as { '*': string })['*']}`;
    // Built file names carry a hash of their content.
    return sendFile(reply, folder, file, 'public, max-age=31536000, immutable');
  });
  http.get('/*', (request, reply) => {
    const path = (request.params as { '*': string })['*'];
    if (path.startsWith('api/')) return reply.callNotFound();
    const [first = ''] = path.split('/');
    const isFile = /^[\w-]+\.[a-z0-9]+$/.test(path) && existsSync(join(folder, path));
    return sendFile(reply, folder, isFile ? path : (ENTRIES[first] ?? 'index.html'), 'no-cache');
  });
}

function sendFile(reply: FastifyReply, folder: string, file: string, cache: string): FastifyReply {
  if (!existsSync(join(folder, file))) return reply.callNotFound() as never;
  const camera = WITH_CAMERA.includes(file) ? { 'permissions-policy': CAMERA_POLICY } : {};
  const headers = { 'cache-control': cache, 'content-security-policy': PAGE_POLICY, ...camera };
  return reply.headers(headers).sendFile(file);
}
