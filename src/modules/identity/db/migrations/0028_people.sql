-- Hospitals that are at work already: staff answer surveys and see their trainings, the improvement office keeps them.
alter table identity.role no force row level security;
alter table identity.role_permission no force row level security;
insert into identity.role_permission (hospital_id, role, permission, duty)
  select r.hospital_id, r.role, p.permission, r.duty
  from identity.role r join (values
    ('improvement_office', 'none', 'people.own'), ('improvement_office', 'none', 'people.manage'),
    ('leader', 'none', 'people.own'), ('doctor', 'none', 'people.own'), ('nurse', 'none', 'people.own'),
    ('registrar', 'none', 'people.own'), ('registrar_lead', 'none', 'people.own'))
    as p (role, duty, permission) on p.role = r.role and p.duty = r.duty
  on conflict do nothing;
alter table identity.role force row level security;
alter table identity.role_permission force row level security;
