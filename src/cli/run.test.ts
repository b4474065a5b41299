import { expect, test } from 'vitest';
import { StartError } from '#platform/embedded/start-error.ts';
import type { Command } from './command.ts';
import { commands } from './commands.ts';
import { find, run } from './run.ts';

const fake = (name: string, work: Command['run']): Command => ({ name, usage: name, summary: name, run: work });

async function call(words: string[], list: readonly Command[] = commands, env: Record<string, string> = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(words, list, { env, out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out, err };
}

test('an unknown command is called so, shows the usage on stderr and ends with 2', async () => {
  for (const words of [[], ['audit'], ['nonsense', '--json']]) {
    const { code, err } = await call(words);
    expect(code).toBe(2);
    expect(err).toContain('usage: shuxin <command> [--json]');
    expect(err.some((line) => line.includes(`no such command: ${words[0]}`))).toBe(words.length > 0);
  }
});

test('whoever asks any command for help gets it, and the command does nothing', async () => {
  let ran = false;
  const fakes = [
    fake('audit verify', async () => {
      ran = true;
      return 0;
    }),
  ];
  for (const flag of ['--help', '-h']) {
    const { code, out } = await call(['audit', 'verify', flag], fakes);
    expect(code).toBe(0);
    expect(out[0]).toBe('usage: shuxin <command> [--json]');
  }
  expect(ran).toBe(false);
});

test('help names every command and ends with 0', async () => {
  const { code, out } = await call(['help']);
  expect(code).toBe(0);
  for (const { usage } of commands) expect(out.some((line) => line.includes(usage))).toBe(true);
});

test('a command gets the words after its name, and its exit code is passed on', async () => {
  let seen: readonly string[] = [];
  const deep = fake('audit verify', async ({ args }) => {
    seen = args;
    return 7;
  });
  expect((await call(['audit', 'verify', '1', '--json', '2'], [deep])).code).toBe(7);
  expect(seen).toEqual(['1', '2']);
});

test('of two names that fit the longer one is meant', () => {
  const list = ['audit', 'audit verify'].map((name) => fake(name, async () => 0));
  expect(find(['audit', 'verify'], list)?.name).toBe('audit verify');
  expect(find(['audit', 'else'], list)?.name).toBe('audit');
});

test('under --json stdout holds exactly one JSON line, words for people are left out', async () => {
  const talk = fake('talk', async ({ print, result }) => {
    print('hello');
    result({ ok: true });
    return 0;
  });
  expect((await call(['talk'], [talk])).out).toEqual(['hello']);
  expect((await call(['talk', '--json'], [talk])).out).toEqual(['{"ok":true}']);
});

test('a failure ends with 1 and says why in one line, also as JSON', async () => {
  const fails = fake('fails', async () => {
    throw new StartError('no_database', 'there is none');
  });
  const { code, out, err } = await call(['fails', '--json'], [fails]);
  expect({ code, out, err }).toEqual({
    code: 1,
    out: ['{"ok":false,"code":"no_database","message":"there is none"}'],
    err: ['shuxin fails: there is none (no_database)'],
  });
});

test('config check tells everything that is wrong at once, and ends with 1', async () => {
  expect((await call(['config', 'check'])).code).toBe(0);
  const env = { PORT: 'http', SHUXIN_DEMO_DATE: '2026-13-40', SHUXIN_KEYS: 'mine', HOST: '0.0.0.0' };
  const bad = await call(['config', 'check', '--json'], commands, env);
  expect(bad.code).toBe(1);
  const { ok, problems } = JSON.parse(bad.out[0] as string);
  expect(ok).toBe(false);
  expect(problems.map((p: { code: string; setting: string }) => `${p.setting} ${p.code}`)).toEqual([
    'PORT config_invalid',
    'SHUXIN_DEMO_DATE config_invalid',
    'SHUXIN_KEYS config_invalid',
    'HOST demo_not_loopback',
  ]);
  expect((await call(['config', 'check'], commands, env)).out).toHaveLength(4);
});

test('config print shows no secret', async () => {
  const env = {
    SHUXIN_KEYS: `a:${'1f'.repeat(32)},b:${'2e'.repeat(32)}`,
    DATABASE_URL: 'postgres://owner:pass:w@word@db.example:5432/shuxin',
    DATABASE_URL_DIRECT: 'postgres://owner@db.example/shuxin?password=word@&ssl=true',
  };
  for (const words of [
    ['config', 'print'],
    ['config', 'print', '--json'],
  ]) {
    const text = (await call(words, commands, env)).out.join('\n');
    expect(text).toContain('a:***,b:***');
    expect(text).toContain('postgres://owner:***@db.example:5432/shuxin');
    expect(text).not.toMatch(/1f1f|2e2e|word@|w@/);
  }
});
