import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { browserFiles } from './browser-files.ts';

export interface OpenOptions {
  /** CSS pixels; default a phone, 390 x 844. */
  viewport?: { width: number; height: number };
  /** Language of the page; default zh. */
  lang?: 'zh' | 'en';
  /** Elder mode: the same page at a root font size of 150 %. */
  elder?: boolean;
  /** Device pixels per CSS pixel; default 1. */
  scale?: number;
  /** The session token of the person who is signed in, with the address the cookie belongs to. */
  session?: { token: string; url: string };
}

export interface OpenedPage {
  page: Page;
  /** What the page complained about: uncaught errors, console errors, requests that left this machine. */
  complaints: string[];
  close(): Promise<void>;
}

const standing = new Set<OpenedPage>();
let running: Promise<Browser> | undefined;

/**
 * Opens a fresh page (own cookies and storage) in the packaged Chromium. The browser starts with the first page
 * and serves every test file of this process; call {@link closePages} in afterAll. Nothing but the loopback is reachable.
 */
export async function openPage(options: OpenOptions = {}): Promise<OpenedPage> {
  running ??= launch();
  const browser = await running;
  const context = await browser.newContext({
    viewport: options.viewport ?? { width: 390, height: 844 },
    deviceScaleFactor: options.scale ?? 1,
    locale: options.lang === 'en' ? 'en-GB' : 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  await context.addInitScript(
    ([lang, elder]) => {
      if (location.protocol === 'about:') return; // no storage there
      localStorage.setItem('shuxin.lang', lang as string);
      localStorage.setItem('shuxin.elder', elder as string);
    },
    [options.lang ?? 'zh', options.elder ? '1' : '0'],
  );
  if (options.session) {
    const { token, url } = options.session;
    await context.addCookies([{ name: 'shuxin_session', value: token, url, httpOnly: true, sameSite: 'Lax' }]);
  }
  const page = await context.newPage();
  const opened = { page, complaints: listen(page), close: () => context.close() };
  standing.add(opened);
  page.once('close', () => standing.delete(opened));
  return opened;
}

/** What each page still open shows and complained about, for the log of a test that failed. */
export async function whatPagesShow(): Promise<string> {
  const shown = [...standing].map(async ({ page, complaints }) => {
    const text = await page.evaluate(() => document.body.innerText).catch((error: Error) => error.message);
    return [`--- ${page.url()}`, ...complaints, text].join('\n');
  });
  return (await Promise.all(shown)).join('\n');
}

/** Closes what a test file left open. The browser itself ends with the process: starting it costs a second. */
export async function closePages(): Promise<void> {
  await Promise.all([...standing].map((opened) => opened.close()));
}

/** Runs axe-core over the page and answers one line per violation: rule, impact, place. Empty means clean. */
export async function axe(page: Page): Promise<string[]> {
  // Half a megabyte to read: once for a page that is walked without loading it anew.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource());
  const found = await page.evaluate(async () => {
    const engine = (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe;
    return (await engine.run({ resultTypes: ['violations'], preload: false })).violations;
  });
  return found.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id} (${rule.impact}): ${node.target.join(' ')} - ${rule.help}`),
  );
}

interface AxeResults {
  violations: { id: string; impact: string; help: string; nodes: { target: string[] }[] }[];
}

/** Writes a picture of the whole page to `file` (PNG); the folder is made when missing. */
export async function screenshot(page: Page, file: string, fullPage = false): Promise<void> {
  mkdirSync(dirname(file), { recursive: true });
  await page.screenshot({ path: file, fullPage, animations: 'disabled' });
}

/**
 * The characters of the page that no font can draw (tofu): each is painted on a canvas and compared with the
 * picture of a character that certainly has no glyph. Empty means every character is readable.
 */
export async function tofu(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 48;
    const pen = canvas.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D;
    pen.font = `32px ${getComputedStyle(document.body).fontFamily}`;
    pen.textBaseline = 'top';
    const picture = (text: string) => {
      pen.clearRect(0, 0, 48, 48);
      pen.fillText(text, 2, 2);
      return pen.getImageData(0, 0, 48, 48).data.join();
    };
    const missing = picture('\u{10fffd}');
    // innerText: only rendered text counts, not scripts and styles
    const seen = new Set([...document.body.innerText].filter((c) => c.trim() !== '' && c > '\u007f'));
    return [...seen].filter((c) => picture(c) === missing);
  });
}

async function launch(): Promise<Browser> {
  const files = await browserFiles();
  const { scratch } = files;
  const browser = await chromium.launch({
    executablePath: files.executable,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--font-render-hinting=none',
      '--force-color-profile=srgb',
      // Pages live for seconds: work of V8 beside the page's own thread is more than it saves.
      '--js-flags=--single-threaded',
      // A picture that moves, for pages that ask for a camera; a test that says no puts its own answer in.
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      '--allow-loopback-in-peer-connection',
      // Two browsers of one machine find each other without asking the network for .local names.
      '--disable-features=WebRtcHideLocalIpsWithMdns',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    ],
    env: {
      PATH: process.env.PATH ?? '',
      HOME: scratch,
      TMPDIR: scratch,
      LD_LIBRARY_PATH: files.libraries,
      FONTCONFIG_FILE: files.fontConfig,
    },
  });
  // Playwright ends the browser at this moment too.
  process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
  return browser;
}

function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && !['127.0.0.1', 'localhost', '[::1]'].includes(hostname)) {
      complaints.push(`outside: ${request.url()}`);
    }
  });
  return complaints;
}

let axeText: string | undefined;
function axeSource(): string {
  axeText ??= readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  return axeText;
}
