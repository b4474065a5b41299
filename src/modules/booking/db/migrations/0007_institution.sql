-- Lower-tier institutions that book here for their patients (standards 3.1, mission A1, A2). One that has ended stays for
-- the history of what it booked, and books nothing any more.
create table booking.institution (
  hospital_id integer not null,
  id uuid not null,
  name text not null,
  kind text not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  constraint booking_institution_pk primary key (hospital_id, id),
  constraint booking_institution_kind check (kind in ('county_hospital', 'community_centre', 'family_doctor'))
);
create unique index booking_institution_name on booking.institution (hospital_id, name) where ended_at is null;

-- Which staff account works for which institution; one account for one.
create table booking.institution_member (
  hospital_id integer not null,
  account_id uuid not null,
  institution_id uuid not null,
  added_at timestamptz not null,
  constraint booking_institution_member_pk primary key (hospital_id, account_id),
  constraint booking_institution_member_institution foreign key (hospital_id, institution_id)
    references booking.institution (hospital_id, id)
);
