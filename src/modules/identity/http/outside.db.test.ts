import { beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../../test/support/app.ts';

let house: TestApp;
let partner: string;
let registrar: string;

const ask = async (token: string, path: string, body: object) => {
  const answer = await house.http.inject({
    method: 'POST',
    url: `/api/h/1/identity/${path}`,
    headers: { authorization: `Bearer ${token}` },
    payload: body,
  });
  return { status: answer.statusCode, body: answer.json() as { items: { id: string }[] } };
};

const signIn = async (username: string) => {
  const payload = { username, password: 'shuxin-demo' };
  const answer = await house.http.inject({ method: 'POST', url: '/api/identity/staff/sign-in', payload });
  return (answer.json() as { token: string }).token;
};

beforeAll(async () => {
  house = await testApp('demo');
  partner = await signIn('partner');
  registrar = await signIn('registrar');
});

describe('staff of another institution', () => {
  test('find who shows a whole phone number, and nobody by a name the desk finds people by', async () => {
    expect((await ask(partner, 'outside/patients/search', { text: '10000000006' })).body.items).toHaveLength(1);
    expect((await ask(partner, 'outside/patients/search', { text: '测试' })).body.items).toEqual([]);
    expect((await ask(registrar, 'desk/patients/search', { text: '测试' })).body.items.length).toBeGreaterThan(1);
  });

  test("may neither search at the hospital's own desk nor see a field in full", async () => {
    const found = await ask(partner, 'outside/patients/search', { text: '10000000006' });
    const id = found.body.items[0]?.id;
    expect((await ask(partner, 'desk/patients/search', { text: '测试' })).status).toBe(403);
    const field = { field: 'phone', purpose: '核对' };
    expect((await ask(partner, `patients/${id}/reveal`, field)).status).toBe(403);
  });
});
