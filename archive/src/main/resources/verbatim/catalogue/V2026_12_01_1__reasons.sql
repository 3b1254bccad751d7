-- Why a page could not be read, and what its reader remarked, was kept in English. Now it is kept as the key of a text and the facts in it, and is told in
-- the language of whoever asks. What was kept before is told as it was.

update page set failure = json_object(
    'key', 'told',
    'facts', json_object(
        'what', iif(failure like '%.', substr(failure, 1, length(failure) - 1), failure),
        'remedy', ''))
where failure is not null;

update page_text set remarks = (
    select json_group_array(json_object('key', 'told', 'facts', json_object('what', value, 'remedy', '')))
    from json_each(remarks))
where remarks <> '[]';
