package dev.medlint.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Writes what there is to know of rules and provisions as JSON, in the words of a saved report.
 * Stateless and thread-safe.
 */
public final class CatalogueJson {

  private CatalogueJson() {}

  /** Writes {@code {"rules":[…]}}. */
  public static void writeRules(List<RuleText> rules, Writer out) throws IOException {
    JsonOutput json = JsonOutput.lines(out).object().array("rules");
    JsonDetails details = new JsonDetails(json);
    for (RuleText rule : rules) {
      details.rule(rule);
    }
    json.endArray().endObject().endLine();
  }

  /** Writes a rule as one object. */
  public static void writeRule(RuleText rule, Writer out) throws IOException {
    JsonOutput json = JsonOutput.lines(out);
    new JsonDetails(json).rule(rule);
    json.endLine();
  }

  /** Writes an edition of a provision as one object. */
  public static void writeProvision(ProvisionText provision, Writer out) throws IOException {
    JsonOutput json = JsonOutput.lines(out);
    new JsonDetails(json).provision(provision);
    json.endLine();
  }
}
