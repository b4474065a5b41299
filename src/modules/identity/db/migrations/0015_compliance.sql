-- Hospitals that are at work already: who may see how the places of the clinics were shared and used.
alter table identity.role no force row level security;
alter table identity.role_permission no force row level security;
insert into identity.role_permission (hospital_id, role, permission, duty)
  select r.hospital_id, r.role, 'booking.compliance', r.duty
  from identity.role r join (values ('admin', 'system'), ('leader', 'none')) as p (role, duty)
    on p.role = r.role and p.duty = r.duty
  on conflict do nothing;
