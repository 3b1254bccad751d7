package verbatim.reading.ocr;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import verbatim.fault.Fault;
import verbatim.fault.Kind;

/** A trained model of the engine, from the class path. */
enum Model {
    /** The engine makers' quick one. */
    FAST("fast"),
    /** The exact one, in whole numbers. */
    BEST_INT("best_int");

    private final String folder;

    Model(String folder) {
        this.folder = folder;
    }

    /** Its bytes. */
    byte[] bytes() {
        String name = "/tessdata/" + folder + "/eng.traineddata";
        try (InputStream in = Model.class.getResourceAsStream(name)) {
            if (in == null) {
                throw Fault.of(
                        Kind.RESOURCES,
                        "the reading model " + name + " is not in the program",
                        "Build the program again with ./verbatim; the build fetches the models.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw Fault.of(
                    Kind.RESOURCES, "the reading model " + name + " cannot be read", "Build the program again.", e);
        }
    }

    /** As kept with each reading: language, model and the digest of its bytes. */
    String label(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "eng " + folder + " sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
