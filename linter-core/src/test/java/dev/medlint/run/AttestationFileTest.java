package dev.medlint.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.medlint.law.PersonAttestation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttestationFileTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  @TempDir Path folder;

  @Test
  void whatIsAddedIsReadBack() throws IOException {
    AttestationFile file = AttestationFile.of(folder);
    assertEquals(List.of(), file.read().attestations(), "there is no file yet");
    PersonAttestation first =
        new PersonAttestation("a:1", LocalDate.of(2010, 1, 1), "00ff", "Юрист «И»", DAY);
    PersonAttestation second = new PersonAttestation("eeat:x", LocalDate.MIN, "11", "Б", DAY);
    file.add(first);
    file.add(second);
    assertEquals(new AttestationFile.Content(List.of(first, second), List.of()), file.read());
    assertEquals(
        """
        {"id":"a:1","edition":"2010-01-01","hash":"00ff","by":"Юрист «И»","on":"2026-11-22"}
        {"id":"eeat:x","edition":"всегда","hash":"11","by":"Б","on":"2026-11-22"}
        """,
        Files.readString(folder.resolve(AttestationFile.NAME)));
  }

  @Test
  void aNewWordReplacesTheOldOneOfTheSameEdition() throws IOException {
    AttestationFile file = AttestationFile.of(folder);
    Files.writeString(file.path(), "испорчено\n");
    file.add(new PersonAttestation("a:1", DAY, "00", "А", DAY));
    file.add(new PersonAttestation("a:1", DAY.plusDays(1), "00", "А", DAY));
    PersonAttestation newer = new PersonAttestation("a:1", DAY, "11", "Б", DAY);
    file.add(newer);
    assertEquals(2, file.read().attestations().size());
    assertEquals(newer, file.read().attestations().get(1));
    assertEquals(
        List.of(
            "medlint-attestations.jsonl:1: строка не читается, сверка не учтена; ждут JSON с"
                + " полями id, edition, hash, by, on"),
        file.read().problems().stream().map(p -> p.ru()).toList());
  }

  @Test
  void theFileLiesBesideTheConfiguration() throws IOException {
    Path inner = Files.createDirectories(folder.resolve("a/b"));
    assertEquals(inner.resolve(AttestationFile.NAME), AttestationFile.of(inner).path());
    Files.writeString(folder.resolve("medlint.yaml"), "");
    assertEquals(folder.resolve(AttestationFile.NAME), AttestationFile.of(inner).path());
    Files.writeString(folder.resolve("a/medlint.yml"), "");
    assertEquals(
        folder.resolve("a").resolve(AttestationFile.NAME), AttestationFile.of(inner).path());
    assertEquals(
        inner.resolve(AttestationFile.NAME),
        AttestationFile.beside(inner.resolve("other.yaml")).path());
  }
}
