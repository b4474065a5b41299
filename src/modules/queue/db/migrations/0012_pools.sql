-- One queue over several rooms: the doctors of a department who share one line, and who keeps a line of the own and helps with it.
create table queue.pool (
  hospital_id integer not null,
  id uuid not null,
  department_id uuid not null,
  name text not null,
  made_at timestamptz not null,
  made_by text not null,
  constraint queue_pool_pkey primary key (hospital_id, id),
  constraint queue_pool_name_once unique (hospital_id, department_id, name)
);
create table queue.pool_member (
  hospital_id integer not null,
  pool_id uuid not null,
  practitioner_id uuid not null,
  part text not null,
  constraint queue_pool_member_pkey primary key (hospital_id, pool_id, practitioner_id),
  constraint queue_pool_member_once unique (hospital_id, practitioner_id),
  constraint queue_pool_member_pool foreign key (hospital_id, pool_id) references queue.pool (hospital_id, id),
  constraint queue_pool_member_part check (part in ('shares', 'helps'))
);

-- What the common line of one hall, day and half-day has called; its row is the lock of the common line.
create table queue.pool_day (
  hospital_id integer not null,
  pool_id uuid not null,
  area_id uuid not null,
  date date not null,
  period text not null,
  calls integer not null default 0,
  booked_run integer not null default 0,
  late_run integer not null default 0,
  priority_run integer not null default 0,
  return_run integer not null default 0,
  version integer not null default 1,
  constraint queue_pool_day_pkey primary key (hospital_id, pool_id, area_id, date, period),
  constraint queue_pool_day_counters check (
    calls >= 0 and booked_run >= 0 and late_run >= 0 and priority_run >= 0 and return_run >= 0)
);

-- Decided when a line opens and kept for its day: what is changed about a pool holds for the lines that open afterwards.
-- own_run: how many of the own line a helper has called in a row while somebody of the common line waited.
alter table queue.line add column pool_id uuid;
alter table queue.line add column pool_part text;
alter table queue.line add column pool_period text;
alter table queue.line add column own_run integer not null default 0;
alter table queue.line add constraint queue_line_pool check (
  (pool_id is null) = (pool_part is null) and (pool_id is null) = (pool_period is null)
  and pool_part in ('shares', 'helps') and own_run >= 0);
create index queue_line_by_pool on queue.line (hospital_id, pool_id, date) where pool_id is not null;
