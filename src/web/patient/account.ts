import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useHospitals } from '#modules/catalog/ui/index.tsx';
import { useMe } from '#modules/identity/ui/index.tsx';
import { useInbox } from '#modules/messaging/ui/index.tsx';
import { api } from '#web/client/api.ts';

/** Who is here and which hospitals there are: what nearly every page asks first. */
export function useAccount() {
  const me = useMe();
  const hospitals = useHospitals();
  return {
    me: me.data,
    signedIn: me.data?.kind === 'patient',
    hospitals: hospitals.data,
    ready: me.data !== undefined && hospitals.data !== undefined,
    error: me.error ?? hospitals.error,
    retry: () => void Promise.all([me.refetch(), hospitals.refetch()]),
  };
}

/** Unread messages over all hospitals; 0 for who is not signed in. */
export function useUnread(): number {
  const { signedIn, hospitals } = useAccount();
  return useInbox(hospitals ?? [], signedIn).unread;
}

/** Messages go out in the language the person reads here: the choice is told to the account. */
export function useKeptLanguage(): void {
  const { i18n } = useTranslation();
  const { me } = useAccount();
  const lang = i18n.language;
  const differs = me?.kind === 'patient' && me.lang !== undefined && me.lang !== lang;
  useEffect(() => {
    // A lost answer does no harm: the next page says it again.
    if (differs) void api('/api/identity/me/lang', { method: 'PUT', body: { lang } }).catch(() => undefined);
  }, [differs, lang]);
}
