-- What is seen and becomes a problem: leaders' rounds (现场巡查) and walks as an ordinary patient (体验式就医), dated, with
-- their places and who took part.
create table programme.round (
  hospital_id integer not null,
  round_id uuid not null,
  kind text not null,
  held_on date not null,
  route text not null,
  remark text not null default '',
  state text not null default 'open',
  begun_at timestamptz not null,
  begun_by text not null,
  ended_at timestamptz,
  version integer not null default 1,
  constraint programme_round_pkey primary key (hospital_id, round_id),
  constraint programme_round_kind check (kind in ('round', 'walk', 'inspection')),
  constraint programme_round_state check (state in ('open', 'ended')),
  constraint programme_round_ended check ((state = 'ended') = (ended_at is not null)),
  constraint programme_round_route check (char_length(route) between 1 and 200)
);
create index programme_round_by_day on programme.round (hospital_id, held_on desc);

create table programme.round_member (
  hospital_id integer not null,
  round_id uuid not null,
  position integer not null,
  name text not null,
  constraint programme_round_member_pkey primary key (hospital_id, round_id, position),
  constraint programme_round_member_round foreign key (hospital_id, round_id) references programme.round (hospital_id, round_id)
);

-- A step of a walk: how long it took whoever walked it, and what was noticed.
create table programme.walk_step (
  hospital_id integer not null,
  round_id uuid not null,
  step text not null,
  minutes integer,
  remark text not null default '',
  constraint programme_walk_step_pkey primary key (hospital_id, round_id, step),
  constraint programme_walk_step_round foreign key (hospital_id, round_id) references programme.round (hospital_id, round_id),
  constraint programme_walk_step_step check (
    step in ('book', 'arrive', 'check_in', 'wait', 'see', 'pay', 'tests', 'result', 'pharmacy', 'leave')),
  constraint programme_walk_step_minutes check (minutes between 0 and 1440),
  constraint programme_walk_step_said check (minutes is not null or remark <> '')
);

-- Photographs and minutes: checked by their bytes and never changed.
create table programme.problem_file (
  hospital_id integer not null,
  file_id uuid not null,
  media text not null,
  bytes bytea not null,
  kept_at timestamptz not null,
  kept_by text not null,
  constraint programme_problem_file_pkey primary key (hospital_id, file_id),
  constraint programme_problem_file_kind unique (hospital_id, file_id, media),
  constraint programme_problem_file_media check (media in ('image/png', 'image/jpeg', 'image/webp', 'application/pdf',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document')),
  constraint programme_problem_file_size check (octet_length(bytes) between 1 and 4000000)
);

-- A problem (问题), from what was seen to 销号. What became of it step by step is in problem_step.
create table programme.problem (
  hospital_id integer not null,
  problem_id uuid not null,
  source text not null,
  round_id uuid,
  walk_step text,
  found_on date not null,
  place_id uuid,
  place text not null,
  category text not null,
  severity text not null,
  words text not null,
  -- Of a figure under its target: which one, when, whose, how much. Hundredths.
  figure_no integer,
  figure_period text,
  figure_department uuid,
  figure_value integer,
  figure_target integer,
  figure_unit text,
  state text not null default 'recorded',
  unit_id uuid,
  assignee uuid,
  due_on date,
  returns integer not null default 0,
  -- The last rectification, and who looked at it again.
  rectified_by text,
  looked_by text,
  told_soon boolean not null default false,
  told_overdue boolean not null default false,
  recorded_at timestamptz not null,
  recorded_by text not null,
  closed_at timestamptz,
  version integer not null default 1,
  constraint programme_problem_pkey primary key (hospital_id, problem_id),
  constraint programme_problem_round foreign key (hospital_id, round_id) references programme.round (hospital_id, round_id),
  constraint programme_problem_unit foreign key (hospital_id, unit_id) references programme.unit (hospital_id, unit_id),
  constraint programme_problem_source check (source in ('round', 'walk', 'inspection', 'complaint', 'indicator', 'other')),
  constraint programme_problem_category check (category in ('environment', 'toilet', 'signs', 'queue', 'service', 'process',
    'systems', 'equipment', 'accessibility', 'safety', 'privacy', 'other')),
  constraint programme_problem_severity check (severity in ('minor', 'ordinary', 'serious')),
  constraint programme_problem_state check (state in ('recorded', 'assigned', 'returned', 'rectified', 'closed', 'dropped')),
  constraint programme_problem_words check (char_length(words) between 1 and 1000),
  constraint programme_problem_figure check ((source = 'indicator') = (figure_no is not null and figure_period is not null
    and figure_value is not null)),
  -- Whoever is to mend it knows until when.
  constraint programme_problem_assigned check (
    state not in ('assigned', 'returned', 'rectified', 'closed') or (unit_id is not null and assignee is not null and due_on is not null)),
  constraint programme_problem_rectified check (state not in ('rectified', 'returned', 'closed') or rectified_by is not null),
  -- 回头看: nobody looks again at what they rectified themselves.
  constraint programme_problem_another_looks check (looked_by <> rectified_by),
  constraint programme_problem_looked check (state not in ('returned', 'closed') or looked_by is not null),
  constraint programme_problem_closed check ((state in ('closed', 'dropped')) = (closed_at is not null)),
  constraint programme_problem_returns check (returns >= 0)
);
create index programme_problem_by_due on programme.problem (hospital_id, due_on) where state in ('assigned', 'returned');
create index programme_problem_by_unit on programme.problem (hospital_id, unit_id, state);
create index programme_problem_by_day on programme.problem (hospital_id, found_on);
create index programme_problem_by_round on programme.problem (hospital_id, round_id) where round_id is not null;

-- The whole history: a transition ends one entry and starts the next.
create table programme.problem_step (
  hospital_id integer not null,
  problem_id uuid not null,
  no integer not null,
  state text not null,
  began_at timestamptz not null,
  ended_at timestamptz,
  by_whom text not null,
  words text not null,
  unit_id uuid,
  assignee uuid,
  due_on date,
  photos integer not null,
  constraint programme_problem_step_pkey primary key (hospital_id, problem_id, no),
  constraint programme_problem_step_problem foreign key (hospital_id, problem_id) references programme.problem (hospital_id, problem_id),
  constraint programme_problem_step_state check (state in ('recorded', 'assigned', 'returned', 'rectified', 'closed', 'dropped')),
  constraint programme_problem_step_order check (ended_at >= began_at),
  -- Rectified is what is proven: said and shown.
  constraint programme_problem_step_proof check (state <> 'rectified' or (photos > 0 and words <> '')),
  constraint programme_problem_step_reason check (state not in ('returned', 'dropped') or words <> '')
);
create unique index programme_problem_step_one_current on programme.problem_step (hospital_id, problem_id) where ended_at is null;
create index programme_problem_step_by_time on programme.problem_step (hospital_id, began_at);

create table programme.problem_photo (
  hospital_id integer not null,
  problem_id uuid not null,
  no integer not null,
  position integer not null,
  file_id uuid not null,
  media text not null,
  constraint programme_problem_photo_pkey primary key (hospital_id, problem_id, no, position),
  constraint programme_problem_photo_step foreign key (hospital_id, problem_id, no)
    references programme.problem_step (hospital_id, problem_id, no),
  constraint programme_problem_photo_file foreign key (hospital_id, file_id, media)
    references programme.problem_file (hospital_id, file_id, media),
  constraint programme_problem_photo_is_one check (media like 'image/%'),
  -- The same picture proves nothing twice.
  constraint programme_problem_photo_once unique (hospital_id, file_id)
);

-- 月度检查: what was counted of a unit's month when somebody went through it, ticked once.
create table programme.month_check (
  hospital_id integer not null,
  month text not null,
  unit_id uuid not null,
  found integer not null,
  open integer not null,
  overdue integer not null,
  returned integer not null,
  closed integer not null,
  remark text not null,
  checked_at timestamptz not null,
  checked_by text not null,
  constraint programme_month_check_pkey primary key (hospital_id, month, unit_id),
  constraint programme_month_check_unit foreign key (hospital_id, unit_id) references programme.unit (hospital_id, unit_id),
  constraint programme_month_check_month check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$')
);

-- Plan, do, check, act over one problem or several, with the figure before and after. Hundredths.
create table programme.pdca (
  hospital_id integer not null,
  pdca_id uuid not null,
  title text not null,
  unit_id uuid not null,
  plan_words text not null default '',
  do_words text not null default '',
  check_words text not null default '',
  act_words text not null default '',
  measured text not null default '',
  figure_unit text not null default '',
  before_value integer,
  before_from text not null default '',
  after_value integer,
  after_from text not null default '',
  state text not null default 'open',
  begun_at timestamptz not null,
  begun_by text not null,
  summarized_at timestamptz,
  summarized_by text,
  version integer not null default 1,
  constraint programme_pdca_pkey primary key (hospital_id, pdca_id),
  constraint programme_pdca_unit foreign key (hospital_id, unit_id) references programme.unit (hospital_id, unit_id),
  constraint programme_pdca_state check (state in ('open', 'summarized')),
  constraint programme_pdca_summarized check ((state = 'summarized') = (summarized_at is not null and summarized_by is not null)),
  -- A summary says all four and shows by a figure whether it helped.
  constraint programme_pdca_whole check (state <> 'summarized' or (plan_words <> '' and do_words <> '' and check_words <> ''
    and act_words <> '' and measured <> '' and figure_unit <> '' and before_value is not null and after_value is not null))
);

create table programme.pdca_problem (
  hospital_id integer not null,
  pdca_id uuid not null,
  problem_id uuid not null,
  constraint programme_pdca_problem_pkey primary key (hospital_id, pdca_id, problem_id),
  constraint programme_pdca_problem_pdca foreign key (hospital_id, pdca_id) references programme.pdca (hospital_id, pdca_id),
  constraint programme_pdca_problem_problem foreign key (hospital_id, problem_id) references programme.problem (hospital_id, problem_id)
);

-- The leadership hears a report (院党委听取汇报、专题会): counted with its minutes.
create table programme.hearing (
  hospital_id integer not null,
  hearing_id uuid not null,
  body text not null,
  held_on date not null,
  topic text not null,
  decided text not null,
  file_id uuid not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint programme_hearing_pkey primary key (hospital_id, hearing_id),
  constraint programme_hearing_file foreign key (hospital_id, file_id) references programme.problem_file (hospital_id, file_id),
  constraint programme_hearing_minutes_once unique (hospital_id, file_id),
  constraint programme_hearing_body check (body in ('party_committee', 'office_meeting', 'special_meeting')),
  constraint programme_hearing_topic check (char_length(topic) between 1 and 120)
);
create index programme_hearing_by_day on programme.hearing (hospital_id, held_on);

-- What counts as found again, and how long mending takes; from a moment on. Whoever changed it stands beside it.
create table programme.problem_rule (
  hospital_id integer not null,
  since timestamptz not null,
  again_days integer not null,
  likeness integer not null,
  days_minor integer not null,
  days_ordinary integer not null,
  days_serious integer not null,
  kept_by text not null,
  constraint programme_problem_rule_pkey primary key (hospital_id, since),
  constraint programme_problem_rule_again check (again_days between 1 and 730),
  constraint programme_problem_rule_likeness check (likeness between 20 and 100),
  constraint programme_problem_rule_days check (
    days_minor between 1 and 365 and days_ordinary between 1 and 365 and days_serious between 1 and 365)
);
