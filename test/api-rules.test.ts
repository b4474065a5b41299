import { describe, expect, test } from 'vitest';
import { openapi } from '#platform/http/openapi.ts';
import { platformRoom } from '#platform/module.ts';
import { createMetrics } from '#platform/ops/metrics.ts';
import { rooms } from '../src/server/rooms.ts';
import { type Description, findings, judge, knownRules, NARROWED, SWITCHED_OFF } from './api-rules/ruleset.ts';

const all = openapi([platformRoom('test', createMetrics()), ...rooms]) as Description;

/** A copy with two operations in it, so that a planted hole is found in a moment. */
function small(): { description: Description; body: Record<string, never>; operation: Record<string, never> } {
  const path = '/api/h/{hospital}/identity/desk/patients';
  const description = structuredClone({ ...all, paths: { [path]: all.paths[path] } }) as Description;
  // biome-ignore lint/suspicious/noExplicitAny: a JSON tree that the plants reach into
  const operation = description.paths[path]?.post as any;
  return { description, operation, body: operation.requestBody.content['application/json'].schema };
}

describe('the OWASP API rules over the whole interface', () => {
  test('hold without an error or a warning, but for the exceptions that say why, all of which are needed', async () => {
    expect(Object.keys(all.paths).length).toBeGreaterThan(50);
    expect(judge(all, await findings(all))).toEqual({ faults: [], unused: [] });
  });

  test('every rule switched off or narrowed exists and says why', () => {
    const touched = [
      ...Object.entries(SWITCHED_OFF),
      ...Object.entries(NARROWED).map(([rule, it]) => [rule, it.reason]),
    ];
    for (const [rule, reason] of touched) {
      expect(knownRules(), rule).toContain(rule);
      expect(reason?.length, rule).toBeGreaterThan(30);
    }
    expect(Object.keys(SWITCHED_OFF).length).toBeLessThanOrEqual(3);
    expect(knownRules().length).toBeGreaterThan(25);
  });

  test('the small copy the holes are planted in is sound', async () => {
    const { description } = small();
    expect(judge(description, await findings(description)).faults).toEqual([]);
  });

  // biome-ignore lint/suspicious/noExplicitAny: a JSON tree that the plants reach into
  type Tree = any;
  test.each<[string, string, (it: { description: Tree; operation: Tree; body: Tree }) => void]>([
    ['a text without a length', 'string-limit', ({ body }) => delete body.properties.name.maxLength],
    ['a text that may hold anything', 'string-restricted', ({ body }) => delete body.properties.name.pattern],
    ['a list without an end', 'array-limit', ({ body }) => delete body.properties.documents.maxItems],
    ['a number without bounds', 'integer-limit', ({ operation }) => delete operation.parameters[0].schema.maximum],
    ['a number without a width', 'integer-format', ({ operation }) => delete operation.parameters[0].schema.format],
    ['a write that anybody may do', 'write-restricted', ({ operation }) => (operation.security = [])],
    ['a refusal that is not told', 'define-error-responses-401', ({ operation }) => delete operation.responses[401]],
    ['a count that is not told', 'rate-limit', ({ operation }) => delete operation.responses[201].headers],
    ['a fault that is not told', 'define-error-responses-500', ({ operation }) => delete operation.responses[500]],
    [
      'a password in the address',
      'no-api-keys-in-url',
      ({ description }) => (description.components.securitySchemes.session.in = 'query'),
    ],
    [
      'passwords with every request',
      'no-http-basic',
      ({ description }) => (description.components.securitySchemes.token.scheme = 'basic'),
    ],
    [
      'ids that can be counted',
      'no-numeric-ids',
      ({ operation }) =>
        operation.parameters.push({
          name: 'id',
          in: 'path',
          required: true,
          schema: { type: 'integer', minimum: 1, maximum: 9, format: 'int32' },
        }),
    ],
    [
      'an address without TLS',
      'no-server-http',
      ({ description }) => (description.servers[0].url = 'http://x.example'),
    ],
    [
      'a refusal without a bound',
      'string-limit',
      ({ description }) => delete description.components.schemas.Problem.properties.code.maxLength,
    ],
    [
      'a server nobody says who it is for',
      'inventory-access',
      ({ description }) => delete description.servers[0]['x-internal'],
    ],
  ])('%s is found (%s)', async (_, rule, plant) => {
    const planted = small();
    plant(planted);
    const { faults } = judge(planted.description, await findings(planted.description));
    expect(faults.filter((fault) => fault.startsWith('owasp:') && fault.includes(rule)).length).toBeGreaterThan(0);
  });
});
