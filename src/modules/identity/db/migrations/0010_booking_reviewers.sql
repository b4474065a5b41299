-- Hospitals that are at work already get the rights a new one starts with: who reviews missed visits and suspensions of
-- advance booking, and who sets its figures.
alter table identity.role no force row level security;
alter table identity.role_permission no force row level security;
insert into identity.role_permission (hospital_id, role, permission, duty)
  select r.hospital_id, r.role, p.permission, r.duty
  from identity.role r join (values ('registrar_lead', 'booking.suspension.review'), ('admin', 'booking.settings'))
    as p (role, permission) on p.role = r.role
  on conflict do nothing;
