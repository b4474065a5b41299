-- How lines are ordered and called, where a hospital has chosen for itself (domain/queue-rules.ts). Values are text: some rules are
-- numbers, some are words. Nil and 'any' stand for every department and every class, where a key cannot hold null.
create table queue.rule (
  hospital_id integer not null,
  key text not null,
  department_id uuid not null,
  slot_class text not null,
  value text not null,
  changed_at timestamptz not null,
  changed_by text not null,
  constraint queue_rule_pkey primary key (hospital_id, key, department_id, slot_class),
  constraint queue_rule_class check (slot_class in ('any', 'ordinary', 'specialty', 'expert'))
);

-- Who changed what, and why. department_id and slot_class null: everywhere; before or value null: what holds more widely.
create table queue.rule_change (
  hospital_id integer not null,
  id uuid not null,
  key text not null,
  department_id uuid,
  slot_class text,
  before text,
  value text,
  reason text not null,
  changed_at timestamptz not null,
  changed_by text not null,
  changed_by_name text not null,
  constraint queue_rule_change_pkey primary key (hospital_id, id)
);
create index queue_rule_change_latest on queue.rule_change (hospital_id, changed_at desc, id desc);

-- What the mixing rules look at, and how a missed call is answered.
alter table queue.line add column late_run integer not null default 0;
alter table queue.line add column priority_run integer not null default 0;
alter table queue.line add constraint queue_line_runs check (late_run >= 0 and priority_run >= 0);
alter table queue.encounter add column priority boolean not null default false;
alter table queue.encounter add column misses integer not null default 0;
alter table queue.encounter add column back_places integer not null default 3;
alter table queue.encounter add constraint queue_encounter_misses check (misses >= 0 and back_places > 0);

-- Hospitals that are at work already: the one figure there was (queue.setting is not read any more), and how often each person missed the call. The migrator puts row-level
-- security into force again.
alter table queue.setting no force row level security;
alter table queue.rule no force row level security;
alter table queue.encounter no force row level security;
alter table queue.entry no force row level security;
insert into queue.rule (hospital_id, key, department_id, slot_class, value, changed_at, changed_by)
  select hospital_id, 'signInMinutes', '00000000-0000-0000-0000-000000000000', 'any', check_in_opens_minutes::text,
    '2026-01-01T00:00:00Z', 'the figure before this release' from queue.setting;
update queue.encounter e set misses = m.n from (
  select hospital_id, encounter_id, count(*)::integer as n from queue.entry where move = 'pass' group by 1, 2) m
  where m.hospital_id = e.hospital_id and m.encounter_id = e.id;
