-- What was in use and when, for the grading of smart services: no person in it.
create view kiosk.v_use with (security_invoker = true) as
select hospital_id, 'sitting' as what, started_at as at from kiosk.sitting where end_reason = 'done';
