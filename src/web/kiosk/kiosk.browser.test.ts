import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { localDate } from '#kernel/instant.ts';
import { axe, closePages, openPage } from '#platform/testing/browser.ts';
import { faults } from '#web/testing/inspect.ts';
import { picture } from '#web/testing/picture.ts';
import { type Served, served } from '#web/testing/served.ts';
import { demoIds } from '../../modules/identity/demo/demo-ids.ts';
import { demoPerson } from '../../modules/identity/demo/people.ts';

let site: Served;
let number: string;
beforeAll(async () => {
  site = await served();
  const today = localDate(site.app.app.clock.now());
  number = demoPerson(8, today).documents[0]?.number ?? '';
});
afterAll(closePages);

/** Pairs the machine that shows this code with the campus at which the session is held. */
async function pair(code: string, session: string): Promise<void> {
  const [place] = await site.app.rows<{ campus: string }>(
    `select p.campus_id as campus from booking.session s join catalog.place p using (hospital_id, place_id) where s.id = $1`,
    [session],
  );
  const body = { code, name: '1 号', campus: place?.campus, stands: '大门左手', idleSeconds: 60 };
  await site.call('/api/h/1/kiosk/devices/confirm', { token: await site.staff('admin'), body });
}

/** All that a person who steps up now could find of the one before: what is seen, kept, and gone back to. */
async function leftBehind(page: Page): Promise<string> {
  const kept = await page.evaluate(() => {
    const fields = [...document.querySelectorAll('input')].map(({ value }) => value);
    return [document.body.textContent, ...fields, document.title, location.href, history.length]
      .concat(JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie)
      .join('\n');
  });
  await page.keyboard.press('Enter');
  return `${kept}\n${await page.textContent('body')}`;
}

/** Types as a scanner does that was set to send its prefix. */
const scan = (page: Page, text: string) => page.keyboard.type(`~${text}\n`);

test('a scanned card checks in and prints; "are you there" keeps everything; then nothing is left for the next person', async () => {
  const { sessions } = await site.call<{ sessions: { id: string }[] }>('/api/h/1/queue/doctor/today', {
    token: await site.staff('doctor1'),
  });
  const session = sessions[0]?.id ?? '';
  const body = { session, patient: demoIds.patient(1, 8) };
  await site.call('/api/h/1/booking/desk/walk-ins', { token: await site.staff('registrar'), body });
  const opened = await openPage({ viewport: { width: 1080, height: 1920 } });
  const { page } = opened;
  await page.clock.install();
  await page.goto(`${site.url}/kiosk/1`);
  await pair((await page.locator('output').innerText()).replace(' ', ''), session);
  await page.clock.fastForward(4_000);

  await page.getByRole('heading', { name: '您要办什么？' }).waitFor();
  await picture(page, 'kiosk-home');
  expect(await faults(page, 60)).toEqual([]);
  await scan(page, number);
  await page.getByRole('button', { name: '签到', exact: true }).click();
  await page.getByRole('heading', { name: '签到好了' }).waitFor();
  await page.getByRole('img', { name: '查排队的二维码' }).waitFor();
  await picture(page, 'kiosk-slip');
  expect(await faults(page, 60)).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('main').innerText()).toContain('脾胃病科');
  expect((await page.locator('.kiosk').innerText()).trim()).toBe((await page.locator('.paper').innerText()).trim());
  await page.emulateMedia({ media: 'screen' });
  const ticket = await page.locator('.paper-number').innerText();
  const name = await page.locator('.kiosk-who').innerText();
  expect(ticket).toMatch(/^[A-Z]\d{3}$/);
  expect(name).toMatch(/^演\*.|^测\*.|^样\*./);

  await page.clock.fastForward(61_000);
  await page.getByRole('heading', { name: '您还在吗？' }).waitFor();
  await picture(page, 'kiosk-still');
  expect(await axe(page)).toEqual([]);
  await page.getByRole('button', { name: '我还在，接着办' }).click();
  // The state was kept, and what is looked for afterwards can be found while it is there.
  expect(await page.locator('.paper-number').innerText()).toBe(ticket);
  expect(await leftBehind(page)).toContain(ticket);
  const live = `select count(*)::integer as n from kiosk.sitting where ended_at is null and patient_id is not null`;
  expect(await site.app.rows(live)).toEqual([{ n: 1 }]);

  await page.clock.fastForward(61_000);
  await page.clock.fastForward(30_000);
  await page.getByRole('heading', { name: '您要办什么？' }).waitFor();
  await expect.poll(() => site.app.rows(live)).toEqual([{ n: 0 }]);
  const left = await leftBehind(page);
  for (const trace of [ticket, name.slice(0, 3), number, number.slice(-4)]) expect(left).not.toContain(trace);
  expect(await page.locator('.paper').count()).toBe(0);
  // Nothing was put into the history: "back" leads out of the machine's page, not to a person.
  expect(await page.evaluate(() => history.length)).toBe(2);
  expect(opened.complaints).toEqual([]);
  await opened.close();
});
