-- Hospitals that are at work already: the improvement office answers an authority, the leader accepts being under it.
alter table identity.role no force row level security;
alter table identity.role_permission no force row level security;
insert into identity.role_permission (hospital_id, role, permission, duty)
  select r.hospital_id, r.role, p.permission, r.duty
  from identity.role r join (values
    ('improvement_office', 'none', 'bureau.answer'),
    ('leader', 'none', 'bureau.answer'), ('leader', 'none', 'bureau.consent'))
    as p (role, duty, permission) on p.role = r.role and p.duty = r.duty
  on conflict do nothing;
alter table identity.role force row level security;
alter table identity.role_permission force row level security;
