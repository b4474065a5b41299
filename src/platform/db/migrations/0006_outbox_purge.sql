-- Delivered events are forgotten after seven days, the oldest first: the sweep asks every second.
create index platform_outbox_delivered on platform.outbox (hospital_id, dispatched_at) where dispatch_no is not null;
