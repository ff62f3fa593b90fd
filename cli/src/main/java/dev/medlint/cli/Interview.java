package dev.medlint.cli;

import dev.medlint.run.FactNames;
import dev.medlint.source.LocalizedText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks a person for facts in plain words. Answers are numbers, ids or Russian words; what cannot be
 * understood is explained and asked again. Not thread-safe.
 */
final class Interview {

  private final Console console;
  private final InitTexts texts;
  private final BufferedReader in;

  Interview(Console console, InitTexts texts, InputStream in) {
    this.console = console;
    this.texts = texts;
    this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  void greet() {
    console.print(texts.get("greeting"));
  }

  /**
   * Asks for a fact.
   *
   * @return ids, joined by commas; empty: the person does not know or it differs
   * @throws UsageException if the input ends before the answer
   */
  Optional<String> fact(String fact) throws IOException, UsageException {
    String[] choices = texts.choices(fact);
    console.print("");
    console.print(texts.get("question." + fact));
    for (int i = 0; i < choices.length; i++) {
      String number = i + 1 + ". ";
      console.print(
          "  " + (number.length() == 3 ? " " : "") + number + texts.label(fact, choices[i]));
    }
    while (true) {
      String answer = line(texts.get("hint." + fact));
      if (answer.isEmpty()) {
        return Optional.empty();
      }
      String value = chosen(fact, answer, choices);
      Optional<LocalizedText> problem = problem(fact, value, choices.length);
      if (problem.isEmpty()) {
        return FactNames.canonical(fact, value);
      }
      again(problem.get());
    }
  }

  /** Asks for folders with texts of another kind until an empty answer. */
  List<FolderKind> folders() throws IOException, UsageException {
    List<FolderKind> folders = new ArrayList<>();
    console.print("");
    console.print(texts.get("question.folders"));
    while (true) {
      String answer = line(texts.get("hint.folders"));
      if (answer.isEmpty()) {
        return folders;
      }
      try {
        folders.add(FolderKind.parse(answer));
      } catch (UsageException e) {
        again(e.text());
      }
    }
  }

  private void again(LocalizedText problem) {
    console.print("  " + problem.in(console.language()));
  }

  private String line(String hint) throws IOException, UsageException {
    console.prompt(hint + " ");
    String line = in.readLine();
    if (line == null) {
      console.print("");
      throw new UsageException(
          "ответы закончились раньше вопросов, ничего не записано; ответьте на все вопросы или"
              + " задайте факты параметрами, например: medlint init --object service --kind page"
              + " --yes",
          "the answers ended before the questions, nothing was written; answer all questions or give"
              + " facts as options, such as: medlint init --object service --kind page --yes");
    }
    return line.strip();
  }

  /** Returns the answer with numbers of choices put as the ids that they stand for. */
  private static String chosen(String fact, String answer, String[] choices) {
    String[] parts = answer.split(isNumbers(answer) ? "[\\s,;]+" : "[,;]", -1);
    List<String> ids = new ArrayList<>();
    for (String part : parts) {
      String word = part.strip();
      int number = number(word);
      ids.add(number >= 1 && number <= choices.length ? choices[number - 1] : word);
    }
    return fact.equals("object") ? String.join(",", ids) : ids.size() == 1 ? ids.get(0) : answer;
  }

  private static Optional<LocalizedText> problem(String fact, String value, int choices) {
    for (String word : value.split(",", -1)) {
      if (number(word) >= 0 || word.isBlank()) {
        return Optional.of(
            new LocalizedText(
                "такого ответа нет: «" + word + "»; нужен номер от 1 до " + choices,
                "no such answer: “" + word + "”; a number from 1 to " + choices + " is needed"));
      }
    }
    return FactNames.problem(fact, value);
  }

  private static boolean isNumbers(String answer) {
    for (int i = 0; i < answer.length(); i++) {
      char c = answer.charAt(i);
      if ((c < '0' || c > '9') && c != ' ' && c != ',' && c != ';') {
        return false;
      }
    }
    return true;
  }

  /** Returns a whole number; -1: it is none. */
  private static int number(String word) {
    boolean digits = !word.isEmpty() && word.length() < 4;
    for (int i = 0; i < word.length(); i++) {
      digits &= word.charAt(i) >= '0' && word.charAt(i) <= '9';
    }
    return digits ? Integer.parseInt(word) : -1;
  }
}
