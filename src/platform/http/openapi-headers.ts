import { limitClass } from '../limits/policy.ts';
import type { Json } from './openapi-schema.ts';
import type { AnyRoute } from './route.ts';

export const retryAfter = {
  'Retry-After': {
    description: 'Seconds to wait before asking again.',
    schema: { type: 'integer', minimum: 0, maximum: 86_400, format: 'int32' },
  },
};

/** What a counted answer tells of the count (draft-ietf-httpapi-ratelimit-headers). */
export const rateLimitHeaders = {
  RateLimit: {
    description: 'Requests left and seconds until the count begins anew, e.g. "read";r=118;t=60.',
    schema: { type: 'string', maxLength: 100 },
  },
  'RateLimit-Policy': {
    description: 'Requests allowed and the seconds they are counted over, e.g. "read";q=120;w=60.',
    schema: { type: 'string', maxLength: 100 },
  },
};
/** For every answer of a route that is counted. */
export const limited = (route: AnyRoute): { headers?: Json } =>
  limitClass(route) === 'open'
    ? {}
    : {
        headers: Object.fromEntries(
          Object.keys(rateLimitHeaders).map((name) => [name, { $ref: `#/components/headers/${name}` }]),
        ),
      };
