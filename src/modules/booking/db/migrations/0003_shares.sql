-- For whom a slot is released: standards 3.1 (80 % online, 40 % of it to lower-tier institutions first), 3.8 (on site).
-- Kept counts by share: a day's free places for a channel are a sum over sessions, never a walk over slots.
alter table booking.slot add column share text not null default 'online';
alter table booking.slot add constraint booking_slot_share check (share in ('onsite', 'online', 'tier'));
alter table booking.session add column free_onsite integer not null default 0;
alter table booking.session add column free_tier integer not null default 0;

-- Sessions that are there already get their shares as domain/rules/shares-are-spread-over-the-session gives them with
-- the default figures; here written out, because a migration never changes.
with placed as (
  select hospital_id, id, n, k, n - (n * 80 + 99) / 100 as onsite
  from (select hospital_id, id, (count(*) over session)::integer as n,
      (row_number() over (session order by starts_at) - 1)::integer as k
    from booking.slot window session as (partition by hospital_id, session_id)) s
), spread as (
  select hospital_id, id, n - onsite as online, ((n - onsite) * 40 + 99) / 100 as tier,
    ((k + 1) * onsite + n / 2) / n > (k * onsite + n / 2) / n as is_onsite,
    k - (k * onsite + n / 2) / n as j
  from placed
)
update booking.slot l set share = case
    when s.is_onsite then 'onsite'
    when ((s.j + 1) * s.tier + s.online / 2) / s.online > (s.j * s.tier + s.online / 2) / s.online then 'tier'
    else 'online' end
from spread s where s.hospital_id = l.hospital_id and s.id = l.id;

update booking.session s set free_onsite = c.onsite, free_tier = c.tier
from (select hospital_id, session_id,
    coalesce(sum(cardinality(free_numbers)) filter (where share = 'onsite'), 0)::integer as onsite,
    coalesce(sum(cardinality(free_numbers)) filter (where share = 'tier'), 0)::integer as tier
  from booking.slot group by hospital_id, session_id) c
where c.hospital_id = s.hospital_id and c.session_id = s.id and (c.onsite > 0 or c.tier > 0);

alter table booking.session add constraint booking_session_free_by_share
  check (free_onsite >= 0 and free_tier >= 0 and free_onsite + free_tier <= free);

alter table booking.appointment drop constraint booking_appointment_channel;
alter table booking.appointment add constraint booking_appointment_channel check (channel in
  ('web', 'mobile', 'window', 'phone', 'kiosk', 'clinic_room', 'partner', 'family_doctor', 'walk_in'));

-- What a hospital's own figures were, from when, and who set them. Rows are only added.
create table booking.setting_change (
  hospital_id integer not null,
  id uuid not null,
  key text not null,
  value jsonb not null,
  before jsonb,
  reason text not null,
  changed_at timestamptz not null,
  changed_by text not null,
  constraint booking_setting_change_pk primary key (hospital_id, id)
);
create index booking_setting_change_by_key on booking.setting_change (hospital_id, key, changed_at);
insert into booking.setting_change (hospital_id, id, key, value, reason, changed_at, changed_by)
  select hospital_id, gen_random_uuid(), key, value, '', changed_at, changed_by from booking.setting;

-- Slots by department, day and share: what indicator 2 and the compliance page add up.
create view booking.v_slot_share with (security_invoker = true) as
select s.hospital_id, s.id as session_id, s.department_id, s.practitioner_id, s.date, s.slot_class, s.state,
  l.id as slot_id, l.starts_at, l.share, l.capacity, l.held, l.booked
from booking.slot l
join booking.session s on s.hospital_id = l.hospital_id and s.id = l.session_id;
