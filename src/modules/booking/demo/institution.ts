import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { addInstitution, appointMember } from '../app/institutions.ts';

/** One community centre for each demo hospital; identity's demo account `partner` works there. */
export async function seedInstitution(app: App, t: Tx, hospital: number, by: Actor): Promise<void> {
  const now = app.clock.now();
  const made = await addInstitution(t, { name: '演示社区卫生服务中心', kind: 'community_centre' }, by, now);
  await appointMember(t, (made.body as { id: string }).id, partnerAccount(hospital), by, now);
}

/** Identity's demo accounts carry ids that tell hospital and number. */
function partnerAccount(hospital: number): string {
  return `${String(hospital).padStart(8, '0')}-0010-8000-8000-e${String(908).padStart(11, '0')}`;
}
