package verbatim.reading.ocr;

import static org.bytedeco.tesseract.global.tesseract.*;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.tesseract.ETEXT_DESC;
import org.bytedeco.tesseract.FileReader;
import org.bytedeco.tesseract.ResultIterator;
import org.bytedeco.tesseract.StringVector;
import org.bytedeco.tesseract.TessBaseAPI;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.reading.pix.Pix;
import verbatim.text.Box;

/** The engine with one model loaded. Not thread-safe. */
final class Engine implements AutoCloseable {
    /** How the engine finds lines. */
    enum Mode {
        /** Automatic layout: columns and blocks. */
        AUTO(PSM_AUTO),
        /** The whole picture is one block of full-width lines. */
        BLOCK(PSM_SINGLE_BLOCK);

        private final int number;

        Mode(int number) {
            this.number = number;
        }
    }

    private final TessBaseAPI api = new TessBaseAPI();
    private final BytePointer data;
    private final String label;

    Engine(Model model) {
        byte[] bytes = model.bytes();
        this.label = model.label(bytes);
        this.data = new BytePointer(bytes);
        int failed = api.Init(
                data,
                bytes.length,
                new BytePointer("eng"),
                OEM_LSTM_ONLY,
                (BytePointer) null,
                0,
                (StringVector) null,
                (StringVector) null,
                false,
                (FileReader) null);
        if (failed != 0) {
            throw Fault.of(
                    Kind.INTERNAL,
                    "the reading engine cannot take its model " + label,
                    "Build the program again with ./verbatim.");
        }
    }

    /** Model and digest. */
    String label() {
        return label;
    }

    /** Name and version. */
    static String version() {
        return "tesseract " + TessBaseAPI.Version().getString();
    }

    /** Reads a gray picture; boxes are pixels of the page, the picture being that page times the scale. */
    List<EngineWord> words(Pix picture, Mode mode, double scale) {
        api.SetPageSegMode(mode.number);
        api.SetImage(picture.pix());
        api.SetSourceResolution(Limits.SOURCE_DPI);
        try {
            if (api.Recognize((ETEXT_DESC) null) != 0) {
                return List.of();
            }
            return collect(scale);
        } finally {
            api.Clear();
        }
    }

    private List<EngineWord> collect(double scale) {
        List<EngineWord> words = new ArrayList<>();
        ResultIterator at = api.GetIterator();
        if (at == null || at.isNull()) {
            return words;
        }
        try {
            int line = -1;
            int[] edge = new int[4];
            do {
                if (at.IsAtBeginningOf(RIL_TEXTLINE)) {
                    line++;
                }
                String text = text(at);
                if (!text.isEmpty() && bounds(at, edge)) {
                    words.add(new EngineWord(text, box(edge, scale), at.Confidence(RIL_WORD), Math.max(0, line)));
                }
            } while (at.Next(RIL_WORD));
        } finally {
            TessResultIteratorDelete(at);
        }
        return words;
    }

    private static boolean bounds(ResultIterator at, int[] edge) {
        int[] left = new int[1];
        int[] top = new int[1];
        int[] right = new int[1];
        int[] bottom = new int[1];
        if (!at.BoundingBox(RIL_WORD, left, top, right, bottom)) {
            return false;
        }
        edge[0] = left[0];
        edge[1] = top[0];
        edge[2] = right[0];
        edge[3] = bottom[0];
        return edge[2] > edge[0] && edge[3] > edge[1];
    }

    private static Box box(int[] edge, double scale) {
        int left = (int) Math.round(edge[0] / scale);
        int top = (int) Math.round(edge[1] / scale);
        int right = (int) Math.round(edge[2] / scale);
        int bottom = (int) Math.round(edge[3] / scale);
        return new Box(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
    }

    private static String text(ResultIterator at) {
        BytePointer utf8 = at.GetUTF8Text(RIL_WORD);
        if (utf8 == null || utf8.isNull()) {
            return "";
        }
        try {
            return utf8.getString(java.nio.charset.StandardCharsets.UTF_8).replaceAll("\\s+", "");
        } finally {
            TessDeleteText(utf8);
        }
    }

    @Override
    public void close() {
        api.End();
        api.close();
        data.close();
    }
}
