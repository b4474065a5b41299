import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { BadInput, type FieldProblem, fieldProblems, MOST_FIELD_PROBLEMS } from './problem.ts';
import type { AnyRoute, Lang } from './route.ts';

export interface Parsed {
  hospital: number;
  params: unknown;
  query: unknown;
  body: unknown;
}

const hospitalNumber = z.coerce.number().int().min(1).max(2_147_483_647);

/** Checks params, query and body against the route's schemas; all findings are reported at once. */
export function parseInput(route: AnyRoute, request: FastifyRequest, lang: Lang): Parsed {
  const problems: FieldProblem[] = [];
  const check = (where: string, schema: z.ZodType | undefined, value: unknown): unknown => {
    if (!schema) return undefined;
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    problems.push(...fieldProblems(where, result.error.issues, lang));
    return undefined;
  };
  const { hospital: raw, ...params } = request.params as Record<string, string>;
  const parsed = {
    hospital: raw === undefined ? 0 : ((check('params.hospital', hospitalNumber, raw) as number | undefined) ?? 0),
    params: check('params', route.input?.params, params),
    query: check('query', route.input?.query, request.query),
    body: check('body', route.input?.body, request.body ?? {}),
  };
  if (problems.length > 0) throw new BadInput(problems.slice(0, MOST_FIELD_PROBLEMS));
  return parsed;
}
