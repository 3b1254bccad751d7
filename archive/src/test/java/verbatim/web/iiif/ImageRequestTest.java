package verbatim.web.iiif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verbatim.text.Box;

class ImageRequestTest {
    private static final int W = 1000;
    private static final int H = 800;

    private static ImageRequest v3(String region, String size) {
        return ImageRequest.parse(Api.V3, W, H, region, size, "0", "default.jpg");
    }

    private static ImageRequest v2(String region, String size) {
        return ImageRequest.parse(Api.V2, W, H, region, size, "0", "default.jpg");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "full | 0,0,1000,800",
                "square | 100,0,800,800",
                "10,20,300,400 | 10,20,300,400",
                "900,700,300,400 | 900,700,100,100",
                "pct:10,20,30,40 | 100,160,300,320",
                "pct:41.6,7.5,40,70 | 416,60,400,560",
                "pct:50,50,60,60 | 500,400,500,400",
            })
    void cuts_the_region(String region, String expected) {
        Box box = v3(region, "max").region();
        assertThat(box.x() + "," + box.y() + "," + box.width() + "," + box.height())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "whole",
                "1,2,3",
                "1,2,3,4,5",
                "-1,0,10,10",
                "0,0,0,10",
                "0,0,10,0",
                "1000,0,10,10",
                "0,800,10,10",
                "1.5,0,10,10",
                "pct:0,0,0,10",
                "pct:100,0,10,10",
                "pct:a,0,10,10",
                "99999999999,0,1,1"
            })
    void refuses_a_wrong_region(String region) {
        refused(400, Api.V3, region, "max", "0", "default.jpg");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "max | 1000x800",
                "500, | 500x400",
                ",400 | 500x400",
                "pct:50 | 500x400",
                "pct:0.01 | 1x1",
                "300,300 | 300x300",
                "!300,300 | 300x240",
                "!9000,9000 | 1000x800",
                "^2000, | 2000x1600",
                "^!2000,2000 | 2000x1600",
                "^pct:150 | 1500x1200",
                "^500, | 500x400",
            })
    void scales_by_version_3(String size, String expected) {
        ImageRequest request = v3("full", size);
        assertThat(request.widthPx() + "x" + request.heightPx()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "full",
                "",
                ",",
                "0,",
                ",0",
                "1001,",
                ",801",
                "pct:101",
                "pct:0",
                "1001,800",
                "!0,10",
                "^",
                "^99999,",
                "1e3,",
                "x,",
                "-5,"
            })
    void refuses_a_wrong_size_by_version_3(String size) {
        refused(400, Api.V3, "full", size, "0", "default.jpg");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "full | 1000x800",
                "max | 1000x800",
                "500, | 500x400",
                ",400 | 500x400",
                "pct:50 | 500x400",
                "!300,300 | 300x240",
                "2000, | 2000x1600",
            })
    void scales_by_version_2(String size, String expected) {
        ImageRequest request = v2("full", size);
        assertThat(request.widthPx() + "x" + request.heightPx()).isEqualTo(expected);
    }

    @Test
    void enlarges_no_further_than_its_limits() {
        ImageRequest largest = v3("full", "^max");
        assertThat((long) largest.widthPx() * largest.heightPx()).isLessThanOrEqualTo(Limits.AREA);
        assertThat(largest.widthPx()).isGreaterThan(5_000);
        refused(400, Api.V3, "full", "^12001,", "0", "default.jpg");
        refused(400, Api.V2, "full", "12001,", "0", "default.jpg");
    }

    @ParameterizedTest
    @CsvSource({"0,false,0", "90,false,90", "360,false,0", "!180,true,180", "22.5,false,22.5", "!0,true,0"})
    void turns(String rotation, boolean mirrored, double degrees) {
        ImageRequest request = ImageRequest.parse(Api.V3, W, H, "full", "max", rotation, "default.png");
        assertThat(request.mirrored()).isEqualTo(mirrored);
        assertThat(request.degrees()).isEqualTo(degrees);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "-90", "361", "ninety", "1e2", "90!"})
    void refuses_a_wrong_rotation(String rotation) {
        refused(400, Api.V3, "full", "max", rotation, "default.jpg");
    }

    @Test
    void tells_formats_it_lacks_from_formats_that_are_none() {
        refused(501, Api.V3, "full", "max", "0", "default.webp");
        refused(501, Api.V2, "full", "full", "0", "default.tif");
        refused(400, Api.V3, "full", "max", "0", "default.exe");
        refused(400, Api.V3, "full", "max", "0", "default");
        refused(400, Api.V3, "full", "max", "0", "sepia.jpg");
        refused(400, Api.V3, "full", "max", "0", ".jpg");
    }

    @Test
    void has_one_canonical_form() {
        assertThat(v3("0,0,1000,800", "1000,800").canonical(Api.V3, W, H)).isEqualTo("full/max/0/default.jpg");
        assertThat(v3("pct:0,0,50,50", "250,").canonical(Api.V3, W, H)).isEqualTo("0,0,500,400/250,200/0/default.jpg");
        assertThat(v3("full", "^2000,").canonical(Api.V3, W, H)).isEqualTo("full/^2000,1600/0/default.jpg");
        assertThat(v2("full", ",400").canonical(Api.V2, W, H)).isEqualTo("full/500,/0/default.jpg");
        assertThat(v2("full", "max").canonical(Api.V2, W, H)).isEqualTo("full/full/0/default.jpg");
        assertThat(ImageRequest.parse(Api.V3, W, H, "full", "max", "!90.0", "color.png")
                        .canonical(Api.V3, W, H))
                .isEqualTo("full/max/!90/default.png");
    }

    private static void refused(int status, Api api, String region, String size, String rotation, String last) {
        assertThatThrownBy(() -> ImageRequest.parse(api, W, H, region, size, rotation, last))
                .isInstanceOfSatisfying(
                        NotUnderstood.class, e -> assertThat(e.status()).isEqualTo(status));
    }
}
