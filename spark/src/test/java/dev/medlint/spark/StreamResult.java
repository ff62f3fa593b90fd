package dev.medlint.spark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a stream has written: a folder with folders of batches. Reads it anew at each call.
 *
 * @param folder of all batches
 */
record StreamResult(Path folder) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Returns the names of the batches, in their order. */
  List<String> batches() throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(path -> path.getFileName().toString())
          .filter(name -> name.startsWith("batch-"))
          .sorted()
          .toList();
    }
  }

  /**
   * Returns the ids of the records that were checked, sorted; one that stands twice is there twice.
   */
  List<String> ids(String batch) throws IOException {
    return values(batch, ResultFormat.RECORDS, "id");
  }

  /** Returns where the records that were not read stand, sorted, each as often as it is told. */
  List<String> unread(String batch) throws IOException {
    return values(batch, ResultFormat.UNREAD, "place");
  }

  /** Returns why records were not read, sorted. */
  List<String> reasons(String batch) throws IOException {
    return values(batch, ResultFormat.UNREAD, "error");
  }

  /** Returns the ids of all batches together, sorted. */
  List<String> ids() throws IOException {
    List<String> all = new ArrayList<>();
    for (String batch : batches()) {
      all.addAll(ids(batch));
    }
    Collections.sort(all);
    return all;
  }

  /** Returns the summary of a batch. */
  JsonNode summary(String batch) throws IOException {
    return JSON.readTree(Files.readAllBytes(folder.resolve(batch).resolve(BatchJob.SUMMARY)));
  }

  private List<String> values(String batch, String kind, String field) throws IOException {
    List<String> values = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> all = Files.list(folder.resolve(batch).resolve(kind))) {
      files = all.filter(path -> path.toString().endsWith(".jsonl")).toList();
    }
    for (Path file : files) {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        values.add(JSON.readTree(line).path(field).asText());
      }
    }
    Collections.sort(values);
    return values;
  }
}
