-- Hospitals that are at work already get the role of lower-tier institutions, and the system administrator what keeps them.
alter table identity.role no force row level security;
alter table identity.role_permission no force row level security;
insert into identity.role (hospital_id, role, name_zh, name_en, duty)
  select distinct hospital_id, 'partner', '基层医疗机构', 'Partner institution', 'none' from identity.role
  on conflict do nothing;
insert into identity.role_permission (hospital_id, role, permission, duty)
  select r.hospital_id, r.role, p.permission, r.duty
  from identity.role r join (values ('partner', 'none', 'identity.patient.outside'),
    ('partner', 'none', 'booking.partner'),
    ('admin', 'system', 'booking.settings'), ('admin', 'system', 'booking.institutions'))
    as p (role, duty, permission) on p.role = r.role and p.duty = r.duty
  on conflict do nothing;
