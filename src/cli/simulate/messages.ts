import { inGroups } from './open-world.ts';
import { type Guest, path, type World } from './world.ts';

/**
 * Reads the phone of everybody who came with one: a message for each call, one for the check-in, none besides. What is
 * missing or too much is an error; answers how many messages were read.
 */
export async function readPhones(w: World, guests: readonly Guest[]): Promise<void> {
  await inGroups(
    guests.filter((guest) => guest.api !== null),
    6,
    async (guest) => {
      const inbox = await guest.api?.get<{ items: { template: string }[] }>(path(w, 'messaging/inbox'));
      if (!inbox || inbox.code !== null) return;
      const count = (template: string) => inbox.body.items.filter((item) => item.template === template).length;
      const told = { called: count('called'), checked_in: count('checked_in') };
      const due = { called: guest.calls, checked_in: guest.checkedInAt === null ? 0 : 1 };
      if (told.called !== due.called || told.checked_in !== due.checked_in) {
        w.errors.push(`told ${JSON.stringify(told)} of ${JSON.stringify(due)}`);
      }
      w.counts.messages += inbox.body.items.length;
    },
  );
}
