import { type ReactNode, useEffect, useRef, useState } from 'react';

/**
 * Draws what it holds once it comes near the window, and then keeps it: of three hundred opened tasks a browser (and whoever
 * reads its page aloud) has only those to work through that somebody has come to. Paper gets all of them.
 */
export function DrawnNear({ rows, children }: { rows: number; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (near || !place.current) return;
    const draw = () => setNear(true);
    const watch = new IntersectionObserver((seen) => seen.some(({ isIntersecting }) => isIntersecting) && draw(), {
      rootMargin: '600px',
    });
    watch.observe(place.current);
    addEventListener('beforeprint', draw);
    return () => {
      watch.disconnect();
      removeEventListener('beforeprint', draw);
    };
  }, [near]);
  return near ? children : <div ref={place} style={{ minHeight: `${rows * 10}rem` }} />;
}
