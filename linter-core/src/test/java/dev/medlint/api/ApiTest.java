package dev.medlint.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Holds what users of the library rely on, as {@code docs/library.md} promises it. */
class ApiTest {

  /**
   * All members that users may rely on. When it has to change, say so in CHANGELOG.md and write it
   * anew: {@code mvn -pl linter-core test -Dtest=ApiTest -Dmedlint.api.renew=true}.
   */
  private static final Path SIGNATURES = Path.of("src", "api", "signatures.txt");

  /**
   * The same types as class files, as of the last release: what japicmp compares with ({@code mvn
   * -Papi verify}). Made anew when a release is out, and never else: {@code mvn -pl linter-core
   * test -Dtest=ApiTest -Dmedlint.api.released=true}.
   */
  private static final Path BASELINE = Path.of("src", "api", "baseline.jar");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.medlint");

  @Test
  void apiIsWhatWasPromised() throws IOException {
    String now = signatures();
    if (Boolean.getBoolean("medlint.api.renew")) {
      Files.writeString(SIGNATURES, now);
    }
    if (Boolean.getBoolean("medlint.api.released")) {
      writeBaseline();
    }
    assertEquals(Files.readString(SIGNATURES).replace("\r\n", "\n"), now);
  }

  @Test
  void apiNamesOnlyTypesThatAreApiOrOfJava() {
    Set<String> others = new TreeSet<>();
    for (JavaClass type : types()) {
      for (JavaMember member : members(type)) {
        for (JavaClass named : involved(member)) {
          JavaClass bare = named.getBaseComponentType();
          boolean known =
              bare.isPrimitive() || bare.getPackageName().startsWith("java.") || isApi(bare);
          if (!known) {
            others.add(member.getFullName() + " names " + bare.getName());
          }
        }
      }
    }
    assertEquals(Set.of(), others);
  }

  @Test
  void someTypesAreApiAndMostAreNot() {
    assertTrue(types().size() > 30, "the marks are seen in class files: " + types().size());
    assertTrue(types().size() < CLASSES.size() / 5, "a promise of everything is none");
  }

  @Test
  void baselineHoldsTheTypesOfTheLastRelease() throws IOException {
    try (ZipFile baseline = new ZipFile(BASELINE.toFile())) {
      assertTrue(baseline.size() > 30, "types: " + baseline.size());
      assertTrue(baseline.getEntry("dev/medlint/Linter.class") != null);
    }
  }

  private static void writeBaseline() throws IOException {
    try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(BASELINE))) {
      for (JavaClass type : types()) {
        String file = type.getName().replace('.', '/') + ".class";
        ZipEntry entry = new ZipEntry(file);
        entry.setTimeLocal(LocalDateTime.of(1980, 2, 1, 0, 0));
        jar.putNextEntry(entry);
        try (InputStream in = ApiTest.class.getResourceAsStream("/" + file)) {
          in.transferTo(jar);
        }
        jar.closeEntry();
      }
    }
  }

  private static List<JavaClass> types() {
    return CLASSES.stream()
        .filter(ApiTest::isApi)
        .sorted((a, b) -> a.getName().compareTo(b.getName()))
        .toList();
  }

  private static boolean isApi(CanBeAnnotated type) {
    return type.isAnnotatedWith(Api.class);
  }

  private static List<JavaMember> members(JavaClass type) {
    List<JavaMember> all = new ArrayList<>();
    for (JavaMember member : type.getMembers()) {
      Set<JavaModifier> modifiers = member.getModifiers();
      boolean shown =
          modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
      if (shown
          && !modifiers.contains(JavaModifier.SYNTHETIC)
          && !member.getName().equals("<clinit>")
          && !member.isAnnotatedWith(Internal.class)
          && !isOfEveryObject(member)) {
        all.add(member);
      }
    }
    return all;
  }

  private static boolean isOfEveryObject(JavaMember member) {
    return member instanceof JavaMethod method
        && Set.of("equals", "hashCode", "toString").contains(method.getName());
  }

  private static Set<JavaClass> involved(JavaMember member) {
    if (member instanceof JavaField field) {
      return field.getType().getAllInvolvedRawTypes();
    }
    JavaCodeUnit unit = (JavaCodeUnit) member;
    Set<JavaClass> all = new HashSet<>(unit.getReturnType().getAllInvolvedRawTypes());
    unit.getParameterTypes().forEach(t -> all.addAll(t.getAllInvolvedRawTypes()));
    return all;
  }

  private static String signatures() {
    StringBuilder all = new StringBuilder();
    for (JavaClass type : types()) {
      all.append(kind(type)).append(' ').append(type.getName()).append('\n');
      Set<String> lines = new TreeSet<>();
      for (JavaMember member : members(type)) {
        lines.add(signature(member));
      }
      lines.forEach(l -> all.append("  ").append(l).append('\n'));
    }
    return all.toString();
  }

  private static String kind(JavaClass type) {
    String kind =
        type.isEnum()
            ? "enum"
            : type.isRecord() ? "record" : type.isInterface() ? "interface" : "class";
    return type.getModifiers().contains(JavaModifier.ABSTRACT) && kind.equals("class")
        ? "abstract class"
        : kind;
  }

  private static String signature(JavaMember member) {
    String prefix = member.getModifiers().contains(JavaModifier.STATIC) ? "static " : "";
    if (member instanceof JavaField field) {
      return prefix + name(field.getType()) + " " + field.getName();
    }
    JavaCodeUnit unit = (JavaCodeUnit) member;
    String parameters =
        unit.getParameterTypes().stream().map(ApiTest::name).collect(Collectors.joining(", "));
    return unit.isConstructor()
        ? "new(" + parameters + ")"
        : prefix + name(unit.getReturnType()) + " " + unit.getName() + "(" + parameters + ")";
  }

  private static String name(JavaType type) {
    return type.getName().replaceAll("java\\.(lang|util|time)\\.", "");
  }
}
