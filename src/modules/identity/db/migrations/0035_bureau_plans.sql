-- Authorities that are at work already: their people import a plan as hospitals do, to send it down.
alter table identity.role no force row level security;
alter table identity.role_permission no force row level security;
insert into identity.role_permission (hospital_id, role, permission, duty)
  select r.hospital_id, r.role, p.permission, r.duty
  from identity.role r join (values
    ('bureau', 'none', 'programme.plan'),
    ('bureau', 'none', 'programme.own'))
    as p (role, duty, permission) on p.role = r.role and p.duty = r.duty
  where exists (select 1 from identity.role_permission v
    where v.hospital_id = r.hospital_id and v.role = r.role and v.permission = 'bureau.view')
  on conflict do nothing;
alter table identity.role force row level security;
alter table identity.role_permission force row level security;
