import { describe, expect, test } from 'vitest';
import { platformRoom } from '#platform/module.ts';
import { createMetrics } from '#platform/ops/metrics.ts';
import { DANGERS, dangersIn, NOT_SPOKEN, spoken } from '../scan/dangers.ts';
import { files, isTest, read } from '../scan/files.ts';

describe('the sources', () => {
  const sources = files(['src/**/*.ts', 'src/**/*.tsx'], isTest);

  test('hold nothing that makes input into code, leaves the server, weakens a cipher or keeps personal data in a browser', () => {
    expect(sources.length).toBeGreaterThan(300);
    expect(sources.flatMap((path) => dangersIn(path, read(path)))).toEqual([]);
  });

  test('every file that may do what others may not still exists', () => {
    const excepted = DANGERS.flatMap((it) => Object.keys(it.may));
    expect(excepted.filter((path) => !sources.includes(path))).toEqual([]);
  });

  const DB = ['`select ', '$', '{x}`'].join('');
  test.each([
    ['src/web/x.tsx', 'const a = eval(text);'],
    ['src/web/x.tsx', '<p dangerouslySetInnerHTML={{ __html: text }} />'],
    ['src/platform/x.ts', "import { exec, spawn } from 'node:child_process';"],
    ['src/platform/x.ts', "spawn('ls', [], { shell: true });"],
    ['src/modules/booking/app/x.ts', 'await fetch(body.url);'],
    ['src/platform/x.ts', "import { connect } from 'node:tls';"],
    ['src/web/x.tsx', "window.addEventListener('message', read);"],
    ['src/web/x.tsx', 'location.href = asked;'],
    ['src/platform/x.ts', "createHash('md5')"],
    ['src/platform/x.ts', "createCipheriv('aes-128-ecb', key, null)"],
    ['src/modules/queue/app/x.ts', 'const token = Math.random();'],
    ['src/platform/x.ts', 'new Pool({ ssl: { rejectUnauthorized: false } })'],
    ['src/modules/queue/app/x.ts', `await t.client.query(${DB});`],
    ['src/modules/identity/ui/x.tsx', "localStorage.setItem('patient', JSON.stringify(patient));"],
  ])('%s with %s is found', (path, text) => expect(dangersIn(path, text)).toHaveLength(1));
});

describe('the packages of production', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, { dev?: boolean }> };
  const names = Object.entries(packages)
    .filter(([path, it]) => path !== '' && !it.dev)
    .map(([path]) => path.split('node_modules/').at(-1) ?? '');

  test('speak nothing that the requirement table calls not applicable', () => {
    expect(names.length).toBeGreaterThan(80);
    expect(spoken(names)).toEqual([]);
  });

  test.each(['ldapjs', 'jsonwebtoken', 'graphql', 'ws', 'mediasoup', 'mailparser', 'ioredis', 'handlebars', 'sharp'])(
    '%s would be seen',
    (name) => expect(spoken([name])).toHaveLength(1),
  );
  test('each thing that is not spoken has a name that would give it away', () => {
    expect(Object.keys(NOT_SPOKEN).length).toBe(8);
  });
});

describe('pages', () => {
  const pages = files('src/**/*.tsx', isTest).map((path) => [path, read(path)] as const);
  /** Fields for passwords that show what is typed, or keep a password manager or the clipboard out. */
  const unkind = (text: string): boolean =>
    [...text.matchAll(/<(?:input|Field|TextField)\b[^>]*?(?:\/>|>)/gs)].some(
      ([tag]) =>
        (/type="password"/.test(tag) && !/autoComplete="(current|new)-password"/.test(tag)) ||
        (/autoComplete="(current|new)-password"/.test(tag) && !/type="password"/.test(tag)),
    ) || /onPaste/.test(text);

  test('password fields hide what is typed, and let it be pasted and filled in', () => {
    expect(pages.filter(([, text]) => /type="password"/.test(text)).length).toBeGreaterThan(2);
    expect(pages.filter(([, text]) => unkind(text)).map(([path]) => path)).toEqual([]);
    expect(unkind('<input type="text" autoComplete="current-password" />')).toBe(true);
    expect(unkind('<input type="password" autoComplete="off" />')).toBe(true);
    expect(unkind('<input onPaste={stop} />')).toBe(true);
  });

  test('every page behind a sign-in has the way out, and going it forgets what the page kept', () => {
    const leaving = pages.filter(([, text]) => /useSignOut\(\)/.test(text)).map(([path]) => path);
    expect(leaving.length).toBeGreaterThan(1);
    const act = read('src/modules/identity/ui/data.ts').split('useSignOut')[1] ?? '';
    const left = act.split('finally')[1] ?? '';
    expect(left).toMatch(
      /sessionStorage\.clear\(\);[\s\S]*removeQueries\(\{ type: 'inactive' \}\);\s*await cache\.resetQueries\(\);/,
    );
  });
});

test('production has no route of the demo and no code of a sign-in in an answer', () => {
  const of = (mode: 'demo' | 'production') =>
    (platformRoom(mode, createMetrics()).routes ?? []).filter((it) => it.path.startsWith('/api/demo'));
  expect(of('production')).toEqual([]);
  expect(of('demo').length).toBeGreaterThan(0);
  const given = files('src/modules/*/app/*.ts', isTest).filter((path) => /devCode/.test(read(path)));
  expect(given.length).toBeGreaterThan(0);
  expect(
    given.filter((path) => !/SHUXIN_MODE [!=]== 'production'|isDemo|MODE === 'production'/.test(read(path))),
  ).toEqual([]);
});

test('the sample proxies speak TLS 1.2 and 1.3 only', () => {
  /** Caddy speaks nothing older unless it is told to. */
  const isModern = (text: string): boolean =>
    /ssl_protocols TLSv1\.2 TLSv1\.3;|tls_protocols|^\S+ \{/m.test(text) &&
    !/TLSv1[ ;]|TLSv1\.[01]\b|tls1\.[01]\b|SSLv/i.test(text);
  for (const path of ['deploy/nginx.conf', 'deploy/Caddyfile']) expect(isModern(read(path)), path).toBe(true);
  expect(isModern('ssl_protocols TLSv1 TLSv1.2;')).toBe(false);
  expect(isModern('x {\n tls {\n protocols tls1.0 tls1.3')).toBe(false);
});
