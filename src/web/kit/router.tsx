import { type AnchorHTMLAttributes, type ComponentType, type MouseEvent, useSyncExternalStore } from 'react';

export type PageProps = { params: Record<string, string> };
export type RouteTable = readonly { path: string; page: ComponentType<PageProps> }[];

let moved = false;
const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};
if (typeof window !== 'undefined') {
  window.addEventListener('popstate', () => {
    moved = true;
    tell();
  });
}

/** Goes to an address without loading the page anew. `stay`: only the query changes; scroll and focus stay where they are. */
export function navigate(to: string, { replace, stay }: { replace?: boolean; stay?: boolean } = {}): void {
  if (replace) history.replaceState(null, '', to);
  else history.pushState(null, '', to);
  if (!stay) {
    moved = true;
    window.scrollTo(0, 0);
  }
  tell();
}

/** True once after each navigation: the new page's h1 then takes the focus. The first page does not steal it. */
export function takeFocusTurn(): boolean {
  const turn = moved;
  moved = false;
  return turn;
}

/** The current path and query; the component renders again when they change. */
export function useLocation(): { path: string; query: URLSearchParams } {
  const href = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => location.pathname + location.search,
  );
  const [path = '/', search = ''] = href.split('?');
  return { path, query: new URLSearchParams(search) };
}

/** The path's parameters when it fits the pattern `/book/:hospital`, else null. A trailing slash does not matter. */
export function match(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/').filter(Boolean);
  const given = path.split('/').filter(Boolean);
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] as string;
    if (part.startsWith(':')) params[part.slice(1)] = decodeURIComponent(value);
    else if (part !== value) return null;
  }
  return params;
}

/** Shows the first page whose path fits. */
export function Routes({ table, missing: Missing }: { table: RouteTable; missing: ComponentType }) {
  const { path } = useLocation();
  for (const route of table) {
    const params = match(route.path, path);
    if (params) return <route.page params={params} />;
  }
  return <Missing />;
}

/** A real link: it can be copied, opened in a new tab, and read aloud as a link. */
export function Link({ to, onClick, ...rest }: { to: string } & AnchorHTMLAttributes<HTMLAnchorElement>) {
  function follow(event: MouseEvent<HTMLAnchorElement>) {
    onClick?.(event);
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    navigate(to);
  }
  return <a href={to} onClick={follow} {...rest} />;
}
