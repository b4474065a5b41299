import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';
import type { NewPasskeyAnswer, PasskeyAssertion } from '../contract-sign-in.ts';
import type { Site } from './passkey-site.ts';

/** What a sample device can be told to do wrong. */
export interface Mischief {
  origin?: string;
  rpId?: string;
  /** Whether it asked for finger, face or PIN. */
  verified?: boolean;
  /** What it says it counted, instead of one more. */
  counter?: number;
  crossOrigin?: boolean;
}

/** A device with one passkey, for door examples and tests: it signs what a browser and a security key would. */
export interface SampleAuthenticator {
  create(challenge: string, mischief?: Mischief): NewPasskeyAnswer['response'];
  answer(challenge: string, mischief?: Mischief): PasskeyAssertion;
}

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const NEW_CREDENTIAL = 0x40;
const sha256 = (data: Buffer | string): Buffer => createHash('sha256').update(data).digest();

export function sampleAuthenticator(site: Site, counts = true): SampleAuthenticator {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const credential = randomBytes(32);
  const id = credential.toString('base64url');
  let counted = 0;

  function clientData(
    type: string,
    challenge: string,
    { origin = site.origin, crossOrigin = false }: Mischief,
  ): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin }));
  }

  function authenticatorData({ rpId = site.rpId, verified = true, counter }: Mischief, made?: Buffer): Buffer {
    const flags = USER_PRESENT | (verified ? USER_VERIFIED : 0) | (made ? NEW_CREDENTIAL : 0);
    if (counts && !made) counted += 1;
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter ?? counted);
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), count, made ?? Buffer.alloc(0)]);
  }

  /** COSE key: EC2, ES256, P-256, x, y. */
  function coseKey(): Buffer {
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'));
    const key = new Map<number, number | Uint8Array>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, bytes(x)],
      [-3, bytes(y)],
    ]);
    return Buffer.from(isoCBOR.encode(key as never));
  }

  const shell = { id, rawId: id, type: 'public-key' as const, clientExtensionResults: {} };
  return {
    create(challenge, mischief = {}) {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(credential.length);
      const made = Buffer.concat([Buffer.alloc(16), length, credential, coseKey()]);
      const attestation = new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', new Uint8Array(authenticatorData(mischief, made))],
      ]);
      const clientDataJSON = clientData('webauthn.create', challenge, mischief).toString('base64url');
      const attestationObject = Buffer.from(isoCBOR.encode(attestation as never)).toString('base64url');
      return { ...shell, response: { clientDataJSON, attestationObject, transports: ['internal'] } };
    },
    answer(challenge, mischief = {}) {
      const data = authenticatorData(mischief);
      const client = clientData('webauthn.get', challenge, mischief);
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey);
      return {
        ...shell,
        response: {
          clientDataJSON: client.toString('base64url'),
          authenticatorData: data.toString('base64url'),
          signature: signature.toString('base64url'),
        },
      };
    },
  };
}
