package dev.medlint.lsp;

import com.google.gson.JsonObject;
import dev.medlint.extract.Document;
import dev.medlint.filter.ReportedFinding;
import dev.medlint.law.Finding;
import dev.medlint.report.PageFix;
import dev.medlint.source.Format;
import dev.medlint.source.Language;
import dev.medlint.source.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;

/**
 * What can be done about findings. None is preferred over others, so that no editor applies one by
 * itself: a person decides. Thread-safe.
 */
final class Actions {

  private static final int LONGEST_TITLE = 60;

  private final EditorChecks checks;
  private final Diagnoses diagnoses;
  private final Editor editor;

  Actions(EditorChecks checks, Diagnoses diagnoses, Editor editor) {
    this.checks = Objects.requireNonNull(checks);
    this.diagnoses = Objects.requireNonNull(diagnoses);
    this.editor = Objects.requireNonNull(editor);
  }

  /** Returns what can be done about some findings of a text. */
  List<CodeAction> of(CheckedDocument checked, List<ReportedFinding> findings, Language language) {
    List<CodeAction> all = new ArrayList<>();
    if (findings.isEmpty()) {
      return all;
    }
    Document blocks = checks.blocks(checked);
    for (ReportedFinding reported : findings) {
      all.addAll(new OfFinding(checked, reported.finding(), blocks, language).all());
    }
    return all;
  }

  private final class OfFinding {

    private final CheckedDocument checked;
    private final OpenDocument document;
    private final Finding finding;
    private final Document blocks;
    private final Language language;
    private final Diagnostic diagnostic;
    private final List<CodeAction> actions = new ArrayList<>();

    private OfFinding(
        CheckedDocument checked, Finding finding, Document blocks, Language language) {
      this.checked = checked;
      this.document = checked.document();
      this.finding = finding;
      this.blocks = blocks;
      this.language = language;
      this.diagnostic = diagnoses.of(finding, document, language);
    }

    List<CodeAction> all() {
      rewrite();
      piece();
      decision();
      suppression();
      if (editor.forms()) {
        String title = said("Показать норму и правило", "Show the norm and the rule");
        JsonObject arguments = new JsonObject();
        arguments.addProperty("id", finding.rule());
        actions.add(command(title + rule(), Commands.SHOW_EXPLANATION, arguments));
      }
      return actions;
    }

    private void rewrite() {
      Optional<Mending> mending = Mending.of(finding, document.content(), document.text().format());
      if (mending.isPresent()) {
        String words = "«" + shortened(finding.rewrite().orElseThrow().ru()) + "»";
        boolean missing = finding.span().isEmpty();
        String title =
            missing ? said("Добавить: ", "Add: ") + words : said("Написать: ", "Write: ") + words;
        actions.add(edit(title, mending.get()));
      }
    }

    /** A piece for a page holds brackets that a person fills in. */
    private void piece() {
      Format format = document.text().format();
      Optional<PageFix> fix =
          PageFix.of(checked.report().orElseThrow().page(), finding.provision());
      boolean fits = format == Format.HTML || format == Format.MARKDOWN;
      if (fits && fix.isPresent() && !fix.get().html().isEmpty()) {
        String title =
            said(
                "Вставить заготовку: впишите своё вместо скобок",
                "Insert a piece: fill in what stands in brackets");
        Mending line = Mending.lineAtEnd(fix.get().html(), document.content(), format);
        actions.add(edit(title + rule(), line));
      }
    }

    private void decision() {
      String title = said("Записать решение…", "Record a decision…") + rule();
      if (document.path().isEmpty()) {
        return; // decisions name texts by their paths
      }
      if (editor.forms()) {
        actions.add(command(title, Commands.ASK_DECISION, subject()));
      } else if (editor.applies()) {
        actions.add(command(title, Commands.DRAFT_DECISION, subject()));
      }
    }

    private void suppression() {
      Optional<Mending> comment = new SuppressionComment("", "", "").forFinding(finding, blocks);
      if (comment.isEmpty()) {
        return;
      }
      if (editor.forms()) {
        String title = said("Разрешить в тексте с причиной…", "Permit in the text, with a reason…");
        actions.add(command(title + rule(), Commands.ASK_SUPPRESSION, subject()));
      } else {
        String title =
            said("Разрешить в тексте: впишите причину", "Permit in the text: write in the reason");
        actions.add(edit(title + rule(), comment.get()));
      }
    }

    private JsonObject subject() {
      JsonObject subject = new JsonObject();
      subject.addProperty("uri", document.uri());
      subject.addProperty("fingerprint", finding.fingerprint());
      subject.addProperty("rule", finding.rule());
      subject.addProperty("provision", finding.provision());
      subject.addProperty("quote", finding.quote());
      subject.addProperty("message", finding.message().in(language));
      return subject;
    }

    private String rule() {
      return " (" + finding.rule() + ")";
    }

    private CodeAction edit(String title, Mending mending) {
      CodeAction action = action(title);
      action.setEdit(Edits.of(mending, document, editor));
      return action;
    }

    private CodeAction command(String title, String name, JsonObject argument) {
      CodeAction action = action(title);
      action.setCommand(new Command(title, name, List.of(argument)));
      return action;
    }

    private CodeAction action(String title) {
      CodeAction action = new CodeAction(title);
      action.setKind(CodeActionKind.QuickFix);
      action.setDiagnostics(List.of(diagnostic));
      return action;
    }

    private String said(String ru, String en) {
      return new LocalizedText(ru, en).in(language);
    }
  }

  private static String shortened(String words) {
    return words.length() <= LONGEST_TITLE
        ? words
        : words.substring(0, LONGEST_TITLE).stripTrailing() + "…";
  }
}
