package verbatim.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.search.Tokens.Link;
import verbatim.search.Tokens.Token;

/** Turns a question into Lucene's terms. */
final class QuestionQuery {
    private static final float FURNITURE = 0.3f;
    private static final float TITLE = 0.5f;

    private QuestionQuery() {}

    /** Finds and ranks the pages. */
    static Query of(SearchIndex.Query asked) {
        return QuestionParser.parse(asked.words())
                .map(ask -> filtered(query(ask, true), asked))
                .orElseGet(() -> new MatchNoDocsQuery("no word in the question"));
    }

    /** What to mark on a page that was found: a phrase's words only where the phrase stands. */
    static Query marks(SearchIndex.Query asked) {
        return QuestionParser.parse(asked.words())
                .map(ask -> query(ask, false))
                .orElseGet(() -> new MatchNoDocsQuery("no word in the question"));
    }

    private static Query filtered(Query words, SearchIndex.Query asked) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(words, Occur.MUST);
        is(all, PageDocument.KIND, asked.kind() == null ? null : PageDocument.folded(asked.kind()));
        is(all, PageDocument.RELEASE, asked.release() == null ? null : PageDocument.folded(asked.release()));
        is(all, PageDocument.DOCUMENT, asked.document());
        if (asked.from() != null || asked.to() != null) {
            all.add(days(day(asked.from(), "from"), day(asked.to(), "to")), Occur.FILTER);
        }
        return all.build();
    }

    private static void is(BooleanQuery.Builder all, String field, @Nullable String value) {
        if (value != null) {
            all.add(new TermQuery(new Term(field, value)), Occur.FILTER);
        }
    }

    /** Whoever asks for days that are none is told so, not that no page was found. */
    private static Days day(@Nullable String asked, String name) {
        return asked == null
                ? Days.all()
                : Days.of(asked)
                        .orElseThrow(() -> Fault.of(
                                Kind.USE,
                                "\"" + name + "\" is no date (got " + asked + ")",
                                "Give a year, a month or a day, such as 1995, 1995-07 or 1995-07-13."));
    }

    private static Query days(Days from, Days to) {
        return from.to(to)
                .<Query>map(d ->
                        IntRange.newIntersectsQuery(PageDocument.DAYS, new int[] {d.first()}, new int[] {d.last()}))
                .orElseGet(() -> new MatchNoDocsQuery("no such days"));
    }

    private static Query query(Ask ask, boolean ranked) {
        return switch (ask) {
            case Ask.Facet facet -> new TermQuery(new Term(facet.field(), facet.value()));
            case Ask.Any any -> any(any.of(), ranked);
            case Ask.All all -> all(all, ranked);
            case Ask.Phrase phrase
            when phrase.words().size() == 1 ->
                word(phrase.field(), phrase.words().getFirst().word());
            case Ask.Phrase phrase when ranked -> phrase(phrase.field(), phrase.words());
            case Ask.Phrase phrase -> places(phrase.field(), phrase.words());
        };
    }

    private static Query any(List<Ask> asks, boolean ranked) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        asks.forEach(ask -> any.add(query(ask, ranked), Occur.SHOULD));
        return any.build();
    }

    private static Query all(Ask.All asks, boolean ranked) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        asks.of().forEach(ask -> all.add(query(ask, ranked), Occur.MUST));
        asks.without().forEach(ask -> all.add(query(ask, ranked), Occur.MUST_NOT));
        if (asks.of().isEmpty()) {
            all.add(new MatchAllDocsQuery(), Occur.MUST);
        }
        for (Ask ask : asks.of()) {
            if (ask instanceof Ask.Phrase(String field, List<Token> words) && field.equals(PageDocument.TEXT)) {
                words.forEach(w -> all.add(
                        new BoostQuery(new TermQuery(new Term(PageDocument.TITLE, w.word())), TITLE), Occur.SHOULD));
            }
        }
        return all.build();
    }

    private static Query word(String field, String word) {
        Query here = synonyms(field, List.of(Form.PLAIN.term(word), Form.JOINED.term(word)));
        if (!field.equals(PageDocument.TEXT)) {
            return here;
        }
        Query there = synonyms(PageDocument.FURNITURE, List.of(Form.PLAIN.term(word), Form.JOINED.term(word)));
        return new DisjunctionMaxQuery(List.of(here, new BoostQuery(there, FURNITURE)), 0);
    }

    private static Query synonyms(String field, List<String> terms) {
        SynonymQuery.Builder any = new SynonymQuery.Builder(field);
        terms.forEach(term -> any.addTerm(new Term(field, term)));
        return any.build();
    }

    /** The words must stand in order; how rare they are decides the rank. */
    private static Query phrase(String field, List<Token> words) {
        BooleanQuery.Builder ranked = new BooleanQuery.Builder().add(places(field, words), Occur.MUST);
        words.forEach(w -> ranked.add(
                synonyms(field, List.of(Form.PLAIN.term(w.word()), Form.JOINED.term(w.word()))), Occur.SHOULD));
        return ranked.build();
    }

    private static Query places(String field, List<Token> words) {
        Query here = new IntervalQuery(field, inOrder(words));
        if (!field.equals(PageDocument.TEXT)) {
            return here;
        }
        Query there = new BoostQuery(new IntervalQuery(PageDocument.FURNITURE, inOrder(words)), FURNITURE);
        return new DisjunctionMaxQuery(List.of(here, there), 0);
    }

    private static IntervalsSource inOrder(List<Token> words) {
        IntervalsSource apart = sequence(words, false);
        if (words.stream().limit(words.size() - 1).noneMatch(w -> w.link() != Link.NONE)) {
            return apart;
        }
        return Intervals.or(apart, sequence(words, true));
    }

    /** With {@code joined}, the two sides of a hyphen are one word, as they are where a line's end parts them. */
    private static IntervalsSource sequence(List<Token> words, boolean joined) {
        List<IntervalsSource> places = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).word();
            if (joined && words.get(i).link() != Link.NONE && i + 1 < words.size()) {
                word += words.get(++i).word();
            }
            places.add(place(word, places.isEmpty()));
        }
        return places.size() == 1 ? places.getFirst() : Intervals.phrase(places.toArray(IntervalsSource[]::new));
    }

    private static IntervalsSource place(String word, boolean first) {
        List<IntervalsSource> forms = new ArrayList<>();
        forms.add(Intervals.term(Form.PLAIN.term(word)));
        forms.add(Intervals.extend(Intervals.term(Form.JOINED.term(word)), 0, 1));
        if (!first) {
            forms.add(Intervals.term(Form.NEXT.term(word)));
            forms.add(Intervals.extend(Intervals.term(Form.NEXT_JOINED.term(word)), 0, 1));
        }
        return Intervals.or(false, forms);
    }
}
