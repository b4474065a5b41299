-- Hospitals that are at work already: who answers calls for help, who hears of those that nobody answers, and the role of
-- sign-language interpreters; patient accounts may call.
alter table identity.role no force row level security;
alter table identity.role_permission no force row level security;
insert into identity.role (hospital_id, role, name_zh, name_en, duty)
  select distinct hospital_id, 'interpreter', '手语翻译', 'Sign-language interpreter', 'none' from identity.role
  on conflict do nothing;
insert into identity.role_permission (hospital_id, role, permission, duty)
  select r.hospital_id, r.role, p.permission, r.duty
  from identity.role r join (values
    ('registrar', 'servicedesk.help'), ('registrar_lead', 'servicedesk.help'), ('nurse', 'servicedesk.help'),
    ('registrar_lead', 'servicedesk.help_lead'), ('interpreter', 'servicedesk.sign'))
    as p (role, permission) on p.role = r.role
  on conflict do nothing;
alter table identity.role force row level security;
alter table identity.role_permission force row level security;
insert into identity.patient_permission (permission)
  select 'servicedesk.call.self' where exists (select from identity.patient_permission) on conflict do nothing;
