package verbatim.web.iiif;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;

/** An image as {@code info.json} describes it, in both versions. */
public final class ImageInformation {
    private static final String PROTOCOL = "http://iiif.io/api/image";

    private ImageInformation() {}

    /** A size, or a kind of tile. */
    public record Sized(int width, int height) {}

    /** Square tiles at these reductions. */
    public record Tiles(
            int width,
            int height,
            @JsonProperty("scaleFactors") List<Integer> scaleFactors) {}

    /** Version 3. */
    public record Three(
            @JsonProperty("@context") String context,
            String id,
            String type,
            String protocol,
            String profile,
            int width,
            int height,
            @JsonProperty("maxWidth") int maxWidth,
            @JsonProperty("maxHeight") int maxHeight,
            @JsonProperty("maxArea") long maxArea,
            List<Sized> sizes,
            List<Tiles> tiles,
            @JsonProperty("preferredFormats") List<String> preferredFormats,
            @JsonProperty("extraQualities") List<String> extraQualities,
            @JsonProperty("extraFeatures") List<String> extraFeatures) {}

    /** Version 2; its profile is a list of an address and a description. */
    public record Two(
            @JsonProperty("@context") String context,
            @JsonProperty("@id") String id,
            String protocol,
            int width,
            int height,
            List<Sized> sizes,
            List<Tiles> tiles,
            List<Object> profile) {}

    /** What version 2 supports beyond its level. */
    public record Supported(
            List<String> formats,
            List<String> qualities,
            List<String> supports,
            @JsonProperty("maxWidth") int maxWidth,
            @JsonProperty("maxHeight") int maxHeight,
            @JsonProperty("maxArea") long maxArea) {}

    /** The shape for this image, whose own address is {@code id}. */
    public static Object of(Api api, String id, int width, int height) {
        return switch (api) {
            case V3 ->
                new Three(
                        api.context(),
                        id,
                        "ImageService3",
                        PROTOCOL,
                        api.level(),
                        width,
                        height,
                        Limits.SIDE,
                        Limits.SIDE,
                        Limits.AREA,
                        sizes(width, height),
                        tiles(width, height),
                        List.of("jpg"),
                        List.of("color", "gray", "bitonal"),
                        List.of(
                                "canonicalLinkHeader",
                                "mirroring",
                                "profileLinkHeader",
                                "rotationArbitrary",
                                "sizeUpscaling"));
            case V2 ->
                new Two(
                        api.context(),
                        id,
                        PROTOCOL,
                        width,
                        height,
                        sizes(width, height),
                        tiles(width, height),
                        List.of(
                                api.profile(),
                                new Supported(
                                        List.of("jpg", "png"),
                                        List.of("default", "color", "gray", "bitonal"),
                                        List.of(
                                                "canonicalLinkHeader",
                                                "mirroring",
                                                "profileLinkHeader",
                                                "regionSquare",
                                                "rotationArbitrary",
                                                "sizeAboveFull"),
                                        Limits.SIDE,
                                        Limits.SIDE,
                                        Limits.AREA)));
        };
    }

    private static List<Sized> sizes(int width, int height) {
        List<Sized> sizes = new ArrayList<>();
        for (int by : reductions(width, height).reversed()) {
            sizes.add(new Sized(reduced(width, by), reduced(height, by)));
        }
        return sizes;
    }

    private static List<Tiles> tiles(int width, int height) {
        return List.of(new Tiles(Limits.TILE, Limits.TILE, reductions(width, height)));
    }

    private static int reduced(int pixels, int by) {
        return Math.max(1, (pixels + by - 1) / by);
    }

    private static List<Integer> reductions(int width, int height) {
        List<Integer> reductions = new ArrayList<>();
        int by = 1;
        reductions.add(by);
        while (Math.max(width, height) > (long) Limits.TILE * by) {
            by *= 2;
            reductions.add(by);
        }
        return reductions;
    }
}
