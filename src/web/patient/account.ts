import { useHospitals } from '#modules/catalog/ui/index.tsx';
import { useMe } from '#modules/identity/ui/index.tsx';
import { useInbox } from '#modules/messaging/ui/index.tsx';

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
