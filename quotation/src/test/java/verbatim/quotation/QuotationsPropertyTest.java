package verbatim.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import verbatim.quotation.Quotations.Block;
import verbatim.quotation.Quotations.Form;
import verbatim.quotation.Quotations.Found;
import verbatim.quotation.Quotations.Kind;

class QuotationsPropertyTest {
    private static final String[] PAIRS = {"“”", "„“", "«»", "»«", "‹›", "‘’", "\"\"", "''", "‚‘"};

    @Provide
    Arbitrary<List<Block>> anything() {
        Arbitrary<String> text = Arbitraries.strings()
                .withChars("“”„‟«»‹›‘’‚‛\"'`\\ \n.,:;!?-—()[]0123456789abcnsABT\u00A0é\uD83D\uDE00")
                .ofMaxLength(60);
        return Arbitraries.of(Kind.class)
                .flatMap(kind -> text.map(words -> new Block(kind, words, words.length() % 2 == 0)))
                .list()
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<Block>> prose() {
        Arbitrary<String> words = Arbitraries.of(
                        "“",
                        "”",
                        "\"",
                        "'",
                        "said",
                        "Yeltsin",
                        "the",
                        "president",
                        "told",
                        ",",
                        ".",
                        ":",
                        "according",
                        "to",
                        "who",
                        "was",
                        "President",
                        "of",
                        "—",
                        "in",
                        "words",
                        "Clinton's",
                        "as",
                        "saying",
                        "quoted",
                        "de",
                        "Mr.")
                .list()
                .ofMaxSize(20)
                .map(list -> String.join(" ", list));
        return words.map(text -> new Block(Kind.PARAGRAPH, text)).list().ofMaxSize(4);
    }

    @Property(tries = 800)
    void any_text_gives_ranges_within_the_text_in_order(@ForAll("anything") List<Block> blocks) {
        holds(blocks);
    }

    @Property(tries = 500)
    void any_prose_gives_ranges_within_the_text_in_order(@ForAll("prose") List<Block> blocks) {
        holds(blocks);
    }

    private static void holds(List<Block> blocks) {
        int block = 0;
        int at = 0;
        for (Found found : Quotations.in(blocks)) {
            String first = blocks.get(found.block()).text();
            String last = blocks.get(found.endBlock()).text();
            assertThat(found.block()).isBetween(block, found.endBlock());
            assertThat(found.markStart()).isBetween(found.block() == block ? at : 0, found.start());
            assertThat(found.start()).isLessThanOrEqualTo(first.length());
            assertThat(found.end()).isBetween(0, found.markEnd());
            assertThat(found.markEnd()).isLessThanOrEqualTo(last.length());
            assertThat(found.quotation()).isNotBlank();
            if (found.block() == found.endBlock() && found.form() != Form.BLOCK) {
                assertThat(found.quotation()).isEqualTo(first.substring(found.start(), found.end()));
            }
            block = found.endBlock();
            at = found.end();
        }
        assertThat(Quotations.in(blocks)).isEqualTo(Quotations.in(blocks));
    }

    @Provide
    Arbitrary<List<Tuple2<String, Integer>>> quotations() {
        Arbitrary<String> words = Arbitraries.of("we", "will", "never", "agree", "to", "don’t", "it", "Boris", "naïve")
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(list -> String.join(" ", list));
        return words.flatMap(text ->
                        Arbitraries.integers().between(0, PAIRS.length - 1).map(pair -> Tuple.of(text, pair)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    @Property(tries = 500)
    void balanced_pairs_come_back(@ForAll("quotations") List<Tuple2<String, Integer>> quotations) {
        StringBuilder text = new StringBuilder("It began with");
        List<String> expected = new ArrayList<>();
        for (Tuple2<String, Integer> each : quotations) {
            String pair = PAIRS[each.get2()];
            text.append(' ')
                    .append(pair.charAt(0))
                    .append(each.get1())
                    .append(pair.charAt(1))
                    .append(", and then");
            expected.add(each.get1());
        }

        assertThat(Quotations.in(List.of(new Block(Kind.PARAGRAPH, text.toString()))))
                .extracting(Found::quotation)
                .containsExactlyElementsOf(expected);
    }
}
