-- Hospitals that are at work already get the rights a new one starts with: the lead registrar keeps and approves rotas
-- (nobody their own), doctors and who keeps the rota add places.
alter table identity.role no force row level security;
alter table identity.role_permission no force row level security;
insert into identity.role_permission (hospital_id, role, permission, duty)
  select r.hospital_id, r.role, p.permission, r.duty
  from identity.role r join (values ('registrar_lead', 'booking.rota'), ('registrar_lead', 'booking.rota.approve'),
    ('registrar_lead', 'booking.slot_add'), ('doctor', 'booking.slot_add'), ('admin', 'booking.slot_add'))
    as p (role, permission) on p.role = r.role
  on conflict do nothing;
