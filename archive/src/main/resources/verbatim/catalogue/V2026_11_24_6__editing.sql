-- Stories from draft to public. docs/format.md describes every column.

alter table story rename to story_before;

create table story (
    slug    text not null primary key check (slug <> ''),
    release text references release (slug),
    draft   integer not null check (draft >= 1),
    edition integer check (edition >= 1),
    version integer not null default 1 check (version >= 1),
    made    text not null,
    foreign key (slug, draft) references draft (story, number) deferrable initially deferred,
    foreign key (slug, edition) references edition (story, number) deferrable initially deferred
) strict;

create index story_release on story (release);

create table draft (
    story    text not null references story (slug),
    number   integer not null check (number >= 1),
    markdown text not null,
    saved    text not null,
    by       text not null check (by <> ''),
    primary key (story, number)
) strict, without rowid;

-- What is public of a story: a draft that was put out, with the verdicts it went out with. Never changed.
create table edition (
    story      text not null references story (slug),
    number     integer not null check (number >= 1),
    draft      integer not null,
    title      text not null,
    quotations text not null check (json_valid(quotations)),
    out        text not null,
    by         text not null check (by <> ''),
    primary key (story, number),
    foreign key (story, draft) references draft (story, number)
) strict, without rowid;

-- Where the quotations of the edition that is out stand, a row a page.
create table story_quotation (
    story    text not null references story (slug),
    number   integer not null check (number >= 1),
    wording  text not null,
    words    text not null,
    anchor   text not null references anchor (id),
    document text not null references document (id),
    version  integer not null,
    page     integer not null,
    start    integer not null,
    end      integer not null,
    revision integer not null,
    primary key (story, number, page)
) strict, without rowid;

create index story_quotation_of on story_quotation (document, version, page);

-- What somebody decided about one quotation of a story, which is known by its words and which of the same words it is.
create table decision (
    story      text not null references story (slug),
    words      text not null check (words <> ''),
    occurrence integer not null check (occurrence >= 1),
    speaker    text,
    document   text,
    page       integer check (page is null or page >= 1),
    reason     text check (reason <> ''),
    waived_by  text check ((waived_by is null) = (reason is null)),
    waived     text check ((waived is null) = (reason is null)),
    revision   integer not null default 1 check (revision >= 1),
    primary key (story, words, occurrence)
) strict, without rowid;

-- Somebody compared these words with the scan.
create table confirmation (
    anchor text not null references anchor (id),
    by     text not null check (by <> ''),
    name   text not null check (name <> ''),
    at     text not null,
    primary key (anchor, by)
) strict, without rowid;

-- What was put right in a story after it went out; for everybody, never changed.
create table correction (
    story  text not null references story (slug),
    number integer not null check (number >= 1),
    text   text not null check (text <> ''),
    at     text not null,
    by     text not null check (by <> ''),
    primary key (story, number)
) strict, without rowid;

create table related_story (
    story    text not null references story (slug),
    position integer not null check (position >= 1),
    other    text not null references story (slug) check (other <> story),
    primary key (story, position),
    unique (story, other)
) strict, without rowid;

insert into story (slug, release, draft, made) select slug, release, 1, received from story_before;
insert into draft (story, number, markdown, saved, by) select slug, 1, markdown, received, 'archive' from story_before;
drop table story_before;

create trigger edition_kept before delete on edition begin
    select raise(abort, 'an edition is kept for ever');
end;

create trigger edition_unchanged before update on edition begin
    select raise(abort, 'an edition is kept for ever');
end;

create trigger correction_kept before delete on correction begin
    select raise(abort, 'a correction is kept for ever');
end;

create trigger correction_unchanged before update on correction begin
    select raise(abort, 'a correction is kept for ever');
end;

create trigger story_put_out after update of edition, release on story begin
    update sight set stamp = stamp + 1;
end;
