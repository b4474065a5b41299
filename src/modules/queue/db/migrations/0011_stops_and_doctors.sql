-- A line that is stopped for a while, and every stop with who and why. The people keep their places.
alter table queue.line add column stopped_at timestamptz;
create table queue.line_stop (
  hospital_id integer not null,
  session_id uuid not null,
  seq integer not null,
  stopped_at timestamptz not null,
  stopped_by text not null,
  stopped_by_name text not null,
  reason text not null,
  reopened_at timestamptz,
  reopened_by text,
  constraint queue_line_stop_pkey primary key (hospital_id, session_id, seq),
  constraint queue_line_stop_line foreign key (hospital_id, session_id) references queue.line (hospital_id, session_id),
  constraint queue_line_stop_reopened check ((reopened_at is null) = (reopened_by is null)),
  constraint queue_line_stop_in_time check (reopened_at >= stopped_at)
);
create unique index queue_line_stop_one_open on queue.line_stop (hospital_id, session_id) where reopened_at is null;

-- A rule for one doctor. Nil stands for every doctor, as it does for every department.
alter table queue.rule add column practitioner_id uuid not null default '00000000-0000-0000-0000-000000000000';
alter table queue.rule drop constraint queue_rule_pkey;
alter table queue.rule add constraint queue_rule_pkey primary key (hospital_id, key, department_id, practitioner_id, slot_class);
alter table queue.rule_change add column practitioner_id uuid;
