import { useCallback, useEffect, useRef, useState } from 'react';
import { askHere, isSitting } from './ask.ts';

const SIGNS = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;
/** While somebody types without asking the server for anything, it hears of them this often. */
const STAY_MS = 30_000;

/**
 * After `idleSeconds` without a touch it asks; after `answerSeconds` without an answer the person is gone. While it asks, only
 * the answer counts as a sign: a hand that passes by is none.
 */
export function useIdle({
  idleSeconds,
  answerSeconds,
  on,
  onGone,
}: {
  idleSeconds: number;
  answerSeconds: number;
  on: boolean;
  onGone: () => void;
}): { asking: boolean; secondsLeft: number; stay: () => void } {
  const last = useRef(Date.now());
  const told = useRef(Date.now());
  const gone = useRef(onGone);
  gone.current = onGone;
  const [silent, setSilent] = useState(0);
  const asking = on && silent >= idleSeconds;
  const stay = useCallback(() => {
    last.current = Date.now();
    setSilent(0);
  }, []);

  useEffect(() => {
    if (!on || asking) return;
    stay();
    const sign = () => {
      last.current = Date.now();
      if (!isSitting() || Date.now() - told.current < STAY_MS) return;
      told.current = Date.now();
      void askHere('/stay', { method: 'POST' }).catch(() => undefined);
    };
    for (const name of SIGNS) window.addEventListener(name, sign, { passive: true, capture: true });
    return () => {
      for (const name of SIGNS) window.removeEventListener(name, sign, { capture: true });
    };
  }, [on, asking, stay]);

  useEffect(() => {
    if (!on) return;
    const timer = setInterval(() => {
      const seconds = Math.floor((Date.now() - last.current) / 1000);
      if (seconds >= idleSeconds + answerSeconds) gone.current();
      else setSilent(seconds);
    }, 500);
    return () => clearInterval(timer);
  }, [on, idleSeconds, answerSeconds]);

  return { asking, secondsLeft: Math.max(0, idleSeconds + answerSeconds - silent), stay };
}
