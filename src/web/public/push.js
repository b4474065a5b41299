// Shows messages when no page is open. It keeps nothing of anybody: no cache, no storage, and it never stands between a
// page and the server. What it is given holds no name, no time and no place; the page has the rest, behind the sign-in.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('push', (event) => event.waitUntil(show(event.data)));
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(self.clients.openWindow(event.notification.data.link));
});

async function show(data) {
  const { id, lang, title, link, receipt } = data.json();
  const own = typeof link === 'string' && /^\/(?!\/)/.test(link) ? link : '/inbox';
  const body = lang === 'en' ? 'Open it to read more.' : '点开看详情。';
  await self.registration.showNotification(title, { body, lang, tag: id, data: { link: own } });
  // The hospital need not try another way. A receipt that is lost costs a short message, no more.
  if (/^\/api\//.test(receipt)) await fetch(receipt, { method: 'POST', credentials: 'omit' }).catch(() => undefined);
}
