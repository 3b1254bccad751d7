package verbatim.web;

import java.util.ArrayList;
import java.util.List;
import verbatim.web.Guarded.Paper;

/** Every address that an archive could answer, for whoever looks for leaks. */
final class SiteMap {
    private SiteMap() {}

    /** Every address of the site map, of every document, release and story that one of the archives has. */
    static List<String> addresses(List<Paper> papers) {
        List<String> all = new ArrayList<>(List.of(
                "/",
                "/.json",
                "/d",
                "/d.json",
                "/d?from=1",
                "/d.json?from=1",
                "/s",
                "/s.json",
                "/search",
                "/search?q=ferries",
                "/search.json?q=ferries",
                "/search.json?q=ferries+admiral&offset=1",
                "/search.json?q=admiral&kind=memcon",
                "/search.json?q=%22sail+before+the+admiral%22",
                "/search?q=admiral&from=1995&to=1996",
                "/check",
                "/check.json?quote=sail+before+the+admiral+of+the+island",
                "/check?quote=has+had+his+breakfast+on+the+island",
                "/check.json?quote=has+had+his+breakfast+on+the+island",
                "/check.json?quote=has+had+his+breakfast+on+the+island&document=memo.pdf",
                "/check.json?quote=has+had+his+breakfast+on+the+island&document=memo",
                "/about",
                "/about.json",
                "/help",
                "/help.json",
                "/healthz",
                "/robots.txt",
                "/sitemap.xml",
                "/sitemap/site.xml",
                "/sitemap/stories-1.xml",
                "/sitemap/chronology-1.xml",
                "/sitemap/documents-1.xml",
                "/sitemap/pages-1.xml",
                "/sitemap/pages-2.xml",
                "/.well-known/security.txt",
                "/feed.atom",
                "/feed.atom?from=1",
                "/chronology",
                "/chronology.json",
                "/chronology?from=1995&to=1996&words=sail",
                "/chronology.json?from=1995&to=1997-05&words=event",
                "/chronology.ics",
                "/chronology/feed.atom",
                "/chronology/ezzzzzzzz",
                "/desk/chronology",
                "/desk/chronology.json",
                "/desk/chronology/new",
                "/desk/chronology/date.json?date=1995&zone=",
                "/desk/chronology?form&date=1995&sentence=x",
                "/api/v1/openapi.json",
                "/desk/releases",
                "/desk/releases.json",
                "/desk/replies",
                "/desk/replies.json",
                "/desk/replies/blocked",
                "/desk/replies/blocked.json",
                "/replies/wrong",
                "/replies/wrong.json",
                "/replies/wrong?form&deed=erase",
                "/preview/wrong",
                "/nothing"));
        for (String release : List.of("open", "later", "draft", "gone", "never")) {
            String story = "story-" + release;
            all.addAll(List.of(
                    "/chronology?release=" + release,
                    "/chronology.json?release=" + release,
                    "/chronology.json?story=" + story,
                    "/chronology.ics?release=" + release));
            all.addAll(List.of("/r/" + release, "/r/" + release + ".json", "/r/" + release + "?after=1"));
            all.addAll(List.of("/r/" + release + "/feed.atom", "/r/" + release + "/feed.atom?from=1"));
            all.addAll(List.of(
                    "/r/" + release + "?kind=note&with=Premier+Osk", "/r/" + release + ".json?from=1995&words=paper"));
            all.addAll(List.of(
                    "/desk/releases/" + release,
                    "/desk/releases/" + release + ".json",
                    "/desk/releases/" + release + "/documents",
                    "/desk/releases/" + release + "/documents/1/excerpt",
                    "/desk/releases/" + release + "/documents/1/excerpt?form&deed=none&of=1",
                    "/desk/releases/" + release + "/state?form&deed=publish&confirmed=yes",
                    "/desk/releases/" + release + "/previews?form&days=7"));
            for (int n = 0; n <= 4; n++) {
                all.addAll(List.of("/r/" + release + "/" + n, "/r/" + release + "/" + n + ".json"));
            }
            all.addAll(List.of(
                    "/s/story-" + release + "/replies",
                    "/s/story-" + release + "/replies.json",
                    "/s/story-" + release + "/replies.atom",
                    "/s/story-" + release + "/replies?about=1&to=rzzzzzzzz",
                    "/s/story-" + release + "/replies?form&name=Ann",
                    "/desk/replies?story=story-" + release,
                    "/desk/replies/closed?form&story=story-" + release + "&closed=yes",
                    "/s/story-" + release,
                    "/s/story-" + release + ".json",
                    "/search.json?q=ferries&release=" + release));
        }
        all.addAll(List.of("/s/story-none", "/s/story-none.json"));
        papers.forEach(paper -> all.addAll(addresses(paper)));
        return all;
    }

    /** The same addresses of other pages and versions. */
    static List<String> ofPages(List<String> addresses, List<Integer> pages) {
        List<String> all = new ArrayList<>();
        for (String address : addresses) {
            all.add(address.replace("/v1/p1", "/v2/p1")
                    .replace("-v1-p1", "-v2-p1")
                    .replace("&version=1", "&version=2"));
            for (int page : pages) {
                all.add(address.replace("/v1/p1", "/v1/p" + page)
                        .replace("-v1-p1", "-v1-p" + page)
                        .replace("&page=1", "&page=" + page)
                        .replace("ranges=1:", "ranges=" + page + ":"));
            }
        }
        return all.stream()
                .distinct()
                .filter(address -> !addresses.contains(address))
                .toList();
    }

    private static List<String> addresses(Paper paper) {
        String id = "{" + paper.name() + "}";
        String secret = Browserless.encoded(paper.secret());
        String words = Browserless.encoded(paper.words());
        List<String> all = new ArrayList<>();
        for (String document : List.of(
                "/d/" + id, "/d/" + id + "/v1", "/d/" + id + "/v2", "/d/" + id + "/v1/p1", "/d/" + id + "/v1/p2")) {
            all.addAll(List.of(document, document + ".json"));
        }
        all.addAll(List.of(
                "/chronology/{e:plain:" + paper.name() + "}",
                "/chronology/{e:quoting:" + paper.name() + "}.json",
                "/chronology/{e:both:" + paper.name() + "}.json",
                "/desk/chronology/{e:plain:" + paper.name() + "}.json",
                "/desk/chronology/{e:plain:" + paper.name() + "}/state?form&version=1&deed=restore"));
        all.add("/chronology.json?words=" + secret);
        String page = "/d/" + id + "/v1/p1";
        all.addAll(List.of(
                page + "?q=" + secret,
                page + "?words=2-4&text=1",
                page + "?link={q:" + paper.name() + "}",
                page + "/cite.bib",
                page + "/cite.ris",
                page + "/cite.csl.json",
                "/d/" + id + "/v1/cite.bib",
                "/d/" + id + "/v2/cite.ris",
                "/d/" + id + "/v1/cite.csl.json",
                "/q/{q:" + paper.name() + "}/cite.bib",
                "/q/{q:" + paper.name() + "}/cite.ris",
                "/q/{q:" + paper.name() + "}/cite.csl.json",
                "/q/{q:" + paper.name() + "}",
                "/q/{q:" + paper.name() + "}.json",
                "/q/{q:" + paper.name() + "}/card",
                "/q/{q:" + paper.name() + "}/card.json",
                "/desk/text/" + id + "/v1/p1",
                "/desk/text/" + id + "/v1/p1.json",
                "/desk/text/" + id + "/v1/p1?form&revision=1&reading=" + secret,
                "/files/{f:" + paper.name() + "}",
                "/files/{f:" + paper.name() + "}/memo.pdf",
                "/iiif/" + id + "/manifest",
                "/iiif/" + id + "/manifest.json",
                "/iiif/" + id + "-v1/manifest",
                "/iiif/" + id + "-v2/manifest"));
        for (int api = 2; api <= 3; api++) {
            String image = "/iiif/" + api + "/" + id + "-v1-p1";
            all.addAll(List.of(
                    image,
                    image + "/info.json",
                    image + "/full/160,/0/default.jpg",
                    image + "/0,0,9999,9999/9,/0/default.jpg",
                    image + "/full/nonsense/0/default.jpg"));
        }
        all.addAll(List.of(
                "/search?q=" + secret,
                "/search.json?q=" + secret,
                "/search.json?q=document:" + id,
                "/search.json?q=title:" + secret,
                "/search.json?q=ferries&kind=" + paper.kind(),
                "/search.json?q=ferries&from=" + paper.date() + "&to=" + paper.date(),
                "/check?quote=" + words,
                "/check.json?quote=" + words,
                "/check.json?quote=" + words + "&document=" + id,
                "/check?quote=" + words + "&document=" + id + "&page=1",
                "/check.json?quote=" + words + "&document=zz.pdf",
                "/check.json?quote=" + words + "&speaker=" + secret,
                "/q?form&document=" + id + "&version=1&page=1&words=1-3",
                "/q?form&document=" + id + "&version=1&ranges=1:0-20",
                "/check?form&text=" + Browserless.encoded("He said: “" + paper.words() + "”."),
                "/check.json?form&text=" + Browserless.encoded("He said: “" + paper.words() + "”.")));
        return all;
    }
}
