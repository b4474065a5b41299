-- When the owner of the record showed, by the code sent to it, that the phone in it is in their hand.
alter table identity.patient add column phone_proved_at timestamptz;

-- Hospitals that are at work already: who meets patients may ask for a reminder and sees whom none reached.
alter table identity.role no force row level security;
alter table identity.role_permission no force row level security;
insert into identity.role_permission (hospital_id, role, permission, duty)
  select r.hospital_id, r.role, 'booking.reminders', r.duty from identity.role r
  where r.role in ('registrar', 'registrar_lead', 'nurse', 'doctor') and r.duty = 'none'
  on conflict do nothing;
alter table identity.role force row level security;
alter table identity.role_permission force row level security;
