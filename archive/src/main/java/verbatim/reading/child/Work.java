package verbatim.reading.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.fault.Reason;
import verbatim.holdings.Page;
import verbatim.holdings.PageReading;
import verbatim.reading.Reader.Inspection;
import verbatim.reading.Reader.Member;
import verbatim.reading.Reader.Outcome;
import verbatim.reading.layout.PageLayout;
import verbatim.reading.layout.Row;
import verbatim.reading.layout.TextLayer;
import verbatim.reading.ocr.Eyes;
import verbatim.reading.ocr.Sight;
import verbatim.reading.open.FileType;
import verbatim.reading.open.OpenFile;
import verbatim.reading.open.OpenPage;
import verbatim.reading.pix.Pix;
import verbatim.reading.text.Texts;

/** Answers requests; keeps the last file open and the engine loaded. Not thread-safe. */
final class Work implements AutoCloseable {
    private final Eyes eyes = new Eyes();
    private @Nullable OpenFile open;
    private @Nullable Version openVersion;

    /** A file as long as it is not changed. */
    private record Version(Path file, long size, FileTime modified) {}

    Reply answer(Request request) {
        return request.page() == 0 ? Reply.of(inspect(request)) : Reply.of(read(request));
    }

    private Inspection inspect(Request request) {
        Path file = Path.of(request.file());
        try {
            FileType type = FileType.of(file);
            if (!type.readable() && type != FileType.EMPTY) {
                Optional<Inspection> text = Texts.inspect(file, request.name());
                if (text.isPresent()) {
                    return text.get();
                }
            }
            int pages = opened(file, request.name()).pages();
            return new Inspection.Readable(type.mediaType(), false, List.of(new Member(null, 1, pages)));
        } catch (Fault e) {
            return new Inspection.Refused(e.what(), e.remedy());
        } catch (RuntimeException | StackOverflowError e) {
            report(e);
            return new Inspection.Refused(
                    "%s: the file cannot be opened: it led the reader astray (%s)".formatted(request.name(), e),
                    "Print it to a new PDF or TIFF and take that in.");
        } catch (IOException e) {
            return new Inspection.Refused(
                    request.name() + ": the file cannot be opened (" + e.getMessage() + ")",
                    "Look at the file's permissions.");
        }
    }

    private Outcome read(Request request) {
        Path file = Path.of(request.file());
        try {
            if (!FileType.of(file).readable()) {
                return Texts.read(file, request.name(), request.page());
            }
            try (OpenPage page = opened(file, request.name()).page(request.page())) {
                return new Outcome.Read(reading(page, request));
            }
        } catch (Fault e) {
            return new Outcome.Failed(e.reason(), e.kind() == Kind.RESOURCES);
        } catch (RuntimeException | StackOverflowError e) {
            report(e);
            return failed("fault.page.astray", request, e.toString(), false);
        } catch (IOException e) {
            return failed("fault.page.unwritten", request, String.valueOf(e.getMessage()), true);
        }
    }

    private static Outcome failed(String key, Request request, String why, boolean again) {
        return new Outcome.Failed(Reason.ofPage(key, request.name(), request.page(), "why", why), again);
    }

    /** To standard error, which the parent logs. */
    private static void report(Throwable e) {
        System.err.println(e);
        for (StackTraceElement frame : e.getStackTrace()) {
            System.err.println("  at " + frame);
        }
    }

    private PageReading reading(OpenPage page, Request request) throws IOException {
        Path imageTo = Path.of(java.util.Objects.requireNonNull(request.imageTo(), "imageTo"));
        return switch (page) {
            case OpenPage.Digital digital -> digital(digital, imageTo);
            case OpenPage.Scan scan -> scanned(scan, request, imageTo);
        };
    }

    private PageReading scanned(OpenPage.Scan scan, Request request, Path imageTo) throws IOException {
        try (Sight sight = eyes.read(scan.picture(), request.profile())) {
            ImageFile.write(sight.upright(), scan.dpi(), imageTo);
            int width = sight.upright().width();
            int height = sight.upright().height();
            List<Reason> remarks = new ArrayList<>(scan.remarks());
            remarks.addAll(sight.remarks());
            Beside beside = Beside.of(request);
            List<String> layer = beside.machine().isEmpty() ? scan.layer() : beside.machine();
            List<Row> rows = TextLayer.witnessed(sight.rows(), layer, eyes::known);
            PageLayout.Laid read = PageLayout.lay(rows, width, height, sight.ink());
            TextLayer.Typed typed = beside.over(read, remarks);
            PageLayout.Laid laid = typed.laid();
            FileType type = FileType.of(Path.of(request.file()));
            if (!type.fits(request.name())) {
                remarks.add(Reason.of("remark.named", "type", type.name()));
            }
            int dpi = scan.dpi() > 0 ? scan.dpi() : sight.estimatedDpi();
            return reading(
                    new Page.Image(width, height, dpi, sight.turned()),
                    Eyes.engine(),
                    sight.models(),
                    sight.settings(),
                    typed.fits(),
                    laid,
                    remarks);
        }
    }

    private PageReading digital(OpenPage.Digital page, Path imageTo) throws IOException {
        ImageFile.writeDrawn(page.picture(), page.dpi(), imageTo);
        int width = page.picture().width();
        int height = page.picture().height();
        try (Pix ink = page.picture().ink()) {
            PageLayout.Laid laid = PageLayout.lay(page.rows(), width, height, ink.bitmap());
            return reading(
                    new Page.Image(width, height, page.dpi(), 0),
                    PageReading.PDF_TEXT,
                    List.of(),
                    "visible text",
                    false,
                    laid,
                    page.remarks());
        }
    }

    private static PageReading reading(
            Page.Image image,
            String engine,
            List<String> models,
            String settings,
            boolean confirmed,
            PageLayout.Laid laid,
            List<Reason> remarks) {
        return new PageReading(
                image,
                engine,
                models,
                settings,
                confirmed,
                laid.text(),
                laid.words(),
                laid.spans(),
                laid.turns(),
                laid.redactions(),
                remarks);
    }

    private OpenFile opened(Path file, String name) throws IOException {
        Version version = new Version(file, Files.size(file), Files.getLastModifiedTime(file));
        if (open == null || !version.equals(openVersion)) {
            shut();
            open = OpenFile.open(file, name);
            openVersion = version;
        }
        return open;
    }

    private void shut() {
        if (open != null) {
            open.close();
        }
        open = null;
        openVersion = null;
    }

    @Override
    public void close() {
        shut();
        eyes.close();
    }
}
