import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMinutes } from '#kernel/instant.ts';
import { closePages, openPage } from '#platform/testing/browser.ts';
import { faults } from '#web/testing/inspect.ts';
import { picture } from '#web/testing/picture.ts';
import { type Served, served } from '#web/testing/served.ts';

const DESK = { width: 1440, height: 900 };
/** The console at a desk is set smaller: 2.75rem of its root size. */
const LEAST = 41;
let site: Served;
/** Passkeys belong to a name, so the pages are opened under one. */
let url: string;
beforeAll(async () => {
  site = await served();
  url = site.url.replace('127.0.0.1', 'localhost');
});
afterAll(closePages);

/** A built-in authenticator whose owner always puts the right finger on it. */
async function withFinger(page: Page): Promise<void> {
  const line = await page.context().newCDPSession(page);
  await line.send('WebAuthn.enable');
  await line.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

test('a member of staff adds a passkey, comes in with it alone, and with password and passkey', async () => {
  const { page, close } = await openPage({ viewport: DESK, session: { token: await site.staff('doctor15'), url } });
  await withFinger(page);
  await page.goto(`${url}/staff/security`);
  await page.getByRole('button', { name: '添加通行密钥' }).click();
  await page.getByLabel('起个名字').fill('办公室电脑');
  await page.getByLabel('密码').first().fill('shuxin-demo');
  expect(await faults(page, LEAST)).toEqual([]);
  await page.getByRole('button', { name: '在这台设备上添加' }).click();
  await page.locator('.one-time li').nth(9).waitFor();
  await page.getByRole('button', { name: '已经抄好' }).click();
  await page.getByText('办公室电脑').waitFor();
  await picture(page, 'security');

  await page.getByRole('button', { name: '退出', exact: true }).click();
  await page.getByRole('button', { name: '用通行密钥登录' }).click();
  await page.locator('.rail').waitFor();

  await page.getByRole('button', { name: '退出', exact: true }).click();
  await page.getByLabel('用户名').fill('doctor15');
  await page.getByLabel('密码').fill('shuxin-demo');
  await page.keyboard.press('Enter');
  await page.getByText('还差一步').waitFor();
  await page.getByRole('button', { name: '用通行密钥登录' }).click();
  await page.locator('.rail').waitFor();
  await close();
});

test('a page that nobody touches warns, goes on when asked, and otherwise ends', async () => {
  const token = await site.staff('registrar');
  await site.app.rows(`update identity.session set idle_minutes = 30 where kind = 'staff'`);
  const { page, close } = await openPage({ viewport: DESK, session: { token, url } });
  await page.clock.install();
  await page.goto(`${url}/staff/desk`);
  await page.locator('.rail').waitFor();
  /** The page is left alone first: what it asks when the hospital's clock jumps must not count as a person's asking. */
  const pass = async (minutes: number, shows: string) => {
    await asks('01:05');
    await site.app.app.clock.set(addMinutes(site.app.app.clock.now(), minutes));
    await asks('00:35');
    await page.getByRole('heading', { name: shows }).waitFor();
  };
  /** Half a minute is enough for the page to ask how long it has; the answer is waited for, or the next question is saved. */
  const asks = async (later: string) => {
    const answered = page.waitForResponse((answer) => answer.url().endsWith('/api/identity/session'));
    await page.clock.fastForward(later);
    await answered;
  };
  await pass(29, '快要自动退出了');
  await picture(page, 'idle');
  expect(await faults(page, LEAST)).toEqual([]);
  await page.getByRole('button', { name: '继续使用' }).click();
  await page.getByRole('heading', { name: '快要自动退出了' }).waitFor({ state: 'detached' });
  await pass(29, '快要自动退出了');
  await pass(1, '工作人员登录');
  await close();
});
