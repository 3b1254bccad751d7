-- Texts that people put right by the scan: who made a revision, and whether no reading may take its place.

alter table page_text add column by text;
alter table page_text add column hand integer not null default 0 check (hand in (0, 1));

create index page_text_by_hand on page_text (by) where by is not null;
