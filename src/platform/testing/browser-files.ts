import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';

const unbrotli = promisify(brotliDecompress);
const resolve = createRequire(import.meta.url).resolve;

/** Where the unpacked browser lies: the executable, its shared libraries and the font configuration. */
export interface BrowserFiles {
  executable: string;
  libraries: string;
  /** A fontconfig file that offers only the packaged Chinese font: the same picture on every machine. */
  fontConfig: string;
  /** A private directory of this run; the caller removes it. */
  scratch: string;
}

/**
 * Unpacks Chromium, its libraries and a font configuration once per version and answers where they are.
 * Safe when several processes start at once: each unpacks beside the goal and the first rename wins.
 */
export async function browserFiles(): Promise<BrowserFiles> {
  const packed = join(dirname(resolve('@sparticuz/chromium')), '..', 'bin');
  const version = JSON.parse(readFileSync(join(packed, '..', 'package.json'), 'utf8')).version as string;
  const home = join(cacheRoot(packed), `chromium-${version}-1`);
  if (!existsSync(home)) await unpackInto(home, packed);
  const scratch = await mkdtemp(join(tmpdir(), 'shuxin-browser-'));
  await writeFile(join(scratch, 'fonts.conf'), fontConfig(join(home, 'font-cache')));
  return {
    executable: join(home, 'chromium'),
    libraries: join(home, 'lib'),
    fontConfig: join(scratch, 'fonts.conf'),
    scratch,
  };
}

/** node_modules/.cache when it can be written (it goes with the installed version), else the temporary directory. */
function cacheRoot(packed: string): string {
  const modules = join(packed, '..', '..', '..');
  try {
    accessSync(modules, constants.W_OK);
    return join(modules, '.cache', 'shuxin');
  } catch {
    return join(tmpdir(), `shuxin-cache-${process.getuid?.() ?? 0}`);
  }
}

async function unpackInto(home: string, packed: string): Promise<void> {
  const part = `${home}.${randomBytes(6).toString('hex')}`;
  await mkdir(part, { recursive: true });
  const [executable, libraries] = await Promise.all([
    unbrotli(readFileSync(join(packed, 'chromium.br'))),
    unbrotli(readFileSync(join(packed, 'al2023.tar.br'))),
  ]);
  await writeFile(join(part, 'chromium'), executable);
  await chmod(join(part, 'chromium'), 0o755);
  for (const entry of tarEntries(libraries)) {
    await mkdir(dirname(join(part, entry.name)), { recursive: true });
    await writeFile(join(part, entry.name), entry.data);
  }
  await rename(part, home).catch(async (error: NodeJS.ErrnoException) => {
    await rm(part, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  });
}

/** Regular files of a plain ustar archive (the library archive holds nothing else). */
function* tarEntries(tar: Buffer): Generator<{ name: string; data: Buffer }> {
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0; ) {
    const text = (from: number, length: number) =>
      tar.toString('latin1', at + from, at + from + length).replace(/\0.*$/s, '');
    const size = Number.parseInt(text(124, 12), 8) || 0;
    if (text(156, 1) === '0' || text(156, 1) === '') {
      yield { name: text(0, 100), data: tar.subarray(at + 512, at + 512 + size) };
    }
    at += 512 + Math.ceil(size / 512) * 512;
  }
}

function fontConfig(cache: string): string {
  const fonts = join(dirname(resolve('@embedpdf/fonts-sc')), '..', 'fonts');
  const alias = (family: string) =>
    `<alias binding="same"><family>${family}</family><prefer><family>Noto Sans Hans</family></prefer></alias>`;
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>${fonts}</dir><cachedir>${cache}</cachedir>
${['sans-serif', 'serif', 'monospace', 'system-ui', 'PingFang SC', 'Noto Sans CJK SC'].map(alias).join('\n')}
</fontconfig>\n`;
}
