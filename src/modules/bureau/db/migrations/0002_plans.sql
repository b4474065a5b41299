-- A plan (行动方案) goes down like any other paper; the hospital takes it into its own programme or refuses it with a reason.
-- plan_id is the authority's plan; own_plan, in the hospital alone, what was made of it there.
alter table bureau.paper add column plan_id uuid;
alter table bureau.paper add column own_plan uuid;
alter table bureau.paper drop constraint bureau_paper_kind;
alter table bureau.paper add constraint bureau_paper_kind
  check (kind in ('assignment', 'self_check', 'problem', 'commendation', 'plan'));
alter table bureau.paper drop constraint bureau_paper_state;
alter table bureau.paper add constraint bureau_paper_state
  check (state in ('sent', 'acknowledged', 'answered', 'returned', 'accepted', 'taken', 'refused'));
alter table bureau.paper add constraint bureau_paper_plan
  check ((kind = 'plan') = (plan_id is not null) and (own_plan is null or plan_id is not null));
alter table bureau.paper add constraint bureau_paper_plan_moves
  check (case when kind = 'plan' then state in ('sent', 'acknowledged', 'taken', 'refused')
    else state not in ('taken', 'refused') end);
alter table bureau.paper add constraint bureau_paper_refused check (state <> 'refused' or reply <> '');
-- A plan stands with a hospital once, unless it was refused.
create unique index bureau_paper_plan_once on bureau.paper (hospital_id, other, plan_id) where state <> 'refused';
create index bureau_paper_by_own_plan on bureau.paper (hospital_id, own_plan) where own_plan is not null;

-- The plan itself, as it was sent: whole, and the lines that one sees before taking it.
create table bureau.paper_plan (
  hospital_id integer not null,
  paper_id uuid not null,
  number text,
  year integer not null,
  tasks jsonb not null,
  draft jsonb not null,
  constraint bureau_paper_plan_pkey primary key (hospital_id, paper_id),
  constraint bureau_paper_plan_paper foreign key (hospital_id, paper_id) references bureau.paper (hospital_id, paper_id),
  constraint bureau_paper_plan_tasks check (jsonb_typeof(tasks) = 'array')
);

-- How far each hospital is with each task of a plan, kept by the authority: numbers of measures, nobody's name or words.
create table bureau.progress (
  hospital_id integer not null,
  institution integer not null,
  plan_id uuid not null,
  task_no integer not null,
  measures integer not null,
  waiting integer not null,
  working integer not null,
  submitted integer not null,
  accepted integer not null,
  overdue integer not null,
  on_time_good integer not null,
  on_time_poor integer not null,
  late integer not null,
  undone integer not null,
  closed boolean not null,
  published_at timestamptz not null,
  constraint bureau_progress_pkey primary key (hospital_id, institution, plan_id, task_no),
  constraint bureau_progress_link foreign key (hospital_id, institution) references bureau.link (hospital_id, other),
  constraint bureau_progress_sum check (measures = waiting + working + submitted + accepted)
);

-- All values of the indicator set come up, also those that somebody declared; of these whether anything proves them.
alter table bureau.figure add column value_key text;
alter table bureau.figure add column evidence boolean;
alter table bureau.figure no force row level security;
update bureau.figure set value_key = no::text;
-- Only computed ones came before.
update bureau.figure set status = case when hundredths is null then 'no-data' else 'computed' end;
alter table bureau.figure force row level security;
alter table bureau.figure alter column value_key set not null;
alter table bureau.figure drop constraint bureau_figure_pkey;
alter table bureau.figure add constraint bureau_figure_pkey primary key (hospital_id, institution, half_year, value_key);
alter table bureau.figure add constraint bureau_figure_status
  check (status in ('computed', 'declared', 'not-applicable', 'no-data'));
alter table bureau.figure add constraint bureau_figure_evidence check ((status = 'declared') = (evidence is not null));
