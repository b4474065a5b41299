-- The session whose hours and free places a substitute took over when it was stopped. The places are places of the rota
-- once, in the session that was stopped; the one that goes on gives them under another doctor.
alter table booking.session add column copied_from uuid;
alter table booking.session add constraint booking_session_copied_from
  foreign key (hospital_id, copied_from) references booking.session (hospital_id, id);

-- Those that were taken over before: written in the moment of the stop, with the same hours, for the doctor it names.
alter table booking.session no force row level security;
alter table booking.stop no force row level security;
update booking.session s set copied_from = o.id
from booking.stop c
join booking.session o on o.hospital_id = c.hospital_id and o.id = c.session_id
where s.hospital_id = c.hospital_id and s.practitioner_id = c.substitute_id and s.template_id is null and s.id <> o.id
  and s.date = o.date and s.starts_at = o.starts_at and s.ends_at = o.ends_at and s.moved_at = c.stopped_at;
alter table booking.session force row level security;
alter table booking.stop force row level security;

create or replace view booking.v_slot_share with (security_invoker = true) as
select s.hospital_id, s.id as session_id, s.department_id, s.practitioner_id, s.date, s.slot_class, s.state,
  l.id as slot_id, l.starts_at, l.share, l.capacity, l.held, l.booked, l.added, s.copied_from is not null as copied
from booking.slot l
join booking.session s on s.hospital_id = l.hospital_id and s.id = l.session_id;

create or replace view booking.v_slot_visit with (security_invoker = true) as
select s.hospital_id, s.id as session_id, s.department_id, s.practitioner_id, s.date, s.slot_class, s.state,
  l.id as slot_id, l.starts_at, l.visit, l.added, l.capacity, l.booked, s.copied_from is not null as copied
from booking.slot l
join booking.session s on s.hospital_id = l.hospital_id and s.id = l.session_id;
