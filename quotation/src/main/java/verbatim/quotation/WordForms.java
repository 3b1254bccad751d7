package verbatim.quotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Other forms of an English word that a writer might put for it: number, tense, spelling, negation. */
final class WordForms {
    private static final String[] ENDINGS = {"s", "es", "ed", "d", "ing", "ly", "er", "'s", "n't", "n", "r", "y", "al"};
    private static final String[] BEGINNINGS = {"un", "in", "im", "ir", "il", "dis", "non", "re", "mis", "a", "pre"};
    private static final String[][] EXCHANGES = {
        {"ies", "y"},
        {"ied", "y"},
        {"ing", "e"},
        {"ing", "ed"},
        {"ed", "s"},
        {"ize", "ise"},
        {"izing", "ising"},
        {"ized", "ised"},
        {"ization", "isation"},
        {"or", "our"},
        {"er", "re"},
        {"ense", "ence"},
        {"gment", "gement"},
        {"men", "man"},
        {"ter", "tre"},
        {"og", "ogue"},
        {"am", "amme"},
        {"led", "lled"},
        {"ling", "lling"},
        {"ance", "ence"},
        {"ent", "ence"},
        {"ant", "ance"},
        {"t", "ce"}
    };

    private static final List<Set<String>> IRREGULAR = List.of(
            Set.of("be", "am", "is", "are", "was", "were", "been", "being"),
            Set.of("have", "has", "had", "having"),
            Set.of("do", "does", "did", "done", "doing"),
            Set.of("will", "would"),
            Set.of("can", "could"),
            Set.of("may", "might", "must"),
            Set.of("shall", "should"),
            Set.of("he", "she", "they", "we", "it", "you"),
            Set.of("his", "her", "their", "our", "its", "your", "him", "them", "us"),
            Set.of("this", "that", "these", "those", "the"),
            Set.of("a", "an"),
            Set.of("come", "came"),
            Set.of("become", "became"),
            Set.of("give", "gave", "given"),
            Set.of("take", "took", "taken"),
            Set.of("write", "wrote", "written"),
            Set.of("speak", "spoke", "spoken"),
            Set.of("know", "knew", "known"),
            Set.of("grow", "grew", "grown"),
            Set.of("begin", "began", "begun"),
            Set.of("run", "ran"),
            Set.of("send", "sent"),
            Set.of("spend", "spent"),
            Set.of("build", "built"),
            Set.of("hold", "held"),
            Set.of("meet", "met"),
            Set.of("lead", "led"),
            Set.of("find", "found"),
            Set.of("man", "men"),
            Set.of("woman", "women"),
            Set.of("where", "there", "here"),
            Set.of("then", "than"),
            Set.of("when", "then"),
            Set.of("what", "that"),
            Set.of("now", "not"),
            Set.of("no", "not"));

    private WordForms() {}

    static List<String> of(String word) {
        List<String> forms = new ArrayList<>();
        for (String ending : ENDINGS) {
            forms.add(word + ending);
            if (word.endsWith(ending) && word.length() > ending.length() + 1) {
                forms.add(word.substring(0, word.length() - ending.length()));
            }
        }
        for (String beginning : BEGINNINGS) {
            forms.add(beginning + word);
            if (word.startsWith(beginning) && word.length() > beginning.length() + 2) {
                forms.add(word.substring(beginning.length()));
            }
        }
        for (String[] exchange : EXCHANGES) {
            exchange(word, exchange[0], exchange[1], forms);
            exchange(word, exchange[1], exchange[0], forms);
        }
        for (Set<String> irregular : IRREGULAR) {
            if (irregular.contains(word)) {
                forms.addAll(irregular);
                forms.remove(word);
            }
        }
        exchangeInside(word, "our", "or", forms);
        exchangeInside(word, "is", "iz", forms);
        return forms;
    }

    private static void exchange(String word, String ending, String other, List<String> forms) {
        if (word.endsWith(ending) && word.length() > ending.length() + 1) {
            forms.add(word.substring(0, word.length() - ending.length()) + other);
        }
    }

    private static void exchangeInside(String word, String one, String other, List<String> forms) {
        if (word.contains(one)) {
            forms.add(word.replace(one, other));
        } else if (word.contains(other)) {
            forms.add(word.replace(other, one));
        }
    }
}
