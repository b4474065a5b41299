import { createDecipheriv, createECDH, createPublicKey, hkdfSync, verify } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Outgoing } from '../../domain/adapter.ts';
import { makeVapidKeys, pushPayload, pushRequest, readPush } from './web-push.ts';

const message: Outgoing = {
  hospital: 1,
  id: '00000000-0000-4000-8000-000000000001',
  patient: '00000000-0000-4000-8000-000000000002',
  lang: 'zh',
  title: '演示甲的就诊提醒',
  short: '就诊提醒',
  body: '演示甲：11月24日 08:30 脾胃病科',
  link: '/appointments',
  phone: '10000000001',
};

/** A browser of our own, written from RFC 8188 and RFC 8291: whatever it reads, a real one reads. */
function aBrowser() {
  const ecdh = createECDH('prime256v1');
  const own = ecdh.generateKeys();
  const auth = Buffer.alloc(16, 7);
  const open = (body: Buffer): string => {
    const [salt, keyLength] = [body.subarray(0, 16), body[20] as number];
    const sender = body.subarray(21, 21 + keyLength);
    const info = Buffer.concat([Buffer.from('WebPush: info\0'), own, sender]);
    const ikm = Buffer.from(hkdfSync('sha256', ecdh.computeSecret(sender), auth, info, 32));
    const cek = Buffer.from(hkdfSync('sha256', ikm, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16));
    const nonce = Buffer.from(hkdfSync('sha256', ikm, salt, Buffer.from('Content-Encoding: nonce\0'), 12));
    const sealed = body.subarray(21 + keyLength);
    const decipher = createDecipheriv('aes-128-gcm', cek, nonce);
    decipher.setAuthTag(sealed.subarray(-16));
    const plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
    return plain.subarray(0, plain.lastIndexOf(2)).toString('utf8');
  };
  return { keys: { p256dh: own.toString('base64url'), auth: auth.toString('base64url') }, open };
}

const keys = makeVapidKeys();
const config = { contact: 'mailto:it@hospital.example', publicKey: keys.publicKey };
const endpoint = 'https://push.example/send/abc';

test('only the browser can read it, and it reads the short form: no name, time, place, illness or phone', () => {
  const browser = aBrowser();
  const payload = pushPayload(message, '/api/h/1/messaging/device-receipts/c/m/k');
  const { bytes, headers, url } = pushRequest(
    config,
    keys.privateKey,
    { id: '1', endpoint, keys: browser.keys },
    payload,
  );
  expect(url).toBe(endpoint);
  expect(headers['content-encoding']).toBe('aes128gcm');
  expect(JSON.parse(browser.open(bytes as Buffer))).toEqual({
    id: message.id,
    lang: 'zh',
    title: '就诊提醒',
    link: '/appointments',
    receipt: '/api/h/1/messaging/device-receipts/c/m/k',
  });
  expect((bytes as Buffer).toString('latin1')).not.toContain('appointments');
  expect(() => aBrowser().open(bytes as Buffer)).toThrow();
});

test('is signed with the key of the channel for that push service alone (VAPID)', () => {
  const { headers } = pushRequest(config, keys.privateKey, { id: '1', endpoint, keys: aBrowser().keys }, '{}');
  const [, token = '', shown = ''] = /^vapid t=([^,]+), ?k=(.+)$/.exec(headers.authorization ?? '') ?? [];
  const [head = '', claims = '', signature = ''] = token.split('.');
  expect(shown).toBe(keys.publicKey);
  expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({
    aud: 'https://push.example',
    sub: config.contact,
  });
  const raw = Buffer.from(keys.publicKey, 'base64url');
  const [x, y] = [raw.subarray(1, 33).toString('base64url'), raw.subarray(33).toString('base64url')];
  const key = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
  const holds = (text: string) =>
    verify('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'));
  expect([holds(`${head}.${claims}`), holds(`${head}.${claims}x`)]).toEqual([true, false]);
});

test.each([
  [201, null],
  [404, 'push_gone'],
  [410, 'push_gone'],
  [413, 'http_4xx'],
  [429, 'http_429'],
  [503, 'http_5xx'],
])('status %i of a push service means %s', (status, code) => expect(readPush({ status })).toBe(code));
