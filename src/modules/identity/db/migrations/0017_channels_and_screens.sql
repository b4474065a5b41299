-- Hospitals that are at work already: who keeps the channels of messages, who calls whom no message reached, who hangs screens.
alter table identity.role no force row level security;
alter table identity.role_permission no force row level security;
insert into identity.role_permission (hospital_id, role, permission, duty)
  select r.hospital_id, r.role, p.permission, r.duty
  from identity.role r join (values
    ('admin', 'system', 'messaging.channels'), ('admin', 'system', 'queue.screens'),
    ('registrar', 'none', 'messaging.phone_list'), ('registrar_lead', 'none', 'messaging.phone_list'),
    ('nurse', 'none', 'messaging.phone_list'), ('registrar_lead', 'none', 'queue.screens'))
    as p (role, duty, permission) on p.role = r.role and p.duty = r.duty
  on conflict do nothing;
alter table identity.role force row level security;
alter table identity.role_permission force row level security;
