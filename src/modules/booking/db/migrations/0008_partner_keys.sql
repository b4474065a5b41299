-- For which institution a place was booked: by somebody who works there or by a program with its key. It stays when that
-- person goes to work for another one.
alter table booking.appointment add column institution_id uuid;
alter table booking.appointment no force row level security;
alter table booking.institution_member no force row level security;
update booking.appointment a set institution_id = m.institution_id
from booking.institution_member m
where m.hospital_id = a.hospital_id and m.account_id::text = a.booked_by and a.channel in ('partner', 'family_doctor');
alter table booking.appointment add constraint booking_appointment_institution
  foreign key (hospital_id, institution_id) references booking.institution (hospital_id, id);
alter table booking.appointment add constraint booking_appointment_institution_channel
  check (institution_id is null or channel in ('partner', 'family_doctor'));

-- The keys with which programs of an institution book here. Named first; its secret is made, shown and hashed once.
create table booking.institution_key (
  hospital_id integer not null,
  id uuid not null,
  institution_id uuid not null,
  label text not null,
  prefix text,
  key_hash text,
  created_at timestamptz not null,
  created_by text not null,
  issued_at timestamptz,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  revoked_by text,
  constraint booking_institution_key_pk primary key (hospital_id, id),
  constraint booking_institution_key_institution foreign key (hospital_id, institution_id)
    references booking.institution (hospital_id, id),
  constraint booking_institution_key_hash unique (hospital_id, key_hash),
  constraint booking_institution_key_issued check ((issued_at is null) = (key_hash is null) and (issued_at is null) = (prefix is null)),
  constraint booking_institution_key_life check (expires_at > created_at),
  constraint booking_institution_key_revoked check ((revoked_at is null) = (revoked_by is null))
);
create index booking_institution_key_by_institution on booking.institution_key (hospital_id, institution_id);
