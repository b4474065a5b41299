-- One document is one plan, unless it was dropped. What the document aims at and every number that it demands stay with
-- the plan once its draft is gone.
create unique index programme_plan_once on programme.plan (hospital_id, source_sm3) where state <> 'dropped';

alter table programme.plan
  add column goals jsonb not null default '[]',
  add column numbers jsonb not null default '[]',
  -- The rows of its annex of indicators, and who leads the whole.
  add column indicators jsonb not null default '[]',
  add column leading_group jsonb not null default '[]',
  add column ended_at timestamptz,
  add column ended_by text,
  add column ended_why text,
  add constraint programme_plan_goals check (jsonb_typeof(goals) = 'array'),
  add constraint programme_plan_numbers check (jsonb_typeof(numbers) = 'array'),
  add constraint programme_plan_lists check (jsonb_typeof(indicators) = 'array' and jsonb_typeof(leading_group) = 'array'),
  add constraint programme_plan_ended check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (state in ('draft', 'active'))),
  add constraint programme_plan_draft check (state <> 'draft' or draft is not null);

-- What stands beside a measure in columns of no place of their own (备注).
alter table programme.measure
  add column notes jsonb not null default '[]',
  add constraint programme_measure_notes check (jsonb_typeof(notes) = 'array');

-- What a measure said before it was put right, and why: a confirmed plan changes only with its history.
create table programme.measure_correction (
  hospital_id integer not null,
  measure_id uuid not null,
  -- The measure's version after the correction.
  version integer not null,
  at timestamptz not null,
  by text not null,
  why text not null,
  before jsonb not null,
  after jsonb not null,
  constraint programme_measure_correction_pkey primary key (hospital_id, measure_id, version),
  constraint programme_measure_correction_measure foreign key (hospital_id, measure_id) references programme.measure (hospital_id, measure_id)
);
