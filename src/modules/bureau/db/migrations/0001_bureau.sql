-- An authority and the institutions that accepted it. Each side keeps its own rows under its own hospital_id; `other` is
-- the tenant on the other side. Nothing is read over the border: rows are handed over one by one, under the other's scope.
create table bureau.link (
  hospital_id integer not null,
  other integer not null,
  side text not null,
  state text not null default 'asked',
  -- 包干领导: who of the authority answers for this institution; 联络员: who of the institution speaks with the authority.
  leader text not null default '',
  liaison text not null default '',
  asked_at timestamptz not null,
  decided_at timestamptz,
  -- The day of the last report upwards, on the institution's side; the moment it came, on the authority's.
  reported_on date,
  reported_at timestamptz,
  version integer not null default 1,
  constraint bureau_link_pkey primary key (hospital_id, other),
  constraint bureau_link_side check (side in ('authority', 'institution')),
  constraint bureau_link_state check (state in ('asked', 'accepted', 'ended')),
  constraint bureau_link_decided check ((state = 'asked') = (decided_at is null)),
  constraint bureau_link_two check (other <> hospital_id)
);

-- What the authority sends down and the institution answers: a part of the programme, a self-check, a problem found at an
-- inspection, a commendation. The same row stands on both sides; whose turn it is says the state.
create table bureau.paper (
  hospital_id integer not null,
  paper_id uuid not null,
  other integer not null,
  side text not null,
  kind text not null,
  title text not null,
  words text not null,
  category text,
  severity text,
  due_on date,
  state text not null default 'sent',
  reply text not null default '',
  verdict text not null default '',
  sent_at timestamptz not null,
  moved_at timestamptz not null,
  version integer not null default 1,
  constraint bureau_paper_pkey primary key (hospital_id, paper_id),
  constraint bureau_paper_link foreign key (hospital_id, other) references bureau.link (hospital_id, other),
  constraint bureau_paper_side check (side in ('authority', 'institution')),
  constraint bureau_paper_kind check (kind in ('assignment', 'self_check', 'problem', 'commendation')),
  constraint bureau_paper_state check (state in ('sent', 'acknowledged', 'answered', 'returned', 'accepted')),
  constraint bureau_paper_problem check ((kind = 'problem') = (category is not null and severity is not null)),
  constraint bureau_paper_due check (kind not in ('problem', 'self_check') or due_on is not null),
  constraint bureau_paper_praise check (kind <> 'commendation' or state in ('sent', 'acknowledged')),
  constraint bureau_paper_answered check (state not in ('answered', 'accepted') or reply <> ''),
  constraint bureau_paper_reason check (state <> 'returned' or verdict <> '')
);
create index bureau_paper_by_other on bureau.paper (hospital_id, other, kind, state);

create table bureau.paper_item (
  hospital_id integer not null,
  paper_id uuid not null,
  no integer not null,
  words text not null,
  due_on date,
  full_score integer,
  state text not null default 'open',
  evidence text not null default '',
  score integer,
  constraint bureau_paper_item_pkey primary key (hospital_id, paper_id, no),
  constraint bureau_paper_item_paper foreign key (hospital_id, paper_id) references bureau.paper (hospital_id, paper_id),
  constraint bureau_paper_item_state check (state in ('open', 'done', 'partly', 'not_done')),
  constraint bureau_paper_item_score check (score is null or (full_score is not null and score between 0 and full_score))
);

-- What came up from an institution: figures of a half-year and headlines of problems; kept by the authority alone.
create table bureau.figure (
  hospital_id integer not null,
  institution integer not null,
  half_year text not null,
  no integer not null,
  name_zh text not null,
  name_en text not null,
  unit text not null,
  status text not null,
  numerator bigint not null,
  denominator bigint not null,
  hundredths integer,
  target_met boolean,
  published_at timestamptz not null,
  constraint bureau_figure_pkey primary key (hospital_id, institution, half_year, no),
  constraint bureau_figure_link foreign key (hospital_id, institution) references bureau.link (hospital_id, other),
  constraint bureau_figure_half check (half_year ~ '^[0-9]{4}H[12]$')
);
create table bureau.headline (
  hospital_id integer not null,
  institution integer not null,
  problem_id uuid not null,
  category text not null,
  severity text not null,
  state text not null,
  found_on date not null,
  due_on date,
  closed_on date,
  published_at timestamptz not null,
  constraint bureau_headline_pkey primary key (hospital_id, institution, problem_id),
  constraint bureau_headline_link foreign key (hospital_id, institution) references bureau.link (hospital_id, other),
  constraint bureau_headline_state check (state in ('recorded', 'assigned', 'returned', 'rectified', 'closed', 'dropped'))
);

-- Spot checks (抽查): the same seed draws the same sample.
create table bureau.sample (
  hospital_id integer not null,
  sample_id uuid not null,
  seed integer not null,
  size integer not null,
  made_at timestamptz not null,
  made_by text not null,
  constraint bureau_sample_pkey primary key (hospital_id, sample_id)
);
create table bureau.sample_item (
  hospital_id integer not null,
  sample_id uuid not null,
  no integer not null,
  institution integer not null,
  kind text not null,
  subject text not null,
  label text not null,
  outcome text,
  constraint bureau_sample_item_pkey primary key (hospital_id, sample_id, no),
  constraint bureau_sample_item_sample foreign key (hospital_id, sample_id) references bureau.sample (hospital_id, sample_id),
  constraint bureau_sample_item_kind check (kind in ('problem', 'item')),
  constraint bureau_sample_item_outcome check (outcome in ('met', 'not_met'))
);

-- How much each part of the ranking weighs, from a moment on.
create table bureau.weight (
  hospital_id integer not null,
  set_at timestamptz not null,
  self_check integer not null,
  overdue integer not null,
  spot_check integer not null,
  targets integer not null,
  set_by text not null,
  constraint bureau_weight_pkey primary key (hospital_id, set_at),
  constraint bureau_weight_between check (least(self_check, overdue, spot_check, targets) >= 0
    and greatest(self_check, overdue, spot_check, targets) <= 100
    and self_check + overdue + spot_check + targets > 0)
);
