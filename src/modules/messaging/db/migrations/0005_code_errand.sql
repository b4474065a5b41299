-- A code that somebody asked for, on its way to a phone. It and the phone are sealed while it is under way, and gone from
-- the row once it was taken, given up, or too old: the table refuses an ended errand that still holds one.
create table messaging.code_errand (
  hospital_id integer not null,
  errand_id uuid not null,
  template text not null,
  lang text not null,
  elder boolean not null,
  phone_sealed text,
  code_sealed text,
  state text not null,
  tries smallint not null default 0,
  next_at timestamptz,
  until timestamptz not null,
  channel_id uuid,
  detail text,
  created_at timestamptz not null,
  ended_at timestamptz,
  constraint messaging_code_errand_pkey primary key (hospital_id, errand_id),
  constraint messaging_code_errand_template check (template in ('sign_in_code', 'new_phone_code')),
  constraint messaging_code_errand_lang check (lang in ('zh', 'en')),
  constraint messaging_code_errand_state check (state in ('pending', 'sent', 'failed', 'expired')),
  constraint messaging_code_errand_wiped check (case when state = 'pending'
    then phone_sealed is not null and code_sealed is not null and ended_at is null
    else phone_sealed is null and code_sealed is null and next_at is null and ended_at is not null end)
);
create index messaging_code_errand_pending on messaging.code_errand (hospital_id, until) where state = 'pending';
create index messaging_code_errand_failed on messaging.code_errand (hospital_id, ended_at) where state = 'failed';
