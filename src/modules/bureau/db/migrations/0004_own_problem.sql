-- A problem that came from the authority, worked on as one of the hospital's own: which one. It stands in the hospital alone.
alter table bureau.paper add column own_problem uuid;
alter table bureau.paper add constraint bureau_paper_own_problem
  check (own_problem is null or (side = 'institution' and kind = 'problem'));
