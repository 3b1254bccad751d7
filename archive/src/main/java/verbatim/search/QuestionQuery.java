package verbatim.search;

import static verbatim.language.Texts.t;

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
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.search.SearchIndex.Visible;
import verbatim.search.Tokens.Link;
import verbatim.search.Tokens.Token;
import verbatim.text.PageKey;

/** Turns a question into Lucene's terms. */
final class QuestionQuery {
    private static final float FURNITURE = 0.3f;
    private static final float TITLE = 0.5f;

    /** Whether a page runs on into the next one's first words. */
    private final boolean over;

    private QuestionQuery(boolean over) {
        this.over = over;
    }

    /** Finds and ranks the pages. */
    static Query of(SearchIndex.Query asked, Visible visible) {
        return query(asked, visible, true);
    }

    /** What to mark on a page that was found: a phrase's words only where the phrase stands. */
    static Query marks(SearchIndex.Query asked, Visible visible) {
        return query(asked, visible, false);
    }

    private static Query query(SearchIndex.Query asked, Visible visible, boolean ranked) {
        return QuestionParser.parse(asked.words())
                .map(ask -> apart(ask, visible, ranked))
                .map(words -> ranked ? filtered(words, asked) : words)
                .orElseGet(() -> new MatchNoDocsQuery("no word in the question"));
    }

    /** Where the next page may not be seen, a page is asked by its own words alone. */
    private static Query apart(Ask ask, Visible visible, boolean ranked) {
        Query whole = new QuestionQuery(true).query(ask, ranked);
        List<BytesRef> ends = ends(visible);
        if (ends.isEmpty()) {
            return whole;
        }
        Query end = new TermInSetQuery(PageDocument.KEY, ends);
        Query alone = new QuestionQuery(false).query(ask, ranked);
        return new BooleanQuery.Builder()
                .add(
                        new BooleanQuery.Builder()
                                .add(whole, Occur.MUST)
                                .add(end, Occur.MUST_NOT)
                                .build(),
                        Occur.SHOULD)
                .add(
                        new BooleanQuery.Builder()
                                .add(alone, Occur.MUST)
                                .add(end, Occur.FILTER)
                                .build(),
                        Occur.SHOULD)
                .build();
    }

    /** The pages that may be seen and whose next page may not. */
    private static List<BytesRef> ends(Visible visible) {
        List<BytesRef> ends = new ArrayList<>();
        visible.excerpts()
                .forEach((document, part) -> part.pages().stream()
                        .filter(page -> !part.pages().contains(page + 1))
                        .map(page -> new PageKey(document, part.version(), page))
                        .forEach(page -> ends.add(new BytesRef(page.toString()))));
        return ends;
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
                                Kind.USE, t("problem.date", "name", name, "got", asked), t("problem.date.remedy")));
    }

    private static Query days(Days from, Days to) {
        return from.to(to)
                .<Query>map(d ->
                        IntRange.newIntersectsQuery(PageDocument.DAYS, new int[] {d.first()}, new int[] {d.last()}))
                .orElseGet(() -> new MatchNoDocsQuery("no such days"));
    }

    private Query query(Ask ask, boolean ranked) {
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

    private Query any(List<Ask> asks, boolean ranked) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        asks.forEach(ask -> any.add(query(ask, ranked), Occur.SHOULD));
        return any.build();
    }

    private Query all(Ask.All asks, boolean ranked) {
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

    private Query word(String field, String word) {
        Query here = synonyms(field, forms(word));
        if (!field.equals(PageDocument.TEXT)) {
            return here;
        }
        Query there = synonyms(PageDocument.FURNITURE, forms(word));
        return new DisjunctionMaxQuery(List.of(here, new BoostQuery(there, FURNITURE)), 0);
    }

    private List<String> forms(String word) {
        String plain = Form.PLAIN.term(word);
        String joined = Form.JOINED.term(word);
        return over ? List.of(plain, joined, Form.OVER.term(word)) : List.of(plain, joined);
    }

    private static Query synonyms(String field, List<String> terms) {
        SynonymQuery.Builder any = new SynonymQuery.Builder(field);
        terms.forEach(term -> any.addTerm(new Term(field, term)));
        return any.build();
    }

    /** The words must stand in order; how rare they are decides the rank. */
    private Query phrase(String field, List<Token> words) {
        BooleanQuery.Builder ranked = new BooleanQuery.Builder().add(places(field, words), Occur.MUST);
        words.forEach(w -> ranked.add(synonyms(field, forms(w.word())), Occur.SHOULD));
        return ranked.build();
    }

    private Query places(String field, List<Token> words) {
        Query here = new IntervalQuery(field, inOrder(words));
        if (!field.equals(PageDocument.TEXT)) {
            return here;
        }
        Query there = new BoostQuery(new IntervalQuery(PageDocument.FURNITURE, inOrder(words)), FURNITURE);
        return new DisjunctionMaxQuery(List.of(here, there), 0);
    }

    private IntervalsSource inOrder(List<Token> words) {
        IntervalsSource apart = sequence(words, false);
        if (words.stream().limit(words.size() - 1).noneMatch(w -> w.link() != Link.NONE)) {
            return apart;
        }
        return Intervals.or(apart, sequence(words, true));
    }

    /** With {@code joined}, the two sides of a hyphen are one word, as they are where a line's end parts them. */
    private IntervalsSource sequence(List<Token> words, boolean joined) {
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

    private IntervalsSource place(String word, boolean first) {
        List<IntervalsSource> forms = new ArrayList<>();
        forms.add(Intervals.term(Form.PLAIN.term(word)));
        forms.add(Intervals.extend(Intervals.term(Form.JOINED.term(word)), 0, 1));
        if (over) {
            forms.add(Intervals.extend(Intervals.term(Form.OVER.term(word)), 0, 1));
        }
        if (over && !first) {
            forms.add(Intervals.term(Form.NEXT.term(word)));
            forms.add(Intervals.extend(Intervals.term(Form.NEXT_JOINED.term(word)), 0, 1));
        }
        return Intervals.or(false, forms);
    }
}
