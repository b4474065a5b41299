-- Hospitals that are at work already: the office that keeps the improvement programme (改善办), and what leaders and staff
-- do in it. A new hospital gets the same from domain/default-roles.ts.
alter table identity.role no force row level security;
alter table identity.role_permission no force row level security;
insert into identity.role (hospital_id, role, name_zh, name_en)
  select distinct hospital_id, 'improvement_office', '改善办', 'Improvement office' from identity.role
  on conflict do nothing;
insert into identity.role_permission (hospital_id, role, permission, duty)
  select r.hospital_id, r.role, p.permission, r.duty
  from identity.role r join (values
    ('improvement_office', 'none', 'programme.view'), ('improvement_office', 'none', 'programme.plan'),
    ('improvement_office', 'none', 'programme.own'), ('improvement_office', 'none', 'programme.oversee'),
    ('improvement_office', 'none', 'programme.round'), ('improvement_office', 'none', 'programme.verify'),
    ('improvement_office', 'none', 'programme.score'), ('improvement_office', 'none', 'programme.declare'),
    ('improvement_office', 'none', 'programme.report'),
    ('leader', 'none', 'programme.own'), ('leader', 'none', 'programme.oversee'), ('leader', 'none', 'programme.round'),
    ('leader', 'none', 'programme.verify'), ('leader', 'none', 'programme.report'),
    ('doctor', 'none', 'programme.own'),
    ('nurse', 'none', 'programme.own'),
    ('registrar', 'none', 'programme.own'),
    ('registrar_lead', 'none', 'programme.own'))
    as p (role, duty, permission) on p.role = r.role and p.duty = r.duty
  on conflict do nothing;
alter table identity.role force row level security;
alter table identity.role_permission force row level security;
