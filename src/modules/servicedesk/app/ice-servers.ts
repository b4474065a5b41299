import { createHmac } from 'node:crypto';
import { epochMs, type Instant } from '#kernel/instant.ts';
import type { Config } from '#platform/config/config.ts';
import { LONGEST_MINUTES } from '../domain/rules/sign-limits.ts';

export interface IceServer {
  urls: string[];
  username: string;
  credential: string;
}

/**
 * The hospital's own relay, where it has one. Its password is made for one call and runs out with it (the time-limited
 * credentials that coturn and others check: HMAC-SHA1 over `<end>:<call>` under a shared secret).
 */
export function iceServers(config: Pick<Config, 'TURN_URLS' | 'TURN_SECRET'>, call: string, now: Instant): IceServer[] {
  const urls = (config.TURN_URLS ?? '').split(',').filter((url) => url !== '');
  if (urls.length === 0 || config.TURN_SECRET === undefined) return [];
  const username = `${Math.floor(epochMs(now) / 1000) + LONGEST_MINUTES * 60}:${call}`;
  return [{ urls, username, credential: createHmac('sha1', config.TURN_SECRET).update(username).digest('base64') }];
}
