package verbatim.web;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import verbatim.holdings.Role;
import verbatim.home.Archive;
import verbatim.staff.Roster;
import verbatim.staff.SignIn;

/** Staff of a trove, for tests: adds people, and speaks to the site as one of them. */
final class Colleagues {
    static final String PASSWORD = "herring and cod in the morning";
    private static final Pattern FORM = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");

    private final Archive archive;
    private final Browserless browser;

    Colleagues(Archive archive, Browserless browser) {
        this.archive = archive;
        this.browser = browser;
    }

    /** Somebody signed in: the cookie, and the secret of their forms. */
    record Colleague(Browserless browser, String cookie, String form) {
        HttpResponse<String> get(String path, String... headers) {
            return browser.get(path, with(headers));
        }

        HttpResponse<String> post(String path, String fields, String... headers) {
            return browser.post(path, fields + "&form=" + form, with(headers));
        }

        private String[] with(String... headers) {
            String[] all = Arrays.copyOf(headers, headers.length + 4);
            all[headers.length] = "Cookie";
            all[headers.length + 1] = cookie;
            all[headers.length + 2] = "Accept";
            all[headers.length + 3] = "text/html";
            return all;
        }
    }

    /** Adds somebody who has set the password. */
    void hire(String name, Role... roles) {
        var invitation = archive.staff().roster().add(Roster.COMMAND_LINE, name, "", Set.of(roles));
        if (!(archive.staff().signIn().link(invitation.token(), PASSWORD, "test") instanceof SignIn.Linked.In)) {
            throw new IllegalStateException(name + " has no password");
        }
    }

    Colleague signIn(String name) {
        HttpResponse<String> answer = browser.post("/login", credentials(name, PASSWORD));
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        Matcher form = FORM.matcher(
                browser.get("/desk", "Cookie", cookie, "Accept", "text/html").body());
        if (!form.find()) {
            throw new IllegalStateException(name + " is not signed in");
        }
        return new Colleague(browser, cookie, form.group(1));
    }

    static String credentials(String name, String password) {
        return "name=" + Browserless.encoded(name) + "&password=" + Browserless.encoded(password);
    }
}
