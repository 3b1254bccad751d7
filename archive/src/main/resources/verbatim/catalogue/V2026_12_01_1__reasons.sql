-- Why a page could not be read was kept as one line in English. Now it is kept as the key of a text and the facts in it, and is told in the language of
-- whoever asks. A line of before is told as it was.

update page set failure = json_object(
    'key', 'told',
    'facts', json_object(
        'what', iif(failure like '%.', substr(failure, 1, length(failure) - 1), failure),
        'remedy', ''))
where failure is not null;
