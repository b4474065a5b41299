import type { Tx } from '#platform/db/tx.ts';
import type { RegistrationInput } from '../domain/registration.ts';
import { type Context, register } from './register-patient.ts';

/**
 * Registers somebody who stands at a machine of the hospital and agreed there: the consent names the machine. Answers the
 * id; throws the identity.* rule that fails.
 */
export function registerAtDevice(
  t: Tx,
  context: Context & { device: string },
  input: RegistrationInput,
): Promise<string> {
  return register(t, context, input);
}
