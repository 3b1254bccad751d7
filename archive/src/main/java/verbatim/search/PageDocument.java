package verbatim.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import verbatim.text.PageKey;

/** A page as Lucene files it, and the names of its fields. */
final class PageDocument {
    /** The page's key, to replace it by. */
    static final String KEY = "key";
    /** {@code document/vN}; indexed, and a doc value. */
    static final String VERSION = "version";
    /** The page's number; a doc value. */
    static final String PAGE = "page";

    static final String DOCUMENT = "document";
    static final String TEXT = "text";
    static final String FURNITURE = "furniture";
    static final String TITLE = "title";
    /** Terms of quotations, without positions. */
    static final String TERMS = "terms";
    /** Days the document's date may mean. */
    static final String DAYS = "days";
    /** Folded for asking, as given for counting. */
    static final String KIND = "kind";

    static final String RELEASE = "release";
    static final String YEAR = "year";
    static final List<String> FACETS = List.of(KIND, RELEASE, YEAR);

    private static final FieldType WORDS = words(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS, false);
    private static final FieldType BARE = words(IndexOptions.DOCS, true);

    private PageDocument() {}

    static Document of(SearchIndex.Entry entry) {
        PageKey key = entry.text().key();
        PageTokens tokens = PageTokens.of(entry.text(), entry.next());
        Document page = new Document();
        page.add(new StringField(KEY, key.toString(), Field.Store.NO));
        page.add(new StringField(DOCUMENT, key.document(), Field.Store.NO));
        page.add(new StringField(VERSION, version(key.document(), key.version()), Field.Store.NO));
        page.add(new SortedDocValuesField(VERSION, new BytesRef(version(key.document(), key.version()))));
        page.add(new NumericDocValuesField(PAGE, key.page()));
        page.add(new Field(TEXT, new FiledStream(tokens.body()), WORDS));
        page.add(new Field(FURNITURE, new FiledStream(tokens.furniture()), WORDS));
        page.add(new Field(TITLE, new FiledStream(title(entry.title())), WORDS));
        page.add(new Field(TERMS, new FiledStream(bare(entry.terms())), BARE));
        facet(page, KIND, Optional.ofNullable(entry.kind()));
        facet(page, RELEASE, Optional.ofNullable(entry.release()));
        Optional.ofNullable(entry.date()).flatMap(Days::of).ifPresent(days -> {
            page.add(new IntRange(DAYS, new int[] {days.first()}, new int[] {days.last()}));
            days.year().ifPresent(year -> facet(page, YEAR, Optional.of(String.format(Locale.ROOT, "%04d", year))));
        });
        return page;
    }

    static String version(String document, int version) {
        return document + "/v" + version;
    }

    /** The page that {@link #VERSION} and {@link #PAGE} name. */
    static PageKey key(String version, long page) {
        int slash = version.lastIndexOf("/v");
        return new PageKey(
                version.substring(0, slash), Integer.parseInt(version.substring(slash + 2)), Math.toIntExact(page));
    }

    /** How a facet's value is asked for: case does not count. */
    static String folded(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }

    private static void facet(Document page, String field, Optional<String> value) {
        value.filter(v -> !v.isBlank()).ifPresent(v -> {
            page.add(new StringField(field, folded(v), Field.Store.NO));
            page.add(new SortedSetDocValuesField(field, new BytesRef(v.strip())));
        });
    }

    private static List<PageTokens.Filed> title(String title) {
        List<PageTokens.Filed> words = new ArrayList<>();
        for (Tokens.Token token : Tokens.of(title)) {
            words.add(new PageTokens.Filed(token.word(), 1, token.start(), token.end()));
        }
        return words;
    }

    private static List<PageTokens.Filed> bare(Iterable<String> terms) {
        List<PageTokens.Filed> words = new ArrayList<>();
        for (String term : terms) {
            words.add(new PageTokens.Filed(term, 1, 0, 0));
        }
        return words;
    }

    private static FieldType words(IndexOptions options, boolean omitNorms) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.setOmitNorms(omitNorms);
        type.freeze();
        return type;
    }
}
