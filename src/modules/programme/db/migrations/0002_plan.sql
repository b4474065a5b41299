-- The units of the hospital as its plans name them (科室: clinical departments and offices alike), and who works in which.
create table programme.unit (
  hospital_id integer not null,
  unit_id uuid not null,
  name text not null,
  -- Other names a plan uses for it: 门办 for 门诊办公室.
  aliases text[] not null default '{}',
  department_id uuid,
  active boolean not null default true,
  version integer not null default 1,
  constraint programme_unit_pkey primary key (hospital_id, unit_id),
  constraint programme_unit_name unique (hospital_id, name)
);

create table programme.unit_member (
  hospital_id integer not null,
  unit_id uuid not null,
  account_id uuid not null,
  part text not null,
  constraint programme_unit_member_pkey primary key (hospital_id, unit_id, account_id),
  constraint programme_unit_member_unit foreign key (hospital_id, unit_id) references programme.unit (hospital_id, unit_id),
  constraint programme_unit_member_part check (part in ('head', 'member'))
);
create index programme_unit_member_by_account on programme.unit_member (hospital_id, account_id);

-- A plan document (实施方案). A draft holds what the importer read, until a person has confirmed it; only then are there tasks.
create table programme.plan (
  hospital_id integer not null,
  plan_id uuid not null,
  title text not null,
  number text,
  issued_on date,
  -- The year that its months and days belong to.
  year integer not null,
  state text not null,
  source_name text not null,
  source_kind text not null,
  source_sm3 text not null,
  source bytea,
  draft jsonb,
  made_at timestamptz not null,
  made_by text not null,
  confirmed_at timestamptz,
  confirmed_by text,
  version integer not null default 1,
  constraint programme_plan_pkey primary key (hospital_id, plan_id),
  constraint programme_plan_state check (state in ('draft', 'active', 'closed', 'dropped')),
  constraint programme_plan_year check (year between 2000 and 2199),
  constraint programme_plan_source_kind check (source_kind in ('txt', 'docx', 'xlsx', 'pasted', 'form')),
  constraint programme_plan_confirmed check ((confirmed_at is null) = (confirmed_by is null)),
  constraint programme_plan_confirmed_state check (state not in ('active', 'closed') or confirmed_at is not null)
);

-- What became of every line of the document: nothing is dropped silently.
create table programme.plan_line (
  hospital_id integer not null,
  plan_id uuid not null,
  line integer not null,
  text text not null,
  fate text not null,
  reason text,
  constraint programme_plan_line_pkey primary key (hospital_id, plan_id, line),
  constraint programme_plan_line_plan foreign key (hospital_id, plan_id) references programme.plan (hospital_id, plan_id),
  constraint programme_plan_line_fate check (fate in ('used', 'heading', 'ignored')),
  constraint programme_plan_line_reason check ((fate = 'ignored') = (reason is not null))
);

create table programme.section (
  hospital_id integer not null,
  section_id uuid not null,
  plan_id uuid not null,
  position integer not null,
  no text,
  title text not null,
  text text not null,
  line integer,
  constraint programme_section_pkey primary key (hospital_id, section_id),
  constraint programme_section_position unique (hospital_id, plan_id, position),
  constraint programme_section_plan foreign key (hospital_id, plan_id) references programme.plan (hospital_id, plan_id)
);

-- A numbered item of the plan (任务内容).
create table programme.task (
  hospital_id integer not null,
  task_id uuid not null,
  plan_id uuid not null,
  section_id uuid,
  position integer not null,
  no text,
  category text,
  content text not null,
  bonus boolean not null default false,
  source text,
  line integer,
  constraint programme_task_pkey primary key (hospital_id, task_id),
  constraint programme_task_position unique (hospital_id, plan_id, position),
  constraint programme_task_plan foreign key (hospital_id, plan_id) references programme.plan (hospital_id, plan_id),
  constraint programme_task_section foreign key (hospital_id, section_id) references programme.section (hospital_id, section_id)
);

-- A measure (工作举措): what somebody does until some day. lead_cell and deadline_cell tell an empty cell from one that
-- inherits the row above, from one that the document does not have, and from one that a person put right.
create table programme.measure (
  hospital_id integer not null,
  measure_id uuid not null,
  task_id uuid not null,
  position integer not null,
  text text not null,
  lead_name text,
  lead_account uuid,
  lead_cell text not null,
  deadline_text text,
  deadline_cell text not null,
  deadline_kind text not null,
  due_from date,
  due_to date,
  state text not null default 'open',
  -- The four words of the national report form, given when the work was judged.
  grade text,
  started_at timestamptz,
  submitted_at timestamptz,
  judged_at timestamptz,
  judged_by text,
  version integer not null default 1,
  line integer,
  constraint programme_measure_pkey primary key (hospital_id, measure_id),
  constraint programme_measure_position unique (hospital_id, task_id, position),
  constraint programme_measure_task foreign key (hospital_id, task_id) references programme.task (hospital_id, task_id),
  constraint programme_measure_lead_cell check (lead_cell in ('written', 'inherited', 'empty', 'missing', 'corrected')),
  constraint programme_measure_deadline_cell check (deadline_cell in ('written', 'inherited', 'empty', 'missing', 'corrected')),
  constraint programme_measure_deadline_kind check (deadline_kind in ('by', 'during', 'from', 'continuous', 'none')),
  constraint programme_measure_due check (due_from is null or due_to is null or due_from <= due_to),
  constraint programme_measure_state check (state in ('open', 'working', 'submitted', 'accepted', 'returned', 'dropped')),
  constraint programme_measure_grade check (grade in ('on_time_good', 'on_time_poor', 'late', 'undone')),
  constraint programme_measure_judged check ((judged_at is null) = (judged_by is null))
);
create index programme_measure_by_due on programme.measure (hospital_id, due_to) where state in ('open', 'working', 'returned');
create index programme_measure_by_lead on programme.measure (hospital_id, lead_account) where lead_account is not null;

create table programme.measure_unit (
  hospital_id integer not null,
  measure_id uuid not null,
  part text not null,
  position integer not null,
  -- As the document writes it; unit_id once it is known which one is meant.
  name text not null,
  unit_id uuid,
  cell text not null,
  constraint programme_measure_unit_pkey primary key (hospital_id, measure_id, part, position),
  constraint programme_measure_unit_measure foreign key (hospital_id, measure_id) references programme.measure (hospital_id, measure_id),
  constraint programme_measure_unit_unit foreign key (hospital_id, unit_id) references programme.unit (hospital_id, unit_id),
  constraint programme_measure_unit_part check (part in ('responsible', 'supporting')),
  constraint programme_measure_unit_cell check (cell in ('written', 'inherited', 'corrected'))
);
create index programme_measure_unit_by_unit on programme.measure_unit (hospital_id, unit_id) where unit_id is not null;

-- How a task is scored (考核办法). Points are hundredths of a point.
create table programme.scoring (
  hospital_id integer not null,
  task_id uuid not null,
  text text not null,
  full_marks integer,
  -- For the item of extra points: the most of them.
  bonus_cap integer,
  constraint programme_scoring_pkey primary key (hospital_id, task_id),
  constraint programme_scoring_task foreign key (hospital_id, task_id) references programme.task (hospital_id, task_id),
  constraint programme_scoring_full_marks check (full_marks is null or full_marks > 0),
  constraint programme_scoring_bonus_cap check (bonus_cap is null or bonus_cap > 0)
);

create table programme.scoring_rule (
  hospital_id integer not null,
  task_id uuid not null,
  position integer not null,
  trigger text not null,
  kind text not null,
  -- Taken off or given for each of `unit`; points_to makes it a range that judgement fills (酌情扣 0.5-2 分).
  points integer,
  points_to integer,
  unit text not null,
  -- 不少于 4 次: how many there must be.
  required integer,
  cap integer,
  floor integer,
  constraint programme_scoring_rule_pkey primary key (hospital_id, task_id, position),
  constraint programme_scoring_rule_scoring foreign key (hospital_id, task_id) references programme.scoring (hospital_id, task_id),
  constraint programme_scoring_rule_kind check (kind in ('deduct', 'exempt', 'bonus', 'judge')),
  constraint programme_scoring_rule_points check (points is null or points >= 0),
  constraint programme_scoring_rule_range check (points_to is null or (points is not null and points_to >= points)),
  constraint programme_scoring_rule_unit check (unit in ('once', 'time', 'case', 'place', 'item', 'device', 'document', 'percent'))
);
