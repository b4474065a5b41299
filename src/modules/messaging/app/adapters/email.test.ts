import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EmailConfig } from '../../domain/channel.ts';
import { letterOf, mailOut } from './email.ts';

/** A mail server in a few lines: takes names and letters, and refuses what the test tells it to. */
const heard: { commands: string[]; letter: string }[] = [];
let refuse: Record<string, string> = {};
let server: Server;
let port = 0;

function serve(socket: Socket): void {
  const session = { commands: [] as string[], letter: '' };
  heard.push(session);
  let inLetter = false;
  const say = (line: string) => socket.write(`${line}\r\n`);
  say('220 demo');
  let rest = '';
  socket.on('error', () => {});
  socket.on('data', (bytes) => {
    const lines = (rest + bytes.toString('utf8')).split('\r\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (inLetter) {
        if (line !== '.') session.letter += `${line}\n`;
        else {
          inLetter = false;
          say(refuse.END ?? '250 taken');
        }
        continue;
      }
      session.commands.push(line);
      const word = line.slice(0, 4).toUpperCase();
      if (refuse[word]) say(refuse[word]);
      else if (word === 'EHLO') socket.write('250-demo\r\n250 AUTH PLAIN\r\n');
      else if (word === 'AUTH') say('235 ok');
      else if (word === 'DATA') {
        inLetter = true;
        say('354 go on');
      } else say(word === 'QUIT' ? '221 bye' : '250 ok');
    }
  });
}

beforeAll(async () => {
  server = createServer(serve);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.close();
});

const demo = { allowPrivate: true, httpsOnly: false };
const config = (change: Partial<EmailConfig> = {}): EmailConfig => ({
  host: '127.0.0.1',
  port,
  security: 'none',
  user: 'it',
  from: 'message@hospital.example',
  fromName: '演示医院',
  ...change,
});
const message = {
  hospital: 1,
  id: '00000000-0000-4000-8000-000000000001',
  patient: '00000000-0000-4000-8000-000000000002',
  lang: 'zh' as const,
  title: '就诊提醒',
  body: '演示甲：11月24日 08:30。\n.一行以点开头',
  link: '/appointments',
  email: 'somebody@demo.example',
};
const letter = letterOf(message, 'https://hospital.example');
const send = (change: Partial<EmailConfig> = {}, rules: Parameters<typeof mailOut>[0] = demo) =>
  mailOut(rules)(config(change), 'secret', letter);

describe('a letter', () => {
  test('arrives as it was written, from the hospital, with the same number at every try', async () => {
    expect(await send()).toBeNull();
    const { commands, letter: raw } = heard.at(-1) as (typeof heard)[number];
    expect(commands).toContain('RCPT TO:<somebody@demo.example>');
    expect(commands).toContain(`AUTH PLAIN ${Buffer.from('\0it\0secret').toString('base64')}`);
    expect(raw).toContain(`Message-ID: <${letter.id}@hospital.example>`);
    expect(raw).toContain('Auto-Submitted: auto-generated');
    // The library's own composer is the oracle of the bytes of the body.
    const composed = await createTransport({ streamTransport: true, buffer: true, newline: 'unix' }).sendMail({
      text: letter.text,
    });
    const body = String(composed.message).split('\n\n').slice(1).join('\n\n').trim();
    expect(raw.replace(/^\.\./gm, '.').split('\n\n').slice(1).join('\n\n').trim()).toBe(body);
  });

  test.each([
    ['RCPT', '550 no such box somebody@demo.example', 'smtp_5xx'],
    ['RCPT', '451 later', 'smtp_4xx'],
    ['END', '554 not wanted', 'smtp_5xx'],
    ['AUTH', '535 no', 'smtp_auth'],
  ])('refused at %s with "%s" becomes %s, without the words of the server', async (word, answer, code) => {
    refuse = { [word]: answer };
    expect(await send()).toBe(code);
    refuse = {};
  });

  test('goes to no server that does not encrypt where encryption was asked for', async () => {
    expect(await send({ security: 'starttls' })).toBe('smtp_tls');
    expect(heard.at(-1)?.commands.some((line) => line.startsWith('AUTH'))).toBe(false);
  });

  test('goes nowhere into the house in production, nor in clear; and with the rules of the demo it does', async () => {
    const before = heard.length;
    const production = { allowPrivate: false, httpsOnly: true };
    expect(await send({ security: 'tls' }, production)).toBe('address_refused');
    expect(await send({ host: 'mail.example' }, production)).toBe('address_refused');
    const inside = ((_: string, __: object, done: (error: null, found: object[]) => void) =>
      done(null, [{ address: '127.0.0.1', family: 4 }])) as never;
    const named = { host: 'mail.example', security: 'tls' as const };
    expect(await send(named, { ...production, resolve: inside })).toBe('address_refused');
    expect(heard.length).toBe(before);
    expect(await send({ host: 'mail.example' }, { ...demo, resolve: inside })).toBeNull();
  });
});
