-- What a hospital aims at, from a day on; the row with the latest valid_from not after the period's end holds.
-- scaled: hundredths of a percent or tenths of a minute, as the figures are kept.
create table programme.indicator_target (
  hospital_id integer not null,
  no integer not null,
  valid_from date not null,
  scaled integer not null,
  text_zh text not null,
  text_en text not null,
  constraint programme_indicator_target_pkey primary key (hospital_id, no, valid_from),
  constraint programme_indicator_target_no check (no between 1 and 34),
  constraint programme_indicator_target_scaled check (scaled >= 0)
);
