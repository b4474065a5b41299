import { addMinutes, parseInstant } from '#kernel/instant.ts';
import type { ApiUser } from './client.ts';
import { checkIn } from './patients.ts';
import { goHome, goToTest } from './way-on.ts';
import { path, type SessionView, type World } from './world.ts';

interface Called {
  encounter: string | null;
}

/** The share of people who are sent to tests and come back to the same doctor. */
const TO_TESTS = 0.2;

/** One doctor's session: call, wait for the patient, see, finish, next; close it when its time is over and all are seen. */
export function playSession(w: World, doctor: ApiUser, session: SessionView, random: () => number): void {
  const end = parseInstant(session.end) as string;
  const later = (minutes: number, step: () => Promise<void>) =>
    w.agenda.at(addMinutes(w.now(), minutes), session.id, step);
  const act = (encounter: string, verb: string) =>
    doctor.post<Called>(path(w, `queue/encounters/${encounter}/${verb}`), {});

  const callNext = async (): Promise<void> => {
    const answer = await doctor.post<Called>(path(w, `queue/sessions/${session.id}/call-next`), {}, [
      'queue.nobody_waiting',
    ]);
    const encounter = answer.code === null ? answer.body.encounter : null;
    const called = encounter && w.present.get(encounter);
    if (called) called.calls += 1;
    if (encounter) return later(1 + Math.floor(random() * 2), () => meet(encounter));
    if (w.now() >= end) return close();
    w.idle.set(session.id, ring);
  };

  /** Somebody has checked in, or the time is over. */
  const ring = (): void => {
    if (w.idle.delete(session.id)) later(0, callNext);
  };

  const meet = async (encounter: string): Promise<void> => {
    const guest = w.present.get(encounter);
    if (!guest) return void w.errors.push('called somebody who never checked in');
    if (random() < 0.04) {
      await act(encounter, 'absent');
      w.counts.absent += 1;
      guest.missed = true;
      if (random() < 0.5 && addMinutes(w.now(), 12) < end) later(12, () => checkIn(w, guest));
      return callNext();
    }
    const answer = await act(encounter, 'start');
    if (answer.code !== null) return;
    // A visit begins once: back from tests, the wait counted no second time.
    if (!guest.seen)
      w.visits.push({
        department: session.department,
        booked: guest.booked,
        checkedInAt: guest.checkedInAt as string,
        slotStart: guest.slotStart,
        startedAt: w.now(),
        session: session.id,
        sessionStart: session.start,
        newKind: session.clinicKind !== 'ordinary',
      });
    const tests = !guest.seen && random() < TO_TESTS && addMinutes(w.now(), 60) < end;
    guest.seen = true;
    later(2 + Math.floor(random() * 8), async () => {
      await act(encounter, tests ? 'tests' : 'finish');
      if (tests) {
        w.counts.sentToTests += 1;
        const minutes = 15 + Math.floor(random() * 15);
        await goToTest(w, guest, addMinutes(w.now(), minutes));
        later(minutes, () => checkIn(w, guest));
      } else {
        if (guest.tested) w.counts.backFromTests += 1;
        await goHome(w, guest);
      }
      guest.tested = tests;
      await callNext();
    });
  };

  const close = async (): Promise<void> => {
    const answer = await doctor.post<{ noShow: number }>(path(w, `queue/sessions/${session.id}/close`), {});
    if (answer.code === null) w.counts.noShow += answer.body.noShow;
  };

  w.agenda.at(parseInstant(session.start) as string, session.id, callNext);
  w.agenda.at(end, session.id, async () => ring());
}
