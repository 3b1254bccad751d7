-- Documents, their versions and pages, what was read on them, and permanent links. docs/format.md describes every column.

create table document (
    id           text not null primary key check (length(id) = 9 and id like 'd%'),
    name         text not null check (name <> ''),
    last_name    text not null,
    stem         text not null,
    release      text,
    title        text,
    kind         text,
    date         text,
    place        text,
    subject      text,
    participants text not null default '[]' check (json_valid(participants)),
    source       text,
    versions     integer not null default 0 check (versions >= 0),
    created      text not null
) strict;

create unique index document_name on document (name, coalesce(release, ''));
create index document_last_name on document (last_name);
create index document_stem on document (stem);
create index document_order on document (coalesce(release, ''), name);

create table version (
    document   text not null references document (id),
    number     integer not null check (number >= 1),
    file       text not null check (length(file) = 64),
    file_name  text not null,
    media_type text not null,
    first_page integer not null check (first_page >= 1),
    pages      integer not null check (pages >= 1),
    layer      text check (length(layer) = 64),
    received   text not null,
    settled    integer not null default 0 check (settled in (0, 1)),
    primary key (document, number)
) strict, without rowid;

create index version_file on version (file);
create index version_file_name on version (file_name);
create index version_unsettled on version (document, number) where settled = 0;

-- A page's row is also its reading job. Rows are taken in the order of id.
create table page (
    id           integer not null primary key,
    document     text not null,
    version      integer not null,
    page         integer not null check (page >= 1),
    state        text not null default 'waiting' check (state in ('waiting', 'running', 'read', 'failed')),
    tries        integer not null default 0 check (tries >= 0),
    failure      text check ((failure is null) = (state <> 'failed')),
    worker       text check ((worker is null) = (state <> 'running')),
    lease_until  integer check ((lease_until is null) = (state <> 'running')),
    width        integer,
    height       integer,
    dpi          integer,
    turned       integer check (turned in (0, 90, 180, 270)),
    revision     integer not null default 0 check (revision >= 0),
    due          integer not null default 0 check (due >= 0),
    indexed      integer not null default 0 check (indexed >= 0),
    unique (document, version, page),
    foreign key (document, version) references version (document, number)
) strict;

create index page_waiting on page (id) where state = 'waiting';
create index page_running on page (id) where state = 'running';
create index page_failed on page (document, version, page) where state = 'failed';
create index page_due on page (id) where due > indexed;

create table page_text (
    page      integer not null references page (id),
    revision  integer not null check (revision >= 1),
    confirmed integer not null check (confirmed in (0, 1)),
    engine    text not null,
    models    text not null check (json_valid(models)),
    settings  text not null,
    remarks   text not null check (json_valid(remarks)),
    at        text not null,
    text      text not null,
    marks     blob not null,
    primary key (page, revision)
) strict;

create table redaction (
    page      integer not null references page (id),
    revision  integer not null,
    n         integer not null check (n >= 1),
    x         integer not null,
    y         integer not null,
    width     integer not null check (width >= 0),
    height    integer not null check (height >= 0),
    mark      text,
    authority text,
    primary key (page, revision, n)
) strict, without rowid;

create table anchor (
    id            text not null primary key,
    document      text not null,
    version       integer not null,
    text_revision integer not null,
    ranges        text not null check (json_valid(ranges)),
    text          text not null,
    before        text not null,
    after         text not null,
    made          text not null,
    unique (document, version, ranges),
    foreign key (document, version) references version (document, number)
) strict;

-- How many of what, by release ('' for none), kept by the triggers below: asked for with every quotation, so never counted then.
create table tally (
    release text not null,
    what    text not null check (what in ('documents', 'waiting', 'running', 'read', 'failed')),
    n       integer not null,
    primary key (release, what)
) strict, without rowid;

create trigger document_added after insert on document begin
    insert into tally values (coalesce(new.release, ''), 'documents', 1)
        on conflict (release, what) do update set n = n + 1;
end;

create trigger page_added after insert on page begin
    insert into tally
        values ((select coalesce(release, '') from document where id = new.document), new.state, 1)
        on conflict (release, what) do update set n = n + 1;
end;

create trigger page_moved after update of state on page when old.state <> new.state begin
    insert into tally
        values ((select coalesce(release, '') from document where id = new.document), old.state, -1)
        on conflict (release, what) do update set n = n - 1;
    insert into tally
        values ((select coalesce(release, '') from document where id = new.document), new.state, 1)
        on conflict (release, what) do update set n = n + 1;
end;
