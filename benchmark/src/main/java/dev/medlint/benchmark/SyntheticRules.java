package dev.medlint.benchmark;

import dev.medlint.rule.RuleSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Rules that nobody needs, as many as asked for and the same for the same seed: to see what a pack
 * costs that has grown. Rule n is the same in a small pack and in a large one.
 *
 * <p>The mixture follows the shipped rules: two of three look into one sentence, the others into
 * neighbouring sentences, below a heading or into a block; each has one to three patterns of words,
 * lists, gaps and captures; most have a list of their own, all name surroundings that free, and
 * every third has words nearby that do. Words come from the whole dictionary, and so many of ten as
 * asked for from the lists of the shipped pack, which do occur in texts on health. Not thread-safe.
 */
final class SyntheticRules {

  private final List<String> dictionary;
  private final List<String> medical;
  private final List<String> lists;
  private final int medicalTenths;
  private final long seed;

  /**
   * Creates a generator.
   *
   * @param dictionary lemmas of the language, in a fixed order
   * @param medical lemmas of the shipped word lists, in a fixed order
   * @param lists names of the shipped word lists, in a fixed order
   * @param medicalTenths how many of ten words are medical
   */
  SyntheticRules(
      List<String> dictionary,
      List<String> medical,
      List<String> lists,
      int medicalTenths,
      long seed) {
    this.dictionary = List.copyOf(dictionary);
    this.medical = List.copyOf(medical);
    this.lists = List.copyOf(lists);
    this.medicalTenths = medicalTenths;
    this.seed = seed;
  }

  /** Returns the files of the first rules: {@code .rule} files and the word lists they bring. */
  List<RuleSource> files(int count) {
    List<RuleSource> files = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      Random random = new Random(seed * 1_000_003 + number);
      String id = String.format(Locale.ROOT, "synthetic-%05d", number);
      boolean own = random.nextInt(10) < 6;
      if (own) {
        files.add(new RuleSource("lexicon/" + id + ".lexicon", list(id, random)));
      }
      files.add(new RuleSource("rules/" + id + ".rule", rule(id, own, random)));
    }
    return files;
  }

  private String list(String id, Random random) {
    StringBuilder text = new StringBuilder("список: ").append(id).append('\n');
    for (int left = 8 + random.nextInt(25); left > 0; left--) {
      text.append(word(random));
      if (random.nextInt(5) == 0) {
        text.append(' ').append(word(random));
      }
      text.append('\n');
    }
    return text.toString();
  }

  private String rule(String id, boolean own, Random random) {
    StringBuilder text = new StringBuilder();
    text.append("правило: ").append(id).append("\nнорма: 38-fz:24:1:2\nважность: предупреждение\n");
    text.append("название: \"Проба\"\nсообщение: \"Проба: «{что}»\"\nсовет: \"Проба\"\n");
    for (int left = 1 + random.nextInt(3); left > 0; left--) {
      find(own ? "@" + id : "", text, random);
    }
    text.append("кроме внутри: вопрос, условие, отрицание, закон\n");
    if (random.nextInt(3) == 0) {
      text.append("кроме рядом: ").append(2 + random.nextInt(5)).append(' ');
      text.append(choice(2 + random.nextInt(4), random)).append('\n');
    }
    // Examples are asked for and never run.
    text.append("нарушение: \"[[Проба]].\"\nнарушение: \"[[Вторая]].\"\n");
    return text.append("допустимо: \"Проба.\"\nдопустимо: \"Вторая.\"\n").toString();
  }

  private void find(String own, StringBuilder text, Random random) {
    text.append("искать: ");
    int scope = random.nextInt(12);
    if (scope < 8) {
      text.append("предложение ").append(captured(own, random)).append('\n');
    } else if (scope < 10) {
      text.append("соседние 3 ").append(captured(own, random)).append('\n');
      text.append("далее: ").append(part(random)).append('\n');
    } else if (scope < 11) {
      text.append("раздел 4 ").append(captured(own, random)).append('\n');
      text.append("далее: ").append(part(random)).append('\n');
    } else {
      text.append("блок ").append(captured(own, random)).append('\n');
      text.append("вместе: ").append(part(random)).append('\n');
    }
  }

  private String captured(String own, Random random) {
    String first = own.isEmpty() ? choice(1 + random.nextInt(6), random) : own;
    String gap = random.nextInt(4) == 0 ? " " : " .." + (1 + random.nextInt(4)) + " ";
    String second = part(random);
    boolean turned = random.nextBoolean();
    return "{что = " + (turned ? second + gap + first : first + gap + second) + "}";
  }

  private String part(Random random) {
    return switch (random.nextInt(5)) {
      case 0, 1 -> "@" + lists.get(random.nextInt(lists.size()));
      case 2 -> choice(2 + random.nextInt(6), random);
      case 3 -> "(я | мы | вы | наш | ваш) ..2 " + word(random);
      default -> word(random);
    };
  }

  private String choice(int words, Random random) {
    StringBuilder text = new StringBuilder("(");
    for (int i = 0; i < words; i++) {
      text.append(i == 0 ? "" : " | ").append(word(random));
    }
    return text.append(')').toString();
  }

  private String word(Random random) {
    List<String> words = random.nextInt(10) < medicalTenths ? medical : dictionary;
    return words.get(random.nextInt(words.size()));
  }
}
