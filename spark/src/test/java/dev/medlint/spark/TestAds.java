package dev.medlint.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Short ads, many of them different. */
final class TestAds {

  private static final String[] OPENINGS = {
    "Клиника «Рассвет» принимает и по субботам.",
    "Сироп «Летний» вылечит кашель за два дня.",
    "Моя тётя забыла про подагру после мази «Журавль».",
    "Чай «Полевой» заменит любые таблетки от давления.",
    "Гарантируем полное избавление от псориаза.",
    "Приём ведёт врач высшей категории."
  };

  private static final String[] OBJECTS = {"service", "drug", "supplement", "device"};

  private TestAds() {}

  /** Writes records; of each eleven, one has the words of an earlier one. */
  static Path write(Path file, int count) throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int words = i % 11 == 10 ? i - 10 : i;
      lines.add(
          "{\"id\":\"ad-"
              + i
              + "\",\"host\":\"site"
              + i % 7
              + ".example\",\"kind\":\"ad\",\"object\":\""
              + OBJECTS[words % OBJECTS.length]
              + "\",\"text\":\""
              + OPENINGS[words % OPENINGS.length]
              + " Кабинет "
              + words
              + ", запись по телефону.\"}");
    }
    return Files.write(file, lines);
  }
}
