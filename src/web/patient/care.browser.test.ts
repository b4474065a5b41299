import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closePages, type OpenedPage, type OpenOptions, openPage } from '#platform/testing/browser.ts';
import { faults } from '#web/testing/inspect.ts';
import { picture } from '#web/testing/picture.ts';
import { type Served, served } from '#web/testing/served.ts';

const DESK = { width: 1440, height: 900 };
let site: Served;
beforeAll(async () => {
  site = await served();
});
afterAll(closePages);

async function open(path: string, session: string, options: OpenOptions = {}): Promise<OpenedPage> {
  const opened = await openPage({ session: { token: session, url: site.url }, ...options });
  await opened.page.goto(site.url + path);
  return opened;
}

/** How many pictures of the other side this page has shown; they must go on coming. */
const shown = (page: Page) =>
  page.locator('video.theirs').evaluate((it: HTMLVideoElement) => it.getVideoPlaybackQuality().totalVideoFrames);

async function sees(page: Page): Promise<{ width: number; more: boolean }> {
  await page.waitForFunction(() => (document.querySelector('video.theirs') as HTMLVideoElement | null)?.videoWidth);
  const before = await shown(page);
  await page.waitForFunction(
    (n) => (document.querySelector('video.theirs') as HTMLVideoElement).getVideoPlaybackQuality().totalVideoFrames > n,
    before + 2,
  );
  const width = await page.locator('video.theirs').evaluate((it: HTMLVideoElement) => it.videoWidth);
  return { width, more: (await shown(page)) > before };
}

test('one press brings somebody; a deaf patient and an interpreter see each other from browser to browser', async () => {
  const phone = await open('/help', await site.patient('10000000004'), { elder: true });
  await phone.page.getByRole('button', { name: '叫人过来' }).waitFor();
  await picture(phone.page, 'help-elder');
  const nurse = await open('/staff/desk', await site.staff('nurse'), { viewport: DESK });
  await phone.page.getByRole('button', { name: '叫人过来' }).click();
  await phone.page.getByText('已经叫人，请等一等').waitFor();
  await nurse.page.getByRole('status').getByRole('link', { name: '去看' }).click();
  await nurse.page.getByRole('button', { name: '我去' }).click();
  await phone.page.getByText('有人正在过来').waitFor();
  await picture(phone.page, 'help-coming');
  await picture(nurse.page, 'help-desk');
  expect(await faults(nurse.page, 41)).toEqual([]);
  await nurse.page.getByRole('button', { name: '帮好了' }).click();
  await phone.page.getByText('上一次求助已经处理好了').waitFor();

  await phone.page.goto(`${site.url}/sign`);
  await phone.page.getByRole('button', { name: '呼叫手语翻译' }).click();
  await phone.page.getByText('下一位就是您').waitFor();
  await picture(phone.page, 'sign-waiting');
  const desk = await open('/staff/sign', await site.staff('interpreter'), { viewport: DESK });
  await picture(desk.page, 'sign-line');
  await desk.page.getByRole('button', { name: '接起' }).click();
  // The demo's camera is a moving picture of Chromium: both pages go on receiving it.
  expect(await sees(phone.page)).toEqual({ width: 640, more: true });
  expect(await sees(desk.page)).toEqual({ width: 640, more: true });
  await desk.page.getByLabel('打字给对方看').fill('请看药名：演示片');
  await desk.page.keyboard.press('Enter');
  await phone.page.getByText('请看药名：演示片').waitFor();
  expect(await faults(phone.page, 60)).toEqual([]);
  await picture(phone.page, 'sign-room');
  await picture(desk.page, 'sign-room-desk');
  expect(await faults(desk.page, 41)).toEqual([]);
  // Without leave to use the camera one still sees, and is told so.
  await phone.page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await phone.page.reload();
  await phone.page.getByText('摄像头没有允许使用').waitFor();
  expect((await sees(phone.page)).more).toBe(true);
  await phone.page.getByText('请看药名：演示片').waitFor();
  await phone.page.getByRole('button', { name: '结束通话' }).click();
  await phone.page.getByText('通话结束').waitFor();
  await desk.page.getByText('通话结束').waitFor();
  await desk.page.getByRole('button', { name: '回到排队' }).click();
  await desk.page.getByText('今天的通话').waitFor();
  await picture(desk.page, 'sign-log');
  expect([...phone.complaints, ...nurse.complaints, ...desk.complaints]).toEqual([]);
  for (const opened of [phone, nurse, desk]) await opened.close();
});
