import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** Pages run our own built files and nothing else; no inline script, no inline style, no frame around them. */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** For a page whose one style sheet stands in it: that very text is allowed by its digest. */
export function pagePolicyWithStyle(style: string): string {
  const digest = createHash('sha256').update(style).digest('base64');
  return PAGE_POLICY.replace("style-src 'self'", `style-src 'sha256-${digest}'`);
}

/** The pages of patients and staff may ask for camera and microphone: sign-language calls, and searching by voice. */
export const CAMERA_POLICY = 'camera=(self), geolocation=(), microphone=(self), payment=(), usb=()';

const EVERY_ANSWER = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  // An answer that is no page shows nothing and runs nothing when somebody opens it by itself.
  'content-security-policy':
    "default-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  // Personal unless a route says otherwise; the built files do.
  'cache-control': 'no-store',
} as const;

const TWO_YEARS = 'max-age=63072000; includeSubDomains';

/** Puts the headers of {@link setSecurityHeaders} on every answer, event streams and refusals included. */
export function secureHeaders(server: FastifyInstance): void {
  server.addHook('onRequest', async (request, reply) => setSecurityHeaders(reply, request.protocol === 'https'));
}

/**
 * What every answer carries. Set on the raw response, so that an event stream, which fastify does not send, has them
 * too, and a route's own header replaces them. HSTS only over TLS: over plain HTTP browsers ignore it.
 */
export function setSecurityHeaders(reply: FastifyReply, overTls: boolean): void {
  for (const [name, value] of Object.entries(EVERY_ANSWER)) reply.raw.setHeader(name, value);
  if (overTls) reply.raw.setHeader('strict-transport-security', TWO_YEARS);
}
