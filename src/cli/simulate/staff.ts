import type { ApiUser } from './client.ts';

const PASSWORD = 'shuxin-demo';

/** A staff member at the console. */
export function staff(anyone: ApiUser, username: string): ApiUser {
  return anyone.signingIn(async () => {
    const body = { username, password: PASSWORD };
    return (await anyone.post<{ token: string }>('/api/identity/staff/sign-in', body)).body.token;
  });
}
