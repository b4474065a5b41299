-- What was in use and when, for the grading of smart services: no person in it.
create view journey.v_use with (security_invoker = true) as
select hospital_id, kind as what, at from journey.step;
