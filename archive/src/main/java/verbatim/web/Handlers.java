package verbatim.web;

import verbatim.home.Archive;

/** The handlers, each made once. */
record Handlers(
        HomePage home,
        SearchPage search,
        CheckPage check,
        StoriesPage stories,
        StoryPage story,
        ReleasePage release,
        ChronologyPage chronology,
        ChronologyFeeds chronologyFeeds,
        ChronologyDeskPage chronologyDesk,
        EventDeskPage eventDesk,
        FeedPages feeds,
        Sitemaps sitemaps,
        Notes notes,
        ListPage list,
        DocumentPage document,
        ReaderPage reader,
        CitePages cites,
        LinkPages links,
        CardPage card,
        FilePages files,
        ImagePages images,
        ManifestPages manifests,
        SignInPages signIn,
        PasskeyPages passkeys,
        OidcPages oidc,
        DeskPage desk,
        OwnPasswordPage ownPassword,
        AccountsPage accounts,
        AccountPage account,
        TrailPage trail,
        WordsPages words,
        ReleasesPage releases,
        ReleaseDeskPage releaseDesk,
        ReleaseStatePage releaseState,
        ReleaseDocumentsPage releaseDocuments,
        ExcerptPage excerpt,
        PreviewPages previews,
        StoriesDeskPage storiesDesk,
        StoryDeskPage storyDesk,
        StoryDeeds storyDeeds,
        DraftsPage drafts,
        RepliesPages replies,
        OwnReplyPage ownReply,
        ReplyQueuePage replyQueue,
        ReplyBlocksPage replyBlocks,
        TextDeskPage textDesk,
        Assets assets) {
    static Handlers of(Archive archive, Assets assets, Html html, Crowd crowd) {
        Turns checks = new Turns(crowd.checksAtOnce(), crowd.patience());
        var catalogue = archive.catalogue();
        Turns passwords = new Turns(Limits.PASSWORDS_AT_ONCE, crowd.patience());
        SignInPages signIn = new SignInPages(archive.staff(), passwords);
        ReleaseDeskPage releaseDesk = new ReleaseDeskPage(archive);
        StoryDeskPage storyDesk = new StoryDeskPage(archive, checks);
        RepliesPages replies =
                new RepliesPages(catalogue, archive.replies(), archive.config().title(), checks);
        EventForms eventForms = new EventForms(archive, checks);
        ChronologyPage chronology = new ChronologyPage(catalogue, archive.chronicle());
        CitePages cites =
                new CitePages(catalogue, archive.clock(), archive.config().title());
        SelfDescription self = new SelfDescription(
                catalogue, cites, archive.config().title(), archive.config().languages());
        return new Handlers(
                new HomePage(catalogue),
                new SearchPage(catalogue, archive.search()),
                new CheckPage(catalogue, archive.quotations(), checks),
                new StoriesPage(catalogue),
                new StoryPage(catalogue, archive.quotations(), checks, replies, chronology, self),
                new ReleasePage(catalogue, archive.clock(), chronology, self),
                chronology,
                new ChronologyFeeds(
                        catalogue, archive.chronicle(), archive.config().title()),
                new ChronologyDeskPage(archive, eventForms),
                new EventDeskPage(archive, eventForms),
                new FeedPages(catalogue, archive.config().title()),
                new Sitemaps(catalogue, Limits.SITEMAP, new Turns(Limits.SITEMAPS_AT_ONCE, crowd.patience())),
                new Notes(archive.config().contact(), archive.clock()),
                new ListPage(catalogue),
                new DocumentPage(catalogue, archive.store(), cites, self),
                new ReaderPage(catalogue, archive.search(), cites, self),
                cites,
                new LinkPages(catalogue),
                new CardPage(catalogue, html),
                new FilePages(catalogue, archive.store()),
                new ImagePages(
                        catalogue, archive.home(), archive.images(), new Turns(crowd.imagesAtOnce(), crowd.patience())),
                new ManifestPages(catalogue),
                signIn,
                new PasskeyPages(archive.staff()),
                new OidcPages(archive.staff(), signIn, new Turns(Limits.ELSEWHERE_AT_ONCE, crowd.patience())),
                new DeskPage(archive.staff()),
                new OwnPasswordPage(archive.staff(), passwords),
                new AccountsPage(archive.staff().roster()),
                new AccountPage(archive.staff().roster()),
                new TrailPage(archive.staff().trail()),
                new WordsPages(catalogue),
                new ReleasesPage(catalogue, archive.preparation(), archive.clock()),
                releaseDesk,
                new ReleaseStatePage(archive, releaseDesk),
                new ReleaseDocumentsPage(archive, releaseDesk),
                new ExcerptPage(archive, releaseDesk),
                new PreviewPages(archive.previews(), releaseDesk),
                new StoriesDeskPage(archive, storyDesk, checks),
                storyDesk,
                new StoryDeeds(archive, storyDesk),
                new DraftsPage(archive, storyDesk),
                replies,
                new OwnReplyPage(catalogue, archive.replies(), checks),
                new ReplyQueuePage(catalogue, archive.replies(), checks),
                new ReplyBlocksPage(archive.replies()),
                new TextDeskPage(archive),
                assets);
    }
}
