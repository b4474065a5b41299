-- A doctor's number in the hospital (工号): by it a second file finds the same doctor.
alter table catalog.practitioner add column code text;
alter table catalog.practitioner add constraint catalog_practitioner_code unique (hospital_id, code);

-- One file that was read and checked, and what became of it.
create table catalog.import (
  hospital_id integer not null,
  import_id uuid not null,
  kind text not null,
  state text not null,
  account_id uuid not null,
  by_name text not null,
  created_at timestamptz not null,
  rows integer not null,
  fresh integer not null,
  same integer not null,
  wrong integer not null,
  made integer not null default 0,
  imported_at timestamptz,
  undone_at timestamptz,
  undone_by uuid,
  -- until when the content of the file is kept; null once it is gone
  due_at timestamptz,
  constraint catalog_import_pkey primary key (hospital_id, import_id),
  constraint catalog_import_state check (state in ('checked', 'imported', 'undone', 'discarded')),
  constraint catalog_import_counts check (rows >= 0 and fresh >= 0 and same >= 0 and wrong >= 0 and made >= 0),
  constraint catalog_import_imported check ((state in ('imported', 'undone')) = (imported_at is not null)),
  constraint catalog_import_undone check ((state = 'undone') = (undone_at is not null and undone_by is not null))
);
create index catalog_import_by_time on catalog.import (hospital_id, created_at);
create index catalog_import_due on catalog.import (hospital_id, due_at) where due_at is not null;

-- The content of the file, sealed: part 0 is the header with what was found wrong, the others are lines.
create table catalog.import_part (
  hospital_id integer not null,
  part_id uuid not null,
  import_id uuid not null,
  part integer not null,
  content_sealed text not null,
  constraint catalog_import_part_pkey primary key (hospital_id, part_id),
  constraint catalog_import_part_once unique (hospital_id, import_id, part),
  constraint catalog_import_part_import foreign key (hospital_id, import_id)
    references catalog.import (hospital_id, import_id)
);

-- What the import made: rows of the room that owns the kind.
create table catalog.import_made (
  hospital_id integer not null,
  import_id uuid not null,
  made_id uuid not null,
  constraint catalog_import_made_pkey primary key (hospital_id, import_id, made_id),
  constraint catalog_import_made_import foreign key (hospital_id, import_id)
    references catalog.import (hospital_id, import_id)
);
