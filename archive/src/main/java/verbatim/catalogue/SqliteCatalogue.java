package verbatim.catalogue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;
import verbatim.holdings.Viewer;

/** The catalogue in one SQLite file; several processes may have it open. */
public final class SqliteCatalogue implements Catalogue {
    private final Database database;
    private final Documents documents;
    private final Pages pages;
    private final Texts texts;
    private final Anchors anchors;
    private final StoryTexts stories;
    private final Drafts drafts;
    private final Decisions decisions;
    private final Editions editions;
    private final Releases releases;
    private final Contents contents;
    private final Inventory inventory;
    private final Previews previews;
    private final Events events;
    private final Sights sights;
    private final Accounts accounts;
    private final Links links;
    private final Sessions sessions;
    private final Passkeys passkeys;
    private final Trail trail;
    private final Replies replies;
    private final SealedEmails emails;
    private final ReplyBlocks blocks;

    private SqliteCatalogue(Database database, Clock clock, Ids ids) {
        this.database = database;
        this.sights = new Sights(database, clock);
        this.documents = new SqliteDocuments(database, sights, clock, ids);
        this.pages = new SqlitePages(database, sights, clock);
        this.texts = new SqliteTexts(database, sights, clock);
        this.anchors = new SqliteAnchors(database, sights, clock, ids);
        this.stories = new SqliteStoryTexts(database, sights);
        this.drafts = new SqliteDrafts(database, clock);
        this.decisions = new SqliteDecisions(database, clock);
        this.editions = new SqliteEditions(database, clock);
        this.releases = new SqliteReleases(database, sights, clock);
        this.contents = new SqliteContents(database, sights);
        this.inventory = new SqliteInventory(database, sights);
        this.previews = new SqlitePreviews(database);
        this.events = new SqliteEvents(database, sights, clock, ids);
        this.accounts = new SqliteAccounts(database);
        this.links = new SqliteLinks(database);
        this.sessions = new SqliteSessions(database);
        this.passkeys = new SqlitePasskeys(database);
        this.trail = new SqliteTrail(database, clock);
        this.replies = new SqliteReplies(database, sights, clock, ids);
        this.emails = new SqliteSealedEmails(database);
        this.blocks = new SqliteReplyBlocks(database, clock);
    }

    /** Opens the file, making it when missing, and brings its tables up to date. */
    public static SqliteCatalogue open(Path file, Clock clock, Ids ids) {
        return new SqliteCatalogue(Database.open(file), clock, ids);
    }

    @Override
    public Documents documents() {
        return documents;
    }

    @Override
    public Pages pages() {
        return pages;
    }

    @Override
    public Texts texts() {
        return texts;
    }

    @Override
    public Anchors anchors() {
        return anchors;
    }

    @Override
    public StoryTexts stories() {
        return stories;
    }

    @Override
    public Drafts drafts() {
        return drafts;
    }

    @Override
    public Decisions decisions() {
        return decisions;
    }

    @Override
    public Editions editions() {
        return editions;
    }

    @Override
    public Releases releases() {
        return releases;
    }

    @Override
    public Contents contents() {
        return contents;
    }

    @Override
    public Inventory inventory() {
        return inventory;
    }

    @Override
    public Previews previews() {
        return previews;
    }

    @Override
    public Events events() {
        return events;
    }

    @Override
    public Sight sight(Viewer viewer) {
        return sights.of(viewer);
    }

    @Override
    public <T> T holdingSight(Supplier<T> work) {
        return sights.holding(work);
    }

    @Override
    public Accounts accounts() {
        return accounts;
    }

    @Override
    public Links links() {
        return links;
    }

    @Override
    public Sessions sessions() {
        return sessions;
    }

    @Override
    public Passkeys passkeys() {
        return passkeys;
    }

    @Override
    public Trail trail() {
        return trail;
    }

    @Override
    public Replies replies() {
        return replies;
    }

    @Override
    public SealedEmails emails() {
        return emails;
    }

    @Override
    public ReplyBlocks blocks() {
        return blocks;
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return database.inTransaction(work);
    }

    @Override
    public void close() {
        database.close();
    }
}
