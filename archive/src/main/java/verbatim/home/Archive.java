package verbatim.home;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import verbatim.catalogue.Catalogue;
import verbatim.catalogue.Tokens;
import verbatim.chronology.Chronicle;
import verbatim.editing.Emender;
import verbatim.editing.Gate;
import verbatim.editing.Newsroom;
import verbatim.editing.Proofreading;
import verbatim.intake.Intake;
import verbatim.intake.Pipeline;
import verbatim.intake.Upkeep;
import verbatim.mail.SmtpPost;
import verbatim.mail.SmtpServer;
import verbatim.publication.Preparation;
import verbatim.publication.PreviewLinks;
import verbatim.publication.Publication;
import verbatim.reading.PageImages;
import verbatim.reading.Reader;
import verbatim.replies.Mailroom;
import verbatim.replies.Mailroom.Ways;
import verbatim.search.SearchIndex;
import verbatim.staff.Staff;
import verbatim.store.ObjectStore;
import verbatim.verification.QuotationCheck;

/** An opened archive: its ports and use cases, wired. Closing it closes them. */
public record Archive(
        Home home,
        Config config,
        Clock clock,
        ObjectStore store,
        Catalogue catalogue,
        SearchIndex search,
        Reader reader,
        PageImages images,
        Intake intake,
        Pipeline pipeline,
        QuotationCheck quotations,
        Upkeep upkeep,
        Staff staff,
        Publication publication,
        Preparation preparation,
        PreviewLinks previews,
        Proofreading proofreading,
        Newsroom newsroom,
        Gate gate,
        Mailroom replies,
        Emender emender,
        Chronicle chronicle)
        implements AutoCloseable {
    /** The archive of these parts, with its use cases. */
    public static Archive of(
            Home home,
            Config config,
            Clock clock,
            SecureRandom random,
            ObjectStore store,
            Catalogue catalogue,
            SearchIndex search,
            Reader reader,
            PageImages images) {
        int processes = config.reader().processes();
        Intake intake = new Intake(store, catalogue, reader, processes * LOOKED_AT_BY_PROCESS, config.fileLimitBytes());
        Pipeline pipeline = new Pipeline(
                store,
                catalogue,
                search,
                reader,
                home::image,
                home.incomingImages(),
                "process " + ProcessHandle.current().pid(),
                processes);
        QuotationCheck quotations = new QuotationCheck(catalogue, search, clock);
        Upkeep upkeep = new Upkeep(store, catalogue, search, home::image);
        Staff staff = new Staff(catalogue, clock, random, config.oidc());
        Proofreading proofreading = new Proofreading(catalogue, quotations);
        Gate gate = new Gate(catalogue, quotations, proofreading);
        SmtpServer server = config.mail();
        Mailroom replies = Mailroom.of(
                catalogue,
                clock,
                random,
                quotations,
                Ways.of(
                        config.replies().keepEmail(),
                        new RepliesKey(home, config.replies().key(), random),
                        server == null ? List.of() : server.to(),
                        config.replies().language(),
                        config.publicUrl() == null ? "" : config.publicUrl()),
                server == null ? null : new SmtpPost(server, clock));
        return new Archive(
                home,
                config,
                clock,
                store,
                catalogue,
                search,
                reader,
                images,
                intake,
                pipeline,
                quotations,
                upkeep,
                staff,
                new Publication(catalogue, clock, gate::pass),
                new Preparation(catalogue, clock),
                new PreviewLinks(catalogue, clock, new Tokens(random)),
                proofreading,
                new Newsroom(catalogue, clock),
                gate,
                replies,
                new Emender(catalogue, clock),
                new Chronicle(catalogue));
    }

    /** Files looked at at once for each reading child: digests are counted while children open others. */
    private static final int LOOKED_AT_BY_PROCESS = 4;

    @Override
    public void close() {
        replies.close();
        reader.close();
        search.close();
        catalogue.close();
        store.close();
    }
}
