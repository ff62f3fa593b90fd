package dev.medlint.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputKindTest {

  @ParameterizedTest
  @CsvSource({
    "a.jsonl, JSONL",
    "a.ndjson.gz, JSONL",
    "a.JSONL.bz2, JSONL",
    "a.csv, CSV",
    "a.tsv.gz, CSV",
    "part-0.snappy.parquet, PARQUET",
    "a.warc, WARC",
    "a.WARC.GZ, WARC",
    "a.html, PAGES",
    "a.md, PAGES",
    "a.xhtml, PAGES"
  })
  void isToldByTheName(String name, InputKind kind) {
    assertEquals(Optional.of(kind), InputKind.of(name));
  }

  @Test
  void leavesOtherFilesAlone() {
    for (String name : new String[] {"_SUCCESS", "a.html.gz", "a.parquet.crc", "html", "a.pdf"}) {
      assertEquals(Optional.empty(), InputKind.of(name), name);
    }
  }
}
