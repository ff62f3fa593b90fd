package dev.medlint.draft;

import java.util.ArrayList;
import java.util.List;

/** A comment in an ODF text. Not thread-safe. */
final class OdfComment {

  final String name;

  /** The paragraph that bears it; null: it stands between paragraphs. */
  final OdfParagraph bearer;

  /** Offset in the paragraph. */
  final int start;

  private final StringBuilder writer = new StringBuilder();
  final List<OdfParagraph> words = new ArrayList<>();

  /** The paragraph in which the words end that it is about; null: no end was told. */
  OdfParagraph endBearer;

  int end;

  OdfComment(String name, OdfParagraph bearer) {
    this.name = name;
    this.bearer = bearer;
    this.start = bearer == null ? 0 : bearer.length();
  }

  void addWriter(String characters) {
    writer.append(characters);
  }

  String writer() {
    return writer.toString().strip();
  }

  /** Returns its lines, separated by line feeds. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      text.append(i > 0 ? "\n" : "").append(words.get(i).words());
    }
    return text.toString();
  }
}
