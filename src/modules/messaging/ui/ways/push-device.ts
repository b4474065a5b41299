import { api } from '#web/client/api.ts';

const scopeOf = (hospital: number) => `/push/${hospital}/`;

export const canPush = (): boolean =>
  'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

/** What this browser has asked of this hospital. Each has its own worker: a browser binds a subscription to one key. */
export async function pushHere(hospital: number): Promise<PushSubscription | null> {
  if (!canPush()) return null;
  const worker = await navigator.serviceWorker.getRegistration(scopeOf(hospital));
  return (await worker?.pushManager.getSubscription()) ?? null;
}

/** Answers false where the person, or the browser, does not allow it. */
export async function startPush(hospital: number, publicKey: string): Promise<boolean> {
  if ((await Notification.requestPermission()) !== 'granted') return false;
  const worker = await navigator.serviceWorker.register('/push.js', { scope: scopeOf(hospital) });
  await active(worker);
  const options = { userVisibleOnly: true, applicationServerKey: publicKey };
  const { endpoint, keys } = (await worker.pushManager.subscribe(options)).toJSON();
  const body = { endpoint, keys: { p256dh: bare(keys?.p256dh), auth: bare(keys?.auth) } };
  await api(`/api/h/${hospital}/messaging/push`, { method: 'POST', body });
  return true;
}

export async function endPush(hospital: number): Promise<void> {
  const subscription = await pushHere(hospital);
  if (!subscription) return;
  const { endpoint } = subscription;
  await subscription.unsubscribe();
  await api(`/api/h/${hospital}/messaging/push/end`, { method: 'POST', body: { endpoint } });
}

/** Whoever signs out takes the messages along: the next person at this device must not see them. */
export async function endAllPush(): Promise<void> {
  if (!canPush()) return;
  for (const { scope } of await navigator.serviceWorker.getRegistrations()) {
    const hospital = /\/push\/(\d+)\/$/.exec(scope)?.[1];
    if (hospital) await endPush(Number(hospital));
  }
}

/** Some browsers fill base64url up with signs of their own. */
const bare = (text = ''): string => text.replaceAll('=', '');

/** A worker that is still being set up takes no subscription. */
function active(registration: ServiceWorkerRegistration): Promise<void> {
  const worker = registration.installing ?? registration.waiting;
  if (registration.active || !worker) return Promise.resolve();
  return new Promise((resolve) => {
    worker.addEventListener('statechange', () => worker.state === 'activated' && resolve());
  });
}
