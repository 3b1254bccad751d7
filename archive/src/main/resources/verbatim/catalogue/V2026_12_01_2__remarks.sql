-- What readers of before remarked in words that are known is told in the language of whoever asks, too.

update page_text set remarks = (
    select json_group_array(json(iif(value ->> '$.key' <> 'told', value, case value ->> '$.facts.what'
        when 'poor' then '{"key":"remark.poor","facts":{}}'
        when 'direction unsure' then '{"key":"remark.direction","facts":{}}'
        when 'order unsure' then '{"key":"remark.order","facts":{}}'
        when 'hidden text left out' then '{"key":"remark.hidden","facts":{}}'
        when 'damaged: the PDF is not whole' then '{"key":"remark.damaged.pdf","facts":{}}'
        when 'damaged: the file''s list of pages breaks off' then '{"key":"remark.damaged.list","facts":{}}'
        when 'the text beside it is not what the scan shows and was left out' then '{"key":"remark.beside.other","facts":{}}'
        else value
    end)))
    from json_each(remarks))
where remarks like '%"told"%';
