-- Hospitals that are at work already: who writes what the hospital publishes, and who else reads it before.
alter table identity.role no force row level security;
alter table identity.role_permission no force row level security;
insert into identity.role_permission (hospital_id, role, permission, duty)
  select r.hospital_id, r.role, p.permission, r.duty
  from identity.role r join (values
    ('nurse', 'none', 'content.read'), ('nurse', 'none', 'content.edit'),
    ('doctor', 'none', 'content.read'), ('doctor', 'none', 'content.edit'),
    ('registrar_lead', 'none', 'content.read'), ('registrar_lead', 'none', 'content.edit'),
    ('registrar_lead', 'none', 'content.review'),
    ('leader', 'none', 'content.read'), ('leader', 'none', 'content.review'))
    as p (role, duty, permission) on p.role = r.role and p.duty = r.duty
  on conflict do nothing;
alter table identity.role force row level security;
alter table identity.role_permission force row level security;
