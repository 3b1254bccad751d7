-- Releases: what is made public as one. docs/format.md describes every column.

create table release (
    slug           text not null primary key check (slug <> ''),
    title          text not null default '',
    description    text not null default '',
    essay          text not null default '',
    released_by    text,
    authority      text,
    case_number    text,
    state          text not null default 'draft' check (state in ('draft', 'scheduled', 'published', 'withdrawn')),
    publish_at     text check ((publish_at is null) = (state = 'draft')),
    zone           text check ((zone is null) = (state = 'draft')),
    withdrawn      text check ((withdrawn is null) = (state <> 'withdrawn')),
    reason         text check ((reason is null) = (state <> 'withdrawn')),
    numbers        integer not null default 0 check (numbers >= 0),
    public_numbers integer not null default 0 check (public_numbers between 0 and numbers),
    version        integer not null default 1 check (version >= 1),
    created        text not null
) strict, without rowid;

create table release_document (
    release  text not null references release (slug),
    number   integer not null check (number >= 1),
    document text not null references document (id),
    primary key (release, number),
    unique (release, document)
) strict, without rowid;

create index release_document_of on release_document (document);

alter table document add column closed integer not null default 0 check (closed in (0, 1));
create index document_closed on document (release) where closed = 1;

alter table story add column release text references release (slug);

insert into release (slug, numbers, created)
    select release, count(*), min(created) from document where release is not null group by release;
insert into release_document (release, number, document)
    select release, row_number() over (partition by release order by created, name), id from document where release is not null;

-- Grows with every change of what the public may see; whoever has looked since the last change need not look again.
create table sight (
    one   integer not null primary key check (one = 1),
    stamp integer not null
) strict;
insert into sight values (1, 1);

create trigger document_numbered after insert on document when new.release is not null begin
    insert into release (slug, created) values (new.release, new.created) on conflict (slug) do nothing;
    update release set numbers = numbers + 1 where slug = new.release;
    insert into release_document (release, number, document)
        select slug, numbers, new.id from release where slug = new.release;
    update sight set stamp = stamp + 1
        where exists (select 1 from release where slug = new.release and state <> 'draft');
end;

create trigger document_opened after update of closed on document when old.closed <> new.closed begin
    update sight set stamp = stamp + 1;
end;

create trigger release_flipped after update of state, publish_at on release begin
    update sight set stamp = stamp + 1;
end;

create trigger number_kept before delete on release_document begin
    select raise(abort, 'a number is given for ever');
end;

create trigger number_unchanged before update on release_document begin
    select raise(abort, 'a number is given for ever');
end;
