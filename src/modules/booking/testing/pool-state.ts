import type { House } from './pool-house.ts';
import type { PoolModel } from './pool-model.ts';

/** Everything a person could see of the pool, in the same words from the house and from the model. */
export interface PoolState {
  places: string[];
  walkIns: string[];
  sessions: string[];
  line: string[];
}

export async function houseState(house: House): Promise<PoolState> {
  const ids = house.sessions.map(({ id }) => id);
  const places = await house.a.rows<{ patient: string | null; what: string; number: number | null }>(
    `select coalesce(b.patient_id, h.patient_id) as patient, coalesce(b.number, h.number, l.free_numbers[1]) as number,
       case when b.id is not null then 'booked' when h.kind = 'person' then 'held' when h.kind = 'offer' then 'offered'
         when h.kind = 'priority' then 'kept' when h.id is not null then h.kind else 'free' end as what
     from unnest($1::uuid[]) with ordinality as asked (id, n) join booking.slot l on l.id = asked.id
     left join booking.appointment b on b.slot_id = l.id and b.state = 'booked'
     left join booking.hold h on h.slot_id = l.id and h.state = 'held' order by asked.n`,
    [house.everySlot()],
  );
  const walkIns = await house.a.rows<{ patient: string; session: string; number: number }>(
    `select patient_id as patient, session_id as session, number from booking.appointment
     where session_id = any($1) and slot_id is null and state = 'booked' order by number`,
    [ids],
  );
  const sessions = await house.a.rows<{ state: string; walkIns: number; next: number }>(
    `select s.state, s.walk_ins as "walkIns", s.next_number as next
     from unnest($1::uuid[]) with ordinality as asked (id, n) join booking.session s on s.id = asked.id order by asked.n`,
    [ids],
  );
  const line = await house.a.rows<{ patient: string; state: string }>(
    'select patient_id as patient, state from booking.waitlist where department_id = any($1) order by id',
    [house.sessions.map(({ department }) => department)],
  );
  return {
    places: places.map(({ what, patient, number }) => told(what, house.nameOf(patient), number)),
    walkIns: walkIns
      .map(({ patient, session, number }) => `${ids.indexOf(session)}/${number} ${house.nameOf(patient)}`)
      .sort(),
    sessions: sessions.map(({ state, walkIns: n, next }) => `${state} ${n} ${next}`),
    line: line.map(({ patient, state }) => `${house.nameOf(patient)} ${state}`),
  };
}

export function modelState(model: PoolModel): PoolState {
  return {
    places: model.places.map(({ taken, number }) => {
      if (taken.is === 'free') return told('free', -1, number);
      return told(taken.is, taken.is === 'offered' ? taken.to.person : taken.by, number);
    }),
    walkIns: model.live
      .filter(({ place }) => place === null)
      .map(({ person, session, number }) => `${session}/${number} ${person}`)
      .sort(),
    sessions: model.sessions.map(({ state, walkIns, nextNumber }) => `${state} ${walkIns} ${nextNumber}`),
    line: model.waitlist.all.map(({ person, state }) => `${person} ${state}`),
  };
}

const told = (what: string, who: number, number: number | null) => `${number} ${what}${who < 0 ? '' : ` ${who}`}`;
