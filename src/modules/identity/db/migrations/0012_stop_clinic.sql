-- Hospitals that are at work already get the rights a new one starts with: doctors ask that a clinic of theirs is stopped,
-- the leadership approves.
alter table identity.role no force row level security;
alter table identity.role_permission no force row level security;
insert into identity.role_permission (hospital_id, role, permission, duty)
  select r.hospital_id, r.role, p.permission, r.duty
  from identity.role r join (values ('doctor', 'booking.stop.ask'), ('leader', 'booking.stop.approve'))
    as p (role, permission) on p.role = r.role
  on conflict do nothing;
