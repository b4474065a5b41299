import { lookup as dnsLookup, type LookupAddress } from 'node:dns';
import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPrivateAddress } from './private-address.ts';
import type { CallOut, WireAnswer, WireRequest } from './wire.ts';

/** What an adapter waits for an answer; less than the patience of the sender. */
const ANSWER_MS = 8_000;
const MOST_BYTES = 64 * 1024;

export interface OutsideRules {
  /** Demo and tests speak to simulators on this machine; nothing else may. */
  allowPrivate: boolean;
  httpsOnly: boolean;
  answerMs?: number;
  resolve?: typeof dnsLookup;
}

/**
 * Speaks to a configured address. The name is resolved once and the connection goes to the addresses that were looked at
 * (a second answer of the name server cannot lead elsewhere); a redirect is an answer like any other and not followed.
 */
export function callOut(rules: OutsideRules): CallOut {
  return (request) => (addressAllowed(request.url, rules) ? speak(request, rules) : refused);
}

const refused: Promise<WireAnswer> = Promise.resolve({ failed: 'address_refused' });

/** The part of the rule that needs no name server; also asked when an address is configured. */
export function addressAllowed(text: string, { allowPrivate, httpsOnly }: OutsideRules): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, hostname } = new URL(text);
  if (protocol !== 'https:' && (protocol !== 'http:' || httpsOnly)) return false;
  if (username !== '' || password !== '') return false;
  return hostAllowed(hostname.replace(/^\[|\]$/g, ''), { allowPrivate });
}

export function hostAllowed(host: string, { allowPrivate }: Pick<OutsideRules, 'allowPrivate'>): boolean {
  return allowPrivate || !((isIP(host) !== 0 && isPrivateAddress(host)) || /(^|\.)localhost\.?$/i.test(host));
}

/** One address of a name, for what does not speak HTTP; refused when the name leads into the house. */
export function resolveOutside(
  host: string,
  rules: OutsideRules,
): Promise<{ address: string } | { failed: 'no_connection' | 'address_refused' }> {
  return new Promise((resolve) => {
    guarded(rules)(host, { all: false }, (error, address) => {
      if (error) resolve({ failed: error instanceof PrivateAddress ? 'address_refused' : 'no_connection' });
      else resolve({ address: String(address) });
    });
  });
}

class PrivateAddress extends Error {}

/** A look-up that fails when the name leads into the house, even by one of several addresses. */
function guarded({ allowPrivate, resolve = dnsLookup }: OutsideRules): LookupFunction {
  return (hostname, options, done) => {
    resolve(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
      const [first] = found ?? [];
      if (error || !first) return done(error ?? new Error('no address'), '', 0);
      if (!allowPrivate && found.some(({ address }) => isPrivateAddress(address)))
        return done(new PrivateAddress(), '', 0);
      return options.all ? done(null, found) : done(null, first.address, first.family);
    });
  };
}

function speak({ url, method, headers, body, bytes }: WireRequest, rules: OutsideRules): Promise<WireAnswer> {
  return new Promise((resolve) => {
    const patience = AbortSignal.timeout(rules.answerMs ?? ANSWER_MS);
    const fail = (error: unknown) => {
      if (error instanceof PrivateAddress) return resolve({ failed: 'address_refused' });
      resolve({ failed: patience.aborted ? 'timeout' : 'no_connection' });
    };
    const send = url.startsWith('https:') ? httpsRequest : httpRequest;
    const content = bytes ?? body;
    const length = Buffer.byteLength(content);
    const options = { method, lookup: guarded(rules), signal: patience, agent: false as const };
    const sent: ClientRequest = send(
      url,
      { ...options, headers: { ...headers, 'content-length': length } },
      (answer) => void read(answer).then(resolve, fail),
    );
    sent.on('error', fail);
    sent.end(content);
  });
}

async function read(answer: IncomingMessage): Promise<WireAnswer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MOST_BYTES) {
      answer.destroy();
      return { failed: 'answer_unreadable' };
    }
    parts.push(part);
  }
  return { status: answer.statusCode ?? 0, body: Buffer.concat(parts).toString('utf8') };
}
