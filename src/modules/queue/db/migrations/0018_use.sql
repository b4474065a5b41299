-- Which screens are alive, for the grading of smart services.
create view queue.v_screen with (security_invoker = true) as
select hospital_id, shows as what, seen_at as at from queue.screen_seen where shows is not null;
