-- FHIR Patient.link replaced-by: the record that stands for this one now, at the end of every chain. Null: active.
alter table identity.patient add column survivor_id uuid;
alter table identity.patient add constraint identity_patient_survivor foreign key (hospital_id, survivor_id)
  references identity.patient (hospital_id, patient_id);
alter table identity.patient add constraint identity_patient_not_own_survivor check (survivor_id <> patient_id);
create index identity_patient_by_survivor on identity.patient (hospital_id, survivor_id) where survivor_id is not null;

-- One merge of two records. survivor_id is what was chosen then; a later merge may have replaced that one in turn.
create table identity.patient_merge (
  hospital_id integer not null,
  merge_id uuid not null,
  survivor_id uuid not null,
  replaced_id uuid not null,
  reason text not null,
  merged_at timestamptz not null,
  merged_by uuid not null,
  undo_reason text,
  undone_at timestamptz,
  undone_by uuid,
  constraint identity_patient_merge_pkey primary key (hospital_id, merge_id),
  constraint identity_patient_merge_two check (survivor_id <> replaced_id),
  constraint identity_patient_merge_undone check (
    (undone_at is null) = (undone_by is null) and (undone_at is null) = (undo_reason is null)
  ),
  constraint identity_patient_merge_survivor foreign key (hospital_id, survivor_id)
    references identity.patient (hospital_id, patient_id),
  constraint identity_patient_merge_replaced foreign key (hospital_id, replaced_id)
    references identity.patient (hospital_id, patient_id)
);
create unique index identity_patient_replaced_once on identity.patient_merge (hospital_id, replaced_id)
  where undone_at is null;
create index identity_patient_merge_by_survivor on identity.patient_merge (hospital_id, survivor_id);
create index identity_patient_merge_by_time on identity.patient_merge (hospital_id, merged_at);

-- The journal: which rows a merge re-pointed. place is schema.table.column, row_id the key of the row.
create table identity.patient_merge_row (
  hospital_id integer not null,
  merge_id uuid not null,
  place text not null,
  row_id uuid not null,
  constraint identity_patient_merge_row_pkey primary key (hospital_id, merge_id, place, row_id),
  constraint identity_patient_merge_row_merge foreign key (hospital_id, merge_id)
    references identity.patient_merge (hospital_id, merge_id)
);

-- Somebody looked and said: two people. Never offered again.
create table identity.not_duplicate (
  hospital_id integer not null,
  first_id uuid not null,
  second_id uuid not null,
  said_at timestamptz not null,
  said_by uuid not null,
  constraint identity_not_duplicate_pkey primary key (hospital_id, first_id, second_id),
  constraint identity_not_duplicate_order check (first_id < second_id),
  constraint identity_not_duplicate_first foreign key (hospital_id, first_id)
    references identity.patient (hospital_id, patient_id),
  constraint identity_not_duplicate_second foreign key (hospital_id, second_id)
    references identity.patient (hospital_id, patient_id)
);

-- A child registered under the mother before it has a name and a document.
create table identity.newborn (
  hospital_id integer not null,
  patient_id uuid not null,
  mother_id uuid not null,
  born_on date not null,
  birth_order smallint not null,
  registered_at timestamptz not null,
  completed_at timestamptz,
  constraint identity_newborn_pkey primary key (hospital_id, patient_id),
  constraint identity_newborn_order check (birth_order between 1 and 9),
  constraint identity_newborn_patient foreign key (hospital_id, patient_id)
    references identity.patient (hospital_id, patient_id),
  constraint identity_newborn_mother foreign key (hospital_id, mother_id)
    references identity.patient (hospital_id, patient_id)
);
create index identity_newborn_by_mother on identity.newborn (hospital_id, mother_id, born_on);

-- Hospitals that are at work already get the role and the permission a new one starts with.
alter table identity.role no force row level security;
alter table identity.role_permission no force row level security;
insert into identity.role (hospital_id, role, name_zh, name_en, duty)
  select distinct hospital_id, 'registrar_lead', '挂号组长', 'Lead registrar', 'none' from identity.role
  on conflict do nothing;
insert into identity.role_permission (hospital_id, role, permission, duty)
  select r.hospital_id, r.role, p.permission, r.duty
  from identity.role r cross join (values ('identity.patient.register'), ('identity.patient.find'),
    ('identity.patient.merge'), ('booking.desk'), ('queue.desk')) as p (permission)
  where r.role = 'registrar_lead' and r.duty = 'none' on conflict do nothing;
