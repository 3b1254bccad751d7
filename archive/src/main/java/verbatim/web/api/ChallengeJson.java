package verbatim.web.api;

import tools.jackson.databind.JsonNode;

/** What a browser passes on to a device; {@code id} is sent back with its answer, {@code options} is as WebAuthn has it. */
public record ChallengeJson(String id, JsonNode options) {}
