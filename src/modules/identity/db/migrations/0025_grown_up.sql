-- The day of each hospital by the platform's clock, kept by a sweep: what of an account's links is over is asked without a clock.
create table identity.hospital_day (
  hospital_id integer not null,
  day date not null,
  constraint identity_hospital_day_pkey primary key (hospital_id)
);

-- Whoever acted for a child asks the grown person's leave to go on; the person says so with an account of their own, or at a
-- window. It names the link it is about (account and record as they were linked).
create table identity.grown_consent (
  hospital_id integer not null,
  consent_id uuid not null,
  patient_id uuid not null,
  account_id uuid not null,
  guardian_record uuid,
  relationship text not null,
  state text not null,
  asked_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid,
  version integer not null default 1,
  constraint identity_grown_consent_pkey primary key (hospital_id, consent_id),
  constraint identity_grown_consent_state check (state in ('asked', 'granted', 'refused')),
  constraint identity_grown_consent_decided check (
    (decided_at is null) = (state = 'asked') and (decided_at is null) = (decided_by is null)),
  constraint identity_grown_consent_patient foreign key (hospital_id, patient_id)
    references identity.patient (hospital_id, patient_id)
);
create unique index identity_grown_consent_one on identity.grown_consent (hospital_id, patient_id, account_id)
  where state in ('asked', 'granted');
create index identity_grown_consent_asked on identity.grown_consent (hospital_id, asked_at) where state = 'asked';
