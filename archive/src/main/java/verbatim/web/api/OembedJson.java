package verbatim.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** A card as oEmbed 1.0 has it (section 2.3.4.4, the rich type); sizes in pixels. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OembedJson(
        String type,
        String version,
        String title,
        @JsonProperty("provider_name") String providerName,
        @JsonProperty("provider_url") String providerUrl,
        @JsonProperty("cache_age") int cacheAge,
        String html,
        int width,
        @Nullable Integer height) {}
