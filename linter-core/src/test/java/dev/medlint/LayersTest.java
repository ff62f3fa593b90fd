package dev.medlint;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.medlint.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Holds the straight line of stages straight. */
@AnalyzeClasses(packages = "dev.medlint", importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {

  /** Stages in the order of the line; each may use those before it. */
  private static final List<String> STAGES =
      List.of(
          "dev.medlint.api",
          "dev.medlint.source",
          "dev.medlint.draft",
          "dev.medlint.extract",
          "dev.medlint.records",
          "dev.medlint.facts",
          "dev.medlint.binary",
          "dev.medlint.annotate",
          "dev.medlint.speech",
          "dev.medlint.rule",
          "dev.medlint.match",
          "dev.medlint.detect",
          "dev.medlint.law",
          "dev.medlint.practice",
          "dev.medlint.decision",
          "dev.medlint.filter",
          "dev.medlint.report",
          "dev.medlint.comments",
          "dev.medlint",
          "dev.medlint.site",
          "dev.medlint.measured",
          "dev.medlint.explain",
          "dev.medlint.docs",
          "dev.medlint.cache",
          "dev.medlint.run",
          "dev.medlint.bench");

  /** What takes part in finding; what comes later only says where. */
  private static final List<String> FINDING =
      List.of(
          "dev.medlint.extract",
          "dev.medlint.facts",
          "dev.medlint.annotate",
          "dev.medlint.speech",
          "dev.medlint.match",
          "dev.medlint.detect",
          "dev.medlint.law",
          "dev.medlint.filter");

  private static final String GENERATED_PARSER = "dev.medlint.rule.dsl";

  @ArchTest
  static void stagesKnowOnlyEarlierStages(JavaClasses classes) {
    for (int stage = 0; stage < STAGES.size() - 1; stage++) {
      noClasses()
          .that(belongToStage(stage))
          .should()
          .dependOnClassesThat(belongToStageAfter(stage))
          .because(
              "each stage turns what the one before it made into a new value and looks no"
                  + " further")
          .allowEmptyShould(true)
          .check(classes);
    }
  }

  @ArchTest
  static final ArchRule findingsDoNotDependOnTheNameOfATextAlone =
      noClasses()
          .that()
          .resideInAnyPackage(packagesOf(FINDING))
          .should()
          .callMethod(SourceText.class, "name")
          .because("the cache knows a text by what it says: a renamed file is found again");

  @ArchTest
  static final ArchRule everyClassBelongsToOneStage =
      classes()
          .should()
          .resideInAnyPackage(packagesOf(STAGES))
          .because("a class that fits no stage shows that a stage is missing");

  @ArchTest
  static final ArchRule onlyAnnotateUsesCoreNlpAndTheDictionaryReader =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.medlint.annotate..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("edu.stanford.nlp..", "morfologik..")
          .because("the morphology can be replaced when one package alone knows it");

  @ArchTest
  static final ArchRule onlyTheRuleLanguageUsesAntlr =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.medlint.rule..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.antlr..")
          .because("start-up reads compiled rules and must not load a parser");

  @ArchTest
  static final ArchRule onlyExtractUsesMarkupParsers =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.medlint.extract..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.jsoup..", "org.commonmark..")
          .because("which characters are prose is decided once, by the extractor of the format");

  @ArchTest
  static final ArchRule theCoreNeitherPrintsNorExits =
      noClasses()
          .should(
              accessTargetWhere(
                  isOneOf(
                      "java.lang.System.out",
                      "java.lang.System.err",
                      "java.lang.System.exit(int)",
                      "java.lang.Runtime.exit(int)",
                      "java.lang.Runtime.halt(int)",
                      "java.lang.Throwable.printStackTrace()")))
          .because(
              "the core lives in Maven, in editors and in servers, whose streams it must not"
                  + " touch");

  @ArchTest
  static final ArchRule staticFieldsAreFinal =
      noFields()
          .that(areWrittenByHand())
          .and()
          .haveModifier(STATIC)
          .should()
          .notHaveModifier(FINAL)
          .because("threads share everything, so nothing shared may change");

  @ArchTest
  static final ArchRule theClockIsAnArgument =
      noClasses()
          .should(
              accessTargetWhere(
                  isNamed(
                      "now",
                      "java.time.LocalDate",
                      "java.time.LocalDateTime",
                      "java.time.ZonedDateTime",
                      "java.time.OffsetDateTime",
                      "java.time.Instant",
                      "java.time.Year")))
          .orShould(
              accessTargetWhere(
                  isOneOf(
                      "java.lang.System.currentTimeMillis()",
                      "java.util.Date.<init>()",
                      "java.time.Clock.systemUTC()",
                      "java.time.Clock.systemDefaultZone()",
                      "java.time.ZoneId.systemDefault()",
                      "java.util.TimeZone.getDefault()")))
          .because("the same text under the law of the same day gives the same report for ever");

  @ArchTest
  static final ArchRule theLocaleIsAnArgument =
      noClasses()
          .that()
          .resideOutsideOfPackage(GENERATED_PARSER)
          .should(
              accessTargetWhere(
                  isOneOf(
                      "java.lang.String.toLowerCase()",
                      "java.lang.String.toUpperCase()",
                      "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
                      "java.lang.String.formatted([Ljava.lang.Object;)",
                      "java.io.PrintStream.printf(java.lang.String, [Ljava.lang.Object;)",
                      "java.io.PrintWriter.printf(java.lang.String, [Ljava.lang.Object;)",
                      "java.util.Formatter.<init>()",
                      "java.util.Scanner.<init>(java.lang.String)",
                      "java.text.NumberFormat.getInstance()",
                      "java.text.DecimalFormat.<init>(java.lang.String)",
                      "java.util.ResourceBundle.getBundle(java.lang.String)",
                      "java.util.Locale.getDefault()")))
          .because("a report must be the same on a Turkish, a Russian and an English machine");

  @ArchTest
  static final ArchRule theCharsetIsAnArgument =
      noClasses()
          .that()
          .resideOutsideOfPackage(GENERATED_PARSER)
          .should(
              accessTargetWhere(
                  isOneOf(
                      "java.nio.charset.Charset.defaultCharset()",
                      "java.lang.String.getBytes()",
                      "java.lang.String.<init>([B)",
                      "java.lang.String.<init>([B, int, int)",
                      "java.io.InputStreamReader.<init>(java.io.InputStream)",
                      "java.io.OutputStreamWriter.<init>(java.io.OutputStream)",
                      "java.io.FileReader.<init>(java.lang.String)",
                      "java.io.FileReader.<init>(java.io.File)",
                      "java.io.FileWriter.<init>(java.lang.String)",
                      "java.io.FileWriter.<init>(java.io.File)",
                      "java.io.PrintStream.<init>(java.io.OutputStream)",
                      "java.io.PrintStream.<init>(java.io.OutputStream, boolean)",
                      "java.io.PrintWriter.<init>(java.io.OutputStream)",
                      "java.io.ByteArrayOutputStream.toString()")))
          .because("on Windows the default charset is not that of the texts");

  private static DescribedPredicate<JavaClass> belongToStage(int stage) {
    String root = STAGES.get(stage);
    return DescribedPredicate.describe("belong to " + root, c -> stageOf(c).equals(root));
  }

  private static DescribedPredicate<JavaClass> belongToStageAfter(int stage) {
    List<String> later = STAGES.subList(stage + 1, STAGES.size());
    return DescribedPredicate.describe(
        "belong to one of " + later,
        resideInAPackage("dev.medlint..")
            .and(DescribedPredicate.describe("later", c -> later.contains(stageOf(c)))));
  }

  /** Returns the stage of a class: the longest stage package that holds it. */
  private static String stageOf(JavaClass c) {
    String name = c.getPackageName();
    return STAGES.stream()
        .filter(s -> name.equals(s) || name.startsWith(s + "."))
        .reduce("", (a, b) -> a.length() >= b.length() ? a : b);
  }

  private static String[] packagesOf(List<String> stages) {
    List<String> patterns = new ArrayList<>();
    for (String stage : stages) {
      patterns.add(stage.equals("dev.medlint") ? stage : stage + "..");
    }
    return patterns.toArray(String[]::new);
  }

  private static DescribedPredicate<JavaField> areWrittenByHand() {
    return DescribedPredicate.describe(
        "are written by hand",
        f ->
            !f.getModifiers().contains(SYNTHETIC)
                && !f.getOwner().getPackageName().equals(GENERATED_PARSER));
  }

  private static DescribedPredicate<JavaAccess<?>> isOneOf(String... targets) {
    Set<String> names = Set.of(targets);
    return DescribedPredicate.describe(
        "the target is one of " + String.join(", ", targets),
        a -> names.contains(a.getTarget().getFullName()));
  }

  private static DescribedPredicate<JavaAccess<?>> isNamed(String name, String... owners) {
    Set<String> types = Set.of(owners);
    return DescribedPredicate.describe(
        "the target is " + name + " of " + String.join(", ", owners),
        a ->
            a.getTarget().getName().equals(name)
                && types.contains(a.getTarget().getOwner().getFullName()));
  }
}
