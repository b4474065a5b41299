-- Hospitals that are at work already: patients see their way through a visit, desks ask for somebody's next step, administrators
-- keep the feed to the city's companion platform.
alter table identity.role no force row level security;
alter table identity.role_permission no force row level security;
insert into identity.patient_permission (permission) values ('journey.companion.self') on conflict do nothing;
insert into identity.role_permission (hospital_id, role, permission, duty)
  select r.hospital_id, r.role, p.permission, r.duty
  from identity.role r join (values
    ('admin', 'system', 'journey.feed'), ('admin', 'system', 'journey.rehearse'),
    ('registrar', 'none', 'journey.desk'), ('registrar_lead', 'none', 'journey.desk'), ('nurse', 'none', 'journey.desk'))
    as p (role, duty, permission) on p.role = r.role and p.duty = r.duty
  on conflict do nothing;
alter table identity.role force row level security;
alter table identity.role_permission force row level security;
