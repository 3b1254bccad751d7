-- Events of the chronology. docs/format.md describes every column. No row is ever deleted: an address once given out goes on to answer.

create table event (
    id       text not null primary key check (id <> ''),
    date     text not null check (date <> ''),
    zone     text check (zone <> ''),
    position integer not null default 0,
    place    text not null default '',
    sentence text not null check (sentence <> ''),
    note     text not null default '',
    state    text not null default 'draft' check (state in ('draft', 'out', 'removed')),
    version  integer not null default 1 check (version >= 1),
    made     text not null,
    changed  text not null,
    out      text check (out is not null or state <> 'out'),
    reason   text check (reason is not null or state <> 'removed'),
    removed  text check ((removed is null) = (reason is null)),
    known    integer not null default 0 check (known in (0, 1))
) strict, without rowid;

-- The passages that prove it. Readers see none of it while they may not see a proof that its words quote.
create table event_proof (
    event    text not null references event (id),
    position integer not null check (position >= 1),
    anchor   text not null references anchor (id),
    quoted   integer not null default 0 check (quoted in (0, 1)),
    primary key (event, position),
    unique (event, anchor)
) strict, without rowid;

create table event_release (
    event   text not null references event (id),
    release text not null references release (slug),
    primary key (event, release)
) strict, without rowid;

create index event_release_of on event_release (release);

create table event_story (
    event text not null references event (id),
    story text not null references story (slug),
    primary key (event, story)
) strict, without rowid;

create index event_story_of on event_story (story);

-- What was ever said of it, a row a version.
create table event_version (
    event   text not null references event (id),
    version integer not null check (version >= 1),
    said    text not null check (json_valid(said)),
    at      text not null,
    by      text not null check (by <> ''),
    primary key (event, version)
) strict, without rowid;

create trigger event_kept before delete on event begin
    select raise(abort, 'an event is kept for ever');
end;

create trigger event_version_kept before delete on event_version begin
    select raise(abort, 'what was said of an event is kept for ever');
end;

create trigger event_version_unchanged before update on event_version begin
    select raise(abort, 'what was said of an event is kept for ever');
end;
