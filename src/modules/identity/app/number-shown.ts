import { domainError } from '#kernel/errors.ts';
import type { App } from '#platform/app.ts';
import type { CredentialAnswer, ShownCredential } from '#platform/room.ts';
import { businessOf, type CredentialScene, formShown } from '../domain/shown-credential.ts';
import { simulatedGateway } from './simulated-gateway.ts';

/** A gateway that says nothing for so long is down: somebody stands and waits. */
const PATIENCE_MS = 5_000;

type Verified = Exclude<CredentialAnswer, 'refused' | 'unreachable'>;

/**
 * Whose code this is, by the gateway of the insurer or of the health card, for one business. The room that speaks to it is
 * found by its manifest; until one does, demo and test ask a simulator, and production says how to go on by card. Outside of a
 * transaction. Throws identity.credential_refused, identity.credential_unreachable.
 */
export async function verifyCredential(app: App, hospital: number, shown: ShownCredential): Promise<Verified> {
  const gateway = app.rooms.find((room) => room.verifyCredential)?.verifyCredential;
  const simulated = app.config.SHUXIN_MODE === 'production' ? undefined : simulatedGateway;
  const answer = await inTime((gateway ?? simulated)?.(app, hospital, shown));
  if (answer === 'refused') throw domainError('identity.credential_refused');
  if (answer === 'unreachable') throw domainError('identity.credential_unreachable');
  return answer;
}

/**
 * The whole number behind what was scanned or typed: that of the person whose e-insurance code it is, a health card without its
 * time, anything else as it is. For whoever looks people up by number. Throws like verifyCredential.
 */
export async function numberShown(app: App, hospital: number, text: string, at: CredentialScene): Promise<string> {
  const form = formShown(text);
  if (form === null) return text;
  const { business, device } = businessOf(at);
  if (form.kind === 'health_card' && !app.rooms.some((room) => room.verifyCredential)) return form.index;
  return (await verifyCredential(app, hospital, { form: form.kind, qr: form.qr, business, device })).idNo;
}

async function inTime(asked: Promise<CredentialAnswer> | undefined): Promise<CredentialAnswer> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<CredentialAnswer>((resolve) => {
    timer = setTimeout(() => resolve('unreachable'), PATIENCE_MS);
  });
  try {
    // What a gateway throws may quote a name or a number: only the fact is kept.
    return await Promise.race([
      (asked ?? Promise.resolve('unreachable' as const)).catch(() => 'unreachable' as const),
      silence,
    ]);
  } finally {
    clearTimeout(timer);
  }
}
