-- A plan that came down from an authority over the hospital: from whom, and which of theirs. Its tasks keep the number they
-- have there, so that progress goes back up in the authority's own order whatever the hospital adds.
alter table programme.plan add column from_authority integer;
alter table programme.plan add column from_plan uuid;
alter table programme.plan add constraint programme_plan_from
  check ((from_authority is null) = (from_plan is null) and (source_kind = 'authority') = (from_plan is not null));
alter table programme.plan drop constraint programme_plan_source_kind;
alter table programme.plan add constraint programme_plan_source_kind
  check (source_kind in ('txt', 'docx', 'xlsx', 'pasted', 'form', 'authority'));
alter table programme.task add column from_task integer;
alter table programme.task add constraint programme_task_from check (from_task > 0);
