-- Emergency access (破窗): one member of staff reads one patient for an hour, says why, and answers for it afterwards.
create table identity.break_glass (
  hospital_id integer not null,
  grant_id uuid not null,
  account_id uuid not null,
  patient_id uuid not null,
  reason text not null,
  at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  reviewed_at timestamptz,
  reviewed_by uuid,
  verdict text,
  constraint identity_break_glass_pkey primary key (hospital_id, grant_id),
  constraint identity_break_glass_hour check (ends_at > at and ends_at <= at + interval '60 minutes'),
  constraint identity_break_glass_verdict check (verdict in ('justified', 'not_justified')),
  constraint identity_break_glass_review check ((reviewed_at is null) = (verdict is null)),
  constraint identity_break_glass_other_eyes check (reviewed_by <> account_id),
  constraint identity_break_glass_patient foreign key (hospital_id, patient_id)
    references identity.patient (hospital_id, patient_id),
  constraint identity_break_glass_staff foreign key (hospital_id, account_id)
    references identity.staff (hospital_id, account_id)
);
create index identity_break_glass_open on identity.break_glass (hospital_id, account_id, ends_at);
create index identity_break_glass_waiting on identity.break_glass (hospital_id, at) where reviewed_at is null;

-- Hospitals that are at work already get the permissions a new one starts with.
alter table identity.role no force row level security;
alter table identity.role_permission no force row level security;
insert into identity.role_permission (hospital_id, role, permission, duty)
  select hospital_id, role, case role when 'audit_admin' then 'identity.break_glass.review' else 'identity.break_glass.use' end,
    duty
  from identity.role where role in ('audit_admin', 'doctor', 'nurse') on conflict do nothing;
