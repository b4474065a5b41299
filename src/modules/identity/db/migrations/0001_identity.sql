-- Account class. login_key is the keyed blind index (hex) of a phone or user name; nobody can read it back.
create table identity.account (
  account_id uuid not null,
  kind text not null,
  login_key text not null,
  login_sealed text not null,
  password text,
  hospital_id integer,
  lang text not null,
  created_at timestamptz not null,
  disabled_at timestamptz,
  constraint identity_account_pkey primary key (account_id),
  constraint identity_account_login unique (login_key),
  constraint identity_account_kind check (
    (kind = 'staff' and password is not null and hospital_id is not null)
    or (kind = 'patient' and password is null and hospital_id is null)
  ),
  constraint identity_account_lang check (lang in ('zh', 'en'))
);

create table identity.session (
  session_id uuid not null,
  account_id uuid not null,
  token_hash text not null,
  kind text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  constraint identity_session_pkey primary key (session_id),
  constraint identity_session_token unique (token_hash),
  constraint identity_session_kind check (kind in ('staff', 'patient')),
  constraint identity_session_account foreign key (account_id) references identity.account (account_id)
);
create index identity_session_by_account on identity.session (account_id);

-- The one pending code of a phone. account_id stays null until the phone belongs to an account.
create table identity.sign_in_code (
  login_key text not null,
  account_id uuid,
  code_hash text,
  expires_at timestamptz not null,
  tries integer not null,
  window_start timestamptz not null,
  sent integer not null,
  constraint identity_sign_in_code_pkey primary key (login_key),
  constraint identity_sign_in_code_tries check (tries between 0 and 5)
);

-- Wrong passwords per user name, whether or not the user exists: a lock must not tell who does.
create table identity.password_guard (
  login_key text not null,
  account_id uuid,
  failures integer not null,
  locked_until timestamptz,
  constraint identity_password_guard_pkey primary key (login_key)
);

create table identity.account_patient (
  account_id uuid not null,
  hospital_id integer not null,
  patient_id uuid not null,
  relationship text not null,
  linked_at timestamptz not null,
  constraint identity_account_patient_pkey primary key (account_id, hospital_id, patient_id),
  constraint identity_account_patient_account foreign key (account_id) references identity.account (account_id),
  constraint identity_account_patient_relationship check (
    relationship in ('self', 'spouse', 'child', 'parent', 'grandparent', 'sibling', 'other')
  )
);
create unique index identity_one_self on identity.account_patient (account_id, hospital_id)
  where relationship = 'self';

-- How many people an account looks after in one hospital: the counter is the limit's referee.
create table identity.account_family (
  account_id uuid not null,
  hospital_id integer not null,
  linked integer not null,
  constraint identity_account_family_pkey primary key (account_id, hospital_id)
);

-- Reference class: what every patient account may do.
create table identity.patient_permission (
  permission text not null,
  constraint identity_patient_permission_pkey primary key (permission)
);

-- Hospital class from here on. FHIR Patient.
create table identity.patient (
  hospital_id integer not null,
  patient_id uuid not null,
  name text not null,
  gender text not null,
  birth_date date not null,
  phone_sealed text not null,
  phone_index text not null,
  address_sealed text,
  lang text not null,
  deceased_at timestamptz,
  created_at timestamptz not null,
  constraint identity_patient_pkey primary key (hospital_id, patient_id),
  constraint identity_patient_gender check (gender in ('male', 'female', 'other', 'unknown')),
  constraint identity_patient_lang check (lang in ('zh', 'en'))
);
create index identity_patient_by_phone on identity.patient (hospital_id, phone_index);
create index identity_patient_by_name on identity.patient (hospital_id, name text_pattern_ops);

-- family: kinds that print the same number (resident ID, household register) share one number space.
create table identity.patient_document (
  hospital_id integer not null,
  document_id uuid not null,
  patient_id uuid not null,
  kind text not null,
  family text not null,
  number_sealed text not null,
  number_index text not null,
  added_at timestamptz not null,
  constraint identity_patient_document_pkey primary key (hospital_id, document_id),
  constraint identity_document_taken unique (hospital_id, family, number_index),
  constraint identity_patient_document_patient foreign key (hospital_id, patient_id)
    references identity.patient (hospital_id, patient_id)
);
create index identity_patient_document_by_patient on identity.patient_document (hospital_id, patient_id);
create index identity_patient_document_by_number on identity.patient_document (hospital_id, number_index);

-- Required under 14 (PIPL 31).
create table identity.patient_guardian (
  hospital_id integer not null,
  guardian_id uuid not null,
  patient_id uuid not null,
  name text not null,
  relationship text not null,
  document_kind text not null,
  number_sealed text not null,
  number_index text not null,
  added_at timestamptz not null,
  constraint identity_patient_guardian_pkey primary key (hospital_id, guardian_id),
  constraint identity_patient_guardian_relationship check (relationship in ('mother', 'father', 'grandparent', 'other')),
  constraint identity_patient_guardian_patient foreign key (hospital_id, patient_id)
    references identity.patient (hospital_id, patient_id)
);
create index identity_patient_guardian_by_patient on identity.patient_guardian (hospital_id, patient_id);

-- Append only: a withdrawal is one more row.
create table identity.patient_consent (
  hospital_id integer not null,
  consent_id uuid not null,
  patient_id uuid not null,
  kind text not null,
  version text not null,
  given boolean not null,
  account_id uuid not null,
  guardian_id uuid,
  at timestamptz not null,
  constraint identity_patient_consent_pkey primary key (hospital_id, consent_id),
  constraint identity_patient_consent_kind check (kind in ('privacy_notice', 'health_data')),
  constraint identity_patient_consent_patient foreign key (hospital_id, patient_id)
    references identity.patient (hospital_id, patient_id),
  constraint identity_patient_consent_guardian foreign key (hospital_id, guardian_id)
    references identity.patient_guardian (hospital_id, guardian_id)
);
create index identity_patient_consent_by_patient on identity.patient_consent (hospital_id, patient_id);

create table identity.role (
  hospital_id integer not null,
  role text not null,
  name_zh text not null,
  name_en text not null,
  constraint identity_role_pkey primary key (hospital_id, role)
);

create table identity.role_permission (
  hospital_id integer not null,
  role text not null,
  permission text not null,
  constraint identity_role_permission_pkey primary key (hospital_id, role, permission),
  constraint identity_role_permission_role foreign key (hospital_id, role) references identity.role (hospital_id, role)
);

-- The hospital's side of a staff account. An inactive row shuts the account out on its next request.
create table identity.staff (
  hospital_id integer not null,
  account_id uuid not null,
  name text not null,
  practitioner_id uuid,
  active boolean not null default true,
  constraint identity_staff_pkey primary key (hospital_id, account_id)
);

create table identity.role_member (
  hospital_id integer not null,
  role text not null,
  account_id uuid not null,
  constraint identity_role_member_pkey primary key (hospital_id, role, account_id),
  constraint identity_role_member_role foreign key (hospital_id, role) references identity.role (hospital_id, role),
  constraint identity_role_member_staff foreign key (hospital_id, account_id)
    references identity.staff (hospital_id, account_id)
);
create index identity_role_member_by_account on identity.role_member (hospital_id, account_id);
