-- Bytes that prove a licence, a certificate or a training: what they are is read from themselves, never from their name.
create table people.proof (
  hospital_id integer not null,
  file_id uuid not null,
  licence_id uuid,
  certificate_id uuid,
  training_id uuid,
  media text not null,
  bytes bytea not null,
  sm3 text not null,
  kept_at timestamptz not null,
  kept_by text not null,
  constraint people_proof_pkey primary key (hospital_id, file_id),
  constraint people_proof_of check (num_nonnulls(licence_id, certificate_id, training_id) = 1),
  constraint people_proof_licence foreign key (hospital_id, licence_id) references people.licence (hospital_id, licence_id),
  constraint people_proof_certificate foreign key (hospital_id, certificate_id)
    references people.certificate (hospital_id, certificate_id),
  constraint people_proof_training foreign key (hospital_id, training_id)
    references people.training (hospital_id, training_id),
  constraint people_proof_media check (media in ('image/png', 'image/jpeg', 'image/webp', 'application/pdf')),
  constraint people_proof_size check (octet_length(bytes) between 1 and 8000000)
);
create index people_proof_by_licence on people.proof (hospital_id, licence_id) where licence_id is not null;
create index people_proof_by_certificate on people.proof (hospital_id, certificate_id) where certificate_id is not null;
create index people_proof_by_training on people.proof (hospital_id, training_id) where training_id is not null;

-- When each is next looked at for a reminder (null: as soon as possible, infinity: never again).
alter table people.licence add column remind_on date;
alter table people.certificate add column remind_on date;
alter table people.training add column remind_on date;
create index people_licence_to_remind on people.licence (hospital_id, remind_on)
  where ended_at is null and valid_until is not null;
create index people_certificate_to_remind on people.certificate (hospital_id, remind_on)
  where ended_at is null and valid_until is not null;
create index people_training_to_remind on people.training (hospital_id, remind_on) where state = 'planned';

-- A step of reminding is taken once for each end, however often the sweep comes by.
create table people.reminder_sent (
  hospital_id integer not null,
  record_id uuid not null,
  ends_on date not null,
  step text not null,
  sent_at timestamptz not null,
  constraint people_reminder_sent_pkey primary key (hospital_id, record_id, ends_on, step),
  constraint people_reminder_sent_step check (step in ('before_90', 'before_30', 'before_7', 'after'))
);
