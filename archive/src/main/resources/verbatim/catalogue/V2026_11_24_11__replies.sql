-- Replies of readers to stories. docs/format.md describes every column. No address of the sender's machine is kept, and no digest of an e-mail address.

create table reply (
    n           integer primary key autoincrement,
    id          text not null unique check (id <> ''),
    token       text not null unique check (length(token) = 64),
    story       text not null references story (slug),
    parent      text references reply (id),
    name        text not null,
    website     text check (website <> ''),
    text        text not null,
    about       integer check (about >= 1),
    about_words text check ((about_words is null) = (about is null)),
    quotation   text check (quotation <> ''),
    verdict     text check (json_valid(verdict)),
    reasons     text not null check (json_valid(reasons)),
    suspect     integer not null check (suspect in (0, 1)),
    state       text not null default 'held' check (state in ('held', 'shown', 'refused', 'spam', 'withdrawn')),
    reason      text check (reason <> ''),
    answer      text check (answer <> ''),
    version     integer not null default 1 check (version >= 1),
    received    text not null,
    decided     text check ((decided is null) = (state = 'held')),
    decided_by  text check ((decided_by is null) = (state = 'held'))
) strict;

create index reply_story on reply (story, state, n);
create index reply_pile on reply (state, suspect, n);
create index reply_parent on reply (parent) where parent is not null;

-- E-mail addresses, encrypted, apart from everything else. The key is not in this database.
create table reply_email (
    reply  text not null primary key references reply (id) on delete cascade,
    sealed text not null check (sealed <> ''),
    tell   text check (tell <> '')
) strict, without rowid;

-- Stories that take no more replies.
create table replies_closed (
    story text not null primary key references story (slug),
    at    text not null,
    by    text not null check (by <> '')
) strict, without rowid;

-- What has a reply looked at with suspicion. The value of an e-mail address is encrypted like those of replies.
create table reply_block (
    id    integer primary key autoincrement,
    kind  text not null check (kind in ('word', 'host', 'name', 'email')),
    value text not null check (value <> ''),
    made  text not null,
    by    text not null check (by <> '')
) strict;
