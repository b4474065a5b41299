-- What was asked for, paid and billed on the way of visits, as the companion heard it, for the leadership's first view: no person in
-- it. `charges`: what this entry raised or settled. Few steps are about money: of all others the index knows nothing.
create index journey_step_money on journey.step (hospital_id, at) where kind in ('to_pay', 'paid', 'bill');
create view journey.v_payment with (security_invoker = true) as
select hospital_id, event_id as id, kind as what, at, visit_id, (detail ->> 'fen')::bigint as fen, detail ->> 'by' as way,
  case kind when 'to_pay' then jsonb_build_array(detail -> 'charge') when 'paid' then detail -> 'charges' end as charges
from journey.step where kind in ('to_pay', 'paid', 'bill');
