package dev.medlint.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the token tests of a pack while it is compiled; equal tests get one number. */
final class TestTable {

  private final Map<TokenTest, Integer> numbers = new HashMap<>();
  private final List<TokenTest> tests = new ArrayList<>();

  int number(TokenTest test) {
    Integer known = numbers.get(test);
    if (known != null) {
      return known;
    }
    numbers.put(test, tests.size());
    tests.add(test);
    return tests.size() - 1;
  }

  TokenTest test(int number) {
    return tests.get(number);
  }

  List<TokenTest> tests() {
    return List.copyOf(tests);
  }
}
