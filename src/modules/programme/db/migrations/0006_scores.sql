-- Scoring (考核评分). Rules get what the engine needs beside what a plan says, and the record that answers them.
alter table programme.scoring add column version integer not null default 1;
alter table programme.scoring add column changed_at timestamptz;
alter table programme.scoring add column changed_by text;
alter table programme.scoring add constraint programme_scoring_changed check ((changed_at is null) = (changed_by is null));

alter table programme.scoring_rule
  -- How many make one step (每低 5 个百分点), and whether a step that is begun counts whole.
  add column per integer not null default 1,
  add column round_up boolean not null default false,
  -- 合理缺项: its marks count as reached, or leave the sum.
  add column exempt_as text not null default 'full',
  -- The record that answers it. fact_by null: nobody has said yet which, or whether any.
  add column fact text,
  add column fact_params jsonb not null default '{}',
  add column fact_by text,
  add constraint programme_scoring_rule_per check (per between 1 and 1000),
  add constraint programme_scoring_rule_exempt_as check (exempt_as in ('full', 'excluded')),
  add constraint programme_scoring_rule_fact check (fact is null or fact_by is not null);

-- What the office scores every unit by, month by month (科室月度考核).
create table programme.unit_score_item (
  hospital_id integer not null,
  item_id uuid not null,
  position integer not null,
  name text not null,
  text text not null,
  full_marks integer,
  bonus_cap integer,
  -- Empty: every unit.
  units uuid[] not null default '{}',
  active boolean not null default true,
  version integer not null default 1,
  changed_at timestamptz not null,
  changed_by text not null,
  constraint programme_unit_score_item_pkey primary key (hospital_id, item_id),
  constraint programme_unit_score_item_position unique (hospital_id, position),
  constraint programme_unit_score_item_name check (char_length(name) between 1 and 60),
  constraint programme_unit_score_item_full check (full_marks is null or full_marks > 0),
  constraint programme_unit_score_item_cap check (bonus_cap is null or bonus_cap > 0),
  constraint programme_unit_score_item_marks check (full_marks is not null or bonus_cap is not null)
);

create table programme.unit_score_rule (
  hospital_id integer not null,
  item_id uuid not null,
  position integer not null,
  trigger text not null,
  kind text not null,
  points integer,
  points_to integer,
  unit text not null,
  required integer,
  cap integer,
  floor integer,
  per integer not null default 1,
  round_up boolean not null default false,
  exempt_as text not null default 'full',
  fact text,
  fact_params jsonb not null default '{}',
  fact_by text,
  constraint programme_unit_score_rule_pkey primary key (hospital_id, item_id, position),
  constraint programme_unit_score_rule_item foreign key (hospital_id, item_id) references programme.unit_score_item (hospital_id, item_id),
  constraint programme_unit_score_rule_kind check (kind in ('deduct', 'exempt', 'bonus', 'judge')),
  constraint programme_unit_score_rule_points check (points is null or points >= 0),
  constraint programme_unit_score_rule_range check (points_to is null or (points is not null and points_to >= points)),
  constraint programme_unit_score_rule_unit check (unit in ('once', 'time', 'case', 'place', 'item', 'device', 'document', 'percent')),
  constraint programme_unit_score_rule_per check (per between 1 and 1000),
  constraint programme_unit_score_rule_exempt_as check (exempt_as in ('full', 'excluded')),
  constraint programme_unit_score_rule_fact check (fact is null or fact_by is not null)
);

-- One sheet for a plan and a period, or for a unit and a month. From filled on its lines keep the rules, the findings and
-- the records as they were, and nothing in it is worked out anew.
create table programme.score_sheet (
  hospital_id integer not null,
  sheet_id uuid not null,
  plan_id uuid,
  unit_id uuid,
  period text not null,
  from_day date not null,
  to_day date not null,
  state text not null default 'filling',
  full_marks integer,
  points integer,
  bonus integer,
  scaled integer,
  -- Why it was given back.
  note text not null default '',
  made_at timestamptz not null,
  made_by text not null,
  filled_at timestamptz,
  filled_by text,
  reviewed_at timestamptz,
  reviewed_by text,
  closed_at timestamptz,
  closed_by text,
  version integer not null default 1,
  constraint programme_score_sheet_pkey primary key (hospital_id, sheet_id),
  constraint programme_score_sheet_plan foreign key (hospital_id, plan_id) references programme.plan (hospital_id, plan_id),
  constraint programme_score_sheet_unit foreign key (hospital_id, unit_id) references programme.unit (hospital_id, unit_id),
  constraint programme_score_sheet_of_one check ((plan_id is null) <> (unit_id is null)),
  constraint programme_score_sheet_once_a_period unique (hospital_id, plan_id, period),
  constraint programme_score_sheet_once_a_month unique (hospital_id, unit_id, period),
  constraint programme_score_sheet_period check (period ~ '^[0-9]{4}(-(0[1-9]|1[0-2])|Q[1-4]|H[12])?$'),
  constraint programme_score_sheet_unit_month check (unit_id is null or period ~ '^[0-9]{4}-'),
  constraint programme_score_sheet_days check (from_day <= to_day),
  constraint programme_score_sheet_state check (state in ('filling', 'filled', 'reviewed', 'closed')),
  constraint programme_score_sheet_filled check ((state = 'filling') = (filled_at is null) and (filled_at is null) = (filled_by is null)),
  constraint programme_score_sheet_reviewed check (
    (state in ('reviewed', 'closed')) = (reviewed_at is not null) and (reviewed_at is null) = (reviewed_by is null)),
  constraint programme_score_sheet_closed check ((state = 'closed') = (closed_at is not null) and (closed_at is null) = (closed_by is null)),
  -- Whoever filled it does not review it.
  constraint programme_score_sheet_two_people check (reviewed_by is null or reviewed_by <> filled_by),
  constraint programme_score_sheet_result check (
    (state = 'filling') = (points is null) and (points is null) = (full_marks is null)
    and (points is null) = (bonus is null) and (points is null) = (scaled is null)),
  constraint programme_score_sheet_points check (points between 0 and full_marks and bonus >= 0)
);
create index programme_score_sheet_by_period on programme.score_sheet (hospital_id, period);

create table programme.score_line (
  hospital_id integer not null,
  sheet_id uuid not null,
  -- A task of the plan, or an item that units are scored by.
  item_id uuid not null,
  position integer not null,
  full_marks integer not null,
  points integer not null,
  kept jsonb not null,
  constraint programme_score_line_pkey primary key (hospital_id, sheet_id, item_id),
  constraint programme_score_line_sheet foreign key (hospital_id, sheet_id) references programme.score_sheet (hospital_id, sheet_id),
  constraint programme_score_line_points check (points >= 0 and full_marks >= 0)
);

-- What a person found for a rule. person: judged or counted; declared: a figure that no record of this system holds yet,
-- with its evidence; override: instead of what the records say, with the reason. Taken back, never erased.
create table programme.score_finding (
  hospital_id integer not null,
  finding_id uuid not null,
  sheet_id uuid not null,
  item_id uuid not null,
  rule integer not null,
  source text not null,
  amount integer not null,
  note text not null,
  evidence text not null,
  -- What the records said when a person set it aside.
  instead_of integer,
  made_at timestamptz not null,
  made_by text not null,
  dropped_at timestamptz,
  dropped_by text,
  constraint programme_score_finding_pkey primary key (hospital_id, finding_id),
  constraint programme_score_finding_sheet foreign key (hospital_id, sheet_id) references programme.score_sheet (hospital_id, sheet_id),
  constraint programme_score_finding_source check (source in ('person', 'declared', 'override')),
  constraint programme_score_finding_amount check (amount between 0 and 1000000),
  constraint programme_score_finding_evidence check (source <> 'declared' or evidence <> ''),
  constraint programme_score_finding_reason check (source <> 'override' or note <> ''),
  constraint programme_score_finding_dropped check ((dropped_at is null) = (dropped_by is null))
);
create index programme_score_finding_by_sheet on programme.score_finding (hospital_id, sheet_id, item_id);
