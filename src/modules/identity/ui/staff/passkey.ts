import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import i18next from 'i18next';
import { api } from '#web/client/api.ts';
import { ApiProblem } from '#web/client/problem.ts';

/** Passkeys belong to a name: at an address of numbers no browser makes one. */
export const hasSiteName = (): boolean => !/^[\d.]+$|:/.test(location.hostname);

export const passkeysWork = (): boolean => 'PublicKeyCredential' in globalThis && hasSiteName();

const tools = () => import('@simplewebauthn/browser');

/** Asks the device to sign the server's question with any passkey it has for this site. */
export async function askPasskey(): Promise<unknown> {
  const optionsJSON = await api<PublicKeyCredentialRequestOptionsJSON>('/api/identity/staff/passkey/options', {
    method: 'POST',
    body: {},
  });
  const { startAuthentication } = await tools();
  return startAuthentication({ optionsJSON }).catch(stopped);
}

/** Asks the device to make a passkey for this site. */
export async function makePasskey(optionsJSON: PublicKeyCredentialCreationOptionsJSON): Promise<unknown> {
  const { startRegistration } = await tools();
  return startRegistration({ optionsJSON }).catch(stopped);
}

/** The person went back, waited too long, or the device has none: one sentence for all, the browser's own is technical. */
function stopped(error: unknown): never {
  const known = (error as { code?: string }).code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED';
  // words: identity.staff.passkeyKnown identity.staff.passkeyStopped
  const detail = i18next.t(known ? 'identity.staff.passkeyKnown' : 'identity.staff.passkeyStopped');
  throw new ApiProblem({ status: 400, detail });
}
