import type { Call } from '#platform/http/route.ts';

/** Under an id there is never another picture; it is for this reader only. */
export function sendPhoto(
  { raw }: Pick<Call, 'raw'>,
  { media, bytes }: { media: string; bytes: Buffer },
): { status: 200 } {
  raw.reply
    .code(200)
    .header('cache-control', 'private, max-age=86400, immutable')
    .header('x-content-type-options', 'nosniff')
    .type(media)
    .send(bytes);
  return { status: 200 };
}
