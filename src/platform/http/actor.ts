/** Who acts. The permission set is read with the session on every request, so a change bites on the next one. */
export type Actor =
  | { kind: 'anonymous' }
  | { kind: 'patient'; account: string; session: string; permissions: ReadonlySet<string> }
  | {
      kind: 'staff';
      account: string;
      session: string;
      hospital: number;
      practitioner: string | null;
      name: string;
      permissions: ReadonlySet<string>;
      /** Patients whom this person has opened in an emergency, for reading, as of this moment. */
      opened?: ReadonlySet<string>;
    }
  | {
      /** A program of another institution, by one of its keys: what it does is the institution's act. */
      kind: 'partner';
      institution: string;
      /** The beginning of the key, which its keeper sees too. */
      key: string;
      hospital: number;
      name: string;
      permissions: ReadonlySet<string>;
    }
  | { kind: 'system'; name: string };

export const anonymous: Actor = { kind: 'anonymous' };

export function accountOf(actor: Actor): string | null {
  return actor.kind === 'patient' || actor.kind === 'staff' ? actor.account : null;
}

/** How an actor is written into audit rows and idempotency claims. */
export function actorId(actor: Actor): string {
  if (actor.kind === 'system') return actor.name;
  if (actor.kind === 'partner') return actor.institution;
  return accountOf(actor) ?? 'anonymous';
}
