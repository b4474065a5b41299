import { createECDH } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page, Worker } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { notify } from '#modules/messaging/public.ts';
import { closePages, type OpenOptions, openPage } from '#platform/testing/browser.ts';
import { faults } from '#web/testing/inspect.ts';
import { picture } from '#web/testing/picture.ts';
import { type Served, served } from '#web/testing/served.ts';
import { deviceKeys } from '../../modules/messaging/app/sealed.ts';

vi.setConfig({ testTimeout: 120_000 });
let site: Served;
/** A push service that takes everything. */
let service: Server;
beforeAll(async () => {
  site = await served();
  service = createServer((_, answer) => answer.writeHead(201).end());
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  service.closeAllConnections();
  service.close();
  await closePages();
});

const open = async (path: string, token: string, options: OpenOptions = {}) => {
  const opened = await openPage({
    viewport: { width: 390, height: 844 },
    session: { token, url: site.url },
    ...options,
  });
  opened.page.setDefaultTimeout(40_000);
  return { ...opened, go: () => opened.page.goto(site.url + path) };
};
const look = async (page: Page, name: string, least: number) => {
  await picture(page, name);
  expect(await faults(page, least), name).toEqual([]);
};

/** The packaged browser has no push service behind it: what it would hand out is handed out here. */
async function withPushService(page: Page): Promise<void> {
  await page.context().grantPermissions(['notifications'], { origin: site.url });
  const p256dh = createECDH('prime256v1').generateKeys().toString('base64url');
  const endpoint = `http://127.0.0.1:${(service.address() as AddressInfo).port}/push`;
  const given = { endpoint, keys: { p256dh, auth: Buffer.alloc(16, 3).toString('base64url') } };
  await page.addInitScript((subscription) => {
    let kept: object | null = null;
    const unsubscribe = async () => {
      kept = null;
      return true;
    };
    PushManager.prototype.subscribe = async () => {
      kept = { ...subscription, toJSON: () => subscription, unsubscribe };
      return kept as never;
    };
    PushManager.prototype.getSubscription = async () => kept as never;
  }, given);
}

/**
 * Hands the worker a message as a browser would, after it was opened. The packaged browser shows no notices: what the worker
 * asks to be shown is kept.
 */
async function deliver(page: Page, data: object): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) =>
    cdp.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [one] = registrations;
      if (one) resolve(one.registrationId);
    }),
  );
  await workerOf(page).evaluate(() => {
    const worker = globalThis as unknown as WorkerParts;
    worker.shown = [];
    worker.registration.showNotification = async (title, { body }) => void worker.shown.push(`${title} ${body}`);
  });
  await cdp.send('ServiceWorker.enable');
  const registrationId = await registered;
  await cdp.send('ServiceWorker.deliverPushMessage', { origin: site.url, registrationId, data: JSON.stringify(data) });
}

interface WorkerParts {
  shown: string[];
  registration: { showNotification(title: string, options: { body: string }): Promise<void> };
}
const workerOf = (page: Page) => page.context().serviceWorkers()[0] as Worker;

test('a patient says where to be reached; a browser shows a message, tells so, and staff see the way of it', async () => {
  const admin = await site.staff('admin');
  const api = <T>(path: string, method: string, body: unknown) =>
    site.call<T>(`/api/h/1/messaging/${path}`, { method, body, token: admin });
  const add = async (wish: object) => (await api<{ id: string }>('channels', 'POST', { enabled: true, ...wish })).id;
  const config = { delayMinutes: 0, refusePercent: 0, busyPercent: 0, twice: false };
  const ids = [
    await add({ kind: 'web_push', name: '手机通知', config: { contact: 'mailto:it@demo.example' } }),
    await add({ kind: 'simulator', name: '模拟邮箱', config: { ...config, form: 'email', refusePercent: 100 } }),
    await add({ kind: 'simulator', name: '模拟短信', config }),
  ];
  await add({
    kind: 'http_template',
    name: '院内短信盒',
    config: {
      url: 'http://127.0.0.1:1/',
      method: 'POST',
      format: 'json',
      fields: [{ name: 'text', value: '{text}' }],
      header: null,
      success: null,
    },
  });
  for (const level of ['critical', 'important', 'ordinary'])
    await api(`levels/${level}`, 'PUT', { channels: ids, quiet: null });

  const token = await site.patient('10000000012');
  const patient = await open('/reminders', token);
  await withPushService(patient.page);
  await patient.go();
  await patient.page.getByRole('button', { name: '打开通知' }).click();
  await patient.page.getByRole('button', { name: '关掉通知' }).waitFor();
  await patient.page.getByLabel('邮箱地址').fill('somebody@demo.example');
  await patient.page.getByRole('checkbox', { name: /^我同意医院/ }).check();
  await patient.page.getByRole('button', { name: '发验证码到邮箱' }).click();
  const code = await patient.page.getByText(/演示：验证码是 \d{6}/).innerText();
  await patient.page.getByLabel('验证码（6 位数字）').fill(/\d{6}/.exec(code)?.[0] ?? '');
  await look(patient.page, 'ways', 44);
  await patient.page.getByRole('button', { name: '确认' }).click();
  await patient.page.getByText('已确认').waitFor();

  const { items } = await site.call<{ items: { id: string }[] }>('/api/h/1/identity/patients', { token });
  const [slot] = await site.app.rows<{ id: string }>(
    `select l.id from booking.session s join booking.slot l on l.hospital_id = s.hospital_id and l.session_id = s.id
     where s.hospital_id = 1 and s.date = '2026-11-25' and s.state = 'open' and l.share = 'online'
       and cardinality(l.free_numbers) > 0 order by l.starts_at desc, l.id limit 1`,
  );
  await site.call('/api/h/1/booking/appointments', { body: { slot: slot?.id, patient: items[0]?.id }, token });
  await site.app.app.clock.set(site.app.app.clock.now());
  const [message] = await site.app.rows<{ id: string }>(
    `select message_id as id from messaging.message where waits_for = $1`,
    [ids[0]],
  );
  const key = deviceKeys(site.app.app.crypto, ids[0] as string, message?.id as string)[0];
  const receipt = `/api/h/1/messaging/device-receipts/${ids[0]}/${message?.id}/${key}`;
  await deliver(patient.page, { id: message?.id, lang: 'zh', title: '预约成功', link: '/appointments', receipt });
  await vi.waitFor(async () => {
    const rows = await site.app.rows(
      `select from messaging.receipt where message_id = $1 and adapter = $2 and outcome = 'delivered'`,
      [message?.id, ids[0]],
    );
    expect(rows).toHaveLength(1);
  }, 20_000);
  const shown = await workerOf(patient.page).evaluate(async () => ({
    shown: (globalThis as unknown as WorkerParts).shown,
    caches: await caches.keys(),
  }));
  expect(shown).toEqual({ shown: ['预约成功 点开看详情。'], caches: [] });
  expect(patient.complaints).toEqual([]);
  await patient.close();

  const elder = await open('/reminders', token, { elder: true, lang: 'en' });
  await elder.go();
  await elder.page.getByRole('button', { name: 'Another address' }).waitFor();
  await look(elder.page, 'ways-elder-en', 60);
  await elder.close();

  const desk = await open('/staff/phone', admin, { viewport: { width: 1440, height: 900 } });
  await desk.go();
  await desk.page.getByRole('listitem').filter({ hasText: '手机通知（手机通知）' }).first().waitFor();
  await look(desk.page, 'phone-desk', 41);
  await desk.page.getByLabel('哪种消息').selectOption('reminder');
  await desk.page.getByRole('radio', { name: '给老年人' }).check();
  await desk.page.getByText('别忘了看病').first().waitFor();
  await desk.close();

  const hand = await open('/staff/phone', admin, { lang: 'en' });
  await hand.go();
  await hand.page.getByRole('heading', { name: 'Sent lately' }).waitFor();
  await look(hand.page, 'phone-hand-en', 41);
  await hand.page.goto(`${site.url}/staff/channels`);
  await hand.page.getByRole('button', { name: 'Receipts 院内短信盒' }).click();
  await hand.page.getByRole('button', { name: 'Make an address for receipts' }).click();
  await hand.page.getByLabel('Address for receipts, to be entered at the provider').waitFor();
  await look(hand.page, 'channels-hand-en', 41);

  // Whom nothing reached is called: the list on the phone of whoever calls.
  await api('levels/critical', 'PUT', { channels: [ids[1]], quiet: null });
  const notice = { template: 'moved', patient: items[0]?.id ?? '', params: {}, dedupe: 'moved-1' } as const;
  await site.app.app.db.tx({ hospital: 1 }, (t) => notify(t, notice, site.app.app.clock.now()));
  await site.app.app.clock.set(site.app.app.clock.now());
  const caller = await open('/staff/phone-list', await site.staff('registrar'), { lang: 'en' });
  await caller.go();
  await caller.page.getByText('The place has changed').waitFor();
  await look(caller.page, 'phone-list-hand-en', 41);
  await caller.page.getByRole('button', { name: /^Told/ }).click();
  await caller.page.getByText('Nobody to call.').waitFor();
  await hand.close();
});
