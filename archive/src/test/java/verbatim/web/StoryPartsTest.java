package verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import verbatim.holdings.StoryText;
import verbatim.verification.StoryCheck.Asked;

class StoryPartsTest {
    private static StoryText text(String slug, String markdown) {
        return new StoryText(slug, markdown, null, Instant.EPOCH);
    }

    @Test
    void another_text_of_the_same_story_has_parts_of_its_own() {
        StoryText first = text("ferries", "# Ferries\n\nOsk said: \u201cThe northern ports stay open.\u201d\n");
        StoryText second = text("ferries", "# Ferries\n\nOsk said: \u201cThe northern ports stay shut.\u201d\n");
        assertThat(StoryParts.quotations(first)).extracting(Asked::claim).hasSize(1);
        assertThat(StoryParts.quotations(second).getFirst().claim().quotation()).contains("stay shut");
        assertThat(StoryParts.quotations(first).getFirst().claim().quotation()).contains("stay open");
        assertThat(StoryParts.story(first).blocks().getLast().text()).contains("stay open");
    }

    @Test
    void the_same_text_under_another_name_may_quote_what_its_namesake_may_not() {
        String markdown = "# Ferries\n\n\u201cThe northern ports stay open\u201d, [we wrote](/s/ferries).\n";
        assertThat(StoryParts.quotations(text("ferries", markdown)).getFirst().own())
                .isNull();
        assertThat(StoryParts.quotations(text("patrols", markdown)).getFirst().own())
                .isEqualTo("/s/ferries");
    }
}
