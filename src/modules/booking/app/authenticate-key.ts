import { permissionsOfRole } from '#modules/identity/public.ts';
import type { App } from '#platform/app.ts';
import { type Actor, anonymous } from '#platform/http/actor.ts';
import { useKey } from '../db/institution-keys.ts';
import { permissionsOfKey } from '../domain/rules/key-opens.ts';
import { readKeyToken } from './key-token.ts';

/**
 * Which institution's program holds this key now. Nothing is cached: a key that is revoked or over, an institution that
 * has ended, a right taken from the role bite on the next request. An unknown key is an anonymous caller.
 */
export async function authenticateKey(app: App, token: string): Promise<Actor> {
  const read = readKeyToken(token);
  if (!read) return anonymous;
  const { hospital, hash } = read;
  return app.db.tx({ hospital }, async (t) => {
    const key = await useKey(t, hash, app.clock.now());
    if (!key) return anonymous;
    const permissions = permissionsOfKey(await permissionsOfRole(t, 'partner'));
    return { kind: 'partner', institution: key.institution, key: key.prefix, hospital, name: key.name, permissions };
  });
}
