import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionEnd } from '#modules/identity/contract-sign-in.ts';
import { api } from '#web/client/api.ts';
import { useClock } from '#web/client/clock.ts';
import { Button, Dialog } from '#web/kit/index.ts';
import { useSignOut } from '../data.ts';

const MINUTE = 60_000;
const WARN_MINUTES = 2;

/**
 * Warns before a session ends, because nobody used it or because the shift is over. The server judges: this only asks
 * it now and then, which keeps the session open while somebody types, and shows what it says.
 */
export function IdleGuard() {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const signOut = useSignOut();
  const { left, idle, askAgain } = useTimeLeft();
  const [noted, setNoted] = useState(false);
  const warn = left !== null && left <= WARN_MINUTES * MINUTE;
  const over = left !== null && left <= 0;

  useEffect(() => {
    // It has ended on the server too: whoever asks now is shown the way in.
    if (over) void cache.invalidateQueries({ queryKey: ['identity'] });
  }, [over, cache]);
  useEffect(() => {
    if (!warn) setNoted(false);
  }, [warn]);

  function goOn() {
    setNoted(!idle);
    askAgain();
  }

  const minutes = Math.max(1, Math.ceil((left ?? 0) / MINUTE));
  return (
    <Dialog
      title={t(idle ? 'identity.idle.title' : 'identity.idle.shift')}
      open={warn && !over && !noted}
      ownClose
      onClose={goOn}
    >
      {/* words: identity.idle.title identity.idle.shift */}
      <p role="status">
        {idle ? t('identity.idle.text', { count: minutes }) : t('identity.idle.shiftText', { count: minutes })}
      </p>
      <Button big wide onClick={goOn} autoFocus>
        {idle ? t('identity.idle.goOn') : t('identity.idle.noted')}
      </Button>
      <Button look="plain" wide onClick={() => void signOut()}>
        {t('identity.staff.notNow')}
      </Button>
    </Dialog>
  );
}

/** Milliseconds until the session ends if nobody does anything, and whether idleness is what ends it. */
function useTimeLeft() {
  const { mode } = useClock();
  const [now, setNow] = useState(() => Date.now());
  const { data, dataUpdatedAt, refetch } = useQuery({
    queryKey: ['identity', 'session'],
    queryFn: () => api<SessionEnd>('/api/identity/session'),
    refetchInterval: 30_000,
    refetchIntervalInBackground: true,
    staleTime: 0,
  });
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 5_000);
    return () => clearInterval(timer);
  }, []);
  const askAgain = () => void refetch();
  if (!data) return { left: null, idle: true, askAgain };
  const idle = data.idleEndsAt < data.endsAt;
  const whole = Date.parse(idle ? data.idleEndsAt : data.endsAt) - Date.parse(data.now);
  // The demo's clock moves only when somebody moves it.
  const since = mode === 'real' ? Math.max(0, now - dataUpdatedAt) : 0;
  return { left: whole - since, idle, askAgain };
}
