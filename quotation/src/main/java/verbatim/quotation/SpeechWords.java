package verbatim.quotation;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words by which prose says who spoke. */
final class SpeechWords {
    private static final Set<String> VERBS = words("""
            said says saying asked asks asking replied replies replying answered answers answering responded responds responding
            wrote writes writing added adds adding continued continues continuing warned warns warning recalled recalls recalling
            noted notes noting observed observes remarked remarks declared declares declaring insisted insists insisting
            explained explains explaining argued argues arguing admitted admits acknowledged acknowledges announced announces
            asserted asserts claimed claims complained complains conceded concedes concluded concludes concluding confided confides
            countered counters demanded demands exclaimed exclaims interjected interjects interrupted joked jokes muttered mutters
            objected objects pleaded pleads pledged pledges promised promises promising proposed proposes protested protests
            quipped quips recounted recounts reiterated reiterates remembered remembers repeated repeats repeating retorted retorts
            shouted shouts snapped snaps stated states stating stressed stresses stressing suggested suggests testified testifies
            urged urges urging vowed vows wondered wonders called calls calling described describes describing agreed agrees
            commented comments cried cries emphasized emphasizes emphasised emphasises inquired enquired inquires lamented laments
            mused muses thundered whispered whispers boasted boasts cautioned cautions confirmed confirms contended contends
            denied denies explained hoped hopes told tells telling put puts putting spoke speaks referred refers ended began
            opened closed summed cabled cables say add ask tell write reply warn put call""");

    /** Verbs whose object, not subject, may follow them directly. */
    private static final Set<String> WITH_OBJECT =
            words("told tells telling called calls calling put puts putting urged urges described describes described");

    private static final Set<String> PRONOUNS = words(
            "he she they it we i you who one someone somebody others another everyone nobody this that these those there which both");

    private static final Set<String> BE = words("was were is are be been being am");

    private static final Set<String> ARTICLES = words("the a an his her their its our my your no any this that");

    private static final Set<String> BETWEEN = words("""
            had has have would could should might may will can did does do later then also once again even still never often
            twice first now just always already soon finally only simply himself herself themselves too repeatedly
            further subsequently however afterwards""");

    /** Words that begin sentences with a capital letter and are no names. */
    private static final Set<String> NO_NAMES = words("""
            a an the and but or nor so yet for if when while as after before since because although though once until where
            in on at by with from to of into over under during without within between among against through about like unlike
            then later earlier now today yesterday tomorrow here still also even instead however meanwhile finally soon again
            his her their its our my your no not yes what why how whether both each some many most few all any every only just
            monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
            october november december he she they it we i you who one this that these those there which perhaps maybe indeed
            according asked said replied told quoted citing quoting speaking dear mr mrs ms dr well oh ah okay please thank thanks
            nato nsc cia fbi un eu ussr uk usa u.s gop osce imf who unesco
            russia america germany france britain england china japan ukraine poland israel egypt iran iraq europe asia
            greece turkey hanoi saigon canada mexico cuba korea vietnam syria lebanon jordan pakistan iceland finland norway
            sweden denmark belgium austria hungary romania bulgaria albania brazil argentina chile india cyprus
            bosnia serbia croatia italy spain moscow paris london berlin bonn beijing tokyo kiev kyiv brussels geneva vienna
            congress parliament reuters times post pravda memo cable memorandum document documents report letter note notes
            treaty agreement article section page chapter""");

    /** Offices that stand for a person: the President, the Russian foreign minister. */
    private static final Set<String> OFFICES = words("""
            president premier chancellor secretary minister ambassador general chairman chairwoman chair senator congressman
            congresswoman representative governor mayor king queen prince princess pope emperor shah sultan emir director
            adviser advisor admiral colonel captain major marshal commissioner counselor counsellor judge justice
            spokesman spokeswoman spokesperson leader chief official envoy diplomat deputy undersecretary attorney
            vice-president translator interpreter notetaker professor doctor""");

    private static final Set<String> TITLES = words("""
            mr mrs ms miss dr sir lord lady dame prof gen sen rep gov amb col capt maj lt adm sgt rev hon messrs mme m herr frau
            president premier chancellor secretary minister ambassador general chairman senator congressman congresswoman governor
            king queen prince princess pope director admiral colonel captain major marshal vice deputy under assistant prime
            foreign defense defence national security adviser advisor first undersecretary comrade judge justice professor
            attorney speaker acting former""");

    private static final Set<String> PARTICLES = words("de von van der den du di da la le al el bin ibn ben zu af st");

    private static final Set<String> SPEECHES = words("""
            reply answer response words word remark remarks warning comment note letter message question retort verdict view
            phrase account statement plea argument opinion estimation telling""");

    private SpeechWords() {}

    private static Set<String> words(String list) {
        return Set.copyOf(List.of(list.strip().split("\\s+")));
    }

    private static String plain(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    static boolean verb(String word) {
        return VERBS.contains(word);
    }

    static boolean withObject(String word) {
        return WITH_OBJECT.contains(word);
    }

    static boolean pronoun(String word) {
        return PRONOUNS.contains(plain(word));
    }

    /** Whether what follows is a thing: the answer, his reply. */
    static boolean article(String word) {
        return ARTICLES.contains(word);
    }

    static boolean be(String word) {
        return BE.contains(word);
    }

    /** Whether the word may stand between a speaker and the verb. */
    static boolean between(String word) {
        return BETWEEN.contains(word)
                || (word.length() > 4 && word.endsWith("ly") && Character.isLowerCase(word.charAt(0)));
    }

    static boolean noName(String word) {
        return NO_NAMES.contains(plain(word)) && !TITLES.contains(plain(word));
    }

    static boolean office(String word) {
        return OFFICES.contains(plain(word));
    }

    static boolean title(String word) {
        return TITLES.contains(plain(word));
    }

    static boolean particle(String word) {
        return PARTICLES.contains(word);
    }

    /** Whether what somebody's is: his reply, her words. */
    static boolean speech(String word) {
        return SPEECHES.contains(word);
    }
}
