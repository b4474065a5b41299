-- A problem of a figure is written by the programme itself: its words stand in both languages. Which value of the set it is
-- of, by its key (a number, with a letter where a row has several).
alter table programme.problem
  add column words_en text,
  add column place_en text,
  add column figure_key text,
  add constraint programme_problem_words_en check (words_en is null or (source = 'indicator' and char_length(words_en) between 1 and 1000)),
  add constraint programme_problem_figure_key check (figure_key is null or source = 'indicator');

-- A figure that misses its target is one problem until that is closed, whoever presses the button.
create unique index programme_problem_figure_once on programme.problem (hospital_id, figure_key, figure_period, figure_department)
  nulls not distinct where figure_key is not null and state not in ('closed', 'dropped');

-- Rounds of the cleaning and of the equipment are rounds like the others: who, when, where, and what they found.
alter table programme.round drop constraint programme_round_kind;
alter table programme.round add constraint programme_round_kind check (kind in ('round', 'walk', 'inspection', 'cleaning', 'equipment'));
