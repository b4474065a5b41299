-- Which of the official indicators a task is to move, as a person has said.
create table programme.task_indicator (
  hospital_id integer not null,
  task_id uuid not null,
  indicator integer not null,
  linked_at timestamptz not null,
  linked_by text not null,
  constraint programme_task_indicator_pkey primary key (hospital_id, task_id, indicator),
  constraint programme_task_indicator_task foreign key (hospital_id, task_id) references programme.task (hospital_id, task_id),
  constraint programme_task_indicator_no check (indicator between 1 and 99)
);
create index programme_task_indicator_by_no on programme.task_indicator (hospital_id, indicator);

-- How a measure came in whose last day had passed when its plan was confirmed; null: it had not. Until somebody has said
-- (unsettled) it is neither overdue nor reminded of.
alter table programme.measure
  add column brought text,
  add constraint programme_measure_brought check (brought in ('unsettled', 'done', 'moved', 'overdue'));
create index programme_measure_unsettled on programme.measure (hospital_id) where brought = 'unsettled';

alter table programme.measure_step drop constraint programme_measure_step_kind;
alter table programme.measure_step add constraint programme_measure_step_kind check (kind in ('start', 'note', 'evidence',
  'submit', 'accept', 'return', 'delegate', 'delegate_accept', 'delegate_decline', 'deadline_ask', 'deadline_approve',
  'deadline_refuse', 'remind', 'past_unsettled', 'past_done', 'past_moved', 'past_overdue'));
