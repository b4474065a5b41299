import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { closePages, openPage, screenshot } from '#platform/testing/browser.ts';
import { faults } from '#web/testing/inspect.ts';
import { type Served, served } from '#web/testing/served.ts';

vi.setConfig({ testTimeout: 120_000 });
let site: Served;
/** Set to the folder of the pictures of docs/design.md to take them anew. */
const pictures = process.env.SHUXIN_PICTURES;

beforeAll(async () => {
  site = await served();
});
afterAll(closePages);

const focus = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim());

async function picture(page: Page, name: string): Promise<void> {
  if (pictures) await screenshot(page, `${pictures}/${name}.png`);
}

/** Everything on the page is for everybody, in this state too. */
async function expectSound(page: Page): Promise<void> {
  expect(await faults(page, 44)).toEqual([]);
}

it('a person signs in, books today, checks in, sees the line move and is called', async () => {
  const { page, complaints, close } = await openPage();
  page.setDefaultTimeout(40_000); // a loaded machine is slow, not wrong

  // Without signing in one may look; signing in comes back to the same time.
  await page.goto(`${site.url}/book/1`);
  await page.getByRole('link', { name: /肺病科/ }).click();
  await page.getByRole('heading', { name: '选时间' }).waitFor();
  expect(await focus(page)).toBe('选时间');
  await page.locator('.periods button:enabled').first().click();
  await page.locator('.slots button:enabled').nth(2).click();
  const time = (await page.locator('.slots [aria-pressed=true]').textContent())!.trim();
  await page.getByRole('link', { name: '登录后留这个号' }).click();
  await page.getByLabel('手机号').fill('10000000007');
  await page.getByRole('button', { name: '发送验证码' }).click();
  await page.getByRole('button', { name: '替我填上' }).click();
  await page.getByRole('button', { name: '登录', exact: true }).click();

  // The check stands before the times, and the chosen time is still chosen.
  await page.getByText('查过了：可以挂这位医生的号').waitFor();
  await expectSound(page);
  await picture(page, 'times');
  await page.getByRole('button', { name: `${time}，为我留号` }).click();
  await page.getByRole('heading', { name: '看一看，对不对' }).waitFor();
  expect(await focus(page)).toBe('看一看，对不对');
  expect(await page.getByText('号给您留到').textContent()).toContain('还有 5 分钟');
  await page.reload();
  expect(await page.getByText('号给您留到').textContent()).toContain('还有 5 分钟');
  await page.goBack();
  await page.getByRole('button', { name: `${time}，为我留号` }).click();
  await page.getByLabel('哪里不舒服（可以不填）').fill('咳嗽三天');
  await expectSound(page);
  await page.getByRole('button', { name: `挂 ${time} 的号` }).click();
  await page.getByRole('heading', { name: '约好了' }).waitFor();
  await expectSound(page);
  const [hospital, appointment] = page.url().split('/visits/')[1]!.split('?')[0]!.split('/');

  // At home the next step is to check in.
  await page.getByRole('link', { name: '好，回到今天' }).click();
  await page.getByRole('button', { name: '我到了，签到' }).click();
  await page.getByText('已签到').first().waitFor();
  await expectSound(page);
  await picture(page, 'today');

  // The doctor calls; the page changes by itself.
  await page.goto(`${site.url}/visits/${hospital}/${appointment}`);
  await page.locator('.next-step .headline').waitFor();
  const doctor = await doctorOf(appointment!);
  await doctor.callUntil(appointment!);
  await page.getByText(/^请到/).waitFor();
  await expectSound(page);
  await page.goto(`${site.url}/inbox`);
  await page.getByRole('heading', { name: '轮到您了' }).first().waitFor();
  expect(complaints).toEqual([]);
  await close();
});

it('what stands in the way is said before the times, and cancelling says what it does first', async () => {
  const { page, close } = await openPage({ session: { token: await site.patient('10000000008'), url: site.url } });
  page.setDefaultTimeout(40_000); // a loaded machine is slow, not wrong
  await page.goto(`${site.url}/book/1`);
  await page.getByRole('link', { name: /心血管科/ }).click();
  await page.locator('.days button').nth(1).click();
  await page.locator('.periods button:enabled').first().click();
  const here = page.url();
  // By keyboard: Tab comes to the first free time, arrows walk, Enter chooses.
  await page.locator('.slots button[tabindex="0"]').focus();
  const first = await focus(page);
  await page.keyboard.press('ArrowRight');
  expect(await focus(page)).not.toBe(first);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /为我留号/ }).click();
  await page.getByRole('button', { name: /^挂 .* 的号$/ }).click();
  await page.getByRole('heading', { name: '约好了' }).waitFor();

  await page.goto(here);
  await page.getByText('现在还不能挂这位医生的号').waitFor();
  expect(await page.locator('.slots').count()).toBe(0);
  await expectSound(page);

  await page.goBack();
  await page.getByRole('button', { name: '不去了，取消预约' }).click();
  await page.getByText('号会马上放给别人').waitFor();
  await expectSound(page);
  await page.getByRole('button', { name: '不取消，留着' }).click();
  expect(await focus(page)).toBe('不去了，取消预约');
  await page.getByRole('button', { name: '不去了，取消预约' }).click();
  await page.getByRole('button', { name: '取消预约', exact: true }).click();
  await page.getByText('已取消', { exact: true }).waitFor();

  await page.goto(here);
  await page.locator('.slots').waitFor();
  await close();
});

it('elder mode and the language are one press away, stay chosen, and change what the page is called', async () => {
  const { page, close } = await openPage({ session: { token: await site.patient('10000000001'), url: site.url } });
  await page.goto(site.url);
  await page.locator('.next-step').waitFor();
  const size = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
  expect(await size()).toBe(16);
  await page.getByRole('button', { name: '长辈版' }).click();
  expect(await size()).toBe(24);
  await picture(page, 'elder');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('link', { name: 'Today' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await close();
});

/** The doctor of an appointment, by way of the line that knows it. */
async function doctorOf(appointment: string) {
  for (let n = 1; n < 60; n++) {
    const token = await site.staff(`doctor${n}`);
    const { sessions } = await site.call<{ sessions: { id: string; waiting: { appointment: string }[] }[] }>(
      '/api/h/1/queue/doctor/today',
      { token },
    );
    const session = sessions.find((one) => one.waiting.some((person) => person.appointment === appointment));
    if (session) return { callUntil: (wanted: string) => callUntil(session.id, token, wanted) };
  }
  throw new Error('no doctor has this appointment');
}

async function callUntil(session: string, token: string, wanted: string): Promise<void> {
  for (;;) {
    const called = await site.call<{ encounter: string; appointment: string }>(
      `/api/h/1/queue/sessions/${session}/call-next`,
      { token, body: {} },
    );
    if (called.appointment === wanted) return;
    for (const act of ['start', 'finish'])
      await site.call(`/api/h/1/queue/encounters/${called.encounter}/${act}`, { token, body: {} });
  }
}
