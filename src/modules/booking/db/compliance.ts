import type { LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { ShareCount } from '../domain/compliance.ts';
import type { Channel, Share } from '../domain/session.ts';
import { hospitalOf } from './hospital-of.ts';

/**
 * Places by department, day and share; drafts of a rota are not places yet, added places are beside the shares, and of those
 * that a substitute took over only the use is counted: the places are the stopped session's.
 */
export async function shareCounts(t: Tx, from: LocalDate, to: LocalDate): Promise<ShareCount[]> {
  const { rows } = await t.client.query<ShareCount>(
    `select department_id as department, date, share, sum(case when copied then 0 else capacity end)::integer as places,
       sum(booked)::integer as used
     from booking.v_slot_share where hospital_id = $1 and date between $2 and $3 and state <> 'planned' and not added
     group by department_id, date, share order by department_id, date, share`,
    [hospitalOf(t), from, to],
  );
  return rows;
}

/** What was booked through one channel of places of one share; share null: on the spot, without a place. A move is no cancellation. */
export interface ChannelCount {
  share: Share | null;
  channel: Channel;
  booked: number;
  came: number;
  noShow: number;
  cancelled: number;
}

export async function channelCounts(
  t: Tx,
  from: LocalDate,
  to: LocalDate,
  department: string | null,
): Promise<ChannelCount[]> {
  const { rows } = await t.client.query<ChannelCount>(
    `select l.share, a.channel, (count(*) filter (where a.state <> 'cancelled'))::integer as booked,
       (count(*) filter (where a.state in ('arrived', 'fulfilled')))::integer as came,
       (count(*) filter (where a.state = 'no_show'))::integer as "noShow",
       (count(*) filter (where a.state = 'cancelled' and a.moved_to is null))::integer as cancelled
     from booking.session s
     join booking.appointment a on a.hospital_id = s.hospital_id and a.session_id = s.id
     left join booking.slot l on l.hospital_id = a.hospital_id and l.id = a.slot_id
     where s.hospital_id = $1 and s.date between $2 and $3 and ($4::uuid is null or s.department_id = $4)
     group by l.share, a.channel order by l.share nulls last, a.channel`,
    [hospitalOf(t), from, to, department],
  );
  return rows;
}
