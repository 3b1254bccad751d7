package verbatim.citing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each style writes thirty passages as a person wrote them by its rules. */
class StyleTest {
    @Test
    void thirty_passages_are_cited_as_they_were_by_hand() {
        assertThat(Cited.all()).hasSize(30).allSatisfy(cited -> {
            Map<String, String> written = new LinkedHashMap<>();
            for (Style style : Style.values()) {
                written.put(style.name(), style.of(cited.citation()));
            }
            assertThat(written).as(cited.name()).isEqualTo(cited.expected());
        });
    }
}
