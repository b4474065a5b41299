import { domainError } from '#kernel/errors.ts';
import type { Config } from '#platform/config/config.ts';

export interface Site {
  /** What a passkey is bound to: the name of the host. */
  rpId: string;
  /** Where the page that asks for it must come from. */
  origin: string;
}

/**
 * The site that passkeys belong to, from PUBLIC_URL. The demo, which listens on loopback only, takes localhost and the
 * port it was called on: an address of numbers can have no passkeys. Production without PUBLIC_URL has none either, for
 * a header that callers write must not decide: throws identity.passkey_no_site.
 */
export function passkeySite(config: Config, host: string | undefined): Site {
  if (config.PUBLIC_URL) {
    const { hostname, origin } = new URL(config.PUBLIC_URL);
    return { rpId: hostname, origin };
  }
  if (config.SHUXIN_MODE === 'production') throw domainError('identity.passkey_no_site');
  const port = /:(\d{1,5})$/.exec(host ?? '')?.[1] ?? '80';
  return { rpId: 'localhost', origin: new URL(`http://localhost:${port}`).origin };
}
