package dev.medlint.rule;

import dev.medlint.rule.dsl.RuleFileLexer;
import dev.medlint.rule.dsl.RuleFileParser;
import dev.medlint.source.Spelling;
import dev.medlint.source.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/**
 * Parses rule files, signs and lines of word lists, and says in an author's words what is wrong.
 */
final class RuleParser {

  private static final int DEEPEST = 100;

  private RuleParser() {}

  static RuleFileParser.FileContext parseRule(RuleSource file, Problems problems) {
    return parsed(file.text(), 0, problems, RuleFileParser::file);
  }

  static RuleFileParser.SignFileContext parseSign(RuleSource file, Problems problems) {
    return parsed(file.text(), 0, problems, RuleFileParser::signFile);
  }

  /**
   * Parses one line of a word list.
   *
   * @param line the line, without comment
   * @param offset where the line begins in its file
   */
  static RuleFileParser.ListEntryContext parseEntry(String line, int offset, Problems problems) {
    return parsed(line, offset, problems, RuleFileParser::listEntry);
  }

  /**
   * Parses in the quick way of ANTLR first, which reads every right text as the thorough way does.
   * What it stumbles over is parsed again, thoroughly, and that is what is told to the author.
   */
  private static <T> T parsed(
      String text, int offset, Problems problems, Function<RuleFileParser, T> start) {
    if (isTooDeep(text, offset, problems)) {
      // An empty text in its place: what follows from it adds nothing for the author.
      return start.apply(parser(""));
    }
    RuleFileParser quick = parser(text);
    quick.getInterpreter().setPredictionMode(PredictionMode.SLL);
    quick.setErrorHandler(new BailErrorStrategy());
    try {
      return start.apply(quick);
    } catch (ParseCancellationException e) {
      RuleFileParser thorough = parser(text);
      thorough.addErrorListener(new AuthorListener(offset, problems));
      return start.apply(thorough);
    }
  }

  /** Reports brackets within brackets beyond all that a person writes: parsing them recurs. */
  private static boolean isTooDeep(String text, int offset, Problems problems) {
    if (text.chars().filter(c -> c == '(' || c == '{' || c == '!').limit(DEEPEST).count()
        < DEEPEST) {
      return false;
    }
    RuleFileLexer lexer = new RuleFileLexer(CharStreams.fromString(text));
    lexer.removeErrorListeners();
    int depth = 0;
    int marks = 0;
    for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
      String written = token.getText();
      marks = written.equals("!") ? marks + 1 : 0;
      if (token.getType() == RuleFileLexer.AGREE || written.equals("(") || written.equals("{")) {
        depth++;
      } else if (written.equals(")") || written.equals("}")) {
        depth--;
      } else if (token.getType() >= RuleFileLexer.RULE && token.getType() <= RuleFileLexer.FILE) {
        depth = 0;
      }
      if (depth >= DEEPEST || marks >= DEEPEST) {
        TextSpan span = problems.span(token);
        problems.add(
            new TextSpan(span.start() + offset, span.end() + offset),
            "вложено глубже " + DEEPEST + " скобок; упростите образец",
            "nested deeper than " + DEEPEST + " brackets; simplify the pattern");
        return true;
      }
    }
    return false;
  }

  private static RuleFileParser parser(String text) {
    RuleFileLexer lexer = new RuleFileLexer(CharStreams.fromString(text));
    lexer.removeErrorListeners();
    RuleFileParser parser = new RuleFileParser(new CommonTokenStream(lexer));
    parser.removeErrorListeners();
    return parser;
  }

  /** Replaces ANTLR's wording: lists the keywords that may stand here and the nearest one. */
  private static final class AuthorListener extends BaseErrorListener {

    private final int offset;
    private final Problems problems;
    private int lastLine = -1;

    AuthorListener(int offset, Problems problems) {
      this.offset = offset;
      this.problems = problems;
    }

    @Override
    public void syntaxError(
        Recognizer<?, ?> recognizer,
        Object symbol,
        int line,
        int column,
        String message,
        RecognitionException exception) {
      if (line == lastLine) {
        return; // the first mistake of a line is the cause, the others follow from it
      }
      lastLine = line;
      Token token = (Token) symbol;
      TextSpan inText = problems.span(token);
      TextSpan span =
          offset == 0 || token.getType() == Token.EOF
              ? inText
              : new TextSpan(inText.start() + offset, inText.end() + offset);
      List<String> keywords = keywords((RuleFileParser) recognizer);
      String written = token.getText().strip();
      if (token.getType() == RuleFileLexer.UNKNOWN) {
        problems.add(
            span,
            "неизвестное поле «" + written + "»",
            "unknown field “" + written + "”",
            keywords,
            Spelling.nearest(written, allKeywords()));
      } else if (token.getType() == RuleFileLexer.REF && written.indexOf(':') > 0) {
        String field = written.substring(0, written.indexOf(':') + 1);
        boolean known = allKeywords().contains(field);
        problems.add(
            span,
            known
                ? "после «" + field + "» нужен пробел"
                : "здесь не может стоять «" + written + "»",
            known
                ? "a space is needed after “" + field + "”"
                : "“" + written + "” cannot stand here",
            keywords,
            Optional.empty());
      } else if (token.getType() == Token.EOF) {
        problems.add(
            span,
            "файл кончился раньше времени",
            "the file ends too early",
            keywords,
            Optional.empty());
      } else {
        problems.add(
            span,
            "здесь не может стоять «" + written + "»",
            "“" + written + "” cannot stand here",
            keywords,
            Optional.empty());
      }
    }

    private static List<String> keywords(RuleFileParser parser) {
      IntervalSet expected = parser.getExpectedTokens();
      List<String> words = new ArrayList<>();
      for (int type : expected.toList()) {
        if (type >= RuleFileLexer.RULE && type <= RuleFileLexer.FILE) {
          words.add(Keywords.russian(type));
        }
      }
      return words;
    }

    private static List<String> allKeywords() {
      return Keywords.all();
    }
  }
}
