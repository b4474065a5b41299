import type { AnyRoute } from './route.ts';

/** Which methods an address knows, for the Allow header of a 405; empty when no route has this address. */
export function allowedMethods(routes: readonly Pick<AnyRoute, 'method' | 'path' | 'kind'>[]) {
  const known = routes.map((route) => ({ pattern: patternOf(route.path), methods: methodsOf(route) }));
  return (url: string): string[] => {
    const path = url.split('?', 1)[0] ?? '';
    const methods = known.filter(({ pattern }) => pattern.test(path)).flatMap((route) => route.methods);
    return [...new Set(methods)].sort();
  };
}

/** A stream has no end, so nobody may ask for its head alone. */
export function methodsOf({ method, kind }: Pick<AnyRoute, 'method' | 'kind'>): string[] {
  return method === 'GET' && kind !== 'stream' ? ['GET', 'HEAD'] : [method];
}

function patternOf(path: string): RegExp {
  const parts = path.split('/').map((part) => (part.startsWith(':') ? '[^/]+' : RegExp.escape(part)));
  return new RegExp(`^${parts.join('/')}$`);
}
