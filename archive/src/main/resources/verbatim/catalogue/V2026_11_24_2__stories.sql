-- Stories as written; their quotations are judged when they are shown, so no verdict is kept here.
create table story (
    slug     text not null primary key check (slug <> ''),
    markdown text not null,
    received text not null
) strict;
