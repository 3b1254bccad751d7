package verbatim.bench.reading;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * Makes copies of a folder's pictures that lie on their sides and on their heads, to see whether they are stood upright: {@code STEM-r90.png} is turned
 * 90 degrees clockwise. Arguments: the folder, and the folder to write to.
 */
public final class MakeTurned {
    private MakeTurned() {}

    /** Runs it. */
    public static void main(String[] arguments) throws IOException {
        Path to = Files.createDirectories(Path.of(arguments[1]));
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of(arguments[0]))) {
            files = all.filter(file -> file.toString().endsWith(".jpg"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            BufferedImage image = ImageIO.read(file.toFile());
            String stem = file.getFileName().toString().replace(".jpg", "");
            for (int quarter = 1; quarter < 4; quarter++) {
                Path target = to.resolve(stem + "-r" + 90 * quarter + ".png");
                ImageIO.write(turned(image, quarter), "png", target.toFile());
            }
        }
    }

    private static BufferedImage turned(BufferedImage image, int quarters) {
        boolean lying = quarters % 2 == 1;
        int width = lying ? image.getHeight() : image.getWidth();
        int height = lying ? image.getWidth() : image.getHeight();
        BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = turned.createGraphics();
        pen.translate(width / 2.0, height / 2.0);
        pen.rotate(quarters * Math.PI / 2);
        pen.translate(-image.getWidth() / 2.0, -image.getHeight() / 2.0);
        pen.drawImage(image, 0, 0, null);
        pen.dispose();
        return turned;
    }
}
