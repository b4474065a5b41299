-- Hospitals that are at work already: who stands at the triage desk, who opens courses of treatment, who hands patients over under the
-- first-asked duty, and that the leadership sees it.
alter table identity.role no force row level security;
alter table identity.role_permission no force row level security;
insert into identity.role_permission (hospital_id, role, permission, duty)
  select r.hospital_id, r.role, p.permission, r.duty
  from identity.role r join (values
    ('nurse', 'queue.triage'), ('registrar_lead', 'queue.triage'),
    ('nurse', 'queue.courses'), ('doctor', 'queue.courses'),
    ('registrar', 'triage.handover'), ('registrar_lead', 'triage.handover'), ('nurse', 'triage.handover'),
    ('doctor', 'triage.handover'), ('leader', 'triage.oversee'))
    as p (role, permission) on p.role = r.role and r.duty = 'none'
  on conflict do nothing;
alter table identity.role force row level security;
alter table identity.role_permission force row level security;
