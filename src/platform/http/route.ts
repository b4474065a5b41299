import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { App } from '../app.ts';
import type { Tx } from '../db/tx.ts';
import type { Actor } from './actor.ts';

export type Lang = 'zh' | 'en';
type Shape = z.ZodType | undefined;
type Out<S extends Shape> = S extends z.ZodType ? z.output<S> : undefined;

/** The claim of one Idempotency-Key: who, which route, which key, which content. */
export interface IdempotencyClaim {
  actor: string;
  route: string;
  key: string;
  hash: string;
}

export interface Answer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

export interface Call<P extends Shape = Shape, Q extends Shape = Shape, B extends Shape = Shape> {
  app: App;
  actor: Actor;
  /** The hospital in the path; 0 on routes without one. */
  hospital: number;
  params: Out<P>;
  query: Out<Q>;
  body: Out<B>;
  now: string;
  lang: Lang;
  requestId: string;
  /** Set on `create` routes. A handler that commits by a batch hands it to the batch instead of using `tx`. */
  idempotency: IdempotencyClaim | null;
  /** One transaction under hospital + account. On `create` routes `fn` returns the whole Answer and it is kept with the effect. */
  tx<T>(fn: (t: Tx) => Promise<T>): Promise<T>;
  raw: { request: FastifyRequest; reply: FastifyReply };
}

/** What a door test gives to `door.example`: a demo hospital, a signed-in insider, and direct database access. */
export interface DoorContext {
  app: App;
  hospital: number;
  now: string;
  /** The signed-in insider: patient account for *.self permissions, else a staff account holding the permission. */
  actor: Actor;
  /** A patient linked to the insider patient account. */
  patient: string;
  /** Reads or prepares rows past row-level security. */
  rows<T>(text: string, values?: unknown[]): Promise<T[]>;
  /** A request as the insider of `permission`, for fixtures that need another step first. */
  send(permission: string, method: string, path: string, body?: unknown): Promise<{ status: number; body: never }>;
  /** Who the insider of `permission` is. */
  holderOf(permission: string): Promise<Actor>;
}

export interface Door {
  example(d: DoorContext): Promise<{
    params?: Record<string, unknown>;
    query?: Record<string, unknown>;
    body?: unknown;
    /** What a machine without an account is known by. */
    headers?: Record<string, string>;
  }>;
  /** How a signed-in stranger (other patient, staff of another hospital) is refused, or why there is no stranger. */
  outsider: 403 | 404 | `none: ${string}`;
  /** For `signedIn` routes: which kind of account walks in; a patient unless said. A permission: staff who hold it. */
  insider?: 'staff' | { holds: string };
}

export interface RouteSpec<P extends Shape, Q extends Shape, B extends Shape> {
  id: string;
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  permission?: string;
  /** Why no sign-in is needed. Exactly one of `permission`, `public`, `signedIn`. */
  public?: string;
  /** Any signed-in account; the reason why no permission is asked. */
  signedIn?: string;
  /** Names the path parameter of a patient whom the caller must have opened in an emergency. For reading only. */
  opened?: string;
  summary: { zh: string; en: string };
  input?: { params?: P; query?: Q; body?: B };
  output: Record<number, z.ZodType | null>;
  errors?: readonly string[];
  create?: boolean;
  /**
   * upload: the body is bytes of any type (`c.raw.request.body`, a Buffer), read only once the caller is known;
   * download: the handler sends a file itself.
   */
  kind?: 'json' | 'stream' | 'callback' | 'upload' | 'download' | 'page';
  /** Most bytes of an upload. */
  bodyLimit?: number;
  door: Door;
  handler(c: Call<P, Q, B>): Promise<Answer>;
}

// biome-ignore lint/suspicious/noExplicitAny: the list of all routes forgets each one's own shapes
export type AnyRoute = RouteSpec<any, any, any>;

/**
 * A route is data: who may, what goes in, what comes out per status. What is not declared is not sent:
 * a route without output schemas, or without exactly one statement of who may call it, is refused at load.
 */
export function defineRoute<P extends Shape = undefined, Q extends Shape = undefined, B extends Shape = undefined>(
  spec: RouteSpec<P, Q, B>,
): RouteSpec<P, Q, B> {
  const doors = [spec.permission, spec.public, spec.signedIn].filter((door) => door !== undefined);
  if (doors.length !== 1) throw new Error(`${spec.id}: name exactly one of permission, public, signedIn`);
  if (Object.keys(spec.output).length === 0) throw new Error(`${spec.id}: no output schema`);
  if (spec.opened !== undefined && spec.method !== 'GET') throw new Error(`${spec.id}: an emergency opens no writing`);
  if (!spec.door?.example) throw new Error(`${spec.id}: no door example`);
  if (!/^[a-z]+(\.[a-z_]+)+$/.test(spec.id)) throw new Error(`${spec.id}: id must be room.verb`);
  return spec;
}
