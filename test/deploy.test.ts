import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { configSchema, readSettings, SECRETS } from '#platform/config/config.ts';

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
const ours = new Set([...Object.keys(configSchema.shape), ...SECRETS.map((name) => `${name}_FILE`)]);
/** Names that programs of others read. */
const theirs = /^(NODE_ENV|POSTGRES_[A-Z_]+)$/;
const unknown = (names: readonly string[]) => names.filter((name) => !ours.has(name) && !theirs.test(name));

const unit = read('deploy/shuxin.service');
const environment = (text: string) =>
  Object.fromEntries([...text.matchAll(/^Environment=([A-Z_]+)=(.*)$/gm)].map((m) => [m[1] ?? '', m[2] ?? '']));

interface Service {
  environment: Record<string, string>;
  ports?: string[];
  secrets?: string[];
  healthcheck?: { test: string[] };
  ulimits?: { nofile: number };
  depends_on?: Record<string, { condition: string }>;
}
interface Compose {
  services: Record<'app' | 'database', Service>;
  secrets: Record<string, { file: string }>;
}
// The reader that the interface rules bring along.
const { load } = createRequire(createRequire(import.meta.url).resolve('@stoplight/spectral-core'))('js-yaml');
const compose: Compose = load(read('deploy/compose.yaml'));
const { app, database } = compose.services;

describe('the systemd unit', () => {
  test('sets only what the program reads, and together with its secrets these settings hold', () => {
    const set = environment(unit);
    expect(unknown(Object.keys(set))).toEqual([]);
    expect(unknown(['SHUXIN_KEY'])).toEqual(['SHUXIN_KEY']);
    const { SHUXIN_KEYS_FILE: _keys, DATABASE_URL_FILE: _url, ...rest } = set;
    const secrets = { SHUXIN_KEYS: `own:${'a1'.repeat(32)}`, DATABASE_URL: 'postgres://x:y@db/shuxin' };
    expect(readSettings({ ...rest, ...secrets })).toMatchObject({ problems: [], warnings: [] });
  });

  test('hands over a credential for every secret file it names', () => {
    const credentials = [...unit.matchAll(/^LoadCredential=([\w-]+):/gm)].map((m) => `%d/${m[1]}`);
    const files = Object.entries(environment(unit)).filter(([name]) => name.endsWith('_FILE'));
    expect(files.map(([, path]) => path).sort()).toEqual(credentials.sort());
    expect(unit).not.toMatch(/(KEYS|PASSWORD|DATABASE_URL)=(?!%d)/);
  });

  test('and the compose file let it have as many connections open as a busy morning brings', () => {
    expect(Number(/^LimitNOFILE=(\d+)$/m.exec(unit)?.[1])).toBeGreaterThanOrEqual(65_536);
    expect(app.ulimits?.nofile).toBeGreaterThanOrEqual(65_536);
  });

  test('gives the program time to stop by itself', () => {
    const limit = Number(/STOP_LIMIT_MS = ([\d_]+)/.exec(read('src/server/main.ts'))?.[1]?.replaceAll('_', '')) / 1000;
    expect(Number(/^TimeoutStopSec=(\d+)/m.exec(unit)?.[1])).toBeGreaterThan(limit);
  });

  test('is understood by systemd where there is one, and leaves little open', () => {
    const analyse = '/usr/bin/systemd-analyze';
    if (!existsSync(analyse)) return;
    const folder = mkdtempSync(join(tmpdir(), 'shuxin-unit-'));
    const open = (text: string) => {
      const file = join(folder, 'shuxin.service');
      // The program is not installed on this machine, so another one stands in for it.
      writeFileSync(file, text.replace(/^ExecStart=\S+/m, 'ExecStart=/bin/true').replace(/^Documentation=.*\n/m, ''));
      execFileSync(analyse, ['verify', file], { stdio: 'pipe' });
      const told = execFileSync(analyse, ['security', '--offline=true', file], { encoding: 'utf8' });
      return Number(/exposure level for \S+: ([\d.]+)/.exec(told)?.[1]);
    };
    expect(open(unit)).toBeLessThan(2);
    expect(open(unit.replace(/^(Protect|Private|Restrict|SystemCall|Capability|NoNew).*\n/gm, ''))).toBeGreaterThan(4);
    rmSync(folder, { recursive: true });
  });
});

describe('the compose file', () => {
  test('sets only what the programs read, and waits for a healthy database', () => {
    for (const { environment } of [app, database]) expect(unknown(Object.keys(environment))).toEqual([]);
    expect(app.depends_on?.database?.condition).toBe('service_healthy');
    expect(database.healthcheck?.test).toContain('pg_isready');
  });

  test('names every secret that it hands over, and holds none', () => {
    for (const { environment, secrets = [] } of [app, database]) {
      const files = Object.entries(environment).filter(([name]) => name.endsWith('_FILE'));
      expect(files.map(([, path]) => path.replace('/run/secrets/', '')).sort()).toEqual(secrets.toSorted());
      for (const name of secrets) expect(Object.keys(compose.secrets)).toContain(name);
    }
    expect(read('deploy/compose.yaml')).not.toMatch(/[0-9a-f]{64}/);
  });

  test('reaches the port that the image opens, from this machine only, as the proxies do', () => {
    const port = app.environment.PORT;
    const image = read('deploy/Dockerfile');
    expect(app.ports).toEqual([`127.0.0.1:${port}:${port}`]);
    expect(image).toContain(`EXPOSE ${port}`);
    expect(image).toContain(`http://127.0.0.1:${port}/readyz`);
    expect(environment(unit).PORT).toBe(port);
    expect(read('deploy/nginx.conf')).toContain(`proxy_pass http://127.0.0.1:${port};`);
    expect(read('deploy/Caddyfile')).toContain(`reverse_proxy 127.0.0.1:${port} {`);
    const set = [...(/^ENV (.*)$/m.exec(image)?.[1] ?? '').matchAll(/([A-Z_]+)=/g)].map((m) => m[1] ?? '');
    expect(unknown(set)).toEqual([]);
    expect(image).toContain('npm ci --ignore-scripts');
  });
});

test('the proxies set the headers that the program believes, and keep live pages flowing', () => {
  const nginx = read('deploy/nginx.conf');
  for (const line of ['X-Forwarded-For $remote_addr', 'X-Forwarded-Proto $scheme', 'proxy_buffering off']) {
    expect(nginx).toContain(line);
  }
  expect(nginx).not.toContain('proxy_add_x_forwarded_for');
  // The address of a calendar feed is a key; and a queue of requests is waited for.
  expect(/location \^~ \/api\/booking\/calendar\/ \{([^}]*)\}/.exec(nginx)?.[1]).toContain('access_log off;');
  expect(read('deploy/Caddyfile')).not.toMatch(/^\s*log\b/m);
  const waits = [...nginx.matchAll(/proxy_read_timeout (\d+)(s|h);/g)].map(
    (m) => Number(m[1]) * (m[2] === 'h' ? 3600 : 1),
  );
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(60);
  expect(read('deploy/Caddyfile')).toContain('flush_interval -1');
});
