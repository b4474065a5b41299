import type { App } from '#platform/app.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { setSignInRules, signInRules } from '../db/sign-in-rule.ts';
import type { SignInRules } from '../domain/sign-in-rules.ts';

/** What the hospital asks of sign-ins from now on; sessions that are open keep what they began with. */
export async function changeSignInRules(
  t: Tx,
  { actor, now }: { app: App; actor: Actor; now: string },
  rules: SignInRules,
): Promise<SignInRules> {
  await setSignInRules(t, rules);
  const detail = Object.fromEntries(Object.entries(rules).map(([name, value]) => [name, String(value)]));
  const subject = `identity.sign_in_rule/${t.scope.hospital}`;
  await audit(t, { actor, action: 'identity.change_sign_in_rules', subject, outcome: 'ok', detail }, now);
  return signInRules(t);
}
