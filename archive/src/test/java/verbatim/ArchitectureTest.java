package verbatim;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The shape of the house: who may see whom, where each library lives, and what nobody calls. ARCHITECTURE.md says why. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {
    private static final String ROOT = "(root)";

    /** Package → the packages of ours that it may use. A new package is entered here first. */
    private static final Map<String, Set<String>> MAY_SEE = table(
            "fault      → language",
            "dates      → fault",
            "language   →",
            "text       →",
            "quotation  → text",
            "holdings   → dates text quotation fault",
            "wire       → dates text quotation holdings fault",
            "citing     → dates text holdings wire fault",
            "store      → holdings fault",
            "catalogue  → dates text quotation holdings wire fault",
            "reading    → text holdings wire fault",
            "search     → dates text quotation holdings fault language",
            "intake     → dates text quotation holdings wire fault store catalogue reading search",
            "verification → dates text quotation holdings wire fault language store catalogue reading search",
            "publication → dates text holdings wire fault language catalogue",
            "editing    → dates text quotation holdings wire fault language catalogue verification",
            "chronology → dates text quotation holdings wire fault language catalogue",
            "staff      → holdings wire fault language catalogue",
            "mail       → fault",
            "replies    → text quotation holdings wire fault language catalogue verification mail",
            "home       → dates text quotation holdings wire fault language store catalogue reading search intake verification editing publication chronology staff mail replies",
            "demo       → dates text quotation holdings wire fault language store catalogue reading search intake verification editing publication chronology staff mail replies home",
            "web        → dates citing text quotation holdings wire fault language store catalogue reading search intake verification editing publication chronology staff mail replies home",
            "cli        → dates citing text quotation holdings wire fault language store catalogue reading search intake verification editing publication chronology staff mail replies home demo web",
            ROOT
                    + " → dates text quotation holdings wire fault language store catalogue reading search intake verification editing publication chronology staff mail replies home demo web cli");

    /** Library packages → the packages of ours that may import them. */
    private static final Map<String, Set<String>> LIBRARIES = new TreeMap<>(Map.ofEntries(
            Map.entry("org.apache.lucene..", Set.of("search")),
            Map.entry("org.jdbi..", Set.of("catalogue")),
            Map.entry("java.sql..", Set.of("catalogue")),
            Map.entry("javax.sql..", Set.of("catalogue")),
            Map.entry("org.sqlite..", Set.of("catalogue")),
            Map.entry("com.zaxxer..", Set.of("catalogue")),
            Map.entry("org.flywaydb..", Set.of("catalogue")),
            Map.entry("org.bytedeco..", Set.of("reading")),
            // The demo draws and writes its own scans; it never opens received bytes.
            Map.entry("org.apache.pdfbox..", Set.of("reading", "demo")),
            Map.entry("org.apache.fontbox..", Set.of("reading", "demo")),
            Map.entry("javax.imageio..", Set.of("reading", "demo")),
            Map.entry("java.awt..", Set.of("reading", "demo")),
            Map.entry("io.javalin..", Set.of("web")),
            Map.entry("org.eclipse.jetty..", Set.of("web")),
            Map.entry("jakarta.servlet..", Set.of("web")),
            Map.entry("gg.jte..", Set.of("web")),
            Map.entry("com.ibm.icu..", Set.of("language")),
            Map.entry("com.password4j..", Set.of("staff")),
            Map.entry("com.yubico..", Set.of("staff")),
            Map.entry("com.nimbusds..", Set.of("staff")),
            Map.entry("net.minidev..", Set.of()),
            Map.entry("picocli..", Set.of("cli"))));

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("verbatim");

    @Test
    void packages_form_no_cycle() {
        slices().matching("verbatim.(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void every_package_is_in_the_table() {
        assertThat(classes.stream().map(ArchitectureTest::part).distinct()).isSubsetOf(MAY_SEE.keySet());
    }

    @Test
    void a_package_sees_only_what_the_table_allows() {
        MAY_SEE.forEach((part, allowed) -> noClasses()
                .that(are(part))
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are ours, but not in " + allowed,
                        it -> it.getPackageName().startsWith("verbatim")
                                && !part(it).equals(part)
                                && !allowed.contains(part(it))))
                .allowEmptyShould(true)
                .check(classes));
    }

    @Test
    void a_library_stays_in_its_package() {
        LIBRARIES.forEach((library, parts) -> noClasses()
                .that(DescribedPredicate.describe("are outside " + parts, it -> !parts.contains(part(it))))
                .should()
                .dependOnClassesThat(resideInAPackage(library))
                .because("only " + parts + " may know " + library)
                .check(classes));
    }

    @Test
    void nobody_reads_the_clock_but_the_one_who_wires() {
        for (Class<?> type : List.of(
                Instant.class, LocalDate.class, LocalDateTime.class, ZonedDateTime.class, InstantSource.class)) {
            noClasses().should().callMethodWhere(call(type, "now")).check(classes);
        }
        noClasses()
                .that(are(ROOT).negate())
                .should()
                .callMethodWhere(target(owner(name("java.time.Clock"))).and(target(name("systemUTC"))))
                .orShould()
                .callMethodWhere(call(System.class, "currentTimeMillis"))
                .check(classes);
    }

    @Test
    void nobody_draws_lots_unasked() {
        noClasses()
                .should()
                .callMethodWhere(call(UUID.class, "randomUUID"))
                .orShould()
                .callMethodWhere(call(Math.class, "random"))
                .check(classes);
    }

    @Test
    void only_the_entry_point_ends_the_process() {
        noClasses()
                .that(are(ROOT).negate())
                .should()
                .callMethodWhere(call(System.class, "exit"))
                .check(classes);
    }

    @Test
    void nobody_prints_past_the_command_line() {
        noClasses().should().callMethodWhere(target(name("printStackTrace"))).check(classes);
        noClasses()
                .that(DescribedPredicate.describe(
                        "are neither the command line, nor a reader child, whose protocol is its standard output",
                        it -> !Set.of("cli", ROOT, "reading").contains(part(it))))
                .should()
                .accessFieldWhere(DescribedPredicate.describe(
                        "System.out or System.err",
                        access -> access.getTargetOwner().isEquivalentTo(System.class)
                                && access.getTarget().getRawType().isEquivalentTo(PrintStream.class)))
                .check(classes);
    }

    private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaCall<?>> call(Class<?> type, String method) {
        return DescribedPredicate.describe(
                type.getSimpleName() + "." + method,
                call -> call.getTargetOwner().isEquivalentTo(type)
                        && call.getName().equals(method));
    }

    private static DescribedPredicate<JavaClass> are(String part) {
        return DescribedPredicate.describe("are in " + part, it -> part(it).equals(part));
    }

    /** The first package below ours. */
    private static String part(JavaClass type) {
        String[] names = type.getPackageName().split("\\.");
        return names.length < 2 ? ROOT : names[1];
    }

    private static Map<String, Set<String>> table(String... lines) {
        Map<String, Set<String>> table = new TreeMap<>();
        for (String line : lines) {
            String[] sides = line.split("→", -1);
            table.put(
                    sides[0].strip(),
                    Set.copyOf(Stream.of(sides[1].strip().split("\\s+"))
                            .filter(name -> !name.isEmpty())
                            .toList()));
        }
        return table;
    }
}
