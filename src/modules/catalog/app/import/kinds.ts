import { domainError } from '#kernel/errors.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import type { Lang } from '#platform/http/route.ts';
import type { ImportCall, ImportKind } from '#platform/sheet/import-kind.ts';

/** Who imports, where and when: what every use case of an import is handed. */
export interface Importer {
  app: App;
  actor: Actor;
  hospital: number;
  now: string;
  lang: Lang;
}

export const allKinds = (app: App): ImportKind[] =>
  app.rooms.flatMap((room) => [...(room.imports ?? [])]).sort((a, b) => a.turn - b.turn);

/** The kinds whose permission the caller holds, in the order in which a hospital fills itself. */
export function ownKinds({ app, actor }: Pick<Importer, 'app' | 'actor'>): ImportKind[] {
  if (actor.kind !== 'staff') throw domainError('platform.forbidden');
  return allKinds(app).filter((kind) => actor.permissions.has(kind.permission));
}

/** The kind of this name. Throws catalog.import_kind_unknown, and platform.forbidden without its permission. */
export function kindFor(by: Pick<Importer, 'app' | 'actor'>, name: string): ImportKind {
  const own = ownKinds(by).find((it) => it.kind === name);
  if (own) return own;
  throw domainError(
    allKinds(by.app).some((it) => it.kind === name) ? 'platform.forbidden' : 'catalog.import_kind_unknown',
  );
}

/** What a room is told when it checks, makes or takes back rows in this transaction. */
export function callIn({ app, actor, hospital, now, lang }: Importer, t: Tx): ImportCall {
  return {
    app,
    t,
    actor,
    hospital,
    now,
    lang,
    lookUp: async (kind, words) =>
      (await allKinds(app)
        .find((it) => it.kind === kind)
        ?.find?.(t, words)) ?? new Map(),
  };
}
