-- Places by share, with a word on those that were added 加号 beside the regular ones: they are no part of the shares.
create or replace view booking.v_slot_share with (security_invoker = true) as
select s.hospital_id, s.id as session_id, s.department_id, s.practitioner_id, s.date, s.slot_class, s.state,
  l.id as slot_id, l.starts_at, l.share, l.capacity, l.held, l.booked, l.added
from booking.slot l
join booking.session s on s.hospital_id = l.hospital_id and s.id = l.session_id;
