import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import { z } from 'zod';
import { openapi } from '#platform/http/openapi.ts';
import type { AnyRoute } from '#platform/http/route.ts';
import type { RoomManifest } from '#platform/room.ts';
import type { Ask, Operation } from './ask.ts';

export interface Answered {
  status: number;
  headers: Record<string, unknown>;
  text: string;
}

export interface Contract {
  operation(route: AnyRoute): Operation;
  /** Everything in which an answer differs from what the API description promises for this request. */
  complaints(route: AnyRoute, ask: Ask, answer: Answered): string[];
}

type Validate = (value: unknown) => boolean;

/** Judges answers by the published description, as a stranger's program would: `openapi.json` and nothing else. */
export function contractOf(rooms: readonly RoomManifest[]): Contract {
  const ajv = new Ajv2020({ strict: false, allErrors: false });
  // The package is CommonJS: its function is the default of the default.
  const addFormats = (addFormatsModule as unknown as { default?: typeof addFormatsModule.default }).default;
  (addFormats ?? (addFormatsModule as unknown as (it: Ajv2020) => void))(ajv as never);
  const document = openapi(rooms) as { paths: Record<string, Record<string, Operation>>; components: object };
  const codes = new Set(rooms.flatMap((room) => Object.keys(room.errors ?? {})));
  const compiled = new Map<string, Validate>();
  const problem = ajv.compile((document.components as { schemas: { Problem: object } }).schemas.Problem);

  const operation = (route: AnyRoute): Operation => {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    const found = document.paths[path]?.[route.method.toLowerCase()];
    if (!found) throw new Error(`${route.id} is not in the description`);
    return found;
  };

  function validator(route: AnyRoute, status: number): Validate | null {
    const name = `${route.id} ${status}`;
    const known = compiled.get(name);
    if (known) return known;
    const media = Object.values(operation(route).responses[status]?.content ?? {})[0];
    // Of a stream the description cannot say more than its kind; the route's own schema says what a message is.
    const own = route.kind === 'stream' ? route.output[status] : null;
    const schema = own ? z.toJSONSchema(own, { io: 'output', unrepresentable: 'any' }) : media?.schema;
    if (!schema) return null;
    const made = ajv.compile(schema);
    compiled.set(name, made);
    return made;
  }

  return {
    operation,
    complaints(route, ask, { status, headers, text }) {
      const type = String(headers['content-type'] ?? '');
      if (status < 400) return success(route, status, type, text);
      return refusal(route, ask, status, headers, text);
    },
  };

  function success(route: AnyRoute, status: number, type: string, text: string): string[] {
    const declared = operation(route).responses[status];
    if (!declared) return [`answered ${status}, which is not declared`];
    // A file is what it is; that it is declared is all that can be said.
    const validate = route.kind === 'download' ? null : validator(route, status);
    if (!validate) return [];
    if (route.kind === 'stream') {
      if (!type.startsWith('text/event-stream')) return [`a stream of kind ${type}`];
      const message = /^data: (.*)$/m.exec(text)?.[1];
      return message === undefined || fits(validate, message) ? [] : ['a message does not fit its schema'];
    }
    if (!type.startsWith('application/json')) return [`answered ${type}`];
    return fits(validate, text) ? [] : [`the answer does not fit its schema: ${text.slice(0, 200)}`];
  }

  function refusal(
    route: AnyRoute,
    ask: Ask,
    status: number,
    headers: Record<string, unknown>,
    text: string,
  ): string[] {
    if (status === 500) return [`answered 500: ${text.slice(0, 300)}`];
    if (!String(headers['content-type']).startsWith('application/problem+json'))
      return [`${status} is no problem+json`];
    if (!fits(problem, text)) return [`${status} does not fit the Problem schema: ${text.slice(0, 200)}`];
    const { code, status: said } = JSON.parse(text) as { code: string; status: number };
    if (!codes.has(code)) return [`the code ${code} is in no catalogue`];
    if (said !== status) return [`${code} says ${said} and answers ${status}`];
    // A spoilt path leads to no route: then no route can have declared the answer.
    if (ask.astray && code === 'platform.not_found') return [];
    const declared = operation(route).responses[status]?.description.split(', ') ?? [];
    const found = declared.includes(code) ? [] : [`answered ${status} ${code}, which is not declared`];
    if (status >= 500) found.push(`answered ${status} ${code} although nothing was wrong`);
    if ((status === 503 || status === 429) && !headers['retry-after']) found.push(`${status} without Retry-After`);
    return found;
  }
}

function fits(validate: Validate, text: string): boolean {
  try {
    return validate(JSON.parse(text));
  } catch {
    return false;
  }
}
