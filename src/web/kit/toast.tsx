import { useSyncExternalStore } from 'react';

let shown: readonly { id: number; text: string }[] = [];
let last = 0;
const listeners = new Set<() => void>();
const change = (next: typeof shown) => {
  shown = next;
  for (const listener of listeners) listener();
};

/** Says in passing that something worked. Nothing that must be read belongs here. */
export function toast(text: string): void {
  last += 1;
  const id = last;
  change([...shown, { id, text }]);
  setTimeout(() => change(shown.filter((one) => one.id !== id)), 6000);
}

/** Mount once. It is also the page's live region: `toast('已取消')` is read out. */
export function Toasts() {
  const all = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
  return (
    <div className="toasts" role="status" aria-live="polite">
      {all.map((one) => (
        <p key={one.id} className="toast">
          {one.text}
        </p>
      ))}
    </div>
  );
}

/** Reads a change out without showing it: `<LiveRegion text="前面 2 位" />`. */
export function LiveRegion({ text, urgent = false }: { text: string; urgent?: boolean }) {
  return (
    <p className="only-heard" aria-live={urgent ? 'assertive' : 'polite'}>
      {text}
    </p>
  );
}
