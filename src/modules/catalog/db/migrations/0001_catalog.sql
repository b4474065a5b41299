-- Reference class: the list of hospitals is public and holds no personal data.
create table catalog.hospital (
  id integer not null,
  name_zh text not null,
  name_en text not null,
  kind text not null,
  address_zh text not null,
  address_en text not null,
  constraint catalog_hospital_pkey primary key (id),
  constraint catalog_hospital_kind check (kind in ('tcm', 'general', 'community'))
);

create table catalog.campus (
  hospital_id integer not null,
  campus_id uuid not null,
  name_zh text not null,
  name_en text not null,
  address_zh text not null,
  address_en text not null,
  position integer not null,
  constraint catalog_campus_pkey primary key (hospital_id, campus_id)
);

create table catalog.department (
  hospital_id integer not null,
  department_id uuid not null,
  campus_id uuid not null,
  code text not null,
  name_zh text not null,
  name_en text not null,
  intro_zh text not null,
  intro_en text not null,
  position integer not null,
  constraint catalog_department_pkey primary key (hospital_id, department_id),
  constraint catalog_department_code unique (hospital_id, code),
  constraint catalog_department_campus foreign key (hospital_id, campus_id)
    references catalog.campus (hospital_id, campus_id)
);

-- FHIR Practitioner with its one PractitionerRole (title, department) folded in.
create table catalog.practitioner (
  hospital_id integer not null,
  practitioner_id uuid not null,
  department_id uuid not null,
  name_zh text not null,
  name_en text not null,
  title text not null,
  intro_zh text not null,
  intro_en text not null,
  active boolean not null default true,
  position integer not null,
  constraint catalog_practitioner_pkey primary key (hospital_id, practitioner_id),
  constraint catalog_practitioner_title check (title in ('chief', 'associate_chief', 'attending', 'resident')),
  constraint catalog_practitioner_department foreign key (hospital_id, department_id)
    references catalog.department (hospital_id, department_id)
);
create index catalog_practitioner_by_department on catalog.practitioner (hospital_id, department_id, position);

-- A room calls its patients into one waiting area; a waiting area has none itself.
create table catalog.place (
  hospital_id integer not null,
  place_id uuid not null,
  campus_id uuid not null,
  waiting_id uuid,
  department_id uuid,
  kind text not null,
  building_zh text not null,
  building_en text not null,
  floor text not null,
  name_zh text not null,
  name_en text not null,
  position integer not null,
  constraint catalog_place_pkey primary key (hospital_id, place_id),
  constraint catalog_place_kind check (kind in ('room', 'waiting', 'desk')),
  constraint catalog_place_only_rooms_have_waiting check ((kind = 'room') = (waiting_id is not null)),
  constraint catalog_place_campus foreign key (hospital_id, campus_id)
    references catalog.campus (hospital_id, campus_id),
  constraint catalog_place_waiting foreign key (hospital_id, waiting_id)
    references catalog.place (hospital_id, place_id),
  constraint catalog_place_department foreign key (hospital_id, department_id)
    references catalog.department (hospital_id, department_id)
);
create index catalog_place_by_waiting on catalog.place (hospital_id, waiting_id);

-- Only days that differ from the plain week (Monday to Friday).
create table catalog.calendar_day (
  hospital_id integer not null,
  date date not null,
  kind text not null,
  name_zh text not null,
  name_en text not null,
  source text not null,
  constraint catalog_calendar_day_pkey primary key (hospital_id, date),
  constraint catalog_calendar_day_kind check (kind in ('holiday', 'makeup', 'closed')),
  constraint catalog_calendar_day_source check (source in ('notice', 'law', 'hospital'))
);

create view catalog.v_department with (security_invoker = true) as
select hospital_id, department_id, campus_id, code, name_zh, name_en, position from catalog.department;

create view catalog.v_practitioner with (security_invoker = true) as
select hospital_id, practitioner_id, department_id, name_zh, name_en, title from catalog.practitioner;
